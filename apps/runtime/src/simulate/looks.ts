/** The channels a test can look like, with the limits of each as data. The messenger is a likeness of the large ones; it connects to nothing. */
import { webChat } from '../channels/web-chat.ts';
import { webhook } from '../channels/webhook.ts';
import type { ChannelKind } from '../ports/channel.ts';

export const LOOKS = {
  'web-chat': webChat.limits,
  webhook: webhook.limits,
  messenger: { textCharacters: 4_096, choices: 3 },
} satisfies Record<string, ChannelKind['limits']>;

export type Look = keyof typeof LOOKS;
export const LOOK_NAMES = Object.keys(LOOKS) as [Look, ...Look[]];
