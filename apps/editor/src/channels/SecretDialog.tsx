/** A webhook's secret, shown this once. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../kit/Button.tsx';
import { CopyField } from '../kit/CopyField.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Notice } from '../kit/Notice.tsx';

/** Open while a secret is given. */
export function SecretDialog({ name, secret, onClose }: { name: string; secret: string | undefined; onClose(): void }) {
  const { t } = useLingui();
  return (
    <Dialog
      open={secret !== undefined}
      onOpenChange={onClose}
      title={t`The secret of “${name}”`}
      description={t`Both sides sign their messages with it, by the Standard Webhooks rules.`}
      footer={
        <Button variant="primary" onClick={onClose}>
          <Trans>I have stored it</Trans>
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <CopyField label={t`Secret`} text={secret ?? ''} />
        <Notice tone="warn" title={t`It is shown only now`}>
          <Trans>Keep it where your system reads it. If it is lost, make a new one; the old one stops working then.</Trans>
        </Notice>
      </div>
    </Dialog>
  );
}
