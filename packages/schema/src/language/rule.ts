/**
 * Rules: trees of field, operator and value that a person builds with a mouse, compiled to closures. No text is
 * evaluated and no regular expression of an author is run; every outcome can say what decided it.
 */
import { z } from 'zod';
import { canonicalJson, isObject, type Json, type JsonObject } from '../json.ts';
import { LIMITS } from '../limits.ts';
import { readPath } from '../variable.ts';
import { toInstant } from './dates.ts';

export const OPERATORS = ['is', 'is-not', 'contains', 'not-contains', 'starts-with', 'one-of', 'greater', 'at-least', 'less', 'at-most', 'before', 'after', 'exists', 'empty'] as const;
export type Operator = (typeof OPERATORS)[number];
/** Operators that compare with nothing. */
export const UNARY: ReadonlySet<Operator> = new Set<Operator>(['exists', 'empty']);

export interface Condition {
  /** Path of the variable. */
  field: string;
  operator: Operator;
  value?: Json | undefined;
}
export type Rule = Condition | { all: Rule[] } | { any: Rule[] };

const condition = z.strictObject({ field: z.string().min(1, 'choose a variable to compare').max(300), operator: z.enum(OPERATORS), value: z.json().optional() });

export const rule: z.ZodType<Rule> = z
  .lazy(() => z.union([condition, z.strictObject({ all: z.array(rule).max(100) }), z.strictObject({ any: z.array(rule).max(100) })]))
  .refine((value) => countConditions(value) <= LIMITS.ruleConditions, `has more than ${LIMITS.ruleConditions} conditions`) as z.ZodType<Rule>;

/** The outcome of a rule and the condition that decided it, with the value it saw. */
export interface Met {
  met: boolean;
  by?: Condition;
  saw?: Json;
}

export interface RuleSetting {
  zone: string;
  at: number;
}

type Test = (scope: JsonObject, setting: RuleSetting) => Met;
const compiled = new WeakMap<object, Test>();

/** Tests a rule against variables. Missing variables are empty; nothing throws. */
export function testRule(rule: Rule, scope: JsonObject, setting: RuleSetting): Met {
  let test = compiled.get(rule);
  if (!test) {
    test = compile(rule);
    compiled.set(rule, test);
  }
  return test(scope, setting);
}

/** Paths a rule reads. */
export function ruleReads(rule: Rule): string[] {
  if ('all' in rule) return rule.all.flatMap(ruleReads);
  if ('any' in rule) return rule.any.flatMap(ruleReads);
  return [rule.field];
}

function countConditions(rule: Rule, depth = 0): number {
  if (depth > 20) return Number.POSITIVE_INFINITY;
  if ('all' in rule) return rule.all.reduce((sum, part) => sum + countConditions(part, depth + 1), 1);
  if ('any' in rule) return rule.any.reduce((sum, part) => sum + countConditions(part, depth + 1), 1);
  return 1;
}

function compile(rule: Rule): Test {
  if ('all' in rule) {
    const parts = rule.all.map(compile);
    return (scope, setting) => {
      let last: Met = { met: true };
      for (const part of parts) {
        last = part(scope, setting);
        if (!last.met) return last;
      }
      return last;
    };
  }
  if ('any' in rule) {
    const parts = rule.any.map(compile);
    return (scope, setting) => {
      let last: Met = { met: false };
      for (const part of parts) {
        last = part(scope, setting);
        if (last.met) return last;
      }
      return last;
    };
  }
  const compare = COMPARE[rule.operator];
  return (scope, setting) => {
    const saw = readPath(scope, rule.field) ?? null;
    return { met: compare(saw, rule.value ?? null, setting), by: rule, saw };
  };
}

const COMPARE: Record<Operator, (saw: Json, value: Json, setting: RuleSetting) => boolean> = {
  is: same,
  'is-not': (saw, value) => !same(saw, value),
  contains,
  'not-contains': (saw, value) => !contains(saw, value),
  'starts-with': (saw, value) => fold(saw).startsWith(fold(value)),
  'one-of': (saw, value) => (Array.isArray(value) ? value : fold(value).split(',')).some((each) => same(saw, each)),
  greater: (saw, value) => order(saw, value) > 0,
  'at-least': (saw, value) => order(saw, value) >= 0,
  less: (saw, value) => order(saw, value) < 0,
  'at-most': (saw, value) => order(saw, value) <= 0,
  before: (saw, value, setting) => instants(saw, value, setting, (a, b) => a < b),
  after: (saw, value, setting) => instants(saw, value, setting, (a, b) => a > b),
  exists: (saw) => !isEmpty(saw),
  empty: isEmpty,
};

/** Text without case, width and outer space: `ＯＫ ` is `ok`. Records are their JSON: their own `toString` is never asked. */
function fold(value: Json): string {
  if (typeof value === 'string') return value.normalize('NFKC').trim().toLowerCase();
  if (Array.isArray(value)) return value.map(fold).join(',');
  return value === null ? '' : isObject(value) ? canonicalJson(value).toLowerCase() : String(value);
}

/** `1,250.50` and `1250,5` are numbers as people write them; NaN for what is none. */
function number(value: Json): number {
  if (typeof value === 'number') return value;
  const written = typeof value === 'string' ? value.normalize('NFKC').trim() : '';
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written)) return Number(written.replaceAll(',', ''));
  return /^-?\d+([.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : Number.NaN;
}

function same(saw: Json, value: Json): boolean {
  if (typeof saw === 'boolean' || typeof value === 'boolean') return fold(saw) === fold(value);
  const a = number(saw);
  // Long codes of digits are compared as text: as numbers they would lose their last digits.
  return (a === number(value) && Math.abs(a) <= Number.MAX_SAFE_INTEGER) || fold(saw) === fold(value);
}

function contains(saw: Json, value: Json): boolean {
  return Array.isArray(saw) ? saw.some((each) => same(each, value)) : fold(value) !== '' && fold(saw).includes(fold(value));
}

/** Below, equal, above zero; NaN (every comparison false) where one of them is no number. */
function order(saw: Json, value: Json): number {
  return number(saw) - number(value);
}

function instants(saw: Json, value: Json, setting: RuleSetting, test: (a: bigint, b: bigint) => boolean): boolean {
  const a = toInstant(saw, setting.at, setting.zone);
  const b = toInstant(value, setting.at, setting.zone);
  return a !== undefined && b !== undefined && test(a, b);
}

function isEmpty(saw: Json): boolean {
  return saw === null || saw === '' || (Array.isArray(saw) && saw.length === 0) || (typeof saw === 'object' && !Array.isArray(saw) && Object.keys(saw).length === 0);
}
