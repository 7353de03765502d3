/** The list of flows: finding, sorting, moving by keyboard, and the steps of a new workspace. */
import { describe, expect, test } from 'vitest';
import type { FlowRow } from '../../apps/editor/src/api/flows.ts';
import { filterFlows, FIRST_SORTING, nextSorting, sortFlows } from '../../apps/editor/src/flows/filter-flows.ts';
import { firstSteps } from '../../apps/editor/src/flows/first-steps.ts';
import { rowAfter } from '../../apps/editor/src/flows/row-keys.ts';

function flow(name: string, more: Partial<FlowRow> = {}): FlowRow {
  return { id: name, name, description: '', live: null, channels: [], changed: true, editedAt: '2026-01-01T00:00:00Z', editedBy: null, untouched: true, archivedAt: null, steps: 3, conversations: 0, ...more };
}

const LIVE = { number: 1, publishedAt: '2026-01-01T00:00:00Z' };
const orders = flow('Order status', { live: LIVE, changed: false, conversations: 12, editedAt: '2026-01-03T00:00:00Z', channels: [{ id: 'c', kind: 'web-chat', name: 'Shop chat' }] });
const returns = flow('Returns', { live: LIVE, changed: true, conversations: 40, editedAt: '2026-01-02T00:00:00Z', description: 'Prints a label' });
const draft = flow('退货', { editedAt: '2026-01-04T00:00:00Z' });
const all = [orders, returns, draft];
const names = (flows: FlowRow[]) => flows.map((each) => each.name);

describe('finding', () => {
  test('looks at names, descriptions and channels, and wants every word', () => {
    expect(names(filterFlows(all, 'shop ORDER', 'any'))).toEqual(['Order status']);
    expect(names(filterFlows(all, 'label', 'any'))).toEqual(['Returns']);
    expect(names(filterFlows(all, '退', 'any'))).toEqual(['退货']);
    expect(filterFlows(all, 'order label', 'any')).toEqual([]);
  });

  test('knows what is live, what was changed since, what was never published', () => {
    expect(names(filterFlows(all, '', 'live'))).toEqual(['Order status', 'Returns']);
    expect(names(filterFlows(all, '', 'changed'))).toEqual(['Returns']);
    expect(names(filterFlows(all, '', 'draft'))).toEqual(['退货']);
  });

  test('shows flows with issues once they are counted', () => {
    expect(filterFlows(all, '', 'issues')).toEqual([]);
    expect(names(filterFlows(all, '', 'issues', { Returns: { errors: 0, warnings: 1 }, 'Order status': { errors: 0, warnings: 0 } }))).toEqual(['Returns']);
  });
});

describe('sorting', () => {
  test('begins with what was edited last', () => expect(names(sortFlows(all, FIRST_SORTING, 'en'))).toEqual(['退货', 'Order status', 'Returns']));

  test('a press on a head sorts by it, the most useful way round first; another press turns it round', () => {
    const most = nextSorting(FIRST_SORTING, 'conversations');
    expect(names(sortFlows(all, most, 'en'))).toEqual(['Returns', 'Order status', '退货']);
    expect(names(sortFlows(all, nextSorting(most, 'conversations'), 'en'))).toEqual(['退货', 'Order status', 'Returns']);
    expect(nextSorting(most, 'name')).toEqual({ by: 'name', order: 'ascending' });
  });

  test('numbers in names count as numbers, and equal flows stay in the order of their names', () => {
    const many = [flow('Step 10'), flow('Step 9'), flow('Step 1')];
    expect(names(sortFlows(many, { by: 'name', order: 'ascending' }, 'en'))).toEqual(['Step 1', 'Step 9', 'Step 10']);
    expect(names(sortFlows(many, { by: 'conversations', order: 'descending' }, 'en'))).toEqual(['Step 1', 'Step 9', 'Step 10']);
  });

  test('leaves the list it was given alone', () => {
    sortFlows(all, { by: 'name', order: 'descending' }, 'en');
    expect(names(all)).toEqual(['Order status', 'Returns', '退货']);
  });
});

test.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 2],
  ['ArrowUp', 0, 3, 0],
  ['ArrowUp', 2, 3, 1],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['a', 0, 3, undefined],
  ['ArrowDown', 0, 0, undefined],
])('the key %s at row %s of %s goes to %s', (key, at, count, to) => expect(rowAfter(key, at, count)).toBe(to));

describe('the five steps of a new workspace', () => {
  const none = { flows: [], tables: 0, channels: [] };

  test('begin with the first one done', () => expect(firstSteps(none)).toMatchObject({ count: 1, next: 'data', flow: undefined }));

  test('are ticked by what is there: a template as it came is not yet one’s own', () => {
    expect(firstSteps({ ...none, tables: 2, flows: [draft] })).toMatchObject({ count: 2, next: 'flow', flow: draft });
    expect(firstSteps({ ...none, tables: 2, flows: [{ ...draft, untouched: false }] })).toMatchObject({ count: 3, next: 'publish' });
    expect(firstSteps({ ...none, tables: 2, flows: [{ ...orders, untouched: false }] })).toMatchObject({ count: 4, next: 'channel' });
  });

  test('a channel counts when it is on and a live flow answers there', () => {
    const here = { tables: 2, flows: [{ ...orders, untouched: false }, draft] };
    expect(firstSteps({ ...here, channels: [{ flow: null, enabled: true }, { flow: draft.id, enabled: true }, { flow: orders.id, enabled: false }] }).next).toBe('channel');
    expect(firstSteps({ ...here, channels: [{ flow: orders.id, enabled: true }] })).toMatchObject({ count: 5, next: undefined });
  });

  test('are taken back when what they were ticked by is gone', () => expect(firstSteps({ tables: 0, flows: [{ ...orders, untouched: false }], channels: [] })).toMatchObject({ next: 'data', count: 3 }));
});
