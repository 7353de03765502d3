/** The page of one flow: opens its document and shows skeletons until it has arrived. */
import '../doc/without-eval.ts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { factsQuery } from '../api/facts.ts';
import { type Me, meQuery } from '../api/session.ts';
import { FlowContext, useOpenFlow, useSaveState } from '../doc/flow-context.ts';
import { type OpenFlow, openFlow } from '../doc/open-flow.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FlowSkeleton } from './FlowSkeleton.tsx';
import { FlowWorkspace } from './FlowWorkspace.tsx';

/** Everything that can be done with one flow. */
export default function FlowPage({ flowId }: { flowId: string }) {
  const me = useQuery(meQuery);
  if (me.error) return <ErrorState error={me.error} retry={() => void me.refetch()} />;
  if (!me.data) return <FlowSkeleton />;
  return <Opened key={flowId} flowId={flowId} me={me.data} />;
}

function Opened({ flowId, me }: { flowId: string; me: Me }) {
  const [open, setOpen] = useState<OpenFlow | null>(null);
  const { id: user, name } = me.user;
  const workspace = me.workspace.id;
  useEffect(() => {
    const opened = openFlow(flowId, { workspace, user: { id: user, name } });
    setOpen(opened);
    return () => {
      setOpen(null);
      opened.close();
    };
  }, [flowId, workspace, user, name]);
  if (!open) return <FlowSkeleton />;
  return (
    <FlowContext value={open}>
      <Received />
    </FlowContext>
  );
}

function Received() {
  const { t } = useLingui();
  const { connection, verifier } = useOpenFlow();
  const state = useSaveState();
  const facts = useQuery(factsQuery);
  useEffect(() => {
    if (facts.data) verifier.know(facts.data);
    else verifier.know({});
  }, [facts.data, verifier]);
  if (state === 'refused' && !connection.opened) {
    return <EmptyState icon={<Lock size={20} />} title={t`You cannot open this flow`} text={<Trans>It may have been archived, or your role does not allow it. Ask somebody who manages this workspace.</Trans>} />;
  }
  return connection.opened ? <FlowWorkspace /> : <FlowSkeleton />;
}
