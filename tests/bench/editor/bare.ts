/** The bare page: built by Vite, told what the editor draws, and served beside the editor's own style sheets, so that both pages draw the same cards. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Graph, metaOf } from '@patchbay/schema';
import type { BareFlow } from '../../../apps/editor/bench/bare-flow.ts';
import { cardLayout } from '../../../apps/editor/src/canvas/card-layout.ts';
import type { Detail } from '../../../apps/editor/src/canvas/detail.ts';
import { drawingOf } from '../../../apps/editor/src/canvas/drawing.ts';
import { IN, jacksOf } from '../../../apps/editor/src/canvas/jacks.ts';
import { FlowDoc } from '../../../apps/editor/src/doc/flow-doc.ts';
import type { Drawn } from './drawn.ts';

const EDITOR = join(import.meta.dirname, '../../../apps/editor');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

export interface BarePage {
  url: string;
  stop(): void;
}

/** Builds and serves it; `drawn` is what the editor showed of the same graph. */
export async function serveBare(graph: Graph, drawn: Drawn): Promise<BarePage> {
  await promisify(execFile)(process.execPath, [join(EDITOR, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'bench/vite.config.ts'], { cwd: EDITOR });
  const page = await readFile(join(EDITOR, 'bench/dist/index.html'), 'utf8');
  const sheets = drawn.sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join('');
  const flow = JSON.stringify(bareFlow(graph, drawn));
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    const type = TYPES[extname(path) || '.html'];
    if (type) response.setHeader('content-type', type);
    if (path === '/') return response.end(page.replace('</head>', `${sheets}</head>`));
    if (path === '/flow.json') return response.end(flow);
    // The page's own files, else the editor's: style sheets and the fonts they name.
    const file = await readFile(join(EDITOR, 'bench/dist', path)).catch(() => readFile(join(EDITOR, 'dist', path))).catch(() => undefined);
    if (!file) response.statusCode = 404;
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The kind of a step of a big flow: which step of the template it is a copy of. */
export function kindOf(id: string): string {
  return id.slice(0, id.lastIndexOf('_'));
}

function bareFlow(graph: Graph, { cards, canvas, viewport }: Drawn): BareFlow {
  const flow = new FlowDoc();
  const speech = { screen: 'en', languages: graph.languages };
  const detail = canvas.detail as Detail;
  const drawing = drawingOf(graph, flow, speech, detail);
  const nodes = graph.nodes.map((node) => {
    const layout = cardLayout(node, metaOf(flow.catalogue, node.type), speech, detail);
    const { x, y } = drawing.boxes.get(node.id) ?? node.position;
    const jacks = jacksOf(layout).map(({ id, type, position, x, y, width = 0, height = 0 }) => ({ id: id ?? '', type, position: position as 'left' | 'right', x, y, width, height }));
    // The first start is another kind than what stands in its place in the copies.
    const card = node.id === 'start_0' ? node.id : kindOf(node.id);
    if (!cards[card]) throw new Error(`The editor was not seen drawing a card of the kind “${card}”.`);
    return { id: node.id, card, x, y, width: layout.width, height: layout.height, jacks };
  });
  const edges = drawing.cords.filter((cord) => !cord.folded).map(({ edge }) => ({ id: edge.id, source: edge.source, sourceHandle: edge.exit, target: edge.target, targetHandle: IN }));
  flow.close();
  return { nodes, edges, cards, canvas, viewport };
}
