/** What a bench gives back. */

export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The same thing measured on the baseline in the same run; null where there is none. */
  baseline: number | null;
  /** value / baseline, for latencies baseline / value: higher is better. For work value / baseline: lower is better. Null without a baseline. */
  ratio: number | null;
  /** As stated in the design: a least ratio, for work a most ratio, for figures without a baseline a most value; null where nothing is stated. */
  target: number | null;
  ok: boolean;
}

/** A bench says what it is doing and returns its figures. */
export type Bench = (say: (sentence: string) => void) => Promise<Figure[]>;

/** A rate (more is better) or a latency (less is better) against its baseline. */
export function compared(name: string, unit: string, value: number, baseline: number, kind: 'rate' | 'latency', target: number | null): Figure {
  const ratio = kind === 'rate' ? value / baseline : baseline / value;
  return { name, value, unit, baseline, ratio, target, ok: target === null || ratio >= target };
}

/** A figure that must stay at or below its target. */
export function atMost(name: string, unit: string, value: number, target: number | null): Figure {
  return { name, value, unit, baseline: null, ratio: null, target, ok: target === null || value <= target };
}

/** An amount of work against its baseline: `ratio` is value / baseline, and lower is better. */
export function worked(name: string, unit: string, value: number, baseline: number, target: number): Figure {
  const ratio = value / baseline;
  return { name, value, unit, baseline, ratio, target, ok: ratio <= target };
}

/** The middle of several runs. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
