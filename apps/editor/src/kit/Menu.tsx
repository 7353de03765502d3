/** Actions behind a button. Inside: MenuItem, MenuChoice, MenuSeparator. */
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
  /** Called when the menu is gone and the focus would go back to the button. */
  onCloseAutoFocus?(event: Event): void;
  children: ReactNode;
}

/** Opens on press, Enter, Space or arrow down. */
export function Menu({ trigger, align = 'end', side = 'bottom', open, onOpenChange, onCloseAutoFocus, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {/* Inside the page's main part, where what reads the page aloud looks for its content. */}
      <DropdownMenu.Portal container={document.querySelector('main')}>
        <DropdownMenu.Content align={align} side={side} sideOffset={4} collisionPadding={8} className={floatingList} {...(onCloseAutoFocus ? { onCloseAutoFocus } : {})}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
