/**
 * The products of the demo shop, every one with its variants. They are the same for every seed, so that a flow or a
 * document may name them.
 */
import { type Dice, seededDice } from './dice.ts';

export type Variant = { item_id: string; options: Record<string, string>; available: boolean; price: number };
export type Product = { name: string; product_id: string; variants: Record<string, Variant> };

/** Cents on top of the base price, by value. */
type Surcharges = Record<string, number>;
type Line = [name: string, cents: number, options: Record<string, Surcharges>];

const POTS: Surcharges = { 'nursery pot': 0, 'clay pot': 900, 'stone pot': 1_800 };

const LINES: Line[] = [
  ['Monstera', 2_390, { height: { '40 cm': 0, '70 cm': 1_500, '110 cm': 3_900 }, planted: POTS }],
  ['Fiddle-leaf Fig', 3_190, { height: { '60 cm': 0, '100 cm': 2_600 }, planted: POTS }],
  ['Snake Plant', 1_590, { height: { '30 cm': 0, '60 cm': 1_200 }, planted: POTS }],
  ['Peace Lily', 1_450, { height: { '35 cm': 0, '55 cm': 850 }, planted: POTS }],
  ['Boston Fern', 1_350, { spread: { '30 cm': 0, '50 cm': 950 }, planted: POTS }],
  ['Olive Tree', 4_890, { height: { '80 cm': 0, '120 cm': 3_500 }, shape: { bush: 0, standard: 1_200 } }],
  ['Lemon Tree', 4_390, { height: { '60 cm': 0, '90 cm': 2_200 }, shape: { bush: 0, standard: 1_000 } }],
  ['String of Hearts', 1_250, { trail: { '20 cm': 0, '45 cm': 700 }, planted: { 'nursery pot': 0, 'hanging pot': 1_100 } }],
  ['Herb Trio', 1_190, { mix: { kitchen: 0, tea: 150, salad: 100 }, planted: { 'nursery pot': 0, 'oak box': 1_600 } }],
  ['Succulent Bowl', 2_150, { bowl: { sand: 0, slate: 300, moss: 300 }, plants: { three: 0, five: 1_100 } }],
  ['Terracotta Pot', 850, { width: { '14 cm': 0, '20 cm': 500, '28 cm': 1_300 }, saucer: { with: 350, without: 0 } }],
  ['Glazed Planter', 2_290, { width: { '18 cm': 0, '24 cm': 900, '32 cm': 2_100 }, glaze: { sage: 0, cream: 0, ink: 200 } }],
  ['Hanging Basket', 1_750, { weave: { jute: 0, rattan: 400, seagrass: 300 }, width: { '22 cm': 0, '30 cm': 600 } }],
  ['Watering Can', 2_590, { volume: { '1.2 l': 0, '3 l': 1_100 }, finish: { zinc: 0, copper: 1_500, 'sage enamel': 700 } }],
  ['Pruning Shears', 2_950, { hand: { right: 0, left: 200 }, blade: { short: 0, long: 450 } }],
  ['Potting Mix', 790, { volume: { '5 l': 0, '10 l': 600, '20 l': 1_500 }, blend: { universal: 0, cactus: 150, orchid: 250 } }],
  ['Plant Stand', 5_390, { wood: { oak: 0, walnut: 1_800, ash: 400 }, tiers: { one: 0, two: 2_900 } }],
  ['Side Table', 12_890, { wood: { oak: 0, walnut: 4_000, ash: 900 }, top: { round: 0, square: 0 } }],
  ['Reading Chair', 34_890, { cover: { linen: 0, wool: 4_500, bouclé: 6_000 }, wood: { oak: 0, walnut: 5_500 } }],
  ['Entry Bench', 22_490, { wood: { oak: 0, walnut: 7_000, ash: 1_500 }, width: { '90 cm': 0, '120 cm': 5_500 } }],
  ['Wall Shelf', 6_890, { wood: { oak: 0, walnut: 2_200 }, width: { '60 cm': 0, '90 cm': 2_000, '120 cm': 3_900 } }],
  ['Rattan Stool', 8_890, { weave: { open: 0, closed: 800 }, seat: { natural: 0, sage: 600, ink: 600 } }],
  ['Linen Lampshade', 4_590, { width: { '30 cm': 0, '45 cm': 1_700 }, shade: { cream: 0, ochre: 0, forest: 0 } }],
  ['Wool Rug', 19_890, { length: { '140 cm': 0, '200 cm': 9_000, '250 cm': 16_000 }, pattern: { plain: 0, leaf: 2_500 } }],
];

/** Ids and stock are thrown with a fixed seed of their own. */
export const CATALOGUE: Product[] = makeCatalogue(seededDice(1_848));

function makeCatalogue(dice: Dice): Product[] {
  return LINES.map(([name, cents, options]) => {
    const product: Product = { name, product_id: dice.digits(10), variants: {} };
    const combinations = combine(options);
    for (const [index, combination] of combinations.entries()) {
      const item_id = dice.digits(10);
      const price = combination.reduce((sum, [, , surcharge]) => sum + surcharge, cents) / 100;
      const chosen = Object.fromEntries(combination.map(([option, value]) => [option, value]));
      // The first two are always in stock: there is something to order and something to exchange it for.
      product.variants[item_id] = { item_id, options: chosen, available: index < 2 || dice.chance(0.8), price };
    }
    return product;
  });
}

type Choice = [option: string, value: string, surcharge: number];

/** Every combination of one value for each option. */
function combine(options: Record<string, Surcharges>): Choice[][] {
  return Object.entries(options).reduce<Choice[][]>(
    (lists, [option, values]) => lists.flatMap((list) => Object.entries(values).map(([value, surcharge]): Choice[] => [...list, [option, value, surcharge]])),
    [[]],
  );
}
