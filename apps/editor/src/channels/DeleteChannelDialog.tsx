/** Deleting a channel: customers cannot write there any more, what they wrote stays. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Channel, channelsQuery, deleteChannel } from '../api/channels.ts';
import { flowsQuery } from '../api/flows.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { reason } from '../kit/explain.ts';
import { Notice } from '../kit/Notice.tsx';
import { toast } from '../kit/toast.ts';

/** Open while a channel is given. Asked, because the address is gone for good. */
export function DeleteChannelDialog({ channel, onClose }: { channel: Channel | undefined; onClose(): void }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const name = channel?.name ?? '';
  const deleting = useMutation({
    mutationFn: (id: string) => deleteChannel(id),
    onSuccess: async () => {
      toast.done(t`“${name}” is deleted`);
      onClose();
      await queries.invalidateQueries({ queryKey: channelsQuery.queryKey });
      await queries.invalidateQueries({ queryKey: flowsQuery.queryKey });
    },
  });
  return (
    <Dialog
      size="small"
      open={channel !== undefined}
      onOpenChange={onClose}
      title={t`Delete “${name}”?`}
      description={t`Customers can no longer write here, and its address does not come back. Conversations stay readable. To pause it, switch it off instead.`}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button variant="danger" busy={deleting.isPending} onClick={() => channel && deleting.mutate(channel.id)}>
            <Trans>Delete the channel</Trans>
          </Button>
        </>
      }
    >
      {deleting.error ? (
        <Notice tone="bad" live title={t`The channel was not deleted`}>
          {reason(deleting.error, i18n)}
        </Notice>
      ) : null}
    </Dialog>
  );
}
