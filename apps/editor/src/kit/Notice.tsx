/** A remark inside a page or form: something to know, something wrong, something that worked. */
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

const LOOKS = {
  neutral: { icon: Info, box: 'border-line bg-sunken', ink: 'text-ink-3' },
  bad: { icon: CircleAlert, box: 'border-bad-line bg-bad-soft', ink: 'text-bad' },
  warn: { icon: TriangleAlert, box: 'border-warn-line bg-warn-soft', ink: 'text-warn' },
  good: { icon: CircleCheck, box: 'border-good-line bg-good-soft', ink: 'text-good' },
};

interface NoticeProps {
  tone?: keyof typeof LOOKS;
  title?: ReactNode;
  /** Read aloud at once, for what appears after an action. */
  live?: boolean;
  action?: ReactNode;
  children?: ReactNode;
}

/** Title in the tone's colour, words in ink. */
export function Notice({ tone = 'neutral', title, live = false, action, children }: NoticeProps) {
  const look = LOOKS[tone];
  return (
    <div role={live ? 'alert' : undefined} className={cx('flex items-start gap-2.5 rounded-control border px-3 py-2.5', look.box)}>
      <look.icon size={16} aria-hidden className={cx('mt-0.5 flex-none', look.ink)} />
      <div className="min-w-0 flex-1">
        {title ? <p className={cx('font-medium', look.ink)}>{title}</p> : null}
        {children ? <div className="text-12 text-ink-2">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
