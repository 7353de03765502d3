/** Fits a message to what a channel can show: choices beyond its buttons become a numbered list, long texts are split. */
import type { ChannelLimits } from './channel-limits.ts';
import type { OutMessage } from './message.ts';

/** The messages a channel shows for one of ours, in order; choices stay with the last. */
export function renderMessage(message: OutMessage, limits: ChannelLimits): OutMessage[] {
  const choices = message.choices ?? [];
  const listed = choices.length > limits.choices;
  const text = listed ? [message.text, ...choices.map((choice, at) => `${at + 1}. ${choice.label}`)].join('\n') : message.text;
  const parts = split(text, limits.textCharacters);
  return parts.map((part, at) => (at === parts.length - 1 && choices.length > 0 && !listed ? { text: part, choices } : { text: part }));
}

/** Splits at the last line or word end before the limit; never inside a character. */
function split(text: string, charactersMax: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > charactersMax) {
    const window = rest.slice(0, charactersMax + 1);
    const line = window.lastIndexOf('\n');
    const word = window.lastIndexOf(' ');
    let cut = line > charactersMax / 2 ? line : word > charactersMax / 2 ? word : charactersMax;
    if (/[\uD800-\uDBFF]/.test(rest[cut - 1] ?? '')) cut -= 1;
    const part = rest.slice(0, cut).trimEnd();
    if (part !== '') parts.push(part);
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest];
}
