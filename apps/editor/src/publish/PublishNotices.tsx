/** Why publishing has to wait, or did not happen: each in a sentence that says what is kept and what to do. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { versionsQuery } from '../api/versions.ts';
import { useCanPublish, useOpenFlow, useSaveState } from '../doc/flow-context.ts';
import { explain } from '../kit/explain.ts';
import { Notice } from '../kit/Notice.tsx';
import type { Publishing } from './use-publish.ts';

/** Nothing where nothing stands in the way. */
export function PublishNotices({ publishing: { overtaken, error } }: { publishing: Publishing }) {
  const { i18n } = useLingui();
  const state = useSaveState();
  const allowed = useCanPublish();
  if (!allowed) {
    return (
      <Notice tone="neutral" title={<Trans>Your role may not publish</Trans>}>
        <Trans>You can look at what would change. Ask a publisher, admin or owner of the workspace to publish it.</Trans>
      </Notice>
    );
  }
  return (
    <>
      {state === 'offline' ? (
        <Notice tone="warn" live title={<Trans>You are offline</Trans>}>
          <Trans>Your edits are kept in this page and sent when the connection is back. Then you can publish; leave the page open until then.</Trans>
        </Notice>
      ) : state === 'saving' ? (
        <Notice tone="warn" live>
          <Trans>The last edits are on their way to the server. You can publish in a moment.</Trans>
        </Notice>
      ) : null}
      {overtaken ? <Overtaken live={overtaken.live} /> : null}
      {error ? (
        <Notice tone="bad" live title={explain(error, i18n).title}>
          {explain(error, i18n).detail} <Trans>Your edits and your note are kept.</Trans>
        </Notice>
      ) : null}
    </>
  );
}

/** Somebody published or edited at the same moment; what changes is compared anew above. */
function Overtaken({ live }: { live: number | null }) {
  const { id } = useOpenFlow();
  const now = useQuery(versionsQuery(id)).data?.find((version) => version.live);
  const number = now?.number ?? null;
  return (
    <Notice tone="warn" live title={<Trans>Not published yet: something changed at the same moment</Trans>}>
      {number !== live && now ? (
        now.by === null ? (
          <Trans>Version {now.number} went live meanwhile. Your edits and your note are kept. Look at what changes now, then publish again.</Trans>
        ) : (
          <Trans>
            Version {now.number}, published by {now.by}, went live meanwhile. Your edits and your note are kept. Look at what changes now, then publish again.
          </Trans>
        )
      ) : (
        <Trans>Somebody edited the flow while you published. Your edits and your note are kept. Look at what changes now, then publish again.</Trans>
      )}
    </Notice>
  );
}
