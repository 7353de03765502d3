/** The names that texts and rules may read: the session's variables, and what the event brings. */
import { contactScope, type Event, type JsonObject } from '@patchbay/schema';

/** Variables of the flow first, so that the built-in names always mean what they say. */
export function scopeOf(vars: JsonObject, event: Event, said: string): JsonObject {
  const { contact, channel, conversation } = event.facts;
  return { ...vars, contact: contactScope(contact), channel, conversation, message: { text: said }, now: event.at };
}
