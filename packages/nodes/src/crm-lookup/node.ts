/** Looks records up in a table of the workspace, or among its contacts. */
import { defineNode, LIMITS, variableName } from '@patchbay/schema';
import { z } from 'zod';

export const config = z.strictObject({
  /** A table of the workspace, or `contacts`. */
  table: z.string().min(1, 'choose a table').max(100),
  /** All of them must hold. A value that comes out empty finds nothing. */
  where: z
    .array(z.strictObject({ column: z.string().min(1, 'choose a column').max(200), value: z.string().min(1, 'say what it must be').max(2_000) }))
    .min(1, 'say what to look for')
    .max(10),
  /** Variable for the record when there is exactly one. */
  save: variableName,
  /** Variable for the list when there are several. */
  saveSeveral: variableName.optional(),
});

export const crmLookup = defineNode<z.infer<typeof config>>({
  type: 'crm-lookup',
  version: 1,
  family: 'data',
  icon: 'database',
  config,
  defaults: { table: '', where: [{ column: '', value: '' }], save: 'record' },
  fields: [
    { path: 'table', kind: 'table' },
    { path: 'where', kind: 'matches' },
    { path: 'save', kind: 'variable', type: 'record' },
    { path: 'saveSeveral', kind: 'variable', type: 'list', optional: true },
  ],
  calls: true,
  writes: ({ save, saveSeveral }) => [{ name: save, type: 'record', exits: ['one'] }, ...(saveSeveral ? [{ name: saveSeveral, type: 'list' as const, exits: ['several'] }] : [])],
  exits: () => [
    { id: 'one', role: 'main', label: { key: 'exit.one' } },
    { id: 'none', role: 'main', label: { key: 'exit.none' } },
    { id: 'several', role: 'main', label: { key: 'exit.several', facts: { limit: LIMITS.lookupRows } } },
    { id: 'failed', role: 'failure', label: { key: 'exit.failed' } },
  ],
  summary: ({ table, where }) => [{ label: { key: 'card.where', facts: { table: table || '…', columns: where.map((each) => each.column || '…').join(', '), values: where.map((each) => each.value || '…').join(', ') } } }],
});
