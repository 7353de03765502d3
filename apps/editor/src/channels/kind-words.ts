/** What each kind of channel is called and good for. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ChannelKind } from '../api/channels.ts';

export const KINDS: Record<ChannelKind, { name: MessageDescriptor; about: MessageDescriptor }> = {
  'web-chat': { name: msg`Web chat`, about: msg`A chat on your site, and a page of its own` },
  webhook: { name: msg`Webhook`, about: msg`Your own system sends messages and gets replies` },
};
