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

export type CardNotice = 'off' | 'unknown';

export interface CardLayout {
  shape: 'card' | 'start' | 'pill' | 'unknown';
  detail: Detail;
  width: number;
  height: number;
  title: string;
  body: (BodyPart & { lines: number })[];
  /** What is said between title and body in one line: that the step is off, that its kind is not known. */
  notices: CardNotice[];
  rows: CardRow[];
  /** How many exits a card that is drawn small leaves out; they share one row. */
  more: number;
  /** Middle of the jack where cords arrive. */
  inY: number;
}

/** What a pill holds beside its words: space at its sides in pixels, its icon in sizes of the text. */
const PILL_SIDES = 38;
const PILL_ICON = 1.1;

const known = new WeakMap<Node, Map<string, CardLayout>>();

/** The layout of a step. `leaving` names the exits in use: all that is known of a kind this build does not have, and all that a card drawn small shows. */
export function cardLayout(node: Node, meta: NodeMeta | undefined, speech: Speech, detail: Detail, leaving: Iterable<string> = []): CardLayout {
  const extra = meta && !node.collapsed ? '' : [...leaving].sort().join();
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
    const width = Math.min(CARD_WIDTH, Math.ceil(textWidth(title, { size: sizes.text, bold: true }) + PILL_SIDES + sizes.text * PILL_ICON));
    return { shape: 'pill', detail, width, height: sizes.pill, title, body: [], notices: [], rows: [], more: 0, inY: sizes.pill / 2 };
  }
  const shape = !meta ? 'unknown' : meta.start ? 'start' : 'card';
  const width = shape === 'start' ? START_WIDTH : CARD_WIDTH;
  const small = node.collapsed === true;
  const body = (meta && !small ? bodyOf(node, meta, speech) : []).map((part, at, all) => ({ ...part, lines: linesOf(part, width, detail, all.length > 1 && at > 0 ? 1 : 3) }));
  const notices: CardNotice[] = [...(node.off ? (['off'] as const) : []), ...(meta ? [] : (['unknown'] as const))];
  const heights = [...notices.map(() => sizes.line), ...body.map((part) => partHeight(part, detail))];
  let y = sizes.header + (heights.length > 0 ? heights.reduce((sum, height) => sum + height, 0) + GAP * (heights.length - 1) + BODY_END : 0);
  const exits: Exit[] = meta ? exitsOf(meta, node.config) : leaving.map((id) => ({ id, role: 'main', label: { text: id } }));
  const shown = small ? exits.filter((exit) => leaving.includes(exit.id)) : exits;
  const rows: CardRow[] = [];
  for (const words of exitWords(node.type, shown, speech)) {
    if (words.quiet && rows.at(-1)?.quiet !== true) y += HAIRLINE;
    rows.push({ ...words, y: y + sizes.row / 2 });
    y += sizes.row;
  }
  const more = exits.length - shown.length;
  if (more > 0) y += sizes.row;
  return { shape, detail, width, height: Math.round(y + ROWS_END), title, body, notices, rows, more, inY: sizes.header / 2 };
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
