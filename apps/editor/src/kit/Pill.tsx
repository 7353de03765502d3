/** A state in one or two words. */
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type Tone = 'neutral' | 'good' | 'bad' | 'warn' | 'accent';

const TONES: Record<Tone, string> = {
  neutral: 'border-line bg-sunken text-ink-2',
  good: 'border-transparent bg-good-soft text-good',
  bad: 'border-transparent bg-bad-soft text-bad',
  warn: 'border-transparent bg-warn-soft text-warn',
  accent: 'border-transparent bg-accent-soft text-accent-ink',
};

interface PillProps {
  tone?: Tone;
  /** A dot before the words, for things that are running. */
  dot?: boolean;
  icon?: ReactNode;
  children: ReactNode;
}

/** 20 px high, never a control. */
export function Pill({ tone = 'neutral', dot = false, icon, children }: PillProps) {
  return (
    <span className={cx('inline-flex h-5 flex-none items-center gap-1.5 rounded-full border px-2 text-11 font-medium whitespace-nowrap', TONES[tone])}>
      {dot ? <span aria-hidden className={cx('size-1.5 rounded-full', tone === 'good' ? 'bg-good-solid' : 'bg-current')} /> : icon}
      {children}
    </span>
  );
}
