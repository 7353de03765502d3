/** An issue in the language of the screen. */
import { onScreen } from './both-languages.ts';
import type { ToldIssue } from './told-issue.ts';

/** `screen` is a language tag. */
export function issueSentence(issue: ToldIssue, screen: string): string {
  return onScreen(issue.sentence, screen);
}
