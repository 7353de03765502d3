/** Asks the CRM for the records and leaves by how many there are. */
import { isObject, type Json, LIMITS, type Move } from '@patchbay/schema';
import type { z } from 'zod';
import { call } from '../shapes.ts';
import type { config } from './node.ts';

export const run = call<z.infer<typeof config>>({
  timeoutMs: 10_000,
  start(visit) {
    const where = visit.config.where.map(({ column, value }) => ({ column, value: visit.template(value).trim() }));
    const empty = where.find((match) => match.value === '');
    if (empty) return { kind: 'go', exit: 'none', because: { key: 'empty', facts: { column: empty.column } } };
    return { type: 'crm', operation: 'find', table: visit.config.table, where, rowsMax: LIMITS.lookupRows };
  },
  settle({ config }, result): Move {
    if (!result.ok) return { kind: 'go', exit: 'failed', because: { key: 'failed', facts: { reason: result.error.message } } };
    const rows = Array.isArray(result.value) ? result.value.filter(isObject) : [];
    const [first] = rows;
    if (!first) return { kind: 'go', exit: 'none', because: { key: 'none', facts: { table: config.table } } };
    if (rows.length === 1) return { kind: 'go', exit: 'one', set: { [config.save]: first }, because: { key: 'one', facts: { table: config.table } } };
    const set: Record<string, Json> = config.saveSeveral ? { [config.saveSeveral]: rows } : {};
    return { kind: 'go', exit: 'several', set, because: { key: 'several', facts: { count: rows.length, table: config.table } } };
  },
});
