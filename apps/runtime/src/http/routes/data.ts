/** The shop's own data: contacts, tables, and the demo shop that fills both. */
import { z } from '@hono/zod-openapi';
import { loadDemoShop } from '../../demo/load-demo-shop.ts';
import type { House } from '../environment.ts';
import { declare, type Router } from '../guard.ts';
import { answers, problems } from '../shapes.ts';
import { contacts } from './contacts.ts';
import { tables } from './tables.ts';

/** The routes of contacts and tables, and the demo shop. */
export function data(app: Router, house: House): void {
  contacts(app, house);
  tables(app, house);

  app.openapi(declare(house, 'table:import', { method: 'post', path: '/api/demo', summary: 'Load the demo shop: customers, orders, products, policy', responses: { 201: answers('Loaded', z.object({ contacts: z.int(), tables: z.array(z.string()) })), ...problems } }), async (context) => {
    const loaded = await loadDemoShop(context.get('scope'));
    house.lanes.forgetContacts();
    return context.json(loaded, 201);
  });
}
