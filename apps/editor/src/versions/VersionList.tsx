/** The versions of the open flow. One press makes another one live, another makes the draft read as it; both can be undone. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { activateVersion, versionsQuery } from '../api/versions.ts';
import { replaceGraph } from '../doc/commands/index.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { explain } from '../kit/explain.ts';
import { Skeleton } from '../kit/Skeleton.tsx';
import { toast } from '../kit/toast.ts';
import { versionGraphQuery } from './version-graph.ts';
import { VersionRow } from './VersionRow.tsx';

/** Going live leaves the draft as it is, restoring leaves what is live as it is. */
export default function VersionList() {
  const { t, i18n } = useLingui();
  const { id, flow } = useOpenFlow();
  const versions = useQuery(versionsQuery(id));
  const queries = useQueryClient();
  const onError = (error: unknown) => {
    const { title, detail } = explain(error, i18n);
    toast.failed(title, { detail });
  };
  const activate = useMutation({
    mutationFn: (number: number) => activateVersion(id, number),
    networkMode: 'always',
    onSuccess: (_, number) => {
      const before = versions.data?.find((version) => version.live)?.number;
      void queries.invalidateQueries({ queryKey: ['flows'] });
      toast.done(t`Version ${number} is live`, before === undefined || before === number ? {} : { action: { label: t`Undo`, run: () => activate.mutate(before) } });
    },
    onError,
  });
  const restore = useMutation({
    mutationFn: (number: number) => queries.fetchQuery(versionGraphQuery(id, number)),
    onSuccess: (graph, number) => {
      replaceGraph(flow, () => graph);
      toast.done(t`The draft is version ${number} again`, { detail: t`Nothing changes for customers until you publish.`, action: { label: t`Undo`, run: () => flow.undo.undo() } });
    },
    onError,
  });
  if (versions.error) return <ErrorState error={versions.error} retry={() => void versions.refetch()} />;
  if (!versions.data) {
    return (
      <div className="flex flex-col gap-3 p-3">
        <Skeleton className="h-9 w-full" />
        <Skeleton className="h-9 w-full" />
      </div>
    );
  }
  if (versions.data.length === 0) {
    return (
      <p className="px-3 py-4 text-ink-2">
        <Trans>Nothing is published yet. Every version you publish stays here, and you can go back to it.</Trans>
      </p>
    );
  }
  return (
    <ul className="max-h-120 overflow-y-auto">
      {versions.data.map((version, at) => (
        <VersionRow
          key={version.number}
          version={version}
          before={versions.data[at + 1]?.number ?? null}
          busy={activate.isPending && activate.variables === version.number ? 'live' : restore.isPending && restore.variables === version.number ? 'draft' : null}
          onActivate={() => activate.mutate(version.number)}
          onRestore={() => restore.mutate(version.number)}
        />
      ))}
    </ul>
  );
}
