/** The list of conversations while it is on its way. */
import { useLingui } from '@lingui/react/macro';
import { Skeleton } from '../kit/Skeleton.tsx';

/** Six lines. */
export function ConversationsSkeleton() {
  const { t } = useLingui();
  return (
    <div role="status" aria-label={t`Loading`}>
      {[1, 2, 3, 4, 5, 6].map((line) => (
        <div key={line} className="flex gap-3 border-b border-line px-4 py-3">
          <Skeleton className="size-8 flex-none rounded-full" />
          <div className="flex flex-1 flex-col gap-2 pt-1">
            <Skeleton className="h-3.5 w-1/2" />
            <Skeleton className="h-3.5 w-5/6" />
          </div>
        </div>
      ))}
    </div>
  );
}
