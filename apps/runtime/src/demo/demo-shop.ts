/**
 * Fern & Form, a made-up shop for plants and furniture to try the product with: customers, orders, products and the
 * shop's rules. Everything is invented, and nothing but the seed decides what it is.
 */
import type { JsonObject } from '@patchbay/schema';
import { type Column, inferColumns } from '../contacts/columns.ts';
import { CATALOGUE } from './catalogue.ts';
import { type Customer, makeCustomers } from './customers.ts';
import { type Dice, seededDice } from './dice.ts';
import { itemOf, orderRecord, type Status, throwItems } from './orders.ts';
import { POLICY } from './policy.ts';

export interface Table {
  columns: Column[];
  /** The column that identifies a record. */
  key: string;
  records: JsonObject[];
}

export interface DemoShop {
  /** Sixty customers with `user_id`, `name`, `email`, `address`, `orders` and more. */
  contacts: JsonObject[];
  tables: { orders: Table; products: Table };
  /** Markdown. */
  policy: string;
}

/** Orders that documents and tests may name; both are Ada Moreno's (ada.moreno@example.com) and the same for every seed. */
export const ORDER_ON_ITS_WAY = '#W1000001';
export const ORDER_DELIVERED = '#W1000002';

/** The other 158 orders, by status. */
const COUNTS: Record<Status, number> = { pending: 62, processed: 23, delivered: 49, cancelled: 14, 'return requested': 5, 'exchange requested': 5 };

/** The shop for a seed: 60 customers, 160 orders, 24 products. The last customer has no orders; Ada Moreno has four. */
export function demoShop(seed = 7): DemoShop {
  const dice = seededDice(seed);
  const customers = makeCustomers(dice);
  const orders = [...fixedOrders(customers), ...thrownOrders(customers, dice)];
  return {
    contacts: customers.map((customer) => ({ ...customer })),
    tables: {
      orders: table(orders, 'order_id'),
      products: table(CATALOGUE.map((product) => structuredClone(product)), 'product_id'),
    },
    policy: POLICY,
  };
}

function table(records: JsonObject[], key: string): Table {
  return { columns: inferColumns(records), key, records };
}

function fixedOrders([ada]: Customer[]): JsonObject[] {
  if (!ada) throw new RangeError('The demo shop has no customers.');
  // Dice of their own, so that their tracking numbers do not depend on the seed.
  const dice = seededDice(1_000_001);
  ada.orders.push(ORDER_ON_ITS_WAY, ORDER_DELIVERED);
  const onItsWay = [itemOf('Monstera', { height: '70 cm', planted: 'clay pot' }), itemOf('Watering Can', { volume: '1.2 l', finish: 'copper' })];
  const delivered = [itemOf('Plant Stand', { wood: 'oak', tiers: 'two' }), itemOf('Glazed Planter', { width: '24 cm', glaze: 'sage' })];
  const bought = { customer: ada, payment_method_id: 'credit_card_1000001' };
  return [
    orderRecord({ ...bought, order_id: ORDER_ON_ITS_WAY, items: onItsWay, status: 'processed' }, dice),
    orderRecord({ ...bought, order_id: ORDER_DELIVERED, items: delivered, status: 'delivered' }, dice),
  ];
}

function thrownOrders(customers: Customer[], dice: Dice): JsonObject[] {
  const [ada, ...others] = customers.slice(0, -1);
  if (!ada) return [];
  const statuses = dice.shuffle(Object.entries(COUNTS).flatMap(([status, count]) => Array<Status>(count).fill(status as Status)));
  const taken = new Set([ORDER_ON_ITS_WAY, ORDER_DELIVERED]);
  return statuses.map((status, index) => {
    // Two for Ada, then one for everybody, then whoever comes.
    const customer = index < 2 ? ada : (others[index - 2] ?? dice.pick(others));
    const order_id = freeOrderId(taken, dice);
    customer.orders.push(order_id);
    return orderRecord({ order_id, customer, items: throwItems(dice), status, payment_method_id: dice.pick(Object.keys(customer.payment_methods)) }, dice);
  });
}

function freeOrderId(taken: Set<string>, dice: Dice): string {
  for (;;) {
    const id = `#W${dice.digits(7)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
