/** Tells a test as a story that can be run again: what was said, how time passed, and as much of the world as was looked at. */
import type { Contact, JsonObject, Story, StoryStart, World } from '@patchbay/schema';
import type { SimulatedMessage, SimulatedTurn } from './simulated.ts';

export interface Told {
  /** Where it began instead of the flow's start, and what was said there before the first turn. */
  from?: StoryStart | undefined;
  opening: readonly SimulatedMessage[];
  /** Each turn with the messages it set off, the customer's own among them. */
  turns: { turn: SimulatedTurn; messages: readonly SimulatedMessage[] }[];
  /** Look-ups and what they found; null is one that failed. */
  calls: { table: string; found: readonly JsonObject[] | null }[];
  contact: Contact;
  /** Milliseconds since 1970, at the first turn. */
  began: number;
  zone: string;
  outcome: string | null;
}

/** The story of a test, still without a name. */
export function storyOf({ from, opening, turns, calls, contact, began, zone, outcome }: Told): Omit<Story, 'name'> {
  return {
    ...(contact.language === undefined ? {} : { language: contact.language }),
    world: { now: new Date(began).toISOString(), zone, tables: tablesOf(calls), contacts: [recordOf(contact), ...foundIn(calls, 'contacts')] },
    ...(from ? { from } : {}),
    turns: [...answersIn(opening), ...turns.flatMap(({ turn, messages }) => ['after' in turn ? turn : { customer: 'choice' in turn ? turn.text : turn.customer }, ...answersIn(messages)])],
    ...(outcome === null ? {} : { outcome }),
  };
}

function answersIn(messages: readonly SimulatedMessage[]): Story['turns'] {
  return messages.flatMap((message) => (message.from === 'bot' ? [{ bot: message.text }] : []));
}

/** The tables that were asked, with the records that were found; one that could not be reached once cannot be reached in the story. */
function tablesOf(calls: Told['calls']): NonNullable<World['tables']> {
  const names = new Set(calls.map((call) => call.table).filter((table) => table !== 'contacts'));
  return Object.fromEntries([...names].map((table) => [table, calls.some((call) => call.table === table && call.found === null) ? null : foundIn(calls, table)]));
}

/** What all look-ups in a table found: each record as often as one of them found it. */
function foundIn(calls: Told['calls'], table: string): JsonObject[] {
  const all: JsonObject[] = [];
  for (const { found } of calls.filter((call) => call.table === table)) {
    const left = all.map((record) => JSON.stringify(record));
    for (const record of found ?? []) {
      const at = left.indexOf(JSON.stringify(record));
      if (at === -1) all.push(record);
      else left.splice(at, 1);
    }
  }
  return all;
}

/** A contact as a record that is read back as the same contact. */
function recordOf({ id, name, email, phone, language, attributes }: Contact): JsonObject {
  return { ...attributes, id, name, ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }), ...(language === undefined ? {} : { language }) };
}
