/** The web chat: customers post to our own door and fetch replies from it, so nothing is delivered and nothing is signed by others. */
import { CHANNEL_LIMITS } from '@patchbay/schema';
import type { ChannelKind } from '../ports/channel.ts';

export const webChat: ChannelKind = {
  kind: 'web-chat',
  limits: CHANNEL_LIMITS['web-chat'],
  replies: 'fetch',
  idempotency: 'key',
};
