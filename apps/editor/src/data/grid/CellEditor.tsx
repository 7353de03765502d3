/** One cell while it is typed into. Enter and Tab save, Escape leaves; what is not a value says so and stays open. */
import { useLingui } from '@lingui/react/macro';
import type { Json } from '@patchbay/schema';
import { useEffect, useId, useRef, useState } from 'react';
import { type CellKind, typedOf, valueOf } from './cell-value.ts';
import { useFaultWords } from './fault-words.ts';

/** Where the keyboard goes afterwards; `away` when it is somewhere else already. */
export type Way = 'down' | 'up' | 'right' | 'left' | 'stay' | 'away';

interface CellEditorProps {
  label: string;
  value: Json | undefined;
  kind: CellKind;
  figures: boolean;
  onDone(value: Json | undefined, way: Way): void;
}

/** `onDone` without a value: nothing was changed. */
export function CellEditor({ label, value, kind, figures, onDone }: CellEditorProps) {
  const { t } = useLingui();
  const words = useFaultWords();
  const [typed, setTyped] = useState(() => typedOf(value));
  const [fault, setFault] = useState<string>();
  const isOver = useRef(false);
  const id = useId();

  const finish = (way: Way, isGone = false) => {
    if (isOver.current || (isGone && typed === typedOf(value))) return;
    const read = typed === typedOf(value) ? { value: undefined } : valueOf(typed, value, kind);
    if ('fault' in read) return setFault(words(read.fault));
    isOver.current = true;
    onDone(read.value, way);
  };

  const leave = (way: Way) => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(undefined, way);
  };

  // A row may scroll out of sight while it is typed into; what was typed is saved all the same.
  const last = useRef(finish);
  useEffect(() => {
    last.current = finish;
  });
  useEffect(() => () => last.current('away', true), []);

  return (
    <>
      <input
        autoFocus
        aria-label={label}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? id : undefined}
        value={typed}
        inputMode={kind === 'number' ? 'decimal' : undefined}
        placeholder={kind === 'date' ? '2026-01-31' : kind === 'boolean' ? t`yes or no` : undefined}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setFault(undefined);
        }}
        onBlur={() => {
          if (fault === undefined) finish('away');
          else leave('away');
        }}
        onDoubleClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') leave('stay');
          else if (event.key === 'Enter' || event.key === 'Tab') {
            event.preventDefault();
            finish(event.key === 'Enter' ? (event.shiftKey ? 'up' : 'down') : event.shiftKey ? 'left' : 'right');
          }
        }}
        className={`absolute inset-0 z-10 w-full rounded-chip bg-surface px-3 text-13 outline-2 -outline-offset-2 ${fault ? 'outline-bad-solid' : 'outline-focus'} ${figures ? 'text-right tabular-nums' : ''}`}
      />
      {fault ? (
        <p id={id} role="alert" className="absolute top-full left-0 z-30 mt-1 w-max max-w-72 rounded-control border border-bad-line bg-bad-soft px-2.5 py-1.5 text-12 whitespace-normal text-bad shadow-e2">
          {fault}
        </p>
      ) : null}
    </>
  );
}
