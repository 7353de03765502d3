/** Deleting a channel: customers cannot write there any more, and what was said there goes with it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Channel, channelsQuery, deleteChannel } from '../api/channels.ts';
import { flowsQuery } from '../api/flows.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { reason } from '../kit/explain.ts';
import { Notice } from '../kit/Notice.tsx';
import { toast } from '../kit/toast.ts';

/** Open while a channel is given. Asked, because address and conversations are gone for good. */
export function DeleteChannelDialog({ channel, onClose }: { channel: Channel | undefined; onClose(): void }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const name = channel?.name ?? '';
  const deleting = useMutation({
    mutationFn: (id: string) => deleteChannel(id),
    onSuccess: async () => {
      toast.done(t`“${name}” is deleted`);
      close();
      await Promise.all([channelsQuery.queryKey, flowsQuery.queryKey, ['conversations']].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  const close = () => {
    // What was wrong with one channel is not said of the next.
    deleting.reset();
    onClose();
  };
  return (
    <Dialog
      size="small"
      open={channel !== undefined}
      onOpenChange={close}
      title={t`Delete “${name}”?`}
      description={t`Customers can no longer write here, and its address does not come back. All conversations on this channel are deleted with it. To pause it, switch it off instead.`}
      footer={
        <>
          <Button onClick={close}>
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
