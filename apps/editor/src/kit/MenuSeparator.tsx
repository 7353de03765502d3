/** A hairline between groups of a menu. */
import { DropdownMenu } from 'radix-ui';

/** Decoration only. */
export function MenuSeparator() {
  return <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
}
