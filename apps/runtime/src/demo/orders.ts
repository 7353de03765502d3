/**
 * The demo shop's orders, in the shape of the back office whose flows must also work here. Money adds up: what was
 * paid is the sum of the items.
 */
import type { JsonObject } from '@patchbay/schema';
import { CATALOGUE, type Variant } from './catalogue.ts';
import type { Customer } from './customers.ts';
import type { Dice } from './dice.ts';

export type Status = 'pending' | 'processed' | 'delivered' | 'cancelled' | 'return requested' | 'exchange requested';

export type Item = { name: string; product_id: string; item_id: string; price: number; options: Record<string, string> };

/** What an order is made of; the rest of its columns follows. */
export interface Purchase {
  order_id: string;
  customer: Customer;
  items: Item[];
  status: Status;
  payment_method_id: string;
}

/** The variant of a product with these options as a line of an order. */
export function itemOf(productName: string, options: Record<string, string>): Item {
  const product = CATALOGUE.find((each) => each.name === productName);
  const variant = Object.values(product?.variants ?? {}).find((each) => Object.entries(options).every(([option, value]) => each.options[option] === value));
  if (!product || !variant) throw new RangeError(`The demo shop does not sell “${productName}” with ${JSON.stringify(options)}.`);
  return toItem(product.name, product.product_id, variant);
}

/** One to four items in stock, every product once. */
export function throwItems(dice: Dice): Item[] {
  return dice.shuffle(CATALOGUE).slice(0, 1 + dice.below(4)).map((product) => {
    const variant = dice.pick(Object.values(product.variants).filter((each) => each.available));
    return toItem(product.name, product.product_id, variant);
  });
}

/**
 * The record of an order. Orders that have left the shop have one or two parcels; cancelled, returned and exchanged
 * ones have the columns the back office adds with each of these.
 */
export function orderRecord(purchase: Purchase, dice: Dice): JsonObject {
  const { order_id, customer, items, status, payment_method_id } = purchase;
  const amount = items.reduce((sum, item) => sum + Math.round(item.price * 100), 0) / 100;
  const payment_history = [{ transaction_type: 'payment', amount, payment_method_id }];
  if (status === 'cancelled') payment_history.push({ transaction_type: 'refund', amount, payment_method_id });
  const shipped = status !== 'pending' && status !== 'cancelled';
  return {
    order_id,
    user_id: customer.user_id,
    address: { ...customer.address },
    items,
    status,
    fulfillments: shipped ? makeParcels(items.map((item) => item.item_id), dice) : [],
    payment_history,
    ...afterwards(purchase, dice),
  };
}

function afterwards({ items, status, payment_method_id }: Purchase, dice: Dice): JsonObject {
  if (status === 'cancelled') return { cancel_reason: dice.pick(['no longer needed', 'ordered by mistake']) };
  if (status === 'return requested') {
    const returned = items.slice(0, 1 + dice.below(items.length)).map((item) => item.item_id);
    return { return_items: returned.sort(), return_payment_method_id: payment_method_id };
  }
  if (status !== 'exchange requested') return {};
  const old = dice.pick(items);
  const product = CATALOGUE.find((each) => each.product_id === old.product_id);
  const wanted = dice.pick(Object.values(product?.variants ?? {}).filter((each) => each.available && each.item_id !== old.item_id));
  return {
    exchange_items: [old.item_id],
    exchange_new_items: [wanted.item_id],
    exchange_payment_method_id: payment_method_id,
    exchange_price_difference: Math.round((wanted.price - old.price) * 100) / 100,
  };
}

function makeParcels(itemIds: string[], dice: Dice): JsonObject[] {
  const cut = itemIds.length > 1 && dice.chance(0.2) ? 1 : itemIds.length;
  return [itemIds.slice(0, cut), itemIds.slice(cut)].filter((ids) => ids.length > 0).map((item_ids) => ({ tracking_id: [dice.digits(12)], item_ids }));
}

function toItem(name: string, product_id: string, { item_id, price, options }: Variant): Item {
  return { name, product_id, item_id, price, options: { ...options } };
}
