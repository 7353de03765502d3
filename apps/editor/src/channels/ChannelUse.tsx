/** What to take to the other side: the line for a site, or the addresses of a webhook. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ExternalLink } from 'lucide-react';
import type { Channel } from '../api/channels.ts';
import { Button } from '../kit/Button.tsx';
import { CopyField } from '../kit/CopyField.tsx';

/** Everything here can be copied with one press. */
export function ChannelUse({ channel }: { channel: Channel }) {
  const { t } = useLingui();
  if (channel.kind === 'webhook') {
    return (
      <>
        <CopyField label={t`Send messages to`} text={channel.publicUrl} />
        {channel.settings.url ? <CopyField label={t`Replies go to`} text={channel.settings.url} /> : null}
      </>
    );
  }
  const domains = channel.settings.domains ?? [];
  return (
    <>
      <CopyField label={t`Put this line on your site`} text={`<script src="${channel.publicUrl}/script.js" async></script>`} />
      <div className="flex flex-wrap items-center justify-between gap-3 text-12 text-ink-3">
        <p>{domains.length === 0 ? <Trans>Any site may show it.</Trans> : <Trans>Only on {domains.join(', ')}</Trans>}</p>
        <Button asChild size="small" icon={<ExternalLink size={14} />}>
          <a href={channel.publicUrl} target="_blank" rel="noreferrer">
            <Trans>Open as a page</Trans>
          </a>
        </Button>
      </div>
    </>
  );
}
