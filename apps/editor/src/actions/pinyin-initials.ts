/**
 * The first letters of Chinese words in pinyin, so that 查找订单 is found by czdd. It needs no list of characters: the browser's
 * own collation orders them by their sound, and the first character of each letter is known. Of several sounds it knows the usual one.
 */

const FIRSTS = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const HAN = /\p{Script=Han}/u;

const order = new Intl.Collator('zh-Hans-CN');
const known = new Map<string, string>();

/** The initials of all Chinese signs of a text, without the others; '' for a text that has none. */
export function pinyinInitials(text: string): string {
  let initials = '';
  for (const sign of text) if (HAN.test(sign)) initials += initialOf(sign);
  return initials;
}

function initialOf(sign: string): string {
  let letter = known.get(sign);
  if (letter === undefined) {
    let at = 0;
    while (at < LETTERS.length - 1 && order.compare(sign, FIRSTS[at + 1] as string) >= 0) at += 1;
    known.set(sign, (letter = LETTERS[at] as string));
  }
  return letter;
}
