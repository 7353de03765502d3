/** What is said of look-ups in a test: where they read, how they are answered, what they found. */
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CallAnswer, Source, TestCall } from '../api/tests.ts';

export const ANSWERS: Record<CallAnswer, MessageDescriptor> = {
  world: msg`As it is`,
  fail: msg`Fails`,
  timeout: msg`Takes too long`,
  none: msg`Finds none`,
  one: msg`Finds one`,
  several: msg`Finds several`,
};
export const ANSWER_NAMES = Object.keys(ANSWERS) as CallAnswer[];

const SOURCES: Record<Source, MessageDescriptor> = {
  demo: msg`CRM: read from the demo world`,
  real: msg`CRM: real tables (read only)`,
  story: msg`CRM: read from the saved test`,
};

/** Where the answer came from. */
export function sourceWords({ source, by }: Pick<TestCall, 'source' | 'by'>, i18n: I18n): string {
  return by === 'world' ? i18n._(SOURCES[source]) : i18n._(msg`CRM: answered by hand`);
}

/** What came back, in a few words. */
export function foundWords({ found, error, table }: TestCall, i18n: I18n): string {
  if (!found) return error ?? i18n._(msg`It failed`);
  if (found.length === 0) return i18n._(msg`nothing in ${table}`);
  const count = found.length;
  return count === 1 ? i18n._(msg`1 record in ${table}`) : i18n._(msg`${count} records in ${table}`);
}

/** What was looked for. */
export function soughtWords({ where }: TestCall): string {
  return where.map(({ column, value }) => `${column} = ${String(value)}`).join(', ');
}
