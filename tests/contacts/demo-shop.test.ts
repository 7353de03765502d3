/** What the documents promise about the demo shop: the same for everybody, whole in itself, and worth trying things on. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { inferColumns, readContact } from '../../apps/runtime/src/contacts/read-records.ts';
import { demoShop, ORDER_DELIVERED, ORDER_ON_ITS_WAY } from '../../apps/runtime/src/demo/demo-shop.ts';

type Item = { item_id: string; product_id: string; name: string; price: number; options: JsonObject };
type Payment = { transaction_type: string; amount: number; payment_method_id: string };
type Order = { order_id: string; user_id: string; status: string; items: Item[]; fulfillments: { tracking_id: string[]; item_ids: string[] }[]; payment_history: Payment[] } & Record<string, unknown>;
type Product = { product_id: string; name: string; variants: Record<string, { item_id: string; available: boolean; price: number; options: JsonObject }> };
type Customer = { user_id: string; email: string; orders: string[]; payment_methods: JsonObject };

const shop = demoShop();
const customers = shop.contacts as unknown as Customer[];
const orders = shop.tables.orders.records as unknown as Order[];
const products = shop.tables.products.records as unknown as Product[];

describe('the demo shop', () => {
  test('is the same every time, and another one for another seed', () => {
    expect(JSON.stringify(demoShop())).toBe(JSON.stringify(shop));
    expect(JSON.stringify(demoShop(7))).toBe(JSON.stringify(shop));
    expect(JSON.stringify(demoShop(8))).not.toBe(JSON.stringify(shop));
  });

  test('gives every caller a copy of its own', () => {
    const mine = demoShop();
    for (const record of mine.tables.products.records) record.variants = {};
    expect(JSON.stringify(demoShop())).toBe(JSON.stringify(shop));
  });

  test('has 60 customers, 160 orders and 24 products, each with an id of its own', () => {
    const variants = products.flatMap((product) => Object.keys(product.variants));
    expect([customers.length, orders.length, products.length]).toEqual([60, 160, 24]);
    for (const ids of [customers.map((each) => each.user_id), customers.map((each) => each.email), orders.map((each) => each.order_id), products.map((each) => each.product_id), products.map((each) => each.name), variants]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test.each([7, 8, 99])('has the two orders that the documents name, whatever the seed (%i)', (seed) => {
    const found = demoShop(seed).tables.orders.records.filter((order) => order.order_id === ORDER_ON_ITS_WAY || order.order_id === ORDER_DELIVERED);
    expect(found.map((order) => [order.order_id, order.status, order.user_id])).toEqual([
      ['#W1000001', 'processed', 'ada_moreno_1000'],
      ['#W1000002', 'delivered', 'ada_moreno_1000'],
    ]);
    expect(found).toEqual(shop.tables.orders.records.slice(0, 2));
  });

  test('knows Ada Moreno with four orders, and somebody without any', () => {
    expect(readContact(shop.contacts[0] ?? {})).toMatchObject({ externalId: 'ada_moreno_1000', name: 'Ada Moreno', email: 'ada.moreno@example.com', phone: '+14015550100', language: 'en' });
    expect(customers[0]?.orders.slice(0, 2)).toEqual(['#W1000001', '#W1000002']);
    expect(customers[0]?.orders).toHaveLength(4);
    expect(customers.filter((each) => each.orders.length === 0)).toHaveLength(1);
  });

  test('has customers from many places whose names read right', () => {
    const people = shop.contacts.map((record) => readContact(record));
    expect(people.map((person) => person.name)).toEqual(expect.arrayContaining(['陈思远', "Niamh O'Sullivan", 'Łukasz Wiśniewski', 'Sukarti']));
    expect(people.filter((person) => person.language === 'zh-CN').length).toBeGreaterThan(5);
    expect(people.every((person) => /^[a-z.]+@example\.com$/.test(person.email ?? ''))).toBe(true);
  });

  test('every order belongs to the customer who lists it, and was paid with their own means', () => {
    for (const customer of customers) {
      expect(orders.filter((order) => order.user_id === customer.user_id).map((order) => order.order_id)).toEqual(customer.orders);
    }
    for (const order of orders) {
      const owner = customers.find((customer) => customer.user_id === order.user_id);
      expect(order.payment_history.every((payment) => payment.payment_method_id in (owner?.payment_methods ?? {}))).toBe(true);
      expect(order.order_id).toMatch(/^#W\d{7}$/);
    }
  });

  test('every item is a variant of the catalogue, and every sum is right', () => {
    for (const order of orders) {
      for (const item of order.items) {
        const product = products.find((each) => each.product_id === item.product_id);
        expect(product?.variants[item.item_id]).toMatchObject({ price: item.price, options: item.options });
      }
      const cents = order.items.reduce((sum, item) => sum + Math.round(item.price * 100), 0);
      expect(order.payment_history[0]).toMatchObject({ transaction_type: 'payment', amount: cents / 100 });
    }
  });

  test('every status has the parcels and the columns that belong to it', () => {
    const extra: Record<string, string[]> = {
      cancelled: ['cancel_reason'],
      'return requested': ['return_items', 'return_payment_method_id'],
      'exchange requested': ['exchange_items', 'exchange_new_items', 'exchange_payment_method_id', 'exchange_price_difference'],
    };
    expect([...new Set(orders.map((order) => order.status))].sort()).toEqual(['cancelled', 'delivered', 'exchange requested', 'pending', 'processed', 'return requested']);
    for (const order of orders) {
      const sent = order.status !== 'pending' && order.status !== 'cancelled';
      expect(order.fulfillments.flatMap((parcel) => parcel.item_ids)).toEqual(sent ? order.items.map((item) => item.item_id) : []);
      expect(Object.keys(order)).toEqual(['order_id', 'user_id', 'address', 'items', 'status', 'fulfillments', 'payment_history', ...(extra[order.status] ?? [])]);
      expect(order.payment_history.map((payment) => payment.transaction_type)).toEqual(order.status === 'cancelled' ? ['payment', 'refund'] : ['payment']);
    }
  });

  test('every product can be exchanged for another variant in stock, and some variants are sold out', () => {
    const stock = products.map((product) => Object.values(product.variants).filter((variant) => variant.available).length);
    expect(Math.min(...stock)).toBeGreaterThan(1);
    expect(products.some((product) => Object.values(product.variants).some((variant) => !variant.available))).toBe(true);
  });

  test('has a policy in words', () => {
    expect(shop.policy).toMatch(/^# Fern & Form/);
    expect(shop.policy).toContain('What an agent may not do');
  });
});

const RETAIL = fileURLToPath(new URL('../../../shared/data/retail_crm/', import.meta.url));

describe.skipIf(!existsSync(RETAIL))('beside the retail data set, the demo shop', () => {
  const real = (name: string) => Object.values(JSON.parse(readFileSync(`${RETAIL}${name}.json`, 'utf8')) as JsonObject) as JsonObject[];

  test('has the same columns and shapes, so that one flow works on both', () => {
    const { tables } = shop;
    expect(tables.orders.columns.slice(0, 7)).toEqual(inferColumns(real('orders')));
    expect(tables.products.columns).toEqual(inferColumns(real('products')));
    const ours = allShapes([...tables.orders.records, ...tables.products.records]);
    expect(ours.filter((path) => !/^\.(exchange|return|cancel)_/.test(path))).toEqual(allShapes([...real('orders'), ...real('products')]));
  });

  test('shares no person, product, address or id with it', () => {
    const theirs = new Set(['users', 'orders', 'products'].flatMap((name) => identifying(real(name))));
    const ours = identifying([shop.contacts, shop.tables.orders.records, shop.tables.products.records]);
    expect(ours.length).toBeGreaterThan(1_000);
    expect(ours.filter((value) => theirs.has(value))).toEqual([]);
  });
});

/** Paths of a record with the type at their end. Ids of variants and names of options are keys of every kind: one path. */
function shapes(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => shapes(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shapes(inner, `${path}.${/\.(variants|options)$/.test(path) ? '*' : key}`));
}

function allShapes(records: unknown[]): string[] {
  return [...new Set(records.flatMap((record) => shapes(record)))].sort();
}

const TELLING = /^(?:(?:order|user|product|item|payment_method)_id|id|tracking_id|email|address1|city|zip|name|first_name|last_name)$/;

/** Values that would show where a record came from. */
function identifying(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'string') return TELLING.test(key) ? [inner] : [];
    return TELLING.test(key) && Array.isArray(inner) ? inner.map(String) : identifying(inner);
  });
}
