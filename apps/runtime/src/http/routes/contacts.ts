/** Contacts: read a page at a time, changed by hand, imported. */
import { z } from '@hono/zod-openapi';
import { cleanJson, type Json, type JsonObject } from '@patchbay/schema';
import { CONTACT_SORTS, type ContactRow, listContacts } from '../../contacts/contacts.ts';
import { addContact, changeContact, CONTACT_FIELDS, removeContact } from '../../contacts/edit-contact.ts';
import { contactsDestination, importContacts } from '../../contacts/import-contacts.ts';
import type { House } from '../environment.ts';
import { admit, declare, type Router } from '../guard.ts';
import { notFound, ProblemError } from '../problem.ts';
import { answers, idParam, listPage, problems, storable, takes } from '../shapes.ts';
import { importing, importRoute } from './importing.ts';
import { rowOf } from './refusals.ts';

const value = z.unknown().optional();
const field = storable(1_000).nullable();
const contact = z.object({ id: z.string(), name: z.string(), email: z.string().nullable(), phone: z.string().nullable(), language: z.string().nullable(), attributes: z.record(z.string(), z.unknown()), added: z.string() }).openapi('Contact');
const change = z.union([z.strictObject({ field: z.enum(CONTACT_FIELDS), from: field, to: field }), z.strictObject({ attribute: z.string().min(1).max(1_024), from: value, to: value })]);
const made = z.strictObject({
  id: z.uuid().optional(),
  externalId: storable(500).nullable().optional(),
  name: storable(320).trim().default(''),
  email: field.default(null),
  phone: field.default(null),
  language: field.default(null),
  attributes: z.record(z.string().max(1_024), z.unknown()).default({}),
});

/** Whatever changes a contact has the lanes read it anew. */
export function contacts(app: Router, house: House): void {
  const show = ({ created_at, ...row }: ContactRow) => ({ ...row, added: created_at.toISOString() });

  app.openapi(
    declare(house, 'contact:read', { method: 'get', path: '/api/contacts', summary: 'Contacts, a page at a time', request: { query: listPage.extend({ sort: z.enum(CONTACT_SORTS).default('name') }) }, responses: { 200: answers('Contacts', z.object({ contacts: z.array(contact), next: z.string().nullable(), total: z.int().optional() })), ...problems } }),
    async (context) => {
      const { sort, ...wish } = context.req.valid('query');
      const found = await listContacts(context.get('scope'), sort, wish);
      if (!found) throw new ProblemError(400, 'Not understood', 'after: is not a place in this list');
      return context.json({ ...found, contacts: found.contacts.map(show) }, 200);
    },
  );

  app.openapi(declare(house, 'contact:edit', { method: 'post', path: '/api/contacts', summary: 'Add a contact', request: { body: takes(made) }, responses: { 201: answers('Added', contact), ...problems } }), async (context) => {
    const { attributes, ...fields } = context.req.valid('json');
    const wanted = { ...fields, email: fields.email?.trim() || null, phone: fields.phone?.trim() || null, language: fields.language || null };
    if (!wanted.name && !wanted.email && !wanted.phone) throw new ProblemError(422, 'Nobody', 'Give a name, an e-mail address or a telephone number.', { errors: [{ path: 'name', message: 'is missing' }] });
    const row = rowOf(await addContact(context.get('scope'), { ...wanted, attributes: cleanJson(attributes) as JsonObject }), 'This contact', wanted.email ?? wanted.name, 'email');
    house.lanes.forgetContacts();
    return context.json(show(row), 201);
  });

  app.openapi(declare(house, 'contact:edit', { method: 'patch', path: '/api/contacts/{id}', summary: 'Change one value of a contact', request: { params: idParam, body: takes(change) }, responses: { 200: answers('Changed', contact), ...problems } }), async (context) => {
    const wanted = context.req.valid('json');
    const clean = 'field' in wanted ? wanted : { ...wanted, from: wanted.from as Json | undefined, to: wanted.to === undefined ? undefined : cleanJson(wanted.to) };
    const outcome = await changeContact(context.get('scope'), context.req.valid('param').id, clean);
    const row = rowOf(outcome, 'This contact', wanted.to, 'field' in wanted ? wanted.field : wanted.attribute);
    house.lanes.forgetContacts();
    return context.json(show(row), 200);
  });

  app.openapi(
    declare(house, 'contact:edit', { method: 'delete', path: '/api/contacts/{id}', summary: 'Remove a contact without conversations', request: { params: idParam }, responses: { 200: answers('Removed; what it was, for putting it back', contact.extend({ externalId: z.string().nullable() })), ...problems } }),
    async (context) => {
      const outcome = await removeContact(context.get('scope'), context.req.valid('param').id);
      if ('removed' in outcome) {
        house.lanes.forgetContacts();
        const { external_id: externalId, ...row } = outcome.removed;
        return context.json({ ...show(row), externalId }, 200);
      }
      if (outcome.refused === 'missing') throw notFound('This contact');
      throw new ProblemError(409, 'They have conversations', `${outcome.conversations} ${outcome.conversations === 1 ? 'conversation belongs' : 'conversations belong'} to this contact and would be lost. Whoever wrote to you stays.`);
    },
  );

  app.openAPIRegistry.registerPath({ method: 'post', path: '/api/contacts/import', summary: 'Import contacts from CSV or JSON, or check what would come of it', 'x-access': 'contact:import', ...importRoute } as never);
  app.post('/api/contacts/import', admit(house, 'contact:import'), async (context) => {
    const scope = context.get('scope');
    const result = await importing(context.req.raw, context.req.query(), (key) => ({ destination: contactsDestination(scope, key), take: (records, column) => importContacts(scope, records, column) }));
    house.lanes.forgetContacts();
    return context.json(result, 200);
  });
}
