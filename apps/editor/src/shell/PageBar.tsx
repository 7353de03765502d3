/** The bar on top of a room: its name, perhaps a count, and what can be done there. */
import { useLingui } from '@lingui/react';
import { type ReactNode, useEffect } from 'react';

interface PageBarProps {
  /** Also the title of the browser's tab. */
  title: string;
  /** Stands in place of the plain title, links for instance. */
  heading?: ReactNode;
  count?: number;
  /** Buttons and search, at the right. */
  children?: ReactNode;
}

/** 52 px; on a phone the actions go below the title when there is not enough room. */
export function PageBar({ title, heading, count, children }: PageBarProps) {
  usePageTitle(title);
  const { i18n } = useLingui();
  return (
    <header className="flex min-h-13 flex-none flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2">
      {heading ?? (
        <h1 className="flex items-baseline gap-3 text-14 font-semibold max-tablet:text-20">
          {title}
          {count === undefined ? null : <span className="text-13 font-normal text-ink-3 tabular-nums">{i18n.number(count)}</span>}
        </h1>
      )}
      <span className="flex-1" />
      {children}
    </header>
  );
}

/** Where the search of a bar stands: among the actions, or in a row of its own below them on a phone. */
export const barSearch = 'tablet:w-60! max-tablet:order-1 max-tablet:w-auto! max-tablet:flex-[1_1_55%]';

/** Names the browser's tab. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Patchbay`;
  }, [title]);
}
