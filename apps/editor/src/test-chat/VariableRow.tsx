/** One variable with its value. A press on the value changes it by hand; Enter sets it, Escape leaves it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useOpenFlow } from '../doc/flow-context.ts';
import { cx } from '../kit/cx.ts';
import { type Change, type Leaf, shown, typedValue } from './variables-at.ts';

interface VariableRowProps {
  leaf: Leaf;
  /** It is part of the last change; what it was before. */
  old?: Change;
  /** The step that changed it, where that is not the one looked at. */
  by?: number | undefined;
  hand: boolean;
  editable: boolean;
}

/** Stands in a list of definitions. */
export function VariableRow({ leaf: { path, value }, old, by, hand, editable }: VariableRowProps) {
  const { t } = useLingui();
  const { test } = useOpenFlow();
  const [typed, setTyped] = useState<string | null>(null);
  const text = shown(value);
  const set = () => {
    if (typed !== null && typed !== text) void test.turn({ set: { name: path, value: typedValue(typed, value) } });
    setTyped(null);
  };
  return (
    <div className={cx('flex flex-col px-3 py-1', old && 'border-l-3 border-good-solid bg-good-soft pl-2.25', hand && !old && 'bg-warn-soft')}>
      <div className="flex items-baseline justify-between gap-3">
        <dt className={cx('min-w-0 truncate', old ? 'text-good' : 'text-ink-2')} title={path}>
          {path}
        </dt>
        <dd className="flex max-w-[60%] min-w-0 justify-end text-right">
          {typed === null ? (
            <button type="button" disabled={!editable} aria-label={t`Change ${path}, now ${text}`} title={text} onClick={() => setTyped(text)} className="min-w-0 truncate rounded-chip enabled:hover:underline">
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
              className="w-full min-w-0 rounded-chip border border-line-control bg-surface px-1 text-right"
            />
          )}
        </dd>
      </div>
      {old || hand ? (
        <p className="truncate text-right font-sans text-11 text-ink-2">
          {hand ? <Trans>by hand</Trans> : by === undefined ? null : <Trans>by step {by}</Trans>}
          {old && (hand || by !== undefined) ? ' · ' : null}
          {old ? old.old === undefined || old.old === '' || old.old === null ? <Trans>was empty</Trans> : <Trans>was {shown(old.old)}</Trans> : null}
        </p>
      ) : null}
    </div>
  );
}
