/** The runtime's rounds: timers, left-behind events and effects, again and again, each round after the last one ended. */
import type { Log } from '../ports/log.ts';

/** Runs `round` every `everyMs` until stopped; a failed round is logged and the next one comes all the same. */
export function makeRounds(name: string, everyMs: number, round: () => Promise<unknown>, log: Log): { stop(): Promise<void> } {
  let stopped = false;
  let wake: (() => void) | undefined;
  const running = (async () => {
    while (!stopped) {
      try {
        await round();
      } catch (error) {
        if (!stopped) log.error({ err: error, round: name }, 'A round failed; the next one follows.');
      }
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    async stop() {
      stopped = true;
      wake?.();
      await running;
    },
  };
}
