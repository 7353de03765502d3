/**
 * How wide a text is, from a table of the interface font's advance widths: card heights are known without asking the
 * page, before any font has loaded, and the same in tests. An estimate for other scripts; it draws nothing.
 */

/** Hundredths of an em for U+0020 to U+007E, weight 400. */
const REGULAR = [28, 29, 47, 63, 64, 98, 64, 30, 36, 36, 50, 66, 29, 46, 29, 36, 63, 41, 61, 62, 65, 59, 62, 57, 62, 62, 29, 30, 66, 66, 66, 51, 97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 76, 64, 76, 64, 64, 65, 74, 69, 99, 68, 68, 63, 36, 36, 36, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61, 59, 24, 24, 55, 24, 88, 59, 60, 61, 61, 38, 53, 33, 59, 56, 82, 55, 56, 55, 43, 33, 43, 66];
const MONO_EM = 0.6;
const OTHER_EM = 0.62;
/** Semibold is that much wider on average. */
const BOLD = 1.035;

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef\p{Extended_Pictographic}]/u;

/** May a line break before and after this sign without a space? */
export function breaksAnywhere(sign: string): boolean {
  return WIDE.test(sign);
}

export interface Type {
  /** Pixels. */
  size: number;
  bold?: boolean;
  mono?: boolean;
}

/** Width in pixels. */
export function textWidth(text: string, type: Type): number {
  let em = 0;
  for (const sign of text) em += signEm(sign, type.mono ?? false);
  return em * type.size * (type.bold ? BOLD : 1);
}

function signEm(sign: string, mono: boolean): number {
  const code = sign.codePointAt(0) ?? 0;
  const known = REGULAR[code - 32];
  if (known !== undefined) return mono ? MONO_EM : known / 100;
  return WIDE.test(sign) ? 1 : mono ? MONO_EM : OTHER_EM;
}
