/** An issue in the language of the screen. */
import type { ToldIssue } from './told-issue.ts';

/** `screen` is a language tag. */
export function issueSentence(issue: ToldIssue, screen: string): string {
  return issue.sentence[screen.startsWith('zh') ? 'zh-CN' : 'en'];
}
