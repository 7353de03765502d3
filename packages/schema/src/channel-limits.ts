/**
 * What each kind of channel can show, as data: the adapters that send and the editor that shows a text before it is sent
 * both read it here. It knows no provider and sends nothing.
 */
import { LIMITS } from './limits.ts';

export interface ChannelLimits {
  /** Characters (UTF-16 units) of one message; longer ones are split. */
  textCharacters: number;
  /** Buttons under one message; more become a numbered list. */
  choices: number;
}

/** The limits of every kind of channel, by its name in the runtime's catalogue. */
export const CHANNEL_LIMITS = {
  'web-chat': { textCharacters: 10_000, choices: 10 },
  // One webhook is one message, so that its id is one key: a text leaves whole.
  webhook: { textCharacters: LIMITS.messageCharacters, choices: 10 },
} as const satisfies Record<string, ChannelLimits>;

export type LimitedChannel = keyof typeof CHANNEL_LIMITS;
