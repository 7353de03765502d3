/** An older version as the draft: everything reads as it did, only what differs is written, and one undo brings the draft back. */
import { catalogue } from '@patchbay/nodes/meta';
import { canonicalJson, type Graph, type Json } from '@patchbay/schema';
import { writeGraph } from '@patchbay/schema/doc';
import { expect, test } from 'vitest';
import { replaceGraph } from '../../apps/editor/src/doc/commands/index.ts';
import { FlowDoc } from '../../apps/editor/src/doc/flow-doc.ts';
import { choiceFlow, threeFlow } from '../support/flows.ts';

const said = (graph: Graph) => canonicalJson({ ...graph, nodes: byId(graph.nodes), edges: byId(graph.edges) } as unknown as Json);
const byId = <T extends { id: string }>(all: T[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

test('a version is restored, and undone, in one step', () => {
  const flow = new FlowDoc();
  writeGraph(flow.doc, choiceFlow, catalogue);
  replaceGraph(flow, () => threeFlow);
  expect(said(flow.graph())).toBe(said(threeFlow));
  expect(flow.undo.undoStack).toHaveLength(1);
  flow.undo.undo();
  expect(said(flow.graph())).toBe(said(choiceFlow));
  flow.close();
});

test('steps that are the same are left alone, so that colleagues can go on writing in them', () => {
  const flow = new FlowDoc();
  writeGraph(flow.doc, threeFlow, catalogue);
  const kept = flow.roots.nodes.get('two');
  replaceGraph(flow, () => ({ ...threeFlow, nodes: threeFlow.nodes.map((node) => (node.id === 'one' ? { ...node, config: { text: { en: 'uno' } } } : node)) }));
  expect(flow.roots.nodes.get('two')).toBe(kept);
  expect(flow.graph().nodes.find((node) => node.id === 'one')?.config).toEqual({ text: { en: 'uno' } });
  replaceGraph(flow, (graph) => graph);
  expect(flow.undo.undoStack).toHaveLength(1);
  flow.close();
});
