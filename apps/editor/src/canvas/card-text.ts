/** The words on a card as pieces: plain text and variables shown as chips. It counts lines the way the page will break them. */
import { breaksAnywhere, textWidth, type Type } from './text-width.ts';

export type Piece = { text: string } | { chip: string };

const MARK = /\{\{-?\s*([\s\S]*?)\s*-?\}\}|\{%[\s\S]*?%\}/g;

/** A template as pieces: `{{ order.id | default: "it" }}` is the chip `order.id`; instructions are left out. */
export function piecesOf(template: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of template.matchAll(MARK)) {
    if (mark.index > at) pieces.push({ text: template.slice(at, mark.index) });
    const name = mark[1]?.split('|', 1)[0]?.trim();
    if (name) pieces.push({ chip: name });
    at = mark.index + mark[0].length;
  }
  if (at < template.length) pieces.push({ text: template.slice(at) });
  return pieces;
}

const CHIP_SCALE = 0.88;
const CHIP_PADDING = 8;

/** How many lines the pieces take in `width` pixels, at most `most`. */
export function lineCount(pieces: readonly Piece[], width: number, size: number, most: number): number {
  const type: Type = { size };
  const space = textWidth(' ', type);
  let lines = 1;
  let used = 0;
  const put = (wide: number, gap: number) => {
    if (used > 0 && used + gap + wide > width) {
      lines += 1;
      used = wide;
    } else used += (used > 0 ? gap : 0) + wide;
    while (used > width) {
      lines += 1;
      used -= width;
    }
  };
  for (const piece of pieces) {
    if ('chip' in piece) {
      put(textWidth(piece.chip, { size: size * CHIP_SCALE, mono: true }) + CHIP_PADDING, 2);
      continue;
    }
    for (const [at, row] of piece.text.split('\n').entries()) {
      if (at > 0) {
        lines += 1;
        used = 0;
      }
      for (const [place, part] of row.split(/\s+/).entries()) for (const word of unbroken(part)) put(textWidth(word, type), place > 0 && word === unbroken(part)[0] ? space : 0);
    }
    if (lines >= most) return most;
  }
  return Math.min(lines, most);
}

/** A word as the parts a line may not break. */
function unbroken(word: string): string[] {
  if (word === '') return [];
  const parts: string[] = [];
  let run = '';
  for (const sign of word) {
    if (!breaksAnywhere(sign)) run += sign;
    else {
      if (run !== '') parts.push(run);
      run = '';
      parts.push(sign);
    }
  }
  if (run !== '') parts.push(run);
  return parts;
}
