/** A group of settings on a card. */
import type { ReactNode } from 'react';

/** Lines are kept apart by hairlines. */
export function SettingsPart({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="rounded-card border border-line bg-surface">
      <header className="flex flex-wrap items-baseline gap-x-2 border-b border-line px-4 py-3">
        <h2 className="text-14 font-semibold">{title}</h2>
        {text ? <p className="text-12 text-ink-3">{text}</p> : null}
      </header>
      <div className="divide-y divide-line">{children}</div>
    </section>
  );
}
