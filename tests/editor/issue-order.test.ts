/** Issues in the order people go through them, and the one that comes next. */
import { expect, test } from 'vitest';
import { groupIssues, neighbour } from '../../apps/editor/src/issues/issue-groups.ts';
import { sameIssues } from '../../apps/editor/src/issues/same-issues.ts';
import type { ToldIssue } from '../../apps/editor/src/issues/told-issue.ts';

const issue = (key: string, severity: 'error' | 'warning', node?: string): ToldIssue => ({ code: key, key, severity, place: node === undefined ? {} : { node }, facts: {}, sentence: { en: key, 'zh-CN': key } });
const ALL = [issue('e1', 'error', 'ask'), issue('e2', 'error'), issue('e3', 'error', 'say'), issue('w1', 'warning', 'ask'), issue('w2', 'warning', 'end')];

test('stand under their steps, steps with errors first', () => {
  expect(groupIssues(ALL).map(({ node, issues }) => [node, issues.map((each) => each.key)])).toEqual([['ask', ['e1', 'w1']], [undefined, ['e2']], ['say', ['e3']], ['end', ['w2']]]);
  expect(groupIssues(ALL, 'warning').map(({ node, issues }) => [node, issues.map((each) => each.key)])).toEqual([['ask', ['w1']], ['end', ['w2']]]);
  expect(groupIssues([])).toEqual([]);
});

test('the next and the one before go around, from the first or last where nothing is current', () => {
  const groups = groupIssues(ALL);
  const walk = (by: 1 | -1, count: number) => {
    const keys: (string | undefined)[] = [];
    let current: string | null = null;
    for (let at = 0; at < count; at += 1) {
      current = neighbour(groups, current, by)?.key ?? null;
      keys.push(current ?? undefined);
    }
    return keys;
  };
  expect(walk(1, 6)).toEqual(['e1', 'w1', 'e2', 'e3', 'w2', 'e1']);
  expect(walk(-1, 6)).toEqual(['w2', 'e3', 'e2', 'w1', 'e1', 'w2']);
  expect(neighbour(groups, 'mended meanwhile', 1)?.key).toBe('e1');
  expect(neighbour([], null, 1)).toBeUndefined();
});

test('an issue is another one when its words or its facts are, in either language', () => {
  const [first] = ALL as [ToldIssue];
  expect(sameIssues([first], [structuredClone(first)])).toBe(true);
  expect(sameIssues([first], [{ ...first, sentence: { ...first.sentence, 'zh-CN': '另一句' } }])).toBe(false);
  expect(sameIssues([first], [{ ...first, facts: { nodes: ['ask', 'say'] } }])).toBe(false);
  expect(sameIssues([first], [])).toBe(false);
});
