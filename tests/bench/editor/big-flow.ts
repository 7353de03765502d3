/** Flows of any size for the editor's bench: the order-status template again and again, each copy led to by the one before. Real texts, real cords, nothing made up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph, Node } from '@patchbay/schema';

const COLUMNS = 8;
const WIDE = 3_200;
const HIGH = 1_800;
/** The step by which a copy leads on to the next one. */
const LEAVES_BY = 'cannot_reach';

/** A flow of exactly `steps` steps, a multiple of the template's. Ids are `<step of the template>_<copy>`. */
export function bigFlow(steps: number): Graph {
  const { $schema: _, ...template } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../templates/order-status/flow.json'), 'utf8')) as Graph & { $schema: string };
  const copies = steps / template.nodes.length;
  if (!Number.isInteger(copies)) throw new Error(`${steps} is not a multiple of the template's ${template.nodes.length} steps.`);
  const all = Array.from({ length: copies }, (_, copy) => copy);
  return {
    ...template,
    name: `${steps} steps`,
    nodes: all.flatMap((copy) => template.nodes.map((node) => placed(copy > 0 && node.id === 'start' ? heading(node, copy) : node, copy))),
    edges: all.flatMap((copy) =>
      template.edges.map((edge) => ({
        id: `${edge.id}_${copy}`,
        source: `${edge.source}_${copy}`,
        exit: copy > 0 && edge.source === 'start' ? 'next' : edge.exit,
        target: edge.source === LEAVES_BY && copy + 1 < copies ? `start_${copy + 1}` : `${edge.target}_${copy}`,
      })),
    ),
    notes: [],
    frames: [],
    stories: [],
  };
}

/** What stands in the place of the start in every copy but the first. */
function heading(node: Node, copy: number): Node {
  return { ...node, type: 'say', title: `Part ${copy + 1}`, config: { text: { en: `This is part ${copy + 1}.`, 'zh-CN': `这是第 ${copy + 1} 部分。` } } };
}

function placed(node: Node, copy: number): Node {
  const { x, y } = node.position;
  return { ...node, id: `${node.id}_${copy}`, position: { x: x + (copy % COLUMNS) * WIDE, y: y + Math.floor(copy / COLUMNS) * HIGH } };
}
