/** A mark in the chat where something outside would have been called: what was answered, from where, and how it could be answered instead. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Database } from 'lucide-react';
import { useState } from 'react';
import type { TestCall } from '../api/tests.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { cx } from '../kit/cx.ts';
import { Popover } from '../kit/Popover.tsx';
import { AnswerChoice } from './AnswerChoice.tsx';
import { foundWords, soughtWords, sourceWords } from './call-words.ts';
import type { Dress } from './looks.ts';
import { leaves, shown } from './variables-at.ts';

const LEAVES_MAX = 40;

/** Pressing it shows the answer. */
export function CallMark({ call, dress }: { call: TestCall; dress: Dress }) {
  const { i18n, t } = useLingui();
  const { test } = useOpenFlow();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={t`Answer of the look-up`}
      open={open}
      onOpenChange={setOpen}
      align="center"
      className="w-80"
      trigger={
        <button type="button" className={cx('flex max-w-full flex-none items-center gap-1.5 self-center rounded-card border px-2.5 py-0.5 text-11 hover:underline max-tablet:min-h-10', dress.mark)} data-source={call.by === 'world' ? call.source : 'hand'}>
          <Database size={12} aria-hidden className="flex-none" />
          <span className="min-w-0 truncate">
            {sourceWords(call, i18n)}: {foundWords(call, i18n)}
          </span>
        </button>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-12 text-ink-2">
          <Trans>
            Looked for <b>{soughtWords(call)}</b> in <b>{call.table}</b>
          </Trans>
        </p>
        <Found call={call} />
        <AnswerChoice
          call={call}
          onChoose={(answer) => {
            setOpen(false);
            void test.turn({ answer, node: call.node, call: call.number });
          }}
        />
      </div>
    </Popover>
  );
}

function Found({ call }: { call: TestCall }) {
  const { i18n } = useLingui();
  if (!call.found || call.found.length === 0) return <p className="text-12">{foundWords(call, i18n)}</p>;
  return (
    <ul tabIndex={0} className="flex max-h-48 flex-col gap-2 overflow-y-auto -outline-offset-2">
      {call.found.map((record, at) => (
        <li key={at} className="rounded-control border border-line bg-sunken px-2 py-1 font-mono text-11">
          {leaves(record).slice(0, LEAVES_MAX).map(({ path, value }) => (
            <div key={path} className="flex justify-between gap-3">
              <span className="text-ink-2">{path}</span>
              <span className="min-w-0 truncate" title={shown(value)}>
                {shown(value)}
              </span>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
