/** When to try again: exponential from one second to ten minutes, spread so that many do not come back at once. */

/** Milliseconds before attempt `attempts + 1`; what the other side asks for is honoured. `salt` spreads without chance. */
export function retryDelayMs(attempts: number, retryAfterMs: number | undefined, salt: number): number {
  const base = Math.min(1_000 * 2 ** (attempts - 1), 600_000);
  const spread = 0.75 + ((salt * 2_654_435_761) % 1_000) / 2_000;
  return Math.max(Math.round(base * spread), Math.min(retryAfterMs ?? 0, 3_600_000));
}
