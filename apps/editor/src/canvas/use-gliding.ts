/** Things that were put in order glide to their new places, so that eyes can follow. Not where the system asks for less motion, and not with very many. */
import { useEffect, useMemo, useState } from 'react';
import { useGraph, useFlow, useOpenFlow, useSpeech, useView } from '../doc/flow-context.ts';
import { allBoxes } from './boxes.ts';
import type { Detail } from './detail.ts';
import type { Dragged } from './use-canvas-nodes.ts';

const GLIDE_MS = 150;
const GLIDE_MOST = 300;

/** Places on the way; undefined while nothing glides. */
export function useGliding(detail: Detail): Dragged | undefined {
  const { view } = useOpenFlow();
  const flow = useFlow();
  const graph = useGraph();
  const speech = useSpeech();
  const glide = useView((state) => state.glide);
  const [way, setWay] = useState<{ glide: typeof glide; part: number }>({ glide: null, part: 0 });
  useEffect(() => {
    if (!glide) return;
    const begun = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const part = Math.min(1, (now - begun) / GLIDE_MS);
      if (part === 1) return view.setGlide(null);
      setWay({ glide, part });
      frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [glide, view]);
  const part = way.glide === glide ? way.part : 0;
  return useMemo(() => {
    if (!glide) return undefined;
    const boxes = allBoxes(graph, flow, speech, detail);
    const done = 1 - (1 - part) ** 3;
    return new Map([...glide].flatMap(([id, from]) => (boxes.has(id) ? [[id, between(from, boxes.get(id) as { x: number; y: number }, done)] as const] : [])));
  }, [glide, part, graph, flow, speech, detail]);
}

/** May so many things glide on this screen? */
export function glides(count: number): boolean {
  return count <= GLIDE_MOST && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function between(from: { x: number; y: number }, to: { x: number; y: number }, part: number): { x: number; y: number } {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
