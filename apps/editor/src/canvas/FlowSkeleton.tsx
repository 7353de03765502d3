/** The flow page before its document has arrived: the frame, and the shapes of a few cards. */
import { useLingui } from '@lingui/react/macro';
import { Skeleton } from '../kit/Skeleton.tsx';

const CARDS = [
  { x: 8, y: 30, rows: 1 },
  { x: 36, y: 22, rows: 2 },
  { x: 66, y: 34, rows: 2 },
];

/** Read aloud as one busy region. */
export function FlowSkeleton() {
  const { t } = useLingui();
  return (
    <div role="status" aria-label={t`The flow is on its way`} className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-13 flex-none items-center gap-3 border-b border-line bg-surface px-4">
        <Skeleton className="h-4 w-40" />
        <span className="flex-1" />
        <Skeleton className="h-8 w-24" />
      </div>
      <div className="relative min-h-0 flex-1 overflow-hidden bg-canvas">
        {CARDS.map(({ x, y, rows }) => (
          <div key={x} className="absolute flex w-60 flex-col gap-3 rounded-card border border-line bg-surface p-3" style={{ left: `${x}%`, top: `${y}%` }}>
            <span className="flex items-center gap-2">
              <Skeleton className="size-6" />
              <Skeleton className="h-3.5 w-28" />
            </span>
            {Array.from({ length: rows }, (_, row) => (
              <Skeleton key={row} className="h-3 w-full" />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
