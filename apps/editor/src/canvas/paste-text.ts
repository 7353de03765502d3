/** Pastes what a text holds where the person points, and says in a sentence what could not be pasted, or what the pasted steps lack here. Loaded when somebody pastes. */
import { plural, t } from '@lingui/core/macro';
import { configAt, LIMITS, metaOf } from '@patchbay/schema';
import type { ReactFlowInstance } from '@xyflow/react';
import type { Clip } from '../doc/clipboard.ts';
import { fitsInto, pasteSteps } from '../doc/commands/index.ts';
import type { OpenFlow } from '../doc/open-flow.ts';
import { clipBox, type ClipProblem, PASTE_STEPS_MAX, readClip } from '../doc/read-clip.ts';
import { toast } from '../kit/toast.ts';
import { CARD_WIDTH } from './detail.ts';
import { pointOnCanvas } from './pointer.ts';

const BESIDE = 32;
/** The pasted card hangs at the pointer by its title. */
const HELD = { x: 24, y: 20 };

/** Puts the steps of a text into the open flow and selects them. */
export function pasteText(open: OpenFlow, canvas: ReactFlowInstance, text: string): void {
  const { flow, view } = open;
  if (flow.readOnly) return;
  const clip = readClip(text);
  if ('problem' in clip) return toast.failed(t`Nothing was pasted`, { detail: sentence(clip) });
  if (!fitsInto(flow, clip)) return toast.failed(t`Nothing was pasted`, { detail: tooMuch(clip.nodes.length) });
  view.select(pasteSteps(flow, clip, freeShift(open, clip, wantedShift(canvas, clip))));
  const lacking = [unknownKinds(open, clip), missingTables(open, clip)].filter((each) => each !== undefined);
  if (lacking.length > 0) toast.failed(t`Pasted, but something is missing here`, { detail: lacking.join(' '), action: { label: t`Undo`, run: () => flow.undo.undo() } });
}

function sentence(problem: ClipProblem): string {
  if (problem.problem === 'no-steps') return t`There are no steps on the clipboard. Select steps in a flow, copy them, then paste here.`;
  if (problem.problem === 'version') return t`These steps were copied by another version of Patchbay (${problem.version}). Copy them again with this version, or update Patchbay.`;
  if (problem.problem === 'too-many') return tooMuch(problem.count);
  const { where } = problem;
  return where === '' ? t`The copied steps are cut off or damaged. Copy them again.` : t`The copied steps are damaged at “${where}”. Copy them again.`;
}

function tooMuch(count: number): string {
  if (!Number.isFinite(count)) return t`The text on the clipboard is too long. Import large flows as a file under Flows.`;
  return t`${count} steps are more than can be pasted at once, or than the flow has room for. Paste at most ${PASTE_STEPS_MAX} at a time; a flow holds up to ${LIMITS.nodesPerFlow}. Import large flows as a file under Flows.`;
}

/** To the pointer while it is over the canvas, else beside where the steps were copied if that is in view, else into the middle of the view. */
function wantedShift(canvas: ReactFlowInstance, clip: Clip): { x: number; y: number } {
  const box = clipBox(clip);
  const point = pointOnCanvas();
  if (point) {
    const { x, y } = canvas.screenToFlowPosition(point);
    return { x: x - HELD.x - box.x, y: y - HELD.y - box.y };
  }
  const room = document.querySelector('.pb-canvas')?.getBoundingClientRect() ?? new DOMRect();
  const from = canvas.screenToFlowPosition({ x: room.left, y: room.top });
  const to = canvas.screenToFlowPosition({ x: room.right, y: room.bottom });
  const inView = box.x >= from.x && box.y >= from.y && box.x + CARD_WIDTH <= to.x && box.y <= to.y;
  if (inView) return { x: BESIDE, y: BESIDE };
  return { x: (from.x + to.x) / 2 - (box.x + box.right + CARD_WIDTH) / 2, y: (from.y + to.y) / 2 - (box.y + box.bottom) / 2 };
}

/** Pasted twice, the second one must not hide the first. */
function freeShift({ flow }: OpenFlow, clip: Clip, { x, y }: { x: number; y: number }): { x: number; y: number } {
  const graph = flow.graph();
  const taken = new Set([...graph.nodes, ...graph.notes, ...graph.frames].map(({ position }) => `${position.x} ${position.y}`));
  const [first] = [...clip.nodes, ...clip.notes, ...clip.frames];
  let by = 0;
  while (first && taken.has(`${Math.round(first.position.x + x + by)} ${Math.round(first.position.y + y + by)}`)) by += BESIDE;
  return { x: x + by, y: y + by };
}

function unknownKinds({ flow }: OpenFlow, clip: Clip): string | undefined {
  const kinds = [...new Set(clip.nodes.map((node) => node.type))].filter((type) => !metaOf(flow.catalogue, type));
  if (kinds.length === 0) return undefined;
  const names = kinds.join(', ');
  return plural(kinds.length, { one: `One kind of step is not known here (${names}): it is kept, but cannot be published.`, other: `# kinds of step are not known here (${names}): they are kept, but cannot be published.` });
}

function missingTables({ flow, verifier }: OpenFlow, clip: Clip): string | undefined {
  const { tables } = verifier.facts;
  if (!tables) return undefined;
  const named = clip.nodes.flatMap((node) => {
    const field = metaOf(flow.catalogue, node.type)?.fields.find((each) => each.kind === 'table');
    const table = field && configAt(node.config, field.path);
    return typeof table === 'string' && table !== '' && !Object.hasOwn(tables, table) ? [table] : [];
  });
  const names = [...new Set(named)].join(', ');
  return names === '' ? undefined : t`This workspace has no table ${names}. Import it under Data, or choose another in the step.`;
}
