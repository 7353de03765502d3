/** The web chat: customers post to our own door and fetch replies from it, so nothing is delivered and nothing is signed by others. */
import type { ChannelKind } from '../ports/channel.ts';

export const webChat: ChannelKind = {
  kind: 'web-chat',
  limits: { textCharacters: 10_000, choices: 10 },
  replies: 'fetch',
  idempotency: 'key',
};
