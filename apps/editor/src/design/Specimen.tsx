/** How the page shows one part of the kit: its name, and it in each state with the state's name above. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { ShownState } from './shown-states.ts';

/** `part` is the name of the part's file; a test compares the two lists. */
export function Specimen({ part, children }: { part: string; children: ReactNode }) {
  return (
    <section data-part={part} className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4">
      <h2 className="font-mono text-12 text-ink-2">{part}</h2>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-4">{children}</div>
    </section>
  );
}

interface StateProps {
  name: string;
  /** Marks the controls inside, so that they look as if the pointer or the focus were on them. */
  shown?: ShownState;
  /** Takes a whole row. */
  wide?: boolean;
  children: ReactNode;
}

/** One state of a part. */
export function State({ name, shown, wide = false, children }: StateProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!shown) return;
    for (const control of box.current?.querySelectorAll('a, button, input, textarea, label, tr, [role=menuitem]') ?? []) control.setAttribute('data-shown', shown);
  });
  return (
    <div ref={box} className={wide ? 'flex w-full min-w-0 flex-col gap-1' : 'flex min-w-0 flex-col gap-1'}>
      <span className="text-11 text-ink-3">{name}</span>
      {children}
    </div>
  );
}

export const LONG = 'A text that somebody wrote without thinking of how little room there is for it, and then went on';
export const CHINESE = '查询订单状态并转接人工';
export const POINTED: readonly ShownState[] = ['hover', 'focus', 'active'];
