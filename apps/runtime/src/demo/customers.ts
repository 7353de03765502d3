/** The demo shop's customers as a CRM would export them. Addresses and payment methods depend on the seed, names do not. */
import type { Dice } from './dice.ts';
import { PEOPLE, type Person } from './people.ts';
import { type Address, addressIn } from './places.ts';

type PaymentMethod = { source: 'paypal'; id: string } | { source: 'credit_card'; id: string; brand: string; last_four: string } | { source: 'gift_card'; id: string; balance: number };

export type Customer = {
  user_id: string;
  name: { first_name: string; last_name: string };
  address: Address;
  email: string;
  /** Only customers in the United States have one: those are the numbers kept free for fiction. */
  phone: string | null;
  language: string;
  payment_methods: Record<string, PaymentMethod>;
  /** Filled in when orders are made. */
  orders: string[];
};

/** Sixty customers; the first is Ada Moreno, who is the same for every seed. */
export function makeCustomers(dice: Dice): Customer[] {
  return PEOPLE.map((person, index) => (index === 0 ? ada(person) : makeCustomer(person, index, dice)));
}

function makeCustomer(person: Person, index: number, dice: Dice): Customer {
  const address = addressIn(person.place, dice);
  return {
    ...identity(person, `${person.handle.replace('.', '_')}_${dice.digits(4)}`),
    address,
    phone: address.country === 'United States' ? phone(index) : null,
    payment_methods: makePaymentMethods(dice),
    orders: [],
  };
}

function ada(person: Person): Customer {
  return {
    ...identity(person, 'ada_moreno_1000'),
    address: { address1: '214 Trellis Street', address2: 'Floor 2', city: 'Providence', country: 'United States', state: 'RI', zip: '02903' },
    phone: phone(0),
    payment_methods: {
      credit_card_1000001: { source: 'credit_card', id: 'credit_card_1000001', brand: 'visa', last_four: '0042' },
      gift_card_1000002: { source: 'gift_card', id: 'gift_card_1000002', balance: 60 },
    },
    orders: [],
  };
}

function identity(person: Person, user_id: string): Pick<Customer, 'user_id' | 'name' | 'email' | 'language'> {
  return { user_id, name: { first_name: person.first, last_name: person.last }, email: `${person.handle}@example.com`, language: person.language };
}

/** 555-0100 to 555-0199 are never given to anybody. */
function phone(index: number): string {
  return `+1401555${String(100 + index).padStart(4, '0')}`;
}

function makePaymentMethods(dice: Dice): Record<string, PaymentMethod> {
  const sources = dice.shuffle(['paypal', 'credit_card', 'gift_card'] as const).slice(0, 1 + dice.below(2));
  const methods = sources.map((source): PaymentMethod => {
    const id = `${source}_${dice.digits(7)}`;
    if (source === 'credit_card') return { source, id, brand: dice.pick(['visa', 'mastercard']), last_four: dice.digits(4) };
    return source === 'gift_card' ? { source, id, balance: 10 + dice.below(190) } : { source, id };
  });
  return Object.fromEntries(methods.map((method) => [method.id, method]));
}
