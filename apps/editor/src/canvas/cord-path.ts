/** The way of a cord: a soft curve to the right, or square with round corners where it runs back: above the cards, or between them where it only leads down. */

interface CordEnds {
  sourceX: number;
  sourceY: number;
  targetX: number;
  targetY: number;
}

interface CordWay {
  path: string;
  /** The middle, where the plus stands. */
  x: number;
  y: number;
}

const BACK_ROOM = 16;
const CORNER = 20;
const REACH = 28;

/** Does the cord lead back against the reading direction? */
export function runsBack({ sourceX, targetX }: Pick<CordEnds, 'sourceX' | 'targetX'>): boolean {
  return targetX < sourceX + BACK_ROOM;
}

/** The path from a jack to another; `rise` is how high a cord that runs back must go, just above both ends while that is not known. */
export function cordWay(ends: CordEnds, rise = Number.POSITIVE_INFINITY): CordWay {
  return runsBack(ends) ? squareWay(ends, rise) : softWay(ends);
}

/** The short way down from a step to the one right under it; undefined where they no longer stand so, as while one is dragged. Cards lie over what is too long. */
export function stubWay({ sourceX, sourceY, targetX, targetY }: CordEnds, { stub, head, gap, width }: { stub: number; head: number; gap: number; width: number }): CordWay | undefined {
  if (Math.abs(sourceX - width - targetX) > NEAR || Math.abs(targetY - sourceY - stub) > NEAR) return undefined;
  const x = targetX + width / 2;
  return { path: `M${x} ${targetY - head - gap}V${targetY - head}`, x, y: targetY - head - gap / 2 };
}

const NEAR = 3;

function softWay({ sourceX: x1, sourceY: y1, targetX: x2, targetY: y2 }: CordEnds): CordWay {
  const dx = x2 - x1;
  const pull = Math.max(24, Math.min(dx * 0.5, 180));
  return { path: `M${x1} ${y1}C${x1 + pull} ${y1} ${x2 - pull} ${y2} ${x2} ${y2}`, x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

function squareWay({ sourceX: x1, sourceY: y1, targetX: x2, targetY: y2 }: CordEnds, rise: number): CordWay {
  const right = x1 + REACH;
  const left = x2 - REACH;
  // Between a card and one further down the cord goes down; everywhere else it goes up and over.
  const down = rise > y1 + CORNER && rise < y2 - CORNER;
  const lane = down ? rise : Math.min(rise, y1 - 2 * CORNER, y2 - 2 * CORNER);
  const turn = down ? CORNER : -CORNER;
  const wide = Math.min(CORNER, Math.max(0, (right - left) / 2));
  const high = down ? Math.min(CORNER, lane - y1 - CORNER, y2 - lane - CORNER) : -wide;
  const path = [
    `M${x1} ${y1}`,
    `H${right - CORNER}`,
    `Q${right} ${y1} ${right} ${y1 + turn}`,
    `V${lane - high}`,
    `Q${right} ${lane} ${right - wide} ${lane}`,
    `H${left + wide}`,
    `Q${left} ${lane} ${left} ${lane + (down ? high : wide)}`,
    `V${y2 - CORNER}`,
    `Q${left} ${y2} ${left + CORNER} ${y2}`,
    `H${x2}`,
  ].join('');
  return { path, x: (left + right) / 2, y: lane };
}

/** The height between a card and one further down, where a cord can run back; undefined where there is no room. */
export function laneBetween(upper: Box, lower: Box): number | undefined {
  const room = lower.y - upper.y - upper.height;
  return room >= LANE_ROOM ? lower.y - room / 2 : undefined;
}

const LANE_ROOM = 24;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const ABOVE = 36;
const LANE = 14;

/** The height above every box in the way from `right` back to `left`, starting at `y`; `taken` keeps later cords apart. */
export function riseAbove(boxes: readonly Box[], left: number, right: number, y: number, taken: { left: number; right: number; y: number }[]): number {
  let rise = y - ABOVE;
  const inWay = boxes.filter((box) => box.x < right + REACH && box.x + box.width > left - REACH);
  for (let again = true; again; ) {
    again = false;
    for (const box of inWay) {
      if (box.y - ABOVE / 2 < rise && rise < box.y + box.height + ABOVE / 2) {
        rise = box.y - ABOVE;
        again = true;
      }
    }
    for (const lane of taken) {
      if (lane.left < right && lane.right > left && Math.abs(lane.y - rise) < LANE) {
        rise = lane.y - LANE;
        again = true;
      }
    }
  }
  taken.push({ left, right, y: rise });
  return rise;
}
