/** What is drawn over the canvas while something is dragged: the lines it meets, and where it will land. Decoration only. */
import { useStore, ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useStore as useMarks } from 'zustand';
import type { MarksStore } from './use-dragging.ts';

/** Lines are as thin at every zoom. They are stretched, not sized: nothing is laid out again while they follow. */
export const DragMarks = memo(function DragMarks({ marks }: { marks: MarksStore }) {
  const { guides, landing } = useMarks(marks);
  const thin = useStore((state) => 1 / state.transform[2]);
  if (landing.length === 0 && !guides.x && !guides.y) return null;
  return (
    <ViewportPortal>
      {landing.map((box, at) => (
        <div key={at} className="pb-landing" style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }} />
      ))}
      {guides.x ? <div className="pb-guide" style={{ transform: `translate(${guides.x.at - thin / 2}px, ${guides.x.from}px) scale(${thin}, ${guides.x.to - guides.x.from})` }} /> : null}
      {guides.y ? <div className="pb-guide" style={{ transform: `translate(${guides.y.from}px, ${guides.y.at - thin / 2}px) scale(${guides.y.to - guides.y.from}, ${thin})` }} /> : null}
    </ViewportPortal>
  );
});
