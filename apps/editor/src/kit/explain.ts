/** Turns whatever was thrown into a sentence for people: what happened, and what to do. */
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { ProblemError } from '../api/problem.ts';

/** The server's own words where it gave some; else ours, by status. */
export function explain(error: unknown, i18n: I18n): { title: string; detail: string } {
  if (error instanceof ProblemError) {
    if (error.status === 0) {
      return { title: i18n._(msg`The server cannot be reached`), detail: i18n._(msg`Check that Patchbay is running and that you are online, then try again.`) };
    }
    if (error.detail || error.status < 500) return { title: error.title || i18n._(msg`That did not work`), detail: error.detail };
    return { title: i18n._(msg`The server could not answer`), detail: i18n._(msg`Something went wrong on our side. Try again; if it stays, look at the server's log.`) };
  }
  return { title: i18n._(msg`Something went wrong on this page`), detail: error instanceof Error ? error.message : String(error) };
}

/** The same in one sentence, for a message that already says what was not done. */
export function reason(error: unknown, i18n: I18n): string {
  const { title, detail } = explain(error, i18n);
  return detail || title;
}
