/** Actions behind a button. Inside: MenuItem, MenuChoice, MenuGroup, MenuSeparator. */
import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { floatingList } from './menu-class.ts';

interface MenuProps {
  /** One button. */
  trigger: ReactElement;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** Given where something else than the trigger opens it. */
  open?: boolean;
  onOpenChange?(open: boolean): void;
  /** Where the focus goes when it closes; to the trigger when absent. */
  onClosed?(): void;
  children: ReactNode;
}

/** Opens on press, Enter, Space or arrow down. */
export function Menu({ trigger, align = 'end', side = 'bottom', open, onOpenChange, onClosed, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align={align} side={side} sideOffset={4} collisionPadding={8} className={floatingList} {...(onClosed ? { onCloseAutoFocus: (event: Event) => { event.preventDefault(); onClosed(); } } : {})}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
