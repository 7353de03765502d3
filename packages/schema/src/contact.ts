/** A person who writes to us, as a flow may see them. Addresses on channels stay in the runtime. */
import type { JsonObject } from './json.ts';

export interface Contact {
  id: string;
  name: string;
  email?: string;
  phone?: string;
  /** BCP 47 tag; texts are chosen by it. */
  language?: string;
  /** Everything imported with the contact, by its own names. */
  attributes: JsonObject;
}

/** The contact as templates and rules read it: attributes first, the well-known names over them. */
export function contactScope(contact: Contact): JsonObject {
  const [first = '', ...rest] = contact.name.split(/\s+/);
  return {
    ...contact.attributes,
    id: contact.id,
    name: contact.name,
    first_name: first,
    last_name: rest.join(' '),
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    language: contact.language ?? null,
  };
}
