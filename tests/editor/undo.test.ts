/** Undo and redo over everything: two hundred edits of every kind are taken back one by one, and done again. */
import { catalogue } from '@patchbay/nodes/meta';
import { canonicalJson, type Graph, type Json } from '@patchbay/schema';
import { writeGraph } from '@patchbay/schema/doc';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addFrame, addNode, addNote, connect, deleteSelection, disconnect, duplicate, moveNodes, renameNode, setConfig, setFlow, setNodeFlag, setNote } from '../../apps/editor/src/doc/commands/index.ts';
import { FlowDoc } from '../../apps/editor/src/doc/flow-doc.ts';
import { threeFlow } from '../support/flows.ts';

const STEPS = 200;
const said = (graph: Graph) => canonicalJson({ ...graph, nodes: byId(graph.nodes), edges: byId(graph.edges), notes: byId(graph.notes), frames: byId(graph.frames) } as unknown as Json);
const byId = <T extends { id: string }>(all: T[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

/** One edit, chosen by three numbers; it may change nothing, as edits do that are no edits. */
function edit(flow: FlowDoc, [kind, pick, value]: [number, number, number]): void {
  const { nodes, edges, notes } = flow.graph();
  const node = nodes[pick % nodes.length]?.id ?? '';
  const other = nodes[value % nodes.length]?.id ?? '';
  const acts = [
    () => addNode(flow, { type: 'say', position: { x: value, y: pick } }),
    () => renameNode(flow, node, `Step ${value}`),
    () => setConfig(flow, node, 'text.en', `Text ${value}`),
    () => moveNodes(flow, new Map([[node, { x: value, y: pick }]])),
    () => connect(flow, { node, exit: 'next' }, other),
    () => disconnect(flow, edges.slice(0, 1).map(({ id }) => id)),
    () => setNodeFlag(flow, [node], 'off', value % 2 === 0),
    () => duplicate(flow, [node, other]),
    () => nodes.length > 3 && deleteSelection(flow, [node]),
    () => addNote(flow, { x: value, y: pick }),
    () => notes[0] && setNote(flow, notes[0].id, `Note ${value}`),
    () => addFrame(flow, { position: { x: value, y: pick }, width: 300, height: 200 }),
    () => setFlow(flow, { name: `Flow ${value}` }),
  ];
  acts[kind % acts.length]?.();
}

const edits = fc.array(fc.tuple(fc.nat(1_000), fc.nat(1_000), fc.nat(1_000)), { minLength: 2 * STEPS, maxLength: 2 * STEPS });

/** Goes on until there are two hundred steps, and gives back how the flow read before each. */
function work(flow: FlowDoc, all: [number, number, number][]): string[] {
  const before: string[] = [];
  for (const each of all) {
    if (flow.undo.undoStack.length === STEPS) break;
    const was = said(flow.graph());
    const steps = flow.undo.undoStack.length;
    edit(flow, each);
    if (flow.undo.undoStack.length > steps) before.push(was);
  }
  return before;
}

test('two hundred steps back are two hundred states before, and forward again the last', () => {
  fc.assert(
    fc.property(edits, (all) => {
      const flow = new FlowDoc();
      writeGraph(flow.doc, threeFlow, catalogue);
      const before = work(flow, all);
      expect(before).toHaveLength(STEPS);
      const last = said(flow.graph());
      for (const state of before.toReversed()) {
        flow.undo.undo();
        expect(said(flow.graph())).toBe(state);
      }
      for (let step = 0; step < STEPS; step += 1) flow.undo.redo();
      expect(said(flow.graph())).toBe(last);
      flow.close();
    }),
    { numRuns: 5 },
  );
});

test('the step before the two hundred is forgotten, not the newest', () => {
  const flow = new FlowDoc();
  writeGraph(flow.doc, threeFlow, catalogue);
  for (let at = 0; at <= STEPS; at += 1) setFlow(flow, { name: `Name ${at}` });
  for (let at = 0; at < STEPS; at += 1) flow.undo.undo();
  expect(flow.graph().name).toBe('Name 0');
  expect(flow.undo.undoStack).toHaveLength(0);
  flow.close();
});
