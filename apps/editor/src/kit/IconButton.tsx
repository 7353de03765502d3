/** A square button with an icon; its name is read aloud and shown as a tooltip. */
import type { ComponentProps } from 'react';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class.ts';
import { cx } from './cx.ts';
import { Spinner } from './Spinner.tsx';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title'> {
  label: string;
  keys?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  busy?: boolean;
  /** For a button that stays down. */
  pressed?: boolean;
  side?: 'top' | 'right' | 'bottom' | 'left';
}

/** The child is the icon, 16 px. */
export function IconButton({ label, keys, variant = 'quiet', size = 'medium', busy = false, pressed, side, className, children, disabled, type = 'button', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys ? { keys } : {})} {...(side ? { side } : {})}>
      <button {...rest} type={type} disabled={disabled || busy} aria-label={label} aria-pressed={pressed} aria-busy={busy || undefined} className={cx(buttonClass(variant, size, true), className)}>
        {busy ? <Spinner /> : children}
      </button>
    </Tooltip>
  );
}
