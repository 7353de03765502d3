/** Answers to a look-up that somebody chose for a test: it fails, takes too long, or finds as many records as wanted. Whatever is missing is made up. */
import { type Json, type JsonObject, type Match, type Settlement, writePath } from '@patchbay/schema';
import { recordMatches } from '../crm/matches.ts';
import type { SimulatedCall } from './simulated.ts';

/** How a call is answered; `world` is what its world has. */
export const ANSWERS = ['world', 'fail', 'timeout', 'none', 'one', 'several'] as const;
export type Answer = (typeof ANSWERS)[number];

const COUNTS: Partial<Record<Answer, number>> = { none: 0, one: 1, several: 2 };

/** The chosen answer. `found` are the records the look-up really has, `others` some of the same table: both are used before any is made up. */
export function answerByHand(how: Exclude<Answer, 'world'>, { where, timeoutMs }: SimulatedCall, found: readonly JsonObject[], others: readonly JsonObject[]): Settlement {
  if (how === 'fail') return { ok: false, error: { kind: 'unreachable', message: 'The data could not be read.' } };
  if (how === 'timeout') return { ok: false, error: { kind: 'timeout', message: `No answer within ${timeoutMs / 1_000} s.` } };
  const known = [...found, ...others.filter((record) => !found.includes(record))];
  return { ok: true, value: Array.from({ length: COUNTS[how] ?? 0 }, (_, at) => fitting(known[at] ?? {}, where)) };
}

/** The record, changed where the look-up would not have found it. */
function fitting(record: JsonObject, where: readonly Match[]): JsonObject {
  return where.reduce<JsonObject>((all, match) => (recordMatches(all, [match]) ? all : written(all, match.column, match.value)), record);
}

function written(record: JsonObject, column: string, value: Json): JsonObject {
  return Object.hasOwn(record, column) ? { ...record, [column]: value } : writePath(record, column, value);
}
