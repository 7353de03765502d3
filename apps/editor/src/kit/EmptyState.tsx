/** A place with nothing in it yet: what it is for, and the one thing to do. */
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  /** One primary action, perhaps a quieter second one. */
  action?: ReactNode;
  /** Where it is the whole page. */
  page?: boolean;
  /** An example. */
  children?: ReactNode;
}

/** In the middle of whatever room it is given. */
export function EmptyState({ icon, title, text, action, page = false, children }: EmptyStateProps) {
  const Heading = page ? 'h1' : 'h2';
  return (
    <div className="mx-auto flex w-full max-w-110 flex-col items-center gap-3 px-6 py-12 text-center">
      {icon ? (
        <span aria-hidden className="grid size-11 place-items-center rounded-card bg-accent-soft text-accent-ink">
          {icon}
        </span>
      ) : null}
      <div className="flex flex-col gap-1">
        <Heading className="text-16 font-semibold text-balance">{title}</Heading>
        {text ? <p className="text-13 text-pretty text-ink-2">{text}</p> : null}
      </div>
      {action ? <div className="flex flex-wrap justify-center gap-2 pt-1">{action}</div> : null}
      {children}
    </div>
  );
}
