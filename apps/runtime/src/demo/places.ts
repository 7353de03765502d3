/** Where the customers of the demo shop live. Towns are real, streets and house numbers are made up. */
import type { Dice } from './dice.ts';

export type Address = { address1: string; address2: string; city: string; country: string; state: string; zip: string };

interface Place {
  city: string;
  state: string;
  country: string;
  /** `#` stands for a digit. */
  zip: string;
  streets: string[];
  second: string[];
}

const PLACES = {
  providence: { city: 'Providence', state: 'RI', country: 'United States', zip: '0290#', streets: ['Trellis Street', 'Mossbank Road'], second: ['', 'Unit 4', 'Floor 2'] },
  savannah: { city: 'Savannah', state: 'GA', country: 'United States', zip: '3140#', streets: ['Magnolia Row', 'Lantern Street'], second: ['', 'Unit 12'] },
  boulder: { city: 'Boulder', state: 'CO', country: 'United States', zip: '8030#', streets: ['Juniper Bend', 'Larkspur Way'], second: ['', 'Unit 7'] },
  toronto: { city: 'Toronto', state: 'ON', country: 'Canada', zip: 'M5V #A#', streets: ['Fernwood Crescent', 'Harbour Steps'], second: ['', 'Apt 310'] },
  galway: { city: 'Galway', state: 'Connacht', country: 'Ireland', zip: 'H91 A#C#', streets: ['Heather Quay', 'Saltmarsh Lane'], second: ['', 'Flat 2'] },
  valencia: { city: 'Valencia', state: 'Valencia', country: 'Spain', zip: '4600#', streets: ['Calle del Romero', 'Calle de los Helechos'], second: ['', '2º B'] },
  lyon: { city: 'Lyon', state: 'Auvergne-Rhône-Alpes', country: 'France', zip: '6900#', streets: ['rue des Fougères', 'quai des Tilleuls'], second: ['', 'Bâtiment C'] },
  leipzig: { city: 'Leipzig', state: 'Sachsen', country: 'Germany', zip: '041##', streets: ['Farnweg', 'Tischlergasse'], second: ['', 'Hinterhaus'] },
  krakow: { city: 'Kraków', state: 'Małopolskie', country: 'Poland', zip: '31-0##', streets: ['ulica Paprociowa', 'ulica Stolarzy'], second: ['', 'm. 5'] },
  lagos: { city: 'Lagos', state: 'Lagos', country: 'Nigeria', zip: '1002##', streets: ['Palm Court Close', 'Iroko Street'], second: ['', 'Block B'] },
  pune: { city: 'Pune', state: 'Maharashtra', country: 'India', zip: '4110##', streets: ['Tulsi Path', 'Banyan Lane'], second: ['', 'Flat 14'] },
  kyoto: { city: 'Kyoto', state: 'Kyoto', country: 'Japan', zip: '604-80##', streets: ['Shida-dori', 'Kodama-cho'], second: ['', '302'] },
  hangzhou: { city: '杭州', state: '浙江', country: '中国', zip: '3100##', streets: ['蕨园路', '木作街'], second: ['', '3 单元 501 室'] },
  chengdu: { city: '成都', state: '四川', country: '中国', zip: '6100##', streets: ['竹影巷', '青藤路'], second: ['', '2 栋 803 室'] },
} satisfies Record<string, Place>;

export type PlaceName = keyof typeof PLACES;

/** An address in a place; house number and postcode are thrown. */
export function addressIn(name: PlaceName, dice: Dice): Address {
  const place: Place = PLACES[name];
  const street = dice.pick(place.streets);
  const house = 1 + dice.below(180);
  return {
    address1: place.country === '中国' ? `${street} ${house} 号` : `${house} ${street}`,
    address2: dice.pick(place.second),
    city: place.city,
    country: place.country,
    state: place.state,
    zip: place.zip.replace(/#/g, () => String(dice.below(10))),
  };
}
