/** How buttons look, for buttons and for links that act like one. */
import { cx } from './cx.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'link';
export type ButtonSize = 'tiny' | 'small' | 'medium' | 'large';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover',
  secondary: 'border-line-strong bg-surface text-ink hover:bg-hover active:bg-active',
  quiet: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink active:bg-active',
  danger: 'border-bad-line bg-surface text-bad hover:bg-bad-soft',
  link: 'border-transparent text-accent-ink hover:underline underline-offset-3',
};

const SIZES: Record<ButtonSize, string> = {
  tiny: 'h-6 px-2 text-12 gap-1',
  small: 'h-7 px-2.5 text-12 gap-1.5 max-tablet:h-10',
  medium: 'h-8 px-3 text-13 gap-1.5 max-tablet:h-10',
  large: 'h-10 px-4 text-14 gap-2 max-tablet:h-11',
};

const SQUARES: Record<ButtonSize, string> = {
  tiny: 'size-6',
  small: 'size-7 max-tablet:size-10',
  medium: 'size-8 max-tablet:size-10',
  large: 'size-10 max-tablet:size-11',
};

/** The classes of a button; `square` for one that holds an icon only. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'medium', square = false): string {
  return cx(
    'inline-flex flex-none items-center justify-center whitespace-nowrap rounded-control border font-medium transition-colors select-none',
    'disabled:pointer-events-none disabled:opacity-55 aria-disabled:pointer-events-none aria-disabled:opacity-55 aria-pressed:bg-active aria-pressed:text-ink data-[state=open]:bg-active',
    VARIANTS[variant],
    square ? SQUARES[size] : variant === 'link' ? 'gap-1 text-13' : SIZES[size],
  );
}
