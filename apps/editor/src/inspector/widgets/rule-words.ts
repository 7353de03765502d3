/** A rule as people say it: the operators in words, and which of them compare with nothing. */
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { OPERATORS, type Operator, type Rule, UNARY } from '@patchbay/schema';

const WORDS: Record<Operator, ReturnType<typeof msg>> = {
  is: msg`is`,
  'is-not': msg`is not`,
  contains: msg`contains`,
  'not-contains': msg`does not contain`,
  'starts-with': msg`begins with`,
  'one-of': msg`is one of`,
  greater: msg`is more than`,
  'at-least': msg`is at least`,
  less: msg`is less than`,
  'at-most': msg`is at most`,
  before: msg`is before`,
  after: msg`is after`,
  exists: msg`is there`,
  empty: msg`is empty`,
};

/** Operators with their words, for a list to choose from. */
export function operatorOptions(i18n: I18n): { value: Operator; label: string }[] {
  return OPERATORS.map((operator) => ({ value: operator, label: i18n._(WORDS[operator]) }));
}

/** Does the operator compare with a value? */
export function takesValue(operator: Operator): boolean {
  return !UNARY.has(operator);
}

/** A rule in one line. */
export function ruleSentence(rule: Rule, i18n: I18n): string {
  if ('all' in rule) return rule.all.map((part) => inner(part, i18n)).join(` ${i18n._(msg`and`)} `);
  if ('any' in rule) return rule.any.map((part) => inner(part, i18n)).join(` ${i18n._(msg`or`)} `);
  const value = takesValue(rule.operator) ? ` “${Array.isArray(rule.value) ? rule.value.join(', ') : String(rule.value ?? '')}”` : '';
  return `${rule.field || '…'} ${i18n._(WORDS[rule.operator])}${value}`;
}

function inner(rule: Rule, i18n: I18n): string {
  return 'field' in rule ? ruleSentence(rule, i18n) : `(${ruleSentence(rule, i18n)})`;
}
