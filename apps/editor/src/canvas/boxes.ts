/** Where every card is drawn and how large, known before any of them is on the screen. Made once per state of the graph and detail. */
import { type Graph, metaOf, type Node } from '@patchbay/schema';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { cardLayout } from './card-layout.ts';
import type { Speech } from './card-words.ts';
import { cordIndex, leavingOf } from './cord-index.ts';
import type { Box } from './cord-path.ts';
import type { Detail } from './detail.ts';
import { drawStacks, type Stacks, stacksOf } from './stacks.ts';

/** The detail in which places are kept: at no zoom cards are larger. */
export const KEPT: Detail = 'mid';

interface Boxes {
  cards: ReadonlyMap<string, Box>;
  stacks: Stacks;
}

const known = new WeakMap<Graph, Map<string, Boxes>>();

/** The boxes of all steps. Steps of a stack are drawn right under each other in every detail, wherever exactly they are kept. */
export function cardBoxes(graph: Graph, flow: FlowDoc, speech: Speech, detail: Detail): Boxes {
  const key = `${detail} ${speech.screen}`;
  let byKey = known.get(graph);
  if (!byKey) known.set(graph, (byKey = new Map()));
  const cached = byKey.get(key);
  if (cached) return cached;
  const sizes = sized(graph, flow, speech, detail);
  const stacks = detail === KEPT ? stacksOf(graph, flow.catalogue, sized(graph, flow, speech, KEPT, whole)) : cardBoxes(graph, flow, speech, KEPT).stacks;
  const boxes = { cards: drawStacks(sizes, stacks), stacks };
  byKey.set(key, boxes);
  return boxes;
}

/** The boxes of everything that is drawn: steps, notes and frames. */
export function allBoxes(graph: Graph, flow: FlowDoc, speech: Speech, detail: Detail): Map<string, Box> {
  const boxes = new Map(cardBoxes(graph, flow, speech, detail).cards);
  for (const { id, position, width, height } of [...graph.notes, ...graph.frames]) boxes.set(id, { ...position, width, height });
  return boxes;
}

function sized(graph: Graph, flow: FlowDoc, speech: Speech, detail: Detail, as: (node: Node) => Node = (node) => node): Map<string, Box> {
  const cords = cordIndex(graph);
  return new Map(
    graph.nodes.map((node) => {
      const { width, height } = cardLayout(as(node), metaOf(flow.catalogue, node.type), speech, detail, leavingOf(cords, node.id).keys());
      return [node.id, { ...node.position, width, height }];
    }),
  );
}

const wholes = new WeakMap<Node, Node>();

/** A step as it is when it is not drawn small: drawing it small must not take it out of its stack. */
function whole(node: Node): Node {
  if (!node.collapsed) return node;
  let open = wholes.get(node);
  if (!open) wholes.set(node, (open = { ...node, collapsed: false }));
  return open;
}
