/** Two to four choices side by side, one of them on. */
import { RadioGroup } from 'radix-ui';
import { cx } from './cx.ts';
import type { Option } from './Select.tsx';

interface SegmentedProps<Value extends string> {
  value: Value;
  onChange(value: NoInfer<Value>): void;
  options: readonly Option<NoInfer<Value>>[];
  /** What is being chosen, read aloud. */
  label: string;
  size?: 'small' | 'medium';
}

/** Arrow keys move, as in any group of radio buttons. */
export function Segmented<Value extends string>({ value, onChange, options, label, size = 'small' }: SegmentedProps<Value>) {
  return (
    <RadioGroup.Root value={value} onValueChange={(next) => onChange(next as Value)} aria-label={label} orientation="horizontal" className="inline-flex w-fit flex-none gap-0.5 rounded-control border border-line bg-sunken p-0.5">
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.disabled ?? false}
          className={cx(
            'flex items-center gap-1.5 rounded-chip px-2 font-medium whitespace-nowrap text-ink-2 transition-colors hover:text-ink disabled:opacity-55 data-[state=checked]:bg-surface data-[state=checked]:text-ink data-[state=checked]:shadow-e1 data-[state=checked]:ring-1 data-[state=checked]:ring-line max-tablet:h-9',
            size === 'small' ? 'h-5.5 text-12' : 'h-7 px-3 text-13',
          )}
        >
          {option.icon}
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
