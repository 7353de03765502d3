/** The kinds of channel there are. A new one is a new file and one line here. */
import type { ChannelKind } from '../ports/channel.ts';
import { webChat } from './web-chat.ts';
import { webhook } from './webhook.ts';

export const CHANNEL_KINDS: Readonly<Record<string, ChannelKind>> = {
  'web-chat': webChat,
  webhook,
};

/** The kind of a channel; undefined for one this build does not have. */
export function kindOf(channel: { kind: string }): ChannelKind | undefined {
  return Object.hasOwn(CHANNEL_KINDS, channel.kind) ? CHANNEL_KINDS[channel.kind] : undefined;
}
