/** The versions of the open flow. One press makes another one live; the draft stays as it is. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { activateVersion, type Version, versionsQuery } from '../api/versions.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { explain } from '../kit/explain.ts';
import { Pill } from '../kit/Pill.tsx';
import { RelativeTime } from '../kit/RelativeTime.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { toast } from '../kit/toast.ts';

/** Making another version live can be undone. */
export default function VersionList() {
  const { t, i18n } = useLingui();
  const { id } = useOpenFlow();
  const versions = useQuery(versionsQuery(id));
  const queries = useQueryClient();
  const activate = useMutation({
    mutationFn: (number: number) => activateVersion(id, number),
    onSuccess: (_, number) => {
      const before = versions.data?.find((version) => version.live)?.number;
      void queries.invalidateQueries({ queryKey: ['flows'] });
      toast.done(t`Version ${number} is live`, before === undefined || before === number ? {} : { action: { label: t`Undo`, run: () => activate.mutate(before) } });
    },
    onError: (error) => {
      const { title, detail } = explain(error, i18n);
      toast.failed(title, { detail });
    },
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
    <ul className="max-h-96 overflow-y-auto">
      {versions.data.map((version) => (
        <Row key={version.number} version={version} busy={activate.isPending && activate.variables === version.number} onActivate={() => activate.mutate(version.number)} />
      ))}
    </ul>
  );
}

function Row({ version, busy, onActivate }: { version: Version; busy: boolean; onActivate(): void }) {
  const { t } = useLingui();
  return (
    <li className="flex items-start gap-3 border-b border-line px-3 py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="font-medium">
          <Trans>Version {version.number}</Trans>
        </p>
        {version.note ? <p className="break-words text-ink-2">{version.note}</p> : null}
        <p className="text-12 text-ink-3">
          {version.by} · <RelativeTime at={version.publishedAt} />
        </p>
      </div>
      {version.live ? (
        <Pill tone="good" dot>
          <Trans>Live</Trans>
        </Pill>
      ) : (
        <Button size="small" busy={busy} aria-label={t`Make version ${version.number} live`} onClick={onActivate}>
          <Trans>Make live</Trans>
        </Button>
      )}
    </li>
  );
}
