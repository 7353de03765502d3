/** Performs a look-up in the built-in CRM and hands its result back to the conversation as an event. */
import type { Settlement } from '@patchbay/schema';
import type { Scope } from '../adapters/store/scope.ts';
import { findRecords } from '../crm/find.ts';
import type { Performer } from '../lane/outbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationKey, Incoming } from '../ports/lane-store.ts';
import type { Log } from '../ports/log.ts';

export function crmPerformer(scopes: (workspace: string) => Scope, take: (key: ConversationKey, event: Incoming) => Promise<unknown>, clock: Clock, log: Log): Performer {
  return async (item, effect) => {
    if (effect.type !== 'crm') throw new Error(`This performs look-ups, not ${effect.type}.`);
    const result = await within(effect.timeoutMs, findRecords(scopes(item.workspace), effect.table, effect.where, effect.rowsMax)).catch((error: unknown): Settlement => {
      log.error({ err: error, effect: effect.id }, 'A look-up failed.');
      return { ok: false, error: { kind: 'unreachable', message: 'The data could not be read.' } };
    });
    // The event's id is the effect's: a second result of the same look-up is a duplicate.
    await take(item, { type: 'effect.settled', id: `effect:${effect.id}`, at: clock.now(), effect: effect.id, result });
    return 'answered';
  };
}

async function within(timeoutMs: number, work: Promise<Settlement>): Promise<Settlement> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Settlement>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, error: { kind: 'timeout', message: `No answer within ${timeoutMs / 1_000} s.` } }), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
