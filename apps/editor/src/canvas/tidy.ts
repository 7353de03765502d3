/**
 * A tidy order: steps in columns from left to right, each near those that lead to it. A stack and a frame with its content are placed as one
 * thing, so that nothing leaves them. Pure; it moves nothing itself.
 */
import type { Frame, Graph } from '@patchbay/schema';
import type { Extent } from '../doc/commands/index.ts';
import { FRAME_SIDE, FRAME_TOP, liesIn } from '../doc/frame-contents.ts';
import type { Box } from './cord-path.ts';
import { around } from './moving.ts';
import { looseNotes } from './tidy-notes.ts';
import { downFrom, stackFrom, type Stacks } from './stacks.ts';
import { columnPlaces } from './tidy-rows.ts';

const STAGES_UNDER = 96;

type Point = { x: number; y: number };

/** New places of steps, notes in frames and frames, and the new sizes of frames. */
interface TidyOrder {
  places: Map<string, Point>;
  frames: Map<string, Extent>;
}

/** Something that is placed as a whole. */
interface Unit {
  id: string;
  width: number;
  height: number;
  put(at: Point): void;
}

/** The order of the whole flow, or only of the steps and frames in `only`, which begin where they began. Notes outside of frames follow the step they are nearest to. */
export function tidyOrder(graph: Graph, boxes: ReadonlyMap<string, Box>, stacks: Stacks, only?: ReadonlySet<string>): TidyOrder {
  const nodes = graph.nodes.filter((node) => boxes.has(node.id) && (!only || only.has(node.id)));
  const frames = graph.frames.filter((frame) => !only || only.has(frame.id));
  const order: TidyOrder = { places: new Map(), frames: new Map() };
  const here = new Set(nodes.map((node) => node.id));
  const topOf = (id: string) => {
    let top = id;
    for (let up = stacks.above.get(top); up !== undefined && here.has(up); up = stacks.above.get(top)) top = up;
    return top;
  };
  const parents = new Map<string, string | undefined>();
  for (const each of [...nodes, ...frames]) parents.set(each.id, smallestAround(frames, each));
  for (const { id } of nodes) parents.set(id, parents.get(topOf(id)));
  const up = (id: string) => parents.get(id);

  const group = (frame: string | undefined): Omit<Unit, 'id'> => {
    // Stages stand under the single steps of their group: wide as they are, they would tear its columns apart.
    const units: Unit[] = [...nodes.filter(({ id }) => topOf(id) === id && up(id) === frame).map(({ id }) => stackUnit(id)), ...frames.filter(({ id }) => up(id) === frame).map(frameUnit)];
    /** The unit of this group that a step is in. */
    const unitOf = (id: string) => {
      let at: string | undefined = topOf(id);
      while (at !== undefined && up(at) !== frame) at = up(at);
      return at;
    };
    const edges = graph.edges.flatMap(({ source, target }) => {
      if (!here.has(source) || !here.has(target)) return [];
      const from = unitOf(source);
      const to = unitOf(target);
      return from === undefined || to === undefined || from === to ? [] : [{ source: from, target: to }];
    });
    const single = block(units.filter(({ id }) => here.has(id)), edges);
    const stages = block(units.filter(({ id }) => !here.has(id)), edges);
    const under = single.height > 0 && stages.height > 0 ? single.height + STAGES_UNDER : single.height;
    return {
      width: Math.max(single.width, stages.width),
      height: under + stages.height,
      put: (at) => {
        single.put(at);
        stages.put({ x: at.x, y: at.y + under });
      },
    };
  };

  const stackUnit = (id: string): Unit => {
    const members = stackFrom(id, stacks).filter((each) => here.has(each));
    const last = members.at(-1) as string;
    const own = downFrom(id, { x: 0, y: 0 }, stacks.below, boxes);
    return {
      id,
      width: Math.max(...members.map((each) => boxes.get(each)?.width ?? 0)),
      height: (own.get(last)?.y ?? 0) + (boxes.get(last)?.height ?? 0),
      put: (at) => {
        order.places.set(id, at);
        for (const [under, place] of own) if (here.has(under)) order.places.set(under, { x: at.x + place.x, y: at.y + place.y });
      },
    };
  };

  const frameUnit = (frame: Frame): Unit => {
    const inner = group(frame.id);
    const notes = graph.notes.filter((note) => smallestAround(frames, note) === frame.id).map((note) => ({ note, x: note.position.x - frame.position.x, y: note.position.y - frame.position.y }));
    const width = inner.width === 0 ? frame.width : Math.max(inner.width + 2 * FRAME_SIDE, ...notes.map(({ note, x }) => x + note.width + FRAME_SIDE));
    const height = inner.height === 0 ? frame.height : Math.max(inner.height + FRAME_TOP + FRAME_SIDE, ...notes.map(({ note, y }) => y + note.height + FRAME_SIDE));
    return {
      id: frame.id,
      width,
      height,
      put: (at) => {
        order.frames.set(frame.id, { position: at, width, height });
        inner.put({ x: at.x + FRAME_SIDE, y: at.y + FRAME_TOP });
        for (const { note, x, y } of notes) order.places.set(note.id, { x: at.x + x, y: at.y + y });
      },
    };
  };

  const whole = group(undefined);
  const begin = [...nodes.map(({ id }) => boxes.get(id) as Box), ...frames.map((frame) => frame.position)];
  whole.put(only ? { x: Math.min(...begin.map(({ x }) => x)), y: Math.min(...begin.map(({ y }) => y)) } : { x: 0, y: 0 });
  if (!only) for (const [id, place] of looseNotes(graph, frames, boxes, order)) order.places.set(id, place);
  return order;
}

/** Units in columns, as one block. */
function block(units: readonly Unit[], edges: readonly { source: string; target: string }[]): Omit<Unit, 'id'> {
  const known = new Set(units.map(({ id }) => id));
  const placed = columnPlaces(units, edges.filter(({ source, target }) => known.has(source) && known.has(target)));
  const all = units.map((unit) => ({ unit, at: placed.get(unit.id) ?? { x: 0, y: 0 } }));
  const box = around(all.map(({ unit, at }) => ({ ...at, width: unit.width, height: unit.height }))) ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    width: box.width,
    height: box.height,
    put: (at) => {
      for (const { unit, at: own } of all) unit.put({ x: at.x + own.x - box.x, y: at.y + own.y - box.y });
    },
  };
}

/** The smallest frame that a thing lies in. */
function smallestAround(frames: readonly Frame[], thing: { id: string; position: Point; width?: number; height?: number }): string | undefined {
  const size = (each: { width?: number; height?: number }) => (each.width ?? 0) * (each.height ?? 0);
  const isFrame = frames.some((frame) => frame.id === thing.id);
  return frames.filter((frame) => liesIn(frame, thing) && (!isFrame || size(frame) > size(thing))).sort((a, b) => size(a) - size(b))[0]?.id;
}
