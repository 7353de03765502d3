/** A table that is still on its way. */
import { useLingui } from '@lingui/react/macro';
import { Skeleton } from './Skeleton.tsx';

/** `tall` for rows with two lines. */
export function TableSkeleton({ rows = 6, tall = false }: { rows?: number; tall?: boolean }) {
  const { t } = useLingui();
  return (
    <div role="status" aria-label={t`Loading`} className="overflow-hidden rounded-card border border-line bg-surface">
      <div className="h-9 border-b border-line bg-sunken" />
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={`flex items-center gap-4 border-b border-line px-4 last:border-b-0 ${tall ? 'h-16' : 'h-11'}`}>
          {tall ? <Skeleton className="size-8 flex-none" /> : null}
          <Skeleton className="h-3.5 w-1/4" />
          <Skeleton className="h-3.5 w-1/6" />
          <Skeleton className="h-3.5 w-1/5 max-tablet:hidden" />
          <Skeleton className="ml-auto h-3.5 w-1/12" />
        </div>
      ))}
    </div>
  );
}
