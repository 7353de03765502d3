/** A button with words. `busy` keeps its width, turns a ring and refuses a second press. */
import { Slot } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class.ts';
import { cx } from './cx.ts';
import { Spinner } from './Spinner.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  busy?: boolean;
  icon?: ReactNode;
  /** Gives the look to the one child, a link for instance. */
  asChild?: boolean;
}

/** Primary, secondary, quiet, danger or link; `type` is `button` unless said otherwise. */
export function Button({ variant, size, busy = false, icon, asChild = false, className, children, disabled, type = 'button', ...rest }: ButtonProps) {
  const Root = asChild ? Slot.Root : 'button';
  return (
    <Root {...rest} {...(asChild ? {} : { type, disabled: disabled || busy })} aria-busy={busy || undefined} className={cx(buttonClass(variant, size), className)}>
      {busy ? <Spinner /> : icon}
      <Slot.Slottable>{children}</Slot.Slottable>
    </Root>
  );
}
