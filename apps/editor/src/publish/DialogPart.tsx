/** A part of the publish dialog under a heading of its own. */
import { type ReactNode, useId } from 'react';

/** The heading names the part for those who hear it. */
export function DialogPart({ title, tone = 'ink', children }: { title: ReactNode; tone?: 'ink' | 'bad'; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h3 id={id} className={tone === 'bad' ? 'font-semibold text-bad' : 'font-semibold'}>
        {title}
      </h3>
      {children}
    </section>
  );
}
