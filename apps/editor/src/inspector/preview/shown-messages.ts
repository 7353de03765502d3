/** What a channel makes of a rendered text: its messages, its buttons or numbered list, and how much of its limit is used. */
import { CHANNEL_LIMITS, type LimitedChannel, type OutMessage, renderMessage } from '@patchbay/schema';

export interface ShownMessages {
  messages: OutMessage[];
  /** Characters of the whole text, a numbered list included, counted as the channel counts. */
  used: number;
  most: number;
  /** Answers are shown as a numbered list because the channel has too few buttons. */
  listed: boolean;
}

/** `labels` are the rendered answers to pick from. */
export function shownMessages(text: string, labels: readonly string[], channel: LimitedChannel): ShownMessages {
  const limits = CHANNEL_LIMITS[channel];
  const choices = labels.map((label, at) => ({ id: String(at), label }));
  const message = { text, ...(choices.length > 0 ? { choices } : {}) };
  const whole = renderMessage(message, { ...limits, textCharacters: Number.POSITIVE_INFINITY });
  return { messages: renderMessage(message, limits), used: whole[0]?.text.length ?? 0, most: limits.textCharacters, listed: choices.length > limits.choices };
}
