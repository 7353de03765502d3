/** Every part of the kit in every state, on one page, for the eye: in one theme or in both side by side. Only in the development server. */
import { useEffect, useState } from 'react';
import { cx } from '../kit/cx.ts';
import { Segmented } from '../kit/Segmented.tsx';
import { useLanguageOptions, useThemeOptions } from '../shell/appearance-options.tsx';
import { usePageTitle } from '../shell/PageBar.tsx';
import { resolveTheme } from '../shell/theme-choice.ts';
import { ButtonParts } from './ButtonParts.tsx';
import { FieldParts } from './FieldParts.tsx';
import { FloatingParts } from './FloatingParts.tsx';
import { PlaceParts } from './PlaceParts.tsx';
import { showStates } from './shown-states.ts';
import { TokenParts } from './TokenParts.tsx';
import { WordParts } from './WordParts.tsx';

type Panes = 'one' | 'both';

/** Words here are for builders and stay English. What floats over the page has the theme of the page. */
export default function DesignPage() {
  usePageTitle('The kit');
  const theme = useThemeOptions();
  const language = useLanguageOptions();
  const [panes, setPanes] = useState<Panes>('both');
  useEffect(showStates, []);
  const own = resolveTheme(theme.value);
  return (
    <main id="kit" className="flex h-full flex-col">
      <header className="flex flex-none flex-wrap items-center gap-3 border-b border-line bg-surface px-5 py-2.5">
        <h1 className="flex-1 text-16 font-semibold">The kit</h1>
        <Segmented<Panes> label="Panes" value={panes} onChange={setPanes} options={[{ value: 'one', label: 'One theme' }, { value: 'both', label: 'Both' }]} />
        <Segmented label="Theme" {...theme} />
        <Segmented label="Language" {...language} />
      </header>
      <div className="grid min-h-0 flex-1 auto-cols-[minmax(0,1fr)] overflow-y-auto wide:grid-flow-col">
        <Pane theme={own} />
        {panes === 'both' ? <Pane theme={own === 'dark' ? 'light' : 'dark'} className="max-wide:hidden" /> : null}
      </div>
    </main>
  );
}

function Pane({ theme, className }: { theme: 'light' | 'dark'; className?: string }) {
  return (
    <div data-theme={theme} className={cx('flex min-w-0 flex-col gap-4 bg-page p-5 text-ink', className)}>
      <ButtonParts />
      <FieldParts />
      <WordParts />
      <FloatingParts />
      <PlaceParts />
      <TokenParts />
    </div>
  );
}
