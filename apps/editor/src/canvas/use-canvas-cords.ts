/** The cords of the flow as the canvas draws them. Folded ones are drawn while a step at either end is selected or pointed at, and where a test went. */
import { useMemo, useRef } from 'react';
import { useFlow, useGraph, useSpeech, useView } from '../doc/flow-context.ts';
import { exitKey } from '../test-chat/walk.ts';
import type { CordData, CordType } from './canvas-types.ts';
import { type Detail, SIZES } from './detail.ts';
import { drawingOf } from './drawing.ts';
import { IN } from './jacks.ts';
import { useWalk } from './use-canvas-nodes.ts';
import { onlySelected } from './view.ts';

/** Cords keep their identity while nothing of their own changes. */
export function useCanvasCords(detail: Detail): CordType[] {
  const flow = useFlow();
  const graph = useGraph();
  const speech = useSpeech();
  const selected = useView((view) => view.cord);
  const step = useView(onlySelected);
  const pointed = useView((view) => view.pointed);
  const walk = useWalk();
  const known = useRef(new Map<string, CordType>());

  return useMemo(() => {
    const { cords } = drawingOf(graph, flow, speech, detail);
    const next = new Map<string, CordType>();
    for (const { edge, folded, ...look } of cords) {
      const lit = walk?.exits.has(exitKey(edge.source, edge.exit)) ?? false;
      const near = step !== undefined && (edge.source === step || edge.target === step);
      if (folded && !lit && !near && pointed !== edge.id && selected !== edge.id) continue;
      const data: CordData = { ...look, head: SIZES[detail].header / 2, lit, dim: walk !== undefined && !lit };
      const before = known.current.get(edge.id);
      const cord: CordType = { id: edge.id, type: 'cord', source: edge.source, sourceHandle: edge.exit, target: edge.target, targetHandle: IN, data, selected: edge.id === selected };
      const same = before && before.selected === cord.selected && before.source === cord.source && before.sourceHandle === cord.sourceHandle && before.target === cord.target && Object.keys(data).every((key) => before.data?.[key] === data[key]);
      next.set(edge.id, same ? before : cord);
    }
    known.current = next;
    return walk ? [...next.values()].sort((a, b) => Number(a.data?.lit) - Number(b.data?.lit)) : [...next.values()];
  }, [graph, flow, speech, detail, selected, step, pointed, walk]);
}
