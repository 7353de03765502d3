/** What a version changed against the one before it. Both are fetched when this is opened. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useFlow, useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { reason } from '../kit/explain.ts';
import { Skeleton } from '../kit/Skeleton.tsx';
import { onScreen } from '../issues/both-languages.ts';
import { ChangeList } from './ChangeList.tsx';
import { firstVersion } from './changes/first-version.ts';
import { graphChanges } from './changes/graph-changes.ts';
import { versionGraphQuery } from './version-graph.ts';

/** `before` is null for the first version, which is told as it is. */
export function VersionChanges({ number, before }: { number: number; before: number | null }) {
  const { i18n } = useLingui();
  const { id } = useOpenFlow();
  const { catalogue } = useFlow();
  const now = useQuery(versionGraphQuery(id, number));
  const then = useQuery({ ...versionGraphQuery(id, before ?? 0), enabled: before !== null });
  const changes = useMemo(() => (now.data && then.data ? graphChanges(then.data, now.data, catalogue) : undefined), [now.data, then.data, catalogue]);
  const error = now.error ?? then.error;
  if (error) {
    return (
      <p className="flex items-center gap-2 text-12 text-ink-2" role="alert">
        {reason(error, i18n)}
        <Button size="small" onClick={() => void Promise.all([now.refetch(), before === null ? undefined : then.refetch()])}>
          <Trans>Try again</Trans>
        </Button>
      </p>
    );
  }
  if (before === null && now.data) {
    return (
      <ul className="flex flex-col gap-1 text-12 text-ink-2">
        {firstVersion(now.data, catalogue).map((sentence) => (
          <li key={sentence.en}>{onScreen(sentence, i18n.locale)}</li>
        ))}
      </ul>
    );
  }
  if (!changes) return <Skeleton className="h-9 w-full" />;
  return <div className="text-12">{changes.length === 0 ? <Trans>It holds the same as the version before.</Trans> : <ChangeList changes={changes} />}</div>;
}
