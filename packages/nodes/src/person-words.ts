/** Hears when a customer asks for a person: whole words in languages with spaces, anywhere in those without. */

/** Words as they are looked for, for each list of a flow: a flow is read-only, and every message asks. */
const known = new WeakMap<object, string[]>();

/** `I want a human!` with the word `human` is true; `humanity` is not. A word of signs only, such as 🙋, is looked for as it is. */
export function asksForPerson(said: string, words: Record<string, string[]>): boolean {
  let wanted = known.get(words);
  if (!wanted) known.set(words, (wanted = Object.values(words).flatMap((list) => list.map(lookedFor))));
  const plain = ` ${bare(said)} ${fold(said)} `;
  return wanted.some((word) => plain.includes(word));
}

function lookedFor(word: string): string {
  const folded = fold(word);
  if (folded === '') return bare(word);
  return hasSpaces(word) ? ` ${folded} ` : folded;
}

function fold(text: string): string {
  return bare(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function bare(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Chinese, Japanese and Thai write without spaces between words. */
function hasSpaces(word: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);
}
