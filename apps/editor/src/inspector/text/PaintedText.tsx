/**
 * A text with its variables as chips, letter by letter as wide as the plain text: it lies behind the area that is typed in, so nothing
 * here may change a width. Braces are painted away, except where the caret is inside them.
 */
import { memo } from 'react';
import { cx } from '../../kit/cx.ts';
import type { Mark } from './text-marks.ts';

interface PaintedTextProps {
  text: string;
  marks: readonly Mark[];
  /** Marks whose names nothing knows. */
  unknown: ReadonlySet<Mark>;
  /** The mark the caret is in. */
  open: Mark | undefined;
}

/** Longer texts are left plain, so that typing in them stays quick. */
export const PAINTED_MAX = 20_000;

/** A chip reaches over its braces by shadows, which take no room. */
const CHIP_SIDES = 'shadow-[-7px_0_0_var(--chip),7px_0_0_var(--chip)]';

/** The closing braces with the space before them. */
function closing(rest: string): string {
  return rest.slice(rest.slice(0, -2).trimEnd().length);
}

export const PaintedText = memo(function PaintedText({ text, marks, unknown, open }: PaintedTextProps) {
  const parts = marks.map((mark, at) => {
    const before = text.slice(marks[at - 1]?.to ?? 0, mark.from);
    const quiet = mark !== open;
    if (mark.kind === 'instruction') return [before, <span key={mark.from} className="rounded-chip bg-hover text-ink-2">{text.slice(mark.from, mark.to)}</span>];
    const brace = quiet ? 'text-transparent' : 'text-ink-3';
    return [
      before,
      <span key={mark.from}>
        <span className={brace}>{text.slice(mark.from, mark.nameFrom)}</span>
        <span className={cx('rounded-chip box-decoration-clone', quiet && CHIP_SIDES, unknown.has(mark) ? 'bg-bad-soft [--chip:var(--bad-soft)] text-bad underline decoration-bad-solid decoration-wavy' : 'family-data bg-family-soft [--chip:var(--family-soft)] text-family')}>{text.slice(mark.nameFrom, mark.to - 2).trimEnd()}</span>
        <span className={brace}>{closing(text.slice(mark.nameFrom, mark.to))}</span>
      </span>,
    ];
  });
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.to ?? 0)}
      {/* A last line that is empty has a height only when something stands in it. */}
      {'\u200B'}
    </>
  );
});
