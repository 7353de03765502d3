/** Contacts and tables: reading, importing, and the demo shop. */
import { z } from '@hono/zod-openapi';
import { LIMITS } from '@patchbay/schema';
import { listContacts } from '../../contacts/contacts.ts';
import { importContacts } from '../../contacts/import-contacts.ts';
import { ImportError, readRecords } from '../../contacts/read-records.ts';
import { dropTable, importTable, listRecords, listTables } from '../../crm/tables.ts';
import { loadDemoShop } from '../../demo/load-demo-shop.ts';
import type { House } from '../environment.ts';
import { admit, declare, type Router } from '../guard.ts';
import { notFound, ProblemError } from '../problem.ts';
import { answers, importShape, page, problems } from '../shapes.ts';

const tableName = z.object({ name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_ -]{0,62}$/u, 'a table name has letters, digits, spaces, _ and -') });
const column = z.object({ name: z.string(), type: z.string() });
const contact = z.object({ id: z.string(), name: z.string(), email: z.string().nullable(), phone: z.string().nullable(), language: z.string().nullable(), attributes: z.record(z.string(), z.unknown()) }).openapi('Contact');
const file = { content: { 'application/json': { schema: z.unknown() }, 'text/csv': { schema: z.string() } } };

export function data(app: Router, house: House): void {
  app.openapi(declare(house, 'contact:read', { method: 'get', path: '/api/contacts', summary: 'Contacts, a page at a time', request: { query: page.extend({ after: z.uuid().optional() }) }, responses: { 200: answers('Contacts', z.object({ contacts: z.array(contact), next: z.string().nullable(), total: z.int() })), ...problems } }), async (context) => {
    const { q, after, limit } = context.req.valid('query');
    return context.json(await listContacts(context.get('scope'), q, after, limit), 200);
  });

  app.openAPIRegistry.registerPath({ method: 'post', path: '/api/contacts/import', summary: 'Import contacts from CSV or JSON', 'x-access': 'contact:import', security: [{ session: [] }], request: { body: file }, responses: { 200: answers('What came of it', importShape), ...problems } } as never);
  app.post('/api/contacts/import', admit(house, 'contact:import'), async (context) => {
    const result = await importing(context.req.raw, (records) => importContacts(context.get('scope'), records));
    house.lanes.forgetContacts();
    return context.json(result, 200);
  });

  app.openapi(
    declare(house, 'table:read', { method: 'get', path: '/api/tables', summary: 'All tables', responses: { 200: answers('Tables', z.object({ tables: z.array(z.object({ name: z.string(), columns: z.array(column), key: z.string().nullable(), rows: z.int() })) })), ...problems } }),
    async (context) => context.json({ tables: await listTables(context.get('scope')) }, 200),
  );

  app.openapi(
    declare(house, 'table:read', { method: 'get', path: '/api/tables/{name}/records', summary: 'Records, a page at a time', request: { params: tableName, query: page }, responses: { 200: answers('Records', z.object({ records: z.array(z.object({ key: z.string(), record: z.record(z.string(), z.unknown()) })), next: z.string().nullable() })), ...problems } }),
    async (context) => {
      const { q, after, limit } = context.req.valid('query');
      const found = await listRecords(context.get('scope'), context.req.valid('param').name, q, after, limit);
      if (!found) throw notFound('This table');
      return context.json(found, 200);
    },
  );

  app.openAPIRegistry.registerPath({ method: 'post', path: '/api/tables/{name}/import', summary: 'Import a table from CSV or JSON', 'x-access': 'table:import', security: [{ session: [] }], request: { params: tableName, body: file }, responses: { 200: answers('What came of it', importShape), ...problems } } as never);
  app.post('/api/tables/:name/import', admit(house, 'table:import'), async (context) => {
    const name = tableName.safeParse({ name: context.req.param('name') });
    if (!name.success || name.data.name === 'contacts') throw new ProblemError(400, 'Not a name for a table', name.success ? 'Contacts have their own page.' : name.error.issues[0]?.message);
    return context.json(await importing(context.req.raw, (records) => importTable(context.get('scope'), name.data.name, records)), 200);
  });

  app.openapi(declare(house, 'table:import', { method: 'delete', path: '/api/tables/{name}', summary: 'Remove a table with its records', request: { params: tableName }, responses: { 204: { description: 'Removed' }, ...problems } }), async (context) => {
    if (!(await dropTable(context.get('scope'), context.req.valid('param').name))) throw notFound('This table');
    return context.body(null, 204);
  });

  app.openapi(declare(house, 'table:import', { method: 'post', path: '/api/demo', summary: 'Load the demo shop: customers, orders, products, policy', responses: { 201: answers('Loaded', z.object({ contacts: z.int(), tables: z.array(z.string()) })), ...problems } }), async (context) => {
    const loaded = await loadDemoShop(context.get('scope'));
    house.lanes.forgetContacts();
    return context.json(loaded, 201);
  });
}

/** Reads the upload as a stream of records; its format is told by its content type. */
async function importing<T>(request: Request, take: (records: ReturnType<typeof readRecords>) => Promise<T>): Promise<T> {
  if (!request.body) throw new ProblemError(400, 'No file', 'Send the file as the body of the request.');
  const format = request.headers.get('content-type')?.startsWith('text/csv') ? 'csv' : 'json';
  try {
    return await take(readRecords(request.body as unknown as AsyncIterable<Uint8Array>, { format, limits: { bytes: LIMITS.importBytes } }));
  } catch (error) {
    if (error instanceof ImportError) throw new ProblemError(413, 'The file is too large', error.message);
    throw error;
  }
}
