/** Why a change by hand was not taken, in the reader's language: what happened, and what to do. */
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { ProblemError } from '../api/problem.ts';
import { reason } from '../kit/explain.ts';

/** A sentence for the message that says what was not saved. */
export function refusalWords(error: unknown, i18n: I18n): string {
  if (!(error instanceof ProblemError)) return reason(error, i18n);
  const [first] = error.errors;
  const now = first?.message ?? '';
  if (error.status === 404) return i18n._(msg`Somebody removed it meanwhile. The list shows what is there now.`);
  if (error.status === 409) return i18n._(msg`There is another one known by this value. Each is known by a value of its own; choose another one.`);
  if (error.status === 412) return now === '' ? i18n._(msg`Somebody else emptied it meanwhile. Look at it, and change it again if need be.`) : i18n._(msg`Somebody else changed it meanwhile: it says “${now}” now. Look at it, and change it again if need be.`);
  if (error.status === 422 && first?.path === 'email') return i18n._(msg`This is not an e-mail address. Write it like name@shop.example.`);
  if (error.status === 422 && first?.path === 'phone') return i18n._(msg`This is not a telephone number. Write digits, as in +44 20 7946 0000.`);
  if (error.status === 422 && first?.path === 'language') return i18n._(msg`This is not a language. Write its tag, such as en or zh-CN.`);
  if (error.status === 422 && first) return i18n._(msg`The column that names a record cannot be empty or longer than 500 characters.`);
  return reason(error, i18n);
}
