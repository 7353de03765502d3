/** Every operation below /api as the description of the API lists it, and a request for each that a test can send. */
import { randomUUID } from 'node:crypto';
import { api } from '../../apps/runtime/src/http/app.ts';
import type { House } from '../../apps/runtime/src/http/environment.ts';
import type { Answer, Client } from '../support/client.ts';

export interface Operation {
  method: string;
  /** As declared: `/api/flows/{id}`. */
  path: string;
  access: string | undefined;
  /** Names of its path parameters. */
  parameters: string[];
}

/** All declared operations. */
export function operationsOf(house: House): Operation[] {
  return api(house).openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const { method, path } = definition.route;
    return [{ method: method.toUpperCase(), path, access: (definition.route as { 'x-access'?: string })['x-access'], parameters: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '') }];
  });
}

/** Bodies of operations for which an empty object is not enough. */
const BODIES: Record<string, unknown> = {
  'POST /api/setup': { token: 'wrong', name: 'N', email: 'n@example.com', password: 'long enough, surely', workspace: 'W' },
  'POST /api/channels': { kind: 'webhook', name: 'Made by a test' },
  'POST /api/find': { text: 'hello' },
  'POST /api/replace': { text: 'hello', replacement: 'bye', flows: ['0198f000-0000-7000-8000-000000000000'] },
  'POST /api/contacts': { name: 'Made by a test' },
  'PATCH /api/contacts/{id}': { field: 'name', from: 'Ada', to: 'Changed by a test' },
  'POST /api/tables/{name}/records': { record: { order_id: '#W99' } },
  'PATCH /api/tables/{name}/records/{key}': { column: 'status', from: 'sent', to: 'changed by a test' },
  'POST /api/tables/{name}/columns': { name: 'note', type: 'text' },
  'POST /api/flows/{id}/tests/{test}/turns': { customer: 'hello' },
};

/** Sends an operation with the given path parameters; those not given are new ids. */
export function send(client: Client, { method, path }: Pick<Operation, 'method' | 'path'>, parameters: Record<string, string> = {}): Promise<Answer> {
  const known: Record<string, string> = { number: '1', name: 'nowhere', ...parameters };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(known[name] ?? randomUUID()));
  if (path.endsWith('/import')) return client.call(method, filled, { body: 'id,name\n1,Ada\n', headers: { 'content-type': 'text/csv' } });
  return client.call(method, filled, method === 'GET' || method === 'DELETE' ? {} : { json: BODIES[`${method} ${path}`] ?? {} });
}
