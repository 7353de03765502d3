/** An empty list, for whoever does not see the first steps: they were put away, or somebody else has to do them. */
import { Trans } from '@lingui/react/macro';
import { Workflow } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useCan } from '../shell/use-can.ts';

/** Offers only what this person may do. */
export function NoFlows({ onStart }: { onStart(): void }) {
  const canEdit = useCan('flow:edit');
  return (
    <EmptyState
      icon={<Workflow size={20} />}
      title={<Trans>No flows yet</Trans>}
      text={canEdit ? <Trans>A flow is a conversation you draw once and customers have on every channel. Start empty, or with one of the goals below.</Trans> : <Trans>A flow is a conversation that customers have on every channel. When a colleague has made one, it is listed here.</Trans>}
      action={
        canEdit ? (
          <Button variant="primary" onClick={onStart}>
            <Trans>New flow</Trans>
          </Button>
        ) : undefined
      }
    />
  );
}
