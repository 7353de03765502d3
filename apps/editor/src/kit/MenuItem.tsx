/** One action of a menu. */
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Kbd } from './Kbd.tsx';
import { floatingItem } from './menu-class.ts';

interface MenuItemProps {
  icon?: ReactNode;
  onSelect(): void;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  children: ReactNode;
}

/** Icon, words, and the key that does the same. */
export function MenuItem({ icon, onSelect, keys, danger = false, disabled = false, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item onSelect={onSelect} disabled={disabled} className={cx(floatingItem, danger && 'text-bad data-[highlighted]:bg-bad-soft')}>
      {icon ? <span className={danger ? '' : 'text-ink-3'}>{icon}</span> : null}
      <span className="flex-1">{children}</span>
      {keys ? <Kbd>{keys}</Kbd> : null}
    </DropdownMenu.Item>
  );
}
