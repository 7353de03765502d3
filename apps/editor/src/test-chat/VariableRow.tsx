/** One variable with its value. A press on the value changes it by hand; Enter sets it, Escape leaves it. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { Json } from '@patchbay/schema';
import { useState } from 'react';
import { useOpenFlow } from '../doc/flow-context.ts';
import { cx } from '../kit/cx.ts';
import { type Change, type Leaf, shown, typedValue } from './variables-at.ts';

interface VariableRowProps {
  leaf: Leaf;
  /** It is part of the last change; what it was before. */
  old?: Change;
  hand: boolean;
  editable: boolean;
}

/** Stands in a list of definitions. */
export function VariableRow({ leaf: { path, value }, old, hand, editable }: VariableRowProps) {
  const { t } = useLingui();
  const { test } = useOpenFlow();
  const [typed, setTyped] = useState<string | null>(null);
  const text = shown(value);
  const set = () => {
    if (typed !== null && typed !== text) void test.turn({ set: { name: path, value: typedValue(typed, value) } });
    setTyped(null);
  };
  return (
    <div className={cx('flex flex-wrap items-baseline gap-x-2 px-3 py-1', old && 'border-l-3 border-good-solid bg-good-soft pl-2.25', hand && !old && 'bg-warn-soft')}>
      <dt className={cx('max-w-full min-w-0 truncate', old ? 'text-good' : 'text-ink-2')} title={path}>
        {path}
      </dt>
      <dd className="flex max-w-full min-w-0 flex-1 justify-end text-right">
        {typed === null ? (
          <button type="button" disabled={!editable} aria-label={t`Change ${path}, now ${text}`} title={text} onClick={() => setTyped(text)} className="max-w-40 min-w-0 truncate rounded-chip enabled:hover:underline">
            {text === '' ? '“”' : text}
          </button>
        ) : (
          <input
            autoFocus
            aria-label={t`New value of ${path}`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => setTyped(null)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Enter' && !event.metaKey && !event.ctrlKey) set();
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              setTyped(null);
            }}
            className="w-40 min-w-0 rounded-chip border border-line-control bg-surface px-1 text-right"
          />
        )}
      </dd>
      {hand ? (
        <dd className="flex-none font-sans text-11 text-warn">
          <Trans>by hand</Trans>
        </dd>
      ) : null}
      {old ? <dd className="ml-auto max-w-full min-w-0 truncate font-sans text-11 text-good">{empty(old.old) ? <Trans>was empty</Trans> : <Trans>was {shown(old.old ?? null)}</Trans>}</dd> : null}
    </div>
  );
}

function empty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}
