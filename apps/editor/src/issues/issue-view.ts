/** What of the issues is shown on this screen: which kinds, and which one was gone to last. Kept while the page is open, seen by nobody else. */
import { create } from 'zustand';
import type { Shown } from './issue-groups.ts';

interface IssueView {
  only: Shown;
  /** Key of the issue that was gone to last. */
  current: string | null;
}

export const useIssueView = create<IssueView>(() => ({ only: 'all', current: null }));
