/** A key on the keyboard. */
import { cx } from './cx.ts';

/** `inverted` for dark grounds such as a tooltip. */
export function Kbd({ children, inverted = false }: { children: string; inverted?: boolean }) {
  return <kbd className={cx('rounded-chip border px-1 py-0.5 font-sans text-11 leading-none font-medium', inverted ? 'border-current opacity-80' : 'border-line-strong text-ink-3')}>{children}</kbd>;
}
