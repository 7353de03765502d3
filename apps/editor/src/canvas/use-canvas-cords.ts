/** The cords of the flow as the canvas draws them: colour of the step they leave, quiet for failure and silence, lit where a test went. */
import { exitsOf, type Graph, metaOf } from '@patchbay/schema';
import { useMemo, useRef } from 'react';
import { useFlow, useGraph, useSpeech, useView } from '../doc/flow-context.ts';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { exitKey } from '../test-chat/walk.ts';
import type { CordData, CordType } from './canvas-types.ts';
import { cardLayout } from './card-layout.ts';
import type { Speech } from './card-words.ts';
import { type Box, riseAbove, runsBack } from './cord-path.ts';
import type { Detail } from './detail.ts';
import { IN } from './jacks.ts';
import { useWalk } from './use-canvas-nodes.ts';

/** Cords keep their identity while nothing of their own changes. Cords to or from steps that do not exist are left out; the verifier names them. */
export function useCanvasCords(detail: Detail): CordType[] {
  const flow = useFlow();
  const graph = useGraph();
  const speech = useSpeech();
  const selected = useView((view) => view.cord);
  const walk = useWalk();
  const known = useRef(new Map<string, CordType>());
  const drawn = useMemo(() => drawnCords(graph, flow, speech, detail), [graph, flow, speech, detail]);

  return useMemo(() => {
    const next = new Map<string, CordType>();
    for (const { edge, ...look } of drawn) {
      const lit = walk?.exits.has(exitKey(edge.source, edge.exit)) ?? false;
      const data: CordData = { ...look, lit, dim: walk !== undefined && !lit };
      const before = known.current.get(edge.id);
      const cord: CordType = { id: edge.id, type: 'cord', source: edge.source, sourceHandle: edge.exit, target: edge.target, targetHandle: IN, data, selected: edge.id === selected, zIndex: lit ? 1 : 0 };
      const same = before && before.selected === cord.selected && before.source === cord.source && before.sourceHandle === cord.sourceHandle && before.target === cord.target && Object.keys(data).every((key) => before.data?.[key] === data[key]);
      next.set(edge.id, same ? before : cord);
    }
    known.current = next;
    return [...next.values()];
  }, [drawn, selected, walk]);
}

interface DrawnCord extends Pick<CordData, 'family' | 'quiet' | 'rise'> {
  edge: Graph['edges'][number];
}

function drawnCords(graph: Graph, flow: FlowDoc, speech: Speech, detail: Detail): DrawnCord[] {
  const boxes = new Map<string, Box>();
  const exitsById = new Map<string, Map<string, boolean>>();
  for (const node of graph.nodes) {
    const meta = metaOf(flow.catalogue, node.type);
    const layout = cardLayout(node, meta, speech, detail);
    boxes.set(node.id, { ...node.position, width: layout.width, height: layout.height });
    if (meta) exitsById.set(node.id, new Map(exitsOf(meta, node.config).map((exit) => [exit.id, exit.role !== 'main'])));
  }
  const all = [...boxes.values()];
  const taken: { left: number; right: number; y: number }[] = [];
  const types = new Map(graph.nodes.map((node) => [node.id, node.type]));
  return graph.edges.flatMap((edge): DrawnCord[] => {
    const source = boxes.get(edge.source);
    const target = boxes.get(edge.target);
    const meta = metaOf(flow.catalogue, types.get(edge.source) ?? '');
    if (!source || !target || (meta && !exitsById.get(edge.source)?.has(edge.exit))) return [];
    const ends = { sourceX: source.x + source.width, targetX: target.x };
    const rise = runsBack(ends) ? riseAbove(all, ends.targetX, ends.sourceX, Math.min(source.y, target.y), taken) : 0;
    return [{ edge, family: meta?.family ?? 'control', quiet: exitsById.get(edge.source)?.get(edge.exit) ?? false, rise }];
  });
}
