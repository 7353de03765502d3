/** The outline tells a flow from its starts along the exits, every step once, and walking up and down the flow ends. */
import { catalogue } from '@patchbay/nodes/meta';
import type { Edge, Graph, Node } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { reach } from '../../apps/editor/src/actions/reach.ts';
import { outlineOf, type OutlineRow, unfolded } from '../../apps/editor/src/canvas/outline.ts';

const SPEECH = { screen: 'en', languages: ['en'] };

const step = (id: string, type = 'say'): Node => ({ id, type, version: 1, title: id, position: { x: 0, y: 0 }, config: structuredClone(catalogue[type]?.defaults ?? {}) });
const cord = (source: string, exit: string, target: string): Edge => ({ id: `${source} ${exit}`, source, exit, target });
const flow = (nodes: Node[], edges: Edge[]): Graph => ({ format: 'patchbay.flow', version: 1, name: 'Flow', description: '', languages: ['en'], defaults: { silenceAfter: '1d' }, variables: [], nodes, edges, notes: [], frames: [], stories: [] }) as unknown as Graph;

const told = (rows: readonly OutlineRow[]) => rows.map((row) => `${'  '.repeat(row.level - 1)}${row.kind === 'step' ? row.node.id : `${row.words.exit.id}${row.elsewhere ? ` → ${row.cord?.target}` : row.cord ? '' : ' (open)'}`}`);

const LOOKUP = flow(
  [step('start', 'on-message'), step('hello'), step('find', 'crm-lookup'), step('found'), step('sorry'), step('done', 'end'), step('lost')],
  [cord('start', 'started', 'hello'), cord('hello', 'next', 'find'), cord('find', 'one', 'found'), cord('found', 'next', 'done'), cord('find', 'none', 'sorry'), cord('sorry', 'next', 'hello'), cord('find', 'several', 'done')],
);

describe('the outline of a flow', () => {
  test('a chain stays at one level, exits branch, a step met again is a link, what nothing leads to comes last', () => {
    expect(told(outlineOf(LOOKUP, catalogue, SPEECH))).toEqual(['start', 'hello', 'find', '  one', '    found', '    done', '  none', '    sorry', '      next → hello', '  several → done', '  failed (open)', 'lost', '  next (open)']);
  });

  test('each row knows which it is of how many, and what it stands under', () => {
    const rows = outlineOf(LOOKUP, catalogue, SPEECH);
    const place = (key: string) => rows.filter((row) => row.key === key).map(({ at, of, parent }) => ({ at, of, parent }));
    expect(place('step find')).toEqual([{ at: 3, of: 4, parent: undefined }]);
    expect(place('exit find none')).toEqual([{ at: 2, of: 4, parent: 'step find' }]);
    expect(rows.filter((row) => row.kind === 'step' && row.loose).map((row) => row.node.id)).toEqual(['lost']);
  });

  test('what is folded takes everything below it along', () => {
    const rows = outlineOf(LOOKUP, catalogue, SPEECH);
    expect(told(unfolded(rows, new Set(['step find'])))).toEqual(['start', 'hello', 'find', 'lost', '  next (open)']);
    expect(told(unfolded(rows, new Set(['exit find none'])))).not.toContain('    sorry');
  });

  test('a circle without a start, a cord to a step that is gone, and a kind that is not known are told as well', () => {
    const graph = flow([step('a'), step('b'), { ...step('c'), type: 'from-the-future' }], [cord('a', 'next', 'b'), cord('b', 'next', 'a'), cord('c', 'out', 'gone')]);
    expect(told(outlineOf(graph, catalogue, SPEECH))).toEqual(['c', 'a', 'b', '  next → a']);
  });

  test('ten thousand steps in a chain of questions are no matter', () => {
    const nodes = Array.from({ length: 10_000 }, (_, at) => step(`q${at}`, 'ask'));
    const edges = nodes.slice(1).map((node, at) => cord(`q${at}`, 'answered', node.id));
    const rows = outlineOf(flow(nodes, edges), catalogue, SPEECH);
    expect(rows.filter((row) => row.kind === 'step')).toHaveLength(10_000);
    expect(rows.find((row) => row.key === 'step q9999')?.level).toBe(19_999);
  });
});

test('everything before and everything after a step, circles walked once', () => {
  expect([...reach(LOOKUP, ['find'], 'after')].sort()).toEqual(['done', 'find', 'found', 'hello', 'sorry']);
  expect([...reach(LOOKUP, ['sorry'], 'before')].sort()).toEqual(['find', 'hello', 'sorry', 'start']);
  expect([...reach(LOOKUP, ['lost'], 'after')]).toEqual(['lost']);
});
