/** How much of a card is drawn at a zoom: everything, everything in larger type, or only what can still be recognised. */

export type Detail = 'full' | 'mid' | 'far';

const MID_BELOW = 0.77;
const FAR_BELOW = 0.45;

/** The detail at a zoom, 1 being 100 %. */
export function detailAt(zoom: number): Detail {
  return zoom < FAR_BELOW ? 'far' : zoom < MID_BELOW ? 'mid' : 'full';
}

interface Sizes {
  header: number;
  row: number;
  /** Space left and right of the words. */
  side: number;
  title: number;
  text: number;
  /** Height of one line of the body. */
  line: number;
  bubbleX: number;
  bubbleY: number;
  pill: number;
}

/** Sizes in flow pixels. Below 77 % the type grows against the zoom, and the rows with it. */
export const SIZES: Record<Detail, Sizes> = {
  full: { header: 40, row: 24, side: 12, title: 13, text: 12, line: 17, bubbleX: 10, bubbleY: 6, pill: 32 },
  mid: { header: 54, row: 32, side: 14, title: 17.5, text: 16, line: 22, bubbleX: 12, bubbleY: 8, pill: 44 },
  far: { header: 54, row: 32, side: 14, title: 17.5, text: 16, line: 22, bubbleX: 12, bubbleY: 8, pill: 44 },
};

export const CARD_WIDTH = 280;
export const START_WIDTH = 196;
/** Space between the parts of a body, below the body, below the last row, and for the line above failure and silence. */
export const GAP = 6;
export const BODY_END = 8;
export const ROWS_END = 8;
export const HAIRLINE = 9;
