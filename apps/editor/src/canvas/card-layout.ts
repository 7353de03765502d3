/**
 * The size of a card and the places of its jacks, computed from its content alone: the canvas knows every card before
 * any of them is drawn. Remembered by the identity of the step, which changes only with the step.
 */
import { type Exit, exitsOf, type Node, type NodeMeta } from '@patchbay/schema';
import { lineCount } from './card-text.ts';
import { bodyOf, type BodyPart, type ExitWords, exitWords, isEnd, type Speech, titleOf } from './card-words.ts';
import { BODY_END, CARD_WIDTH, type Detail, GAP, HAIRLINE, ROWS_END, SIZES, START_WIDTH } from './detail.ts';
import { textWidth } from './text-width.ts';

export interface CardRow extends ExitWords {
  /** Middle of the row, from the top of the card. */
  y: number;
}

export interface CardLayout {
  shape: 'card' | 'start' | 'pill' | 'unknown';
  detail: Detail;
  width: number;
  height: number;
  title: string;
  body: (BodyPart & { lines: number })[];
  rows: CardRow[];
  /** Middle of the jack where cords arrive. */
  inY: number;
}

const known = new WeakMap<Node, Map<string, CardLayout>>();

/** The layout of a step. `leaving` names exits in use, which is all that is known of a kind this build does not have. */
export function cardLayout(node: Node, meta: NodeMeta | undefined, speech: Speech, detail: Detail, leaving: Iterable<string> = []): CardLayout {
  const extra = meta ? '' : [...leaving].sort().join();
  const key = `${detail}|${speechKey(speech)}|${extra}`;
  let byKey = known.get(node);
  if (!byKey) known.set(node, (byKey = new Map()));
  let layout = byKey.get(key);
  if (!layout) byKey.set(key, (layout = compute(node, meta, speech, detail, extra === '' ? [] : extra.split(','))));
  return layout;
}

const speechKeys = new WeakMap<Speech, string>();

function speechKey(speech: Speech): string {
  let key = speechKeys.get(speech);
  if (key === undefined) speechKeys.set(speech, (key = `${speech.screen}|${speech.languages.join()}`));
  return key;
}

function compute(node: Node, meta: NodeMeta | undefined, speech: Speech, detail: Detail, leaving: string[]): CardLayout {
  const sizes = SIZES[detail];
  const title = titleOf(node, meta, speech);
  if (meta && isEnd(meta, node.config)) {
    const width = Math.min(CARD_WIDTH, Math.ceil(textWidth(title, { size: sizes.text, bold: true }) + sizes.pill * 1.35));
    return { shape: 'pill', detail, width, height: sizes.pill, title, body: [], rows: [], inY: sizes.pill / 2 };
  }
  const shape = !meta ? 'unknown' : meta.start ? 'start' : 'card';
  const width = shape === 'start' ? START_WIDTH : CARD_WIDTH;
  const body = (meta ? bodyOf(node, meta, speech) : []).map((part, at, all) => ({ ...part, lines: linesOf(part, width, detail, all.length > 1 && at > 0 ? 1 : 3) }));
  const bodyHeight = body.reduce((sum, part, at) => sum + (at > 0 ? GAP : 0) + partHeight(part, detail), 0);
  let y = sizes.header + (body.length > 0 ? bodyHeight + BODY_END : 0);
  const exits: Exit[] = meta ? exitsOf(meta, node.config) : leaving.map((id) => ({ id, role: 'main', label: { text: id } }));
  const rows: CardRow[] = [];
  for (const words of exitWords(node.type, exits, speech)) {
    if (words.quiet && rows.at(-1)?.quiet !== true) y += HAIRLINE;
    rows.push({ ...words, y: y + sizes.row / 2 });
    y += sizes.row;
  }
  return { shape, detail, width, height: Math.round(y + ROWS_END), title, body, rows, inY: sizes.header / 2 };
}

function linesOf(part: BodyPart, width: number, detail: Detail, most: number): number {
  const { side, text, bubbleX } = SIZES[detail];
  const inner = width - 2 * side - (part.look === 'line' ? 0 : 2 * bubbleX);
  return lineCount(part.pieces, inner, text, most);
}

function partHeight(part: BodyPart & { lines: number }, detail: Detail): number {
  const { line, bubbleY } = SIZES[detail];
  return part.lines * line + (part.look === 'line' ? 0 : 2 * bubbleY);
}
