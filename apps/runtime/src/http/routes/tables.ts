/** Tables: their columns and records, read a page at a time, changed by hand, imported, removed. */
import { z } from '@hono/zod-openapi';
import { cleanJson, type Json, type JsonObject } from '@patchbay/schema';
import { addRecord, changeRecord, removeRecord } from '../../crm/edit-records.ts';
import { importTable, tableDestination } from '../../crm/import-table.ts';
import { listRecords } from '../../crm/list-records.ts';
import { addColumns, dropTable, listTables, removeEmptyColumn } from '../../crm/tables.ts';
import type { House } from '../environment.ts';
import { admit, declare, type Router } from '../guard.ts';
import { notFound, ProblemError } from '../problem.ts';
import { answers, listPage, problems, storable, takes } from '../shapes.ts';
import { importing, importRoute } from './importing.ts';
import { rowOf } from './refusals.ts';

const tableName = z.object({ name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_ -]{0,62}$/u, 'a table name has letters, digits, spaces, _ and -') });
const recordName = tableName.extend({ key: storable(500) });
const columnName = tableName.extend({ column: z.string().min(1).max(1_024) });
const column = z.object({ name: z.string(), type: z.string() });
const newColumn = z.strictObject({ name: z.string().trim().regex(/^[\p{L}\p{N}_][\p{L}\p{N}_ -]{0,62}$/u, 'a column name has letters, digits, spaces, _ and -'), type: z.enum(['text', 'number', 'boolean', 'date']) });
const record = z.record(z.string().max(1_024), z.unknown());
const row = z.object({ key: z.string(), record }).openapi('Record');
const value = z.unknown().optional();
const change = z.strictObject({ column: z.string().min(1).max(1_024), from: value, to: value });

/** Imports are routes of their own kind: their body is a stream that no schema reads. */
export function tables(app: Router, house: House): void {
  app.openapi(
    declare(house, 'table:read', { method: 'get', path: '/api/tables', summary: 'All tables', responses: { 200: answers('Tables', z.object({ tables: z.array(z.object({ name: z.string(), columns: z.array(column), key: z.string().nullable(), rows: z.int() })) })), ...problems } }),
    async (context) => context.json({ tables: await listTables(context.get('scope')) }, 200),
  );

  app.openapi(
    declare(house, 'table:read', { method: 'get', path: '/api/tables/{name}/records', summary: 'Records, a page at a time', request: { params: tableName, query: listPage.extend({ sort: storable(1_025).optional() }) }, responses: { 200: answers('Records', z.object({ records: z.array(row), next: z.string().nullable(), total: z.int().optional() })), ...problems } }),
    async (context) => {
      const { sort, ...wish } = context.req.valid('query');
      const found = await listRecords(context.get('scope'), context.req.valid('param').name, sort, wish);
      if (!found) throw notFound('This table');
      if (found === 'cursor') throw new ProblemError(400, 'Not understood', 'after: is not a place in this list');
      return context.json(found, 200);
    },
  );

  app.openapi(
    declare(house, 'table:edit', { method: 'post', path: '/api/tables/{name}/records', summary: 'Add a record', request: { params: tableName, body: takes(z.strictObject({ record, key: storable(500).min(1).optional() })) }, responses: { 201: answers('Added', row), ...problems } }),
    async (context) => {
      const body = context.req.valid('json');
      const outcome = await addRecord(context.get('scope'), context.req.valid('param').name, cleanJson(body.record) as JsonObject, body.key);
      return context.json(rowOf(outcome, 'This table', body.record, 'record'), 201);
    },
  );

  app.openapi(declare(house, 'table:edit', { method: 'patch', path: '/api/tables/{name}/records/{key}', summary: 'Change one cell of a record', request: { params: recordName, body: takes(change) }, responses: { 200: answers('Changed', row), ...problems } }), async (context) => {
    const { name, key } = context.req.valid('param');
    const { column: changed, from, to } = context.req.valid('json');
    const outcome = await changeRecord(context.get('scope'), name, key, { column: changed, from: from as Json | undefined, to: to === undefined ? undefined : cleanJson(to) });
    return context.json(rowOf(outcome, 'This record', to, changed), 200);
  });

  app.openapi(declare(house, 'table:edit', { method: 'delete', path: '/api/tables/{name}/records/{key}', summary: 'Remove a record', request: { params: recordName }, responses: { 200: answers('Removed; what it was, for putting it back', row), ...problems } }), async (context) => {
    const { name, key } = context.req.valid('param');
    const removed = await removeRecord(context.get('scope'), name, key);
    if (!removed) throw notFound('This record');
    return context.json(removed, 200);
  });

  app.openapi(declare(house, 'table:edit', { method: 'post', path: '/api/tables/{name}/columns', summary: 'Add an empty column', request: { params: tableName, body: takes(newColumn) }, responses: { 201: answers('Added', column), ...problems } }), async (context) => {
    const wanted = context.req.valid('json');
    const added = await addColumns(context.get('scope'), context.req.valid('param').name, [wanted]);
    if (added === undefined) throw notFound('This table');
    if (added === 0) throw new ProblemError(409, 'It exists already', `This table has a column “${wanted.name}”. Choose another name.`, { errors: [{ path: 'name', message: 'is taken' }] });
    return context.json(wanted, 201);
  });

  app.openapi(declare(house, 'table:edit', { method: 'delete', path: '/api/tables/{name}/columns/{column}', summary: 'Remove a column without values', request: { params: columnName }, responses: { 204: { description: 'Removed' }, ...problems } }), async (context) => {
    const { name, column: removed } = context.req.valid('param');
    const outcome = await removeEmptyColumn(context.get('scope'), name, removed);
    if (outcome === 'missing') throw notFound('This column');
    if (outcome === 'filled') throw new ProblemError(409, 'The column has values', `Records have values in “${removed}”, which would be lost. Empty them first.`);
    return context.body(null, 204);
  });

  app.openAPIRegistry.registerPath({ method: 'post', path: '/api/tables/{name}/import', summary: 'Import a table from CSV or JSON, or check what would come of it', 'x-access': 'table:import', ...importRoute, request: { params: tableName, ...importRoute.request } } as never);
  app.post('/api/tables/:name/import', admit(house, 'table:import'), async (context) => {
    const name = tableName.safeParse({ name: context.req.param('name') });
    if (!name.success || name.data.name === 'contacts') throw new ProblemError(400, 'Not a name for a table', name.success ? 'Contacts have their own page.' : name.error.issues[0]?.message);
    const scope = context.get('scope');
    const table = name.data.name;
    return context.json(await importing(context.req.raw, context.req.query(), (key) => ({ destination: tableDestination(scope, table, key), take: (records, column) => importTable(scope, table, records, column) })), 200);
  });

  app.openapi(declare(house, 'table:import', { method: 'delete', path: '/api/tables/{name}', summary: 'Remove a table with its records', request: { params: tableName }, responses: { 204: { description: 'Removed' }, ...problems } }), async (context) => {
    if (!(await dropTable(context.get('scope'), context.req.valid('param').name))) throw notFound('This table');
    return context.body(null, 204);
  });
}
