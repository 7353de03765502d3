/** Chooses one of a few. For long or searchable lists use a popover with a search box. */
import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { fieldBox } from './field-box.ts';
import { useFieldAttributes } from './field-context.ts';
import { floatingItem, floatingList } from './menu-class.ts';

export interface Option<Value extends string = string> {
  value: Value;
  label: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
}

interface SelectProps<Value extends string> {
  value: Value | '';
  onChange(value: NoInfer<Value>): void;
  options: readonly Option<NoInfer<Value>>[];
  placeholder?: string;
  /** The name, where no Field gives one. */
  label?: string;
  size?: 'small' | 'medium';
  disabled?: boolean;
  className?: string;
}

/** An empty `value` shows the placeholder; option values must not be empty. */
export function Select<Value extends string>({ value, onChange, options, placeholder, label, size = 'medium', disabled = false, className }: SelectProps<Value>) {
  return (
    <Radix.Root value={value} onValueChange={(next) => onChange(next as Value)} disabled={disabled}>
      <Radix.Trigger {...useFieldAttributes()} aria-label={label} className={cx(fieldBox, size === 'small' ? 'h-7 px-2 text-12' : 'h-8 px-2.5', 'flex items-center justify-between gap-2 text-left data-[placeholder]:text-ink-3 max-tablet:h-11', className)}>
        <span className="min-w-0 truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <Radix.Icon asChild>
          <ChevronDown size={14} className="flex-none text-ink-3" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content position="popper" sideOffset={4} collisionPadding={8} className={cx(floatingList, 'max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width)!')}>
          <Radix.Viewport>
            {options.map((option) => (
              <Radix.Item key={option.value} value={option.value} disabled={option.disabled ?? false} className={floatingItem}>
                <Radix.ItemText>
                  <span className="flex items-center gap-2">
                    {option.icon}
                    {option.label}
                  </span>
                </Radix.ItemText>
                <Radix.ItemIndicator className="ml-auto text-accent-ink">
                  <Check size={14} />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
