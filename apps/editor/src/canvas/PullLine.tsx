/** The cord while it is being pulled from a jack. */
import type { ConnectionLineComponentProps } from '@xyflow/react';
import { cordWay } from './cord-path.ts';

/** Ends in a dot under the pointer. */
export function PullLine({ fromX, fromY, toX, toY }: ConnectionLineComponentProps) {
  const back = toX < fromX + 16;
  const { path } = back ? { path: `M${fromX} ${fromY}C${fromX + 60} ${fromY} ${toX - 60} ${toY} ${toX} ${toY}` } : cordWay({ sourceX: fromX, sourceY: fromY, targetX: toX, targetY: toY });
  return (
    <g>
      <path d={path} className="pb-pull" />
      <circle cx={toX} cy={toY} r={5} fill="var(--surface)" stroke="var(--accent)" strokeWidth={2} />
    </g>
  );
}
