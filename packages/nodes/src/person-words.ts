/** Hears when a customer asks for a person: whole words in languages with spaces, anywhere in those without. */

/** `I want a human!` with the word `human` is true; `humanity` is not. */
export function asksForPerson(said: string, words: Record<string, string[]>): boolean {
  const plain = ` ${fold(said)} `;
  return Object.values(words).some((list) => list.some((word) => (hasSpaces(word) ? plain.includes(` ${fold(word)} `) : plain.includes(fold(word)))));
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Chinese, Japanese and Thai write without spaces between words. */
function hasSpaces(word: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);
}
