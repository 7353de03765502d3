/** Actions about the flow as a whole: its issues, its settings, its publication. */
import { msg } from '@lingui/core/macro';
import { showIssue } from '../issues/show-issue.ts';
import type { Action } from './action.ts';

/** The issue shown last, so that the next press goes on from there. */
let shownLast: string | undefined;

export const nextIssue: Action = {
  id: 'next-issue',
  label: msg`Go to the next issue`,
  group: 'flow',
  keys: [{ key: 'f8' }],
  whileTyping: true,
  ready: ({ open }) => open.verifier.findings().all.length > 0,
  run({ open }) {
    const { all } = open.verifier.findings();
    const issue = all[(all.findIndex((each) => each.key === shownLast) + 1) % all.length];
    shownLast = issue?.key;
    if (issue) showIssue(open.view, issue);
  },
};

export const toggleIssues: Action = {
  id: 'issues',
  label: msg`Show or hide the issues`,
  group: 'flow',
  run: ({ open }) => open.view.setDrawer(open.view.getState().drawer === 'issues' ? null : 'issues'),
};

export const flowSettings: Action = {
  id: 'flow-settings',
  label: msg`Open the settings of the flow`,
  group: 'flow',
  run({ open }) {
    open.view.select([]);
    open.view.setInspector(true);
  },
};

export const publish: Action = { id: 'publish', label: msg`Publish…`, group: 'flow', run: ({ open }) => open.view.setPublishing(true) };

export const OF_THE_FLOW: readonly Action[] = [nextIssue, toggleIssues, flowSettings, publish];
