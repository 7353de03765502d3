/** Parts of one panel, one of them seen. Put a TabPanel inside for each tab. */
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface Tab<Value extends string = string> {
  value: Value;
  label: ReactNode;
  count?: number;
}

interface TabsProps<Value extends string> {
  value: Value;
  onChange(value: NoInfer<Value>): void;
  tabs: readonly Tab<NoInfer<Value>>[];
  label: string;
  /** Stands at the right end of the row of tabs. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** The row of tabs, then the panels. */
export function Tabs<Value extends string>({ value, onChange, tabs, label, aside, className, children }: TabsProps<Value>) {
  return (
    <Radix.Root value={value} onValueChange={(next) => onChange(next as Value)} className={cx('flex min-h-0 flex-col', className)}>
      <div className="flex flex-none items-center border-b border-line px-4">
        <Radix.List aria-label={label} className="flex min-w-0 flex-1 gap-4 overflow-x-auto">
          {tabs.map((tab) => (
            <Radix.Trigger
              key={tab.value}
              value={tab.value}
              className="relative flex h-9 flex-none items-center gap-1.5 font-medium text-ink-2 -outline-offset-2 transition-colors after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-t-full hover:text-ink data-[state=active]:text-ink data-[state=active]:after:bg-accent max-tablet:h-11"
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="font-normal text-ink-3 tabular-nums">{tab.count}</span>}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {aside}
      </div>
      {children}
    </Radix.Root>
  );
}
