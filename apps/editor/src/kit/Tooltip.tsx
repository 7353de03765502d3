/** A short word about the control under the pointer or focus. Never the only place where something is said. */
import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';

interface TooltipProps {
  text: ReactNode;
  /** The key that does the same. */
  keys?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  children: ReactNode;
}

/** Wraps exactly one focusable child. Needs `Radix.Provider` above, which the app has. */
export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content side={side} sideOffset={6} collisionPadding={8} className="z-50 flex max-w-72 animate-appear items-center gap-2 rounded-control bg-ink px-2 py-1 text-12 text-surface shadow-e2">
          {text}
          {keys ? <Kbd inverted>{keys}</Kbd> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
