/** The part of a room below its bar: scrolls, and keeps the same margins everywhere. */
import type { ReactNode } from 'react';

/** `narrow` for forms and reading. */
export function PageBody({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className={`mx-auto flex w-full flex-col gap-6 p-6 max-tablet:gap-4 max-tablet:p-4 ${narrow ? 'max-w-180' : 'max-w-370'}`}>{children}</div>
    </div>
  );
}
