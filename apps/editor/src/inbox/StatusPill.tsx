/** How a conversation stands. */
import { Trans } from '@lingui/react/macro';
import { Bot, Check, Hourglass } from 'lucide-react';
import type { ConversationStatus } from '../api/conversations.ts';
import { Pill } from '../kit/Pill.tsx';

/** Amber while somebody waits. */
export function StatusPill({ status }: { status: ConversationStatus }) {
  if (status === 'waiting') {
    return (
      <Pill tone="warn" icon={<Hourglass size={12} aria-hidden />}>
        <Trans>Waits for a person</Trans>
      </Pill>
    );
  }
  return status === 'open' ? (
    <Pill icon={<Bot size={12} aria-hidden />}>
      <Trans>With the bot</Trans>
    </Pill>
  ) : (
    <Pill icon={<Check size={12} aria-hidden />}>
      <Trans>Ended</Trans>
    </Pill>
  );
}
