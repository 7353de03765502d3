/** Puts the demo shop into a workspace through the same imports as any file. Loading it again brings it up to date. */
import type { Json } from '@patchbay/schema';
import type { Scope } from '../adapters/store/scope.ts';
import { importContacts } from '../contacts/import-contacts.ts';
import type { RecordRead } from '../contacts/read-records.ts';
import { importTable } from '../crm/import-table.ts';
import { demoShop } from './demo-shop.ts';

/** Loads customers, orders, products and policy; resolves to what there is now. */
export async function loadDemoShop(scope: Scope): Promise<{ contacts: number; tables: string[] }> {
  const shop = demoShop();
  await importContacts(scope, recordsOf(shop.contacts));
  await importTable(scope, 'orders', recordsOf(shop.tables.orders.records));
  await importTable(scope, 'products', recordsOf(shop.tables.products.records));
  await importTable(scope, 'policy', recordsOf([{ id: 'policy', title: 'Shop policy', text: shop.policy }]));
  return { contacts: shop.contacts.length, tables: ['orders', 'policy', 'products'] };
}

async function* recordsOf(records: { [key: string]: Json }[]): AsyncGenerator<RecordRead> {
  for (const [at, record] of records.entries()) yield { row: at + 1, record };
}
