/** An issue in the language of the screen. */
import type { ToldIssue } from './told-issue.ts';

export function issueSentence(issue: ToldIssue, screen: string): string {
  return issue.sentence[screen.startsWith('zh') ? 'zh-CN' : 'en'];
}
