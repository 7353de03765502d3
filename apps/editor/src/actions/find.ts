/** Actions that look for something in the flow: texts, variables, and what is wrong. */
import { msg } from '@lingui/core/macro';
import { goToIssue } from '../issues/show-issue.ts';
import type { Action, Scene } from './action.ts';

const hasIssues = ({ open }: Scene) => open.verifier.findings().all.length > 0;

export const findTexts: Action = { id: 'find', label: msg`Find and replace`, group: 'find', keys: [{ key: 'f', mod: true }], whileTyping: true, run: ({ open }) => open.view.setFind('texts') };

export const findVariables: Action = { id: 'find-variables', label: msg`Variables: who writes and reads them`, group: 'find', run: ({ open }) => open.view.setFind('variables') };

export const nextIssue: Action = { id: 'next-issue', label: msg`Go to the next issue`, group: 'find', keys: [{ key: 'f8' }], whileTyping: true, ready: hasIssues, run: ({ open }) => goToIssue(open, 1) };

export const issueBefore: Action = { id: 'issue-before', label: msg`Go to the issue before`, group: 'find', keys: [{ key: 'f8', shift: true }], whileTyping: true, ready: hasIssues, run: ({ open }) => goToIssue(open, -1) };

export const FINDING: readonly Action[] = [findTexts, findVariables, nextIssue, issueBefore];
