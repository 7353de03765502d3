/** What publishing changes for customers, compared with what is live; of a flow that was never live, what will be. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useFlow, useGraph, useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { reason } from '../kit/explain.ts';
import { Notice } from '../kit/Notice.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { onScreen } from '../issues/both-languages.ts';
import { ChangeList } from '../versions/ChangeList.tsx';
import { firstVersion } from '../versions/changes/first-version.ts';
import { graphChanges } from '../versions/changes/graph-changes.ts';
import { versionGraphQuery } from '../versions/version-graph.ts';
import { DialogPart } from './DialogPart.tsx';

/** `live` is the number of the live version, null for none. */
export function WhatChanges({ live }: { live: number | null }) {
  return live === null ? <FirstTime /> : <Compared live={live} />;
}

function FirstTime() {
  const { i18n } = useLingui();
  const { catalogue } = useFlow();
  const graph = useGraph();
  const sentences = useMemo(() => firstVersion(graph, catalogue), [graph, catalogue]);
  return (
    <DialogPart title={<Trans>What goes live</Trans>}>
      <ul className="flex flex-col gap-1 text-ink-2">
        {sentences.map((sentence) => (
          <li key={sentence.en} className="break-words">
            {onScreen(sentence, i18n.locale)}
          </li>
        ))}
      </ul>
    </DialogPart>
  );
}

function Compared({ live }: { live: number }) {
  const { i18n } = useLingui();
  const { id } = useOpenFlow();
  const { catalogue } = useFlow();
  const graph = useGraph();
  const before = useQuery(versionGraphQuery(id, live));
  const changes = useMemo(() => before.data && graphChanges(before.data, graph, catalogue), [before.data, graph, catalogue]);
  return (
    <DialogPart title={<Trans>What changes since version {live}</Trans>}>
      {before.error ? (
        <Notice
          tone="warn"
          title={<Trans>The live version could not be compared</Trans>}
          action={
            <Button size="small" onClick={() => void before.refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {reason(before.error, i18n)}
        </Notice>
      ) : changes === undefined ? (
        <Skeleton className="h-12 w-full" />
      ) : changes.length === 0 ? (
        <p className="text-ink-2">
          <Trans>The draft is the same as version {live}.</Trans>
        </p>
      ) : (
        <ChangeList changes={changes} />
      )}
    </DialogPart>
  );
}
