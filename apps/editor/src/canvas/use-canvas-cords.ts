/** The cords of the flow as the canvas draws them. Folded ones are drawn while a step at either end is selected or pointed at, and where a test went. */
import { useMemo, useRef } from 'react';
import { useFlow, useGraph, useSpeech, useView } from '../doc/flow-context.ts';
import { exitKey } from '../test-chat/walk.ts';
import type { CordData, CordType } from './canvas-types.ts';
import { type Detail, SIZES } from './detail.ts';
import { type DrawnCord, drawingOf } from './drawing.ts';
import { IN } from './jacks.ts';
import { useWalk } from './use-canvas-nodes.ts';
import { onlySelected } from './view.ts';

/** Cords keep their identity while nothing of their own changes. Pointing at one looks only through the folded ones. */
export function useCanvasCords(detail: Detail): CordType[] {
  const flow = useFlow();
  const drawing = drawingOf(useGraph(), flow, useSpeech(), detail);
  const selected = useView((view) => view.cord);
  const step = useView(onlySelected);
  const pointed = useView((view) => view.pointed);
  const walk = useWalk();
  const known = useRef<ReadonlyMap<string, CordType>>(new Map());

  const { drawn, folded } = useMemo(() => {
    const isLit = ({ edge }: DrawnCord) => walk?.exits.has(exitKey(edge.source, edge.exit)) ?? false;
    const cords = drawing.cords.filter((cord) => !cord.folded || isLit(cord)).map((cord) => cordOf(cord, { detail, lit: isLit(cord), testing: walk !== undefined }));
    if (walk) cords.sort((a, b) => Number(a.data?.lit) - Number(b.data?.lit));
    return { drawn: cords, folded: drawing.cords.filter((cord) => cord.folded && !isLit(cord)) };
  }, [drawing, detail, walk]);

  return useMemo(() => {
    const looked = folded.filter(({ edge }) => edge.id === pointed || edge.id === selected || (step !== undefined && (edge.source === step || edge.target === step)));
    const cords = [...drawn, ...looked.map((cord) => cordOf(cord, { detail, lit: false, testing: walk !== undefined }))].map((cord) => kept(known.current.get(cord.id), cord.id === selected ? { ...cord, selected: true } : cord));
    known.current = new Map(cords.map((cord) => [cord.id, cord]));
    return cords;
  }, [drawn, folded, detail, selected, step, pointed, walk]);
}

function cordOf({ edge, family, quiet, rise, stub, bound }: DrawnCord, { detail, lit, testing }: { detail: Detail; lit: boolean; testing: boolean }): CordType {
  const data: CordData = { family, quiet, rise, stub, bound, head: SIZES[detail].header / 2, lit, dim: testing && !lit };
  return { id: edge.id, type: 'cord', source: edge.source, sourceHandle: edge.exit, target: edge.target, targetHandle: IN, data, selected: false };
}

function kept(before: CordType | undefined, next: CordType): CordType {
  const same = before?.data && next.data && before.selected === next.selected && before.source === next.source && before.sourceHandle === next.sourceHandle && before.target === next.target;
  return same && sameLook(before.data as CordData, next.data as CordData) ? before : next;
}

function sameLook(a: CordData, b: CordData): boolean {
  for (const key in b) if (a[key] !== b[key]) return false;
  return true;
}
