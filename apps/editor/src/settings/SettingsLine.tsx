/** One setting or fact: its name, and its value or control. */
import type { ReactNode } from 'react';

/** Below each other on a phone. */
export function SettingsLine({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <div className="flex min-h-13 items-center justify-between gap-x-6 gap-y-1.5 px-4 py-2.5 max-tablet:flex-col max-tablet:items-start">
      <span className="text-ink-2">{name}</span>
      <div className="flex min-w-0 items-center gap-3 break-words">
        {children}
        {hint ? <span className="text-ink-3">{hint}</span> : null}
      </div>
    </div>
  );
}
