/** The flow in small for the map: one shape for all cards of a colour, however many there are. Pure. */
import { type Family, type Graph, metaOf } from '@patchbay/schema';
import type { FlowDoc } from '../doc/flow-doc.ts';
import type { Speech } from './card-words.ts';
import type { Box } from './cord-path.ts';
import { boxesOf } from './place.ts';

interface MapShapes {
  /** Path data by colour. */
  paths: ReadonlyMap<Family | 'note', string>;
  /** What encloses everything; undefined for an empty flow. */
  bounds: Box | undefined;
}

/** Outlines of all steps and notes, in flow pixels. */
export function mapShapes(graph: Graph, flow: FlowDoc, speech: Speech): MapShapes {
  const paths = new Map<Family | 'note', string>();
  const kinds = new Map(graph.nodes.map((node) => [node.id, metaOf(flow.catalogue, node.type)?.family ?? 'control']));
  let bounds: Box | undefined;
  for (const [id, box] of boxesOf(graph, flow, speech)) {
    const colour = kinds.get(id) ?? 'note';
    paths.set(colour, `${paths.get(colour) ?? ''}M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`);
    bounds = bounds ? around(bounds, box) : box;
  }
  return { paths, bounds };
}

/** The smallest box that holds both. */
export function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}
