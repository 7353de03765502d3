/** Waits until the server has what was just written, so that a test runs what is on the screen. It never waits for a lost connection. */
import type { SaveState } from '../doc/connection.ts';

interface Line {
  state(): SaveState;
  subscribe(listener: () => void): () => void;
}

const PATIENCE_MS = 3_000;

/** Resolves when nothing is on its way any more, at the latest after three seconds. */
export function untilSaved(line: Line): Promise<void> {
  if (line.state() !== 'saving') return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (line.state() === 'saving') return;
      done();
    };
    const done = () => {
      clearTimeout(late);
      leave();
      resolve();
    };
    const leave = line.subscribe(look);
    const late = setTimeout(done, PATIENCE_MS);
  });
}
