/** Ids of new steps, connections and list items: short and random, so that two people never make the same one. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SIGNS = `${LETTERS}0123456789`;

/** Eight signs, the first a letter. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(8));
  return [...random].map((value, at) => (at === 0 ? LETTERS[value % LETTERS.length] : SIGNS[value % SIGNS.length])).join('');
}
