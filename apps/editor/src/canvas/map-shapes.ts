/** The flow in small for the map: one shape for all cards of a colour, however many there are. Pure. */
import { type Family, type Graph, metaOf } from '@patchbay/schema';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { allBoxes, KEPT } from './boxes.ts';
import type { Speech } from './card-words.ts';
import type { Box } from './cord-path.ts';
import { around } from './moving.ts';

interface MapShapes {
  /** Path data by colour, what lies below first. */
  paths: ReadonlyMap<Family | 'note' | 'frame', string>;
  /** What encloses everything; undefined for an empty flow. */
  bounds: Box | undefined;
}

/** Outlines of all frames, notes and steps, in flow pixels. */
export function mapShapes(graph: Graph, flow: FlowDoc, speech: Speech): MapShapes {
  const colours = new Map<string, Family | 'note' | 'frame'>(graph.frames.map(({ id }) => [id, 'frame']));
  for (const { id } of graph.notes) colours.set(id, 'note');
  for (const { id, type } of graph.nodes) colours.set(id, metaOf(flow.catalogue, type)?.family ?? 'control');
  const boxes = allBoxes(graph, flow, speech, KEPT);
  const paths = new Map<Family | 'note' | 'frame', string>();
  for (const [id, colour] of colours) {
    const box = boxes.get(id);
    if (!box) continue;
    paths.set(colour, `${paths.get(colour) ?? ''}M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`);
  }
  return { paths, bounds: around(boxes.values()) };
}
