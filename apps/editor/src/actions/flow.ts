/** Actions about the flow as a whole: its issues, its settings, its publication. */
import { msg } from '@lingui/core/macro';
import type { Action } from './action.ts';

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

export const OF_THE_FLOW: readonly Action[] = [toggleIssues, flowSettings, publish];
