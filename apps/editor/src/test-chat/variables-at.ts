/** The variables as they were at a step of a test, worked out from what each step wrote. */
import { isObject, type Json, type JsonObject, readPath, writePath } from '@patchbay/schema';
import type { TestStep } from '../api/tests.ts';

export interface Leaf {
  path: string;
  value: Json;
}

export interface Change extends Leaf {
  /** What it was before; undefined where there was nothing. */
  old: Json | undefined;
}

/** The variables after the step with this number; before the first one there are none. */
export function varsAfter(steps: readonly TestStep[], number: number): JsonObject {
  let vars: JsonObject = {};
  for (const step of steps) {
    if (step.number > number) break;
    vars = applied(step.before ?? vars, step.set);
  }
  return vars;
}

/** The variables a step found when the conversation came to it for the last time; undefined where it never came. */
export function varsBefore(steps: readonly TestStep[], node: string): JsonObject | undefined {
  const last = steps.findLastIndex((step, at) => step.node === node && steps[at - 1]?.node !== node);
  const step = steps[last];
  return step && (step.before ?? varsAfter(steps, step.number - 1));
}

/** The last change up to a step: which step made it, and every value that became another one. */
export function lastChange(steps: readonly TestStep[], number: number): { step: TestStep; changes: Change[] } | undefined {
  const step = steps.findLast((each) => each.number <= number && each.set !== undefined && Object.keys(each.set).length > 0);
  if (!step) return undefined;
  const before = step.before ?? varsAfter(steps, step.number - 1);
  const changes = Object.entries(step.set ?? {}).flatMap(([path, value]) => leaves(value, path).map((leaf) => ({ ...leaf, old: readPath(before, leaf.path) })));
  const different = changes.filter(({ value, old }) => JSON.stringify(value) !== JSON.stringify(old));
  return { step, changes: different.length > 0 ? different : changes };
}

/** Paths whose value somebody set, and no step wrote since. */
export function setByHand(steps: readonly TestStep[], number: number): Set<string> {
  const hand = new Set<string>();
  for (const step of steps) {
    if (step.number > number) break;
    if (step.before && !step.byHand) hand.clear();
    for (const path of Object.keys(step.set ?? {})) {
      for (const known of hand) if (known === path || known.startsWith(`${path}.`)) hand.delete(known);
      if (step.byHand) hand.add(path);
    }
  }
  return hand;
}

/** Every value with its path; records are taken apart, lists stay whole. */
export function leaves(value: Json, path = ''): Leaf[] {
  if (!isObject(value) || Object.keys(value).length === 0) return path === '' ? [] : [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

/** A value as one line. */
export function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What somebody typed, as the kind of value that was there: a number stays a number, a list a list. */
export function typedValue(text: string, old: Json | undefined): Json {
  const plain = text.trim();
  if (typeof old === 'number' && plain !== '' && Number.isFinite(Number(plain))) return Number(plain);
  if (typeof old === 'boolean' && (plain === 'true' || plain === 'false')) return plain === 'true';
  if (typeof old !== 'string' && /^(\[[\s\S]*\]|\{[\s\S]*\}|null)$/.test(plain)) {
    try {
      return JSON.parse(plain) as Json;
    } catch {
      return text;
    }
  }
  return text;
}

function applied(vars: JsonObject, set: TestStep['set']): JsonObject {
  return Object.entries(set ?? {}).reduce((all, [path, value]) => writePath(all, path, value), vars);
}
