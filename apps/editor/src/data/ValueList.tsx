/** The frame around lines of values in a sheet. */
import type { ReactNode } from 'react';

/** Takes ValueLines. */
export function ValueList({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-line rounded-control border border-line">{children}</dl>;
}
