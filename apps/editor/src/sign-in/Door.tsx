/** The frame of the pages before anybody is signed in: the mark, one card, and the language of the screen. */
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Segmented } from '../kit/Segmented.tsx';
import { Mark } from '../shell/Mark.tsx';
import { useLanguageOptions } from '../shell/appearance-options.tsx';
import { usePageTitle } from '../shell/PageBar.tsx';

interface DoorProps {
  title: string;
  text: ReactNode;
  children: ReactNode;
}

/** A dotted canvas behind, as on the board where flows are drawn. */
export function Door({ title, text, children }: DoorProps) {
  const { t } = useLingui();
  const language = useLanguageOptions();
  usePageTitle(title);
  return (
    <div className="flex min-h-dvh flex-col items-center bg-canvas bg-[radial-gradient(var(--dot)_1px,transparent_1.2px)] bg-size-[16px_16px] px-4 py-8">
      <main className="my-auto flex w-full max-w-95 flex-col gap-6 rounded-card border border-line bg-surface p-7 shadow-e2 max-tablet:p-5">
        <header className="flex flex-col gap-4">
          <Mark size={36} />
          <div className="flex flex-col gap-1">
            <h1 className="text-20 font-semibold">{title}</h1>
            <p className="text-ink-2">{text}</p>
          </div>
        </header>
        {children}
      </main>
      <footer className="pt-6">
        <Segmented label={t`Language of the screen`} {...language} />
      </footer>
    </div>
  );
}
