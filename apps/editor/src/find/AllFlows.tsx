/** What was found in all flows, flow by flow, and replacing in all of them: drafts change, what is live stays until it is published. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TextQuery } from '@patchbay/schema/find';
import { findQuery, replaceInFlows } from '../api/finding.ts';
import { useCanEdit } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { explain } from '../kit/explain.ts';
import { Skeleton } from '../kit/Skeleton.tsx';
import { toast } from '../kit/toast.ts';
import { useSettled } from '../kit/use-settled.ts';
import { Marked } from './Marked.tsx';

const SHOWN_EACH = 3;

/** Asks the server when the typing pauses. */
export function AllFlows({ query, kinds, replacement }: { query: TextQuery; kinds: readonly string[]; replacement: string }) {
  const { t, i18n } = useLingui();
  const canEdit = useCanEdit();
  const client = useQueryClient();
  const settled = useSettled(query);
  const found = useQuery(findQuery(settled, useSettled(kinds)));
  const total = found.data?.reduce((sum, flow) => sum + flow.total, 0) ?? 0;
  const replacing = useMutation({
    mutationFn: () => replaceInFlows(settled, replacement, (found.data ?? []).filter((flow) => flow.total > 0).map((flow) => flow.id)),
    onSuccess: ({ flows }) => {
      const count = flows.reduce((sum, flow) => sum + flow.replaced, 0);
      toast.done(t`${count} replaced in ${flows.length} flows`, { detail: t`The drafts have changed. What is live stays until you publish.` });
      void client.invalidateQueries({ queryKey: ['find'] });
    },
    onError: (error) => toast.failed(t`Nothing was replaced`, { detail: explain(error, i18n).detail }),
  });
  if (query.text === '') return null;
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <div className="p-3"><Skeleton className="h-16" /></div>;
  if (found.data.length === 0) {
    return (
      <p role="status" className="px-4 pt-1 pb-4 text-12 text-ink-3">
        <Trans>No flow of this workspace has these words.</Trans>
      </p>
    );
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {canEdit && total > 0 ? (
        <div className="flex-none px-2 pb-2">
          <Button size="small" busy={replacing.isPending} disabled={settled !== query} onClick={() => replacing.mutate()}>
            <Plural value={total} one="Replace 1 in all flows" other="Replace # in all flows" />
          </Button>
        </div>
      ) : null}
      <ul aria-label={t`Flows with matches`} className="min-h-0 flex-1 overflow-y-auto border-t border-line p-1.5">
        {found.data.map((flow) => (
          <li key={flow.id}>
            <Link to="/flows/$flowId" params={{ flowId: flow.id }} className="flex flex-col rounded-control px-2 py-1.5 hover:bg-hover max-tablet:min-h-11">
              <span className="flex items-baseline justify-between gap-2">
                <span className="truncate font-medium">{flow.name}</span>
                <span className="flex-none text-12 text-ink-3 tabular-nums">
                  <Plural value={flow.total + flow.steps.length} one="# place" other="# places" />
                </span>
              </span>
              {flow.matches.slice(0, SHOWN_EACH).map((match) => (
                <span key={`${match.node ?? ''}${match.note ?? ''}${match.frame ?? ''}${match.field}${match.at}`} className="truncate text-12 text-ink-2">
                  <Marked match={match} />
                </span>
              ))}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
