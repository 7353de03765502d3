/** Why a saved test failed, as a sentence. */
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Difference } from '../api/tests.ts';

/** The first difference between what the test says and what happened. */
export function differenceWords({ kind, ...words }: Difference, i18n: I18n): string {
  const told = words.told ?? '';
  const said = words.said ?? '';
  if (kind === 'silent') return i18n._(msg`The bot should have said “${told}”, but said nothing.`);
  if (kind === 'other words') return i18n._(msg`The bot should have said “${told}”, but said “${said}”.`);
  if (kind === 'no step') return i18n._(msg`The step it begins at is no longer in the flow.`);
  if (kind === 'circle') return i18n._(msg`Here the flow goes in circles and never comes to an end.`);
  if (kind === 'more words') return i18n._(msg`The bot also said “${said}”, which the test does not expect.`);
  return words.said === null ? i18n._(msg`It should have ended as “${told}”, but it is still open.`) : i18n._(msg`It should have ended as “${told}”, but ended as “${said}”.`);
}
