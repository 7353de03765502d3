/**
 * Steps as a text for the clipboard, and what can be read of a text that is pasted. The text is JSON that a person can read and keep in a
 * file. It touches neither the clipboard nor the document; what it reads has passed the reader of flow files.
 */
import { type Catalogue, type Edge, type Frame, type Graph, isObject, LIMITS, metaOf, type Node, type Note, readGraph, readsOf, rootOf, type Variable } from '@patchbay/schema';
import { withContents } from './frame-contents.ts';

const FORMAT = 'patchbay.steps';
const VERSION = 1;
/** More than anybody draws by hand; larger flows come in as a file. */
export const PASTE_STEPS_MAX = 2_000;

/** A part of a flow, complete in itself. */
export interface Clip {
  nodes: readonly Node[];
  /** Only cords between these nodes. */
  edges: readonly Edge[];
  notes: readonly Note[];
  frames: readonly Frame[];
  /** What the flow declares of the variables that these nodes name. */
  variables: readonly Variable[];
}

/** Why a text cannot be pasted. */
export type ClipProblem =
  | { problem: 'no-steps' }
  | { problem: 'damaged'; where: string }
  | { problem: 'version'; version: string }
  | { problem: 'too-many'; count: number };

/** The named part of a flow. A frame takes along what lies in it. */
export function clipOf(graph: Graph, ids: Iterable<string>, catalogue: Catalogue): Clip {
  const taken = withContents(graph, ids);
  const nodes = graph.nodes.filter((node) => taken.has(node.id));
  const inside = new Set(nodes.map((node) => node.id));
  const named = new Set(nodes.flatMap((node) => [...namesIn(node, graph.variables, catalogue)]));
  return {
    nodes,
    edges: graph.edges.filter((edge) => inside.has(edge.source) && inside.has(edge.target)),
    notes: graph.notes.filter((note) => taken.has(note.id)),
    frames: graph.frames.filter((frame) => taken.has(frame.id)),
    variables: graph.variables.filter((variable) => named.has(rootOf(variable.name))),
  };
}

/** The text for the clipboard. */
export function clipText({ nodes, edges, notes, frames, variables }: Clip): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, nodes, edges, notes, frames, variables }, null, 2);
}

/** What a pasted text holds: copied steps or a whole flow file; else why it cannot be used. */
export function readClip(text: string): Clip | ClipProblem {
  if (text.length > LIMITS.flowFileBytes) return { problem: 'too-many', count: Number.POSITIVE_INFINITY };
  const file = parsed(text);
  if (!isObject(file)) return text.includes(FORMAT) ? { problem: 'damaged', where: '' } : { problem: 'no-steps' };
  if (file.format !== FORMAT && file.format !== 'patchbay.flow') return { problem: 'no-steps' };
  if (file.format === FORMAT && file.version !== VERSION) return { problem: 'version', version: JSON.stringify(file.version ?? '?').slice(0, 20) };
  const count = Array.isArray(file.nodes) ? file.nodes.length : 0;
  if (count > PASTE_STEPS_MAX) return { problem: 'too-many', count };
  const { nodes = [], edges = [], notes = [], frames = [], variables = [] } = file;
  const { graph, issues } = readGraph(file.format === FORMAT ? { format: 'patchbay.flow', version: 1, name: 'Clipboard', nodes, edges, notes, frames, variables } : file);
  if (!graph) {
    const [issue] = issues;
    return issue?.code === 'not-a-flow' ? { problem: 'version', version: JSON.stringify(file.version ?? '?').slice(0, 20) } : { problem: 'damaged', where: issue?.place.node ?? String(issue?.facts.path ?? '') };
  }
  if (graph.nodes.length + graph.notes.length + graph.frames.length === 0) return { problem: 'no-steps' };
  return { nodes: graph.nodes, edges: graph.edges, notes: graph.notes, frames: graph.frames, variables: graph.variables };
}

/** The upper left corner and the size of what was copied, as its steps are placed. */
export function clipBox({ nodes, notes, frames }: Clip): { x: number; y: number; right: number; bottom: number } {
  const places = [...nodes, ...notes, ...frames].map((each) => each.position);
  return {
    x: Math.min(...places.map(({ x }) => x)),
    y: Math.min(...places.map(({ y }) => y)),
    right: Math.max(...places.map(({ x }) => x)),
    bottom: Math.max(...places.map(({ y }) => y)),
  };
}

/** Names of variables that a step reads or writes; of a kind that is not known here, whatever its config mentions. */
function namesIn(node: Node, declared: readonly Variable[], catalogue: Catalogue): Set<string> {
  const meta = metaOf(catalogue, node.type);
  if (meta) {
    const config = { ...meta.defaults, ...node.config };
    return new Set([...readsOf(meta, node.config).map((read) => rootOf(read.path)), ...written(() => meta.writes?.(config).map((write) => rootOf(write.name)))]);
  }
  const words = new Set(JSON.stringify(node.config).match(/[A-Za-z]\w*/g) ?? []);
  return new Set(declared.map((variable) => rootOf(variable.name)).filter((name) => words.has(name)));
}

function written(read: () => string[] | undefined): string[] {
  try {
    return read() ?? [];
  } catch {
    return []; // half typed
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
