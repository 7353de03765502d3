/** A group of a menu in which one line is ticked. */
import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { floatingItem } from './menu-class.ts';
import type { Option } from './Select.tsx';

interface MenuChoiceProps<Value extends string> {
  label: string;
  value: Value;
  onChange(value: NoInfer<Value>): void;
  options: readonly Option<NoInfer<Value>>[];
}

/** Stays open so that the effect is seen. */
export function MenuChoice<Value extends string>({ label, value, onChange, options }: MenuChoiceProps<Value>) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={(next) => onChange(next as Value)} aria-label={label}>
      <DropdownMenu.Label className="px-2 pt-1.5 pb-1 text-11 font-medium text-ink-3">{label}</DropdownMenu.Label>
      {options.map((option) => (
        <DropdownMenu.RadioItem key={option.value} value={option.value} className={floatingItem} onSelect={(event) => event.preventDefault()}>
          {option.icon ? <span className="text-ink-3">{option.icon}</span> : null}
          <span className="flex-1">{option.label}</span>
          <DropdownMenu.ItemIndicator className="text-accent-ink">
            <Check size={14} />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
