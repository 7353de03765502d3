/** A rule as the builder shows it: one or several conditions that all, or any, must hold. Each may be such a group again. */
import { type Condition, isObject, type Json, OPERATORS, type Operator, type Rule } from '@patchbay/schema';

export interface RuleShape {
  join: 'all' | 'any';
  parts: Rule[];
}

/** A condition that nothing has been chosen for. */
export const FRESH: Condition = { field: '', operator: 'is', value: '' };

/** Reads whatever is stored; what is no rule becomes an empty condition. */
export function ruleShape(stored: Json | undefined): RuleShape {
  const rule = readRule(stored);
  if ('all' in rule) return { join: 'all', parts: rule.all.length > 0 ? rule.all : [FRESH] };
  if ('any' in rule) return { join: 'any', parts: rule.any.length > 0 ? rule.any : [FRESH] };
  return { join: 'all', parts: [rule] };
}

/** The rule to store: a single condition stands alone. */
export function shapedRule({ join, parts }: RuleShape): Rule {
  const [only] = parts;
  if (parts.length === 1 && only && 'field' in only) return only;
  return join === 'all' ? { all: parts } : { any: parts };
}

function readRule(value: Json | undefined): Rule {
  if (!isObject(value)) return FRESH;
  if (Array.isArray(value.all)) return { all: value.all.map(readRule) };
  if (Array.isArray(value.any)) return { any: value.any.map(readRule) };
  const operator = OPERATORS.find((each) => each === value.operator) ?? ('is' satisfies Operator);
  return { field: typeof value.field === 'string' ? value.field : '', operator, ...(value.value === undefined ? {} : { value: value.value }) };
}
