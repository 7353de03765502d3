/** What is drawn over the canvas while something is dragged: the lines it meets, and where it will land. Decoration only. */
import { useStore, ViewportPortal } from '@xyflow/react';
import type { DragMarks as Marks } from './use-dragging.ts';

/** Lines are as thin at every zoom. */
export function DragMarks({ marks: { guides, landing } }: { marks: Marks }) {
  const thin = useStore((state) => 1 / state.transform[2]);
  if (landing.length === 0 && !guides.x && !guides.y) return null;
  return (
    <ViewportPortal>
      {landing.map((box) => (
        <div key={`${box.x} ${box.y}`} className="pb-landing" style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }} />
      ))}
      {guides.x ? <div className="pb-guide" style={{ transform: `translate(${guides.x.at - thin / 2}px, ${guides.x.from}px)`, width: thin, height: guides.x.to - guides.x.from }} /> : null}
      {guides.y ? <div className="pb-guide" style={{ transform: `translate(${guides.y.from}px, ${guides.y.at - thin / 2}px)`, width: guides.y.to - guides.y.from, height: thin }} /> : null}
    </ViewportPortal>
  );
}
