/** Performs a send: through the conversation's channel, under the effect's id, so that trying again is the same message. */
import type { Channels } from '../channels/channels.ts';
import { kindOf } from '../channels/catalogue.ts';
import type { Performer } from '../lane/outbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { Egress } from '../ports/egress.ts';

export function sendPerformer(channels: Channels, egress: Egress, clock: Clock): Performer {
  return async (item, effect) => {
    if (effect.type !== 'send') throw new Error(`This performs sends, not ${effect.type}.`);
    const channel = await channels.find(item.channel);
    if (!channel) return { ok: false, retry: false, reason: 'The channel was disconnected.' };
    const kind = kindOf(channel);
    if (!kind?.deliver) return { ok: true }; // customers fetch from this kind of channel
    return await kind.deliver(channel, item.address, effect.id, effect.message, egress, clock.now());
  };
}
