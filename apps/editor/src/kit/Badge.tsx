/** A count that wants attention, or just a count. */
import { cx } from './cx.ts';

interface BadgeProps {
  count: number;
  tone?: 'neutral' | 'bad' | 'warn' | 'accent' | 'alarm';
  /** What is counted, read aloud: "3 errors". */
  label: string;
}

const TONES = { neutral: 'bg-sunken text-ink-2', bad: 'bg-bad-soft text-bad', warn: 'bg-warn-soft text-warn', accent: 'bg-accent text-on-accent', alarm: 'bg-bad-solid text-white' };

/** Shows 99+ above 99. */
export function Badge({ count, tone = 'neutral', label }: BadgeProps) {
  return (
    <span role="img" aria-label={label} className={cx('inline-grid h-4.5 min-w-4.5 flex-none place-items-center rounded-full px-1.5 text-11 leading-none font-semibold tabular-nums', TONES[tone])}>
      {count > 99 ? '99+' : count}
    </span>
  );
}
