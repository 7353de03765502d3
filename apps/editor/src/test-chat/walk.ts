/** Where a test has been: which cards and exits are lit, and with which step numbers. */
import type { TestRun } from '../api/tests.ts';

export interface WalkedCard {
  /** Numbers of the steps at this card, in order. */
  steps: number[];
  /** The conversation stands here and waits. */
  waiting: boolean;
  /** The step being looked at is here. */
  chosen: boolean;
}

export interface Walk {
  cards: ReadonlyMap<string, WalkedCard>;
  /** `node exit` of every exit taken. */
  exits: ReadonlySet<string>;
}

/** The walk of a run up to the step being looked at, whose number is `chosen`; what came later is not lit. */
export function walkOf(run: TestRun, chosen: number | null): Walk {
  const cards = new Map<string, WalkedCard>();
  const exits = new Set<string>();
  for (const step of run.steps) {
    if (chosen !== null && step.number > chosen) break;
    // What was done by hand happened at no step.
    if (step.node === '') continue;
    const card = cards.get(step.node) ?? { steps: [], waiting: false, chosen: false };
    card.steps.push(step.number);
    card.chosen ||= step.number === chosen;
    cards.set(step.node, card);
    if ('exit' in step.way) exits.add(exitKey(step.node, step.way.exit));
  }
  const end = run.steps.findLast((step) => step.node !== '');
  const last = cards.get(end?.node ?? '');
  if (last && run.status === 'waiting' && (chosen === null || chosen >= (end?.number ?? 0))) last.waiting = true;
  return { cards, exits };
}

/** One name for an exit of a step. */
export function exitKey(node: string, exit: string): string {
  return `${node} ${exit}`;
}

/** Step numbers as a badge has room for: `2–4`, `2, 5`, `2, 5 …`. */
export function stepNumbers(steps: readonly number[]): string {
  const [first = 0] = steps;
  const last = steps.at(-1) ?? first;
  if (steps.length === 1) return String(first);
  if (last - first === steps.length - 1) return `${first}–${last}`;
  return steps.length === 2 ? `${first}, ${last}` : `${first}, … ${last}`;
}
