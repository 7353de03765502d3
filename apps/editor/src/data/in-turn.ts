/**
 * Changes of one row, one after the other. Each says which value it saw, so that two on their way at once would refuse each other; and
 * an answer that came before the newest change knows nothing of it, so that it is not to be shown.
 */

export interface InTurn {
  /** Runs `act` once the changes of the same row before it are over, well or not. Never rejects. `isLast`: no newer one waits. */
  run<Answer>(row: string, act: () => Promise<Answer>): Promise<({ answer: Answer } | { error: unknown }) & { isLast: boolean }>;
}

/** Rows that are at rest are not remembered. */
export function inTurn(): InTurn {
  const newest = new Map<string, Promise<unknown>>();
  return {
    async run<Answer>(row: string, act: () => Promise<Answer>) {
      const mine = (newest.get(row) ?? Promise.resolve()).then(act).then(
        (answer) => ({ answer }),
        (error: unknown) => ({ error }),
      );
      newest.set(row, mine);
      const came = await mine;
      const isLast = newest.get(row) === mine;
      if (isLast) newest.delete(row);
      return { ...came, isLast };
    },
  };
}
