/** A made-up world for tests, the command line and the test chat: tables and contacts in memory, a clock that is pushed by hand. */
import { type Contact, isObject, type JsonObject, type World } from '@patchbay/schema';
import { readContact } from '../contacts/read-contact.ts';

export interface SimulatedWorld {
  /** Milliseconds since 1970. */
  now: number;
  zone: string;
  tables: Map<string, JsonObject[]>;
  contacts: Contact[];
}

/** When a world says nothing of the time: a Tuesday at nine, so that nothing depends on today. */
const DEFAULT_NOW = '2026-03-03T09:00:00Z';

/** The world of a story: what the story says over what its file says. */
export function openWorld(...worlds: (World | undefined)[]): SimulatedWorld {
  const tables = new Map<string, JsonObject[]>();
  let contacts: Contact[] = [];
  let now = DEFAULT_NOW;
  let zone = 'UTC';
  for (const world of worlds) {
    if (!world) continue;
    now = world.now ?? now;
    zone = world.zone ?? zone;
    for (const [name, records] of Object.entries(world.tables ?? {})) {
      if (records === null) tables.delete(name);
      else tables.set(name, listOf(records).map(([, record]) => record));
    }
    if (world.contacts) contacts = listOf(world.contacts).map(([key, record], at) => asContact(record, key, `contact-${at + 1}`));
  }
  return { now: Date.parse(now), zone, tables, contacts };
}

/** The contact a story names by id, e-mail or name; else the first; else somebody nobody knows yet. */
export function chooseContact(world: SimulatedWorld, named: string | undefined, language: string | undefined): Contact {
  const wanted = named?.toLowerCase();
  const found = wanted === undefined ? world.contacts[0] : world.contacts.find((contact) => [contact.id, contact.email, contact.name].some((each) => each?.toLowerCase() === wanted));
  const contact: Contact = found ?? { id: 'visitor', name: named ?? '', attributes: {} };
  return language === undefined ? contact : { ...contact, language };
}

function listOf(records: unknown): [string | undefined, JsonObject][] {
  if (Array.isArray(records)) return records.filter(isObject).map((record) => [undefined, record]);
  return isObject(records) ? Object.entries(records).flatMap(([key, record]): [string, JsonObject][] => (isObject(record) ? [[key, record]] : [])) : [];
}

/** A key of the file is the contact's id, else the record's own id, else its place in the list. */
function asContact(record: JsonObject, key: string | undefined, place: string): Contact {
  const read = readContact(record, key);
  return {
    id: read.externalId ?? place,
    name: read.name ?? '',
    attributes: read.attributes,
    ...(read.email === undefined ? {} : { email: read.email }),
    ...(read.phone === undefined ? {} : { phone: read.phone }),
    ...(read.language === undefined ? {} : { language: read.language }),
  };
}
