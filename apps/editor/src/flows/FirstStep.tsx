/** One step on the way to the first flow. */
import { Trans } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../kit/cx.ts';

interface FirstStepProps {
  number: number;
  done?: boolean;
  /** The one to do now. */
  next?: boolean;
  title: string;
  text: string;
  action?: ReactNode;
}

/** A ticked or numbered circle, words, and what to press. */
export function FirstStep({ number, done = false, next = false, title, text, action }: FirstStepProps) {
  return (
    <li className={cx('flex min-h-16 items-center gap-3 px-4 py-2.5', next && 'bg-accent-soft')} aria-current={next ? 'step' : undefined}>
      <span
        className={cx(
          'grid size-6 flex-none place-items-center rounded-full text-12 font-semibold',
          done ? 'bg-good-solid text-white dark:text-on-ink' : next ? 'border-[1.5px] border-accent text-accent-ink' : 'border-[1.5px] border-line-control text-ink-2',
        )}
      >
        {done ? (
          <>
            <Check size={14} strokeWidth={2.5} aria-hidden />
            <span className="sr-only">
              <Trans>Done</Trans>
            </span>
          </>
        ) : (
          number
        )}
      </span>
      <span className="min-w-0 flex-1">
        <span className={cx('block font-semibold', done && 'text-ink-2')}>{title}</span>
        <span className="block truncate text-12 text-ink-2">{text}</span>
      </span>
      {action}
    </li>
  );
}
