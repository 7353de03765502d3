/** What one tab shows. */
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** `value` is that of its tab. */
export function TabPanel({ value, className, children }: { value: string; className?: string; children: ReactNode }) {
  return (
    <Radix.Content value={value} className={className} tabIndex={-1}>
      {children}
    </Radix.Content>
  );
}
