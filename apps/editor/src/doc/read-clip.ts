/** Reads a text that is pasted: copied steps, or a whole flow file. What comes out has passed the reader of flow files. Loaded when somebody pastes. */
import { isObject, LIMITS, readGraph } from '@patchbay/schema';
import { type Clip, CLIP_FORMAT, CLIP_VERSION } from './clipboard.ts';

/** More than anybody draws by hand; larger flows come in as a file. */
export const PASTE_STEPS_MAX = 2_000;

/** Why a text cannot be pasted. */
export type ClipProblem =
  | { problem: 'no-steps' }
  | { problem: 'damaged'; where: string }
  | { problem: 'version'; version: string }
  | { problem: 'too-many'; count: number };

/** What a pasted text holds: copied steps or a whole flow file; else why it cannot be used. */
export function readClip(text: string): Clip | ClipProblem {
  if (text.length > LIMITS.flowFileBytes) return { problem: 'too-many', count: Number.POSITIVE_INFINITY };
  const file = parsed(text);
  if (!isObject(file)) return text.includes(CLIP_FORMAT) ? { problem: 'damaged', where: '' } : { problem: 'no-steps' };
  if (file.format !== CLIP_FORMAT && file.format !== 'patchbay.flow') return { problem: 'no-steps' };
  if (file.format === CLIP_FORMAT && file.version !== CLIP_VERSION) return { problem: 'version', version: JSON.stringify(file.version ?? '?').slice(0, 20) };
  const count = Array.isArray(file.nodes) ? file.nodes.length : 0;
  if (count > PASTE_STEPS_MAX) return { problem: 'too-many', count };
  const { nodes = [], edges = [], notes = [], frames = [], variables = [] } = file;
  const { graph, issues } = readGraph(file.format === CLIP_FORMAT ? { format: 'patchbay.flow', version: 1, name: 'Clipboard', nodes, edges, notes, frames, variables } : file);
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
