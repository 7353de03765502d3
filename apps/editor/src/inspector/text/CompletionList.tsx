/** The names offered while one is typed, at the caret. The focus stays in the text; its keys choose. */
import { useLingui } from '@lingui/react/macro';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { cx } from '../../kit/cx.ts';
import { floatingItem, floatingList } from '../../kit/menu-class.ts';
import type { KnownVariable } from '../known-variables.ts';
import { VariableRow } from '../VariableRow.tsx';
import { caretRect } from './caret-rect.ts';

interface CompletionListProps {
  id: string;
  offered: readonly KnownVariable[];
  active: number;
  /** The box around the text, and where in it the name begins. */
  box: HTMLElement | null;
  at: number;
  onPick(variable: KnownVariable): void;
}

const WIDTH = 288;
const GAP = 4;

/** `<id>-3` is the id of the fourth option. */
export function CompletionList({ id, offered, active, box, at, onPick }: CompletionListProps) {
  const { t } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const put = () => {
      const caret = box && caretRect(box, at);
      const height = list.current?.offsetHeight ?? 0;
      if (!caret) return;
      const below = caret.bottom + GAP + height <= innerHeight || caret.top - GAP - height < 0;
      const next = { left: Math.max(8, Math.min(caret.left, innerWidth - WIDTH - 8)), top: below ? caret.bottom + GAP : caret.top - GAP - height };
      setPlace((before) => (before?.left === next.left && before.top === next.top ? before : next));
    };
    put();
    addEventListener('scroll', put, true);
    return () => removeEventListener('scroll', put, true);
  }, [box, at, offered.length]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return createPortal(
    <ul ref={list} id={id} role="listbox" aria-label={t`Variables`} style={{ width: WIDTH, left: place?.left ?? 0, top: place?.top ?? 0 }} className={cx(floatingList, 'fixed max-h-64 overflow-y-auto!', !place && 'invisible')}>
      {offered.map((variable, number) => (
        <li
          key={variable.path}
          id={`${id}-${number}`}
          role="option"
          aria-selected={number === active}
          data-highlighted={number === active ? '' : undefined}
          // Pressing must not take the focus out of the text.
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(variable);
          }}
          className={cx(floatingItem, 'hover:bg-hover')}
        >
          <VariableRow variable={variable} />
        </li>
      ))}
    </ul>,
    document.body,
  );
}
