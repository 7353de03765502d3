/** The last changes of this visit, each with the way back: by the message that tells of it, or by Ctrl+Z. */
import { useLingui } from '@lingui/react/macro';
import { useMemo, useRef } from 'react';
import { toast } from '../kit/toast.ts';

export interface Undoing {
  /** Tells what was done, and offers to take it back. */
  done(title: string, back: () => Promise<void>): void;
  /** Takes the last one back. */
  undo(): void;
}

/** Each change is taken back once. */
export function useUndoing(): Undoing {
  const { t } = useLingui();
  const ways = useRef<(() => Promise<void>)[]>([]);
  const label = t`Undo`;
  return useMemo(() => {
    const take = (back: (() => Promise<void>) | undefined) => {
      if (!back || !ways.current.includes(back)) return;
      ways.current = ways.current.filter((each) => each !== back);
      void back();
    };
    return {
      done(title, back) {
        ways.current.push(back);
        toast.done(title, { action: { label, run: () => take(back) } });
      },
      undo: () => take(ways.current.at(-1)),
    };
  }, [label]);
}
