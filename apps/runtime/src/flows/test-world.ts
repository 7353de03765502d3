/**
 * The world of a test chat: who the customer is, and the demo world its look-ups read unless the test asks for the workspace's
 * own tables. Everything here reads; nothing of a test is ever written.
 */
import type { Contact, Graph, VariableType, WorkspaceFacts } from '@patchbay/schema';
import { sql } from 'kysely';
import type { Scope } from '../adapters/store/scope.ts';
import { inferColumns } from '../contacts/columns.ts';
import { contactOf } from '../contacts/contacts.ts';
import { demoShop } from '../demo/demo-shop.ts';
import { openWorld, type SimulatedWorld } from '../simulate/world.ts';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

let shop: ReturnType<typeof demoShop> | undefined;

/** The demo shop, with the flow's own world over it. `now` in milliseconds. */
export function demoWorld(graph: Graph, now: number, zone: string): SimulatedWorld {
  shop ??= demoShop();
  const { contacts, tables, policy } = shop;
  const demo = { contacts, tables: { orders: tables.orders.records, products: tables.products.records, policy: [{ id: 'policy', title: 'Shop policy', text: policy }] } };
  return { ...openWorld(demo, graph.world), now, zone };
}

/** What the verifier may know for a test in the demo world: its tables beside the workspace's. */
export function factsWith(facts: Required<WorkspaceFacts>, world: SimulatedWorld): WorkspaceFacts {
  const tables: Record<string, Record<string, VariableType>> = { ...facts.tables };
  for (const [name, records] of world.tables) tables[name] = { ...Object.fromEntries(inferColumns(records).map((column) => [column.name, column.type])), ...tables[name] };
  return { ...facts, tables };
}

/** A contact of the workspace by id, e-mail or name; undefined when it has none of them. */
export async function findTestContact(scope: Scope, named: string): Promise<Contact | undefined> {
  const contacts = scope.from('contacts').select(['id', 'name', 'email', 'phone', 'language', 'attributes']);
  const matching = UUID.test(named) ? contacts.where('id', '=', named) : contacts.where(sql<boolean>`(lower(email) = lower(${named}) or lower(name) = lower(${named}))`);
  const row = await matching.orderBy('created_at').executeTakeFirst();
  return row && contactOf(row);
}

/** Somebody who was never here before. */
export function stranger(told: Partial<Pick<Contact, 'name' | 'email' | 'phone'>> = {}): Contact {
  return { id: 'visitor', name: '', attributes: {}, ...told };
}

/** The zone of the workspace. */
export async function zoneOf(scope: Scope): Promise<string> {
  return (await scope.from('workspace_settings').select('zone').executeTakeFirst())?.zone ?? 'UTC';
}

/** The world with the customer among its contacts, so that a look-up finds who writes. */
export function withCustomer(world: SimulatedWorld, customer: Contact): SimulatedWorld {
  if (customer.name === '' && customer.email === undefined) return world;
  return { ...world, contacts: [customer, ...world.contacts.filter((other) => other.id !== customer.id && (customer.email === undefined || other.email?.toLowerCase() !== customer.email.toLowerCase()))] };
}
