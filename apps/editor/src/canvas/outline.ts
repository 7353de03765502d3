/**
 * The flow as an outline: from its starts along the exits, every step once. Pure and without recursion, in rows with
 * levels, since flows reach 10,000 steps and a chain of them would nest as deep.
 */
import { type Catalogue, type Edge, exitsOf, type Graph, metaOf, type Node } from '@patchbay/schema';
import { exitWords, type ExitWords, type Speech } from './card-words.ts';

interface Place {
  key: string;
  /** From 1. */
  level: number;
  /** The key of the row it belongs to. */
  parent: string | undefined;
  /** Whether rows belong to it. */
  branches: boolean;
  /** Which of how many beside it, from 1. */
  at: number;
  of: number;
}

/** A step, and by which exit of the step before it comes. */
export interface StepRow extends Place {
  kind: 'step';
  node: Node;
  by: string | undefined;
  /** Nothing leads here, and it is no start. */
  loose: boolean;
}

/** An exit of the step it belongs to. */
export interface ExitRow extends Place {
  kind: 'exit';
  node: Node;
  words: ExitWords;
  cord: Edge | undefined;
  /** Where it leads stands at another place of the outline. */
  elsewhere: boolean;
}

export type OutlineRow = StepRow | ExitRow;

type Task = { step: Node; level: number; parent: string | undefined; by?: string; loose?: boolean } | { exit: ExitWords; of: Node; level: number; parent: string };

/** The key of a step's row. */
export function stepKey(id: string): string {
  return `step ${id}`;
}

/** All rows from top to bottom. A step with one exit goes on at its own level; one with several has its exits below it, and what they lead to below them. */
export function outlineOf(graph: Graph, catalogue: Catalogue, speech: Speech): OutlineRow[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const cords = new Map(graph.edges.map((edge) => [`${edge.source} ${edge.exit}`, edge]));
  const reached = new Set(graph.edges.map((edge) => edge.target));
  const seen = new Set<string>();
  const rows: OutlineRow[] = [];
  const cordOf = (node: Node, exit: ExitWords) => {
    const cord = cords.get(`${node.id} ${exit.exit.id}`);
    return cord && nodes.has(cord.target) ? cord : undefined;
  };

  const visit = (root: Node, loose: boolean) => {
    const tasks: Task[] = [{ step: root, level: 1, parent: undefined, loose }];
    for (let task = tasks.pop(); task; task = tasks.pop()) {
      if ('step' in task) {
        const { step: node, level, parent } = task;
        if (seen.has(node.id)) continue;
        seen.add(node.id);
        const key = stepKey(node.id);
        const meta = metaOf(catalogue, node.type);
        const exits = meta ? exitWords(node.type, exitsOf(meta, node.config), speech) : [];
        const [only] = exits;
        const on = exits.length === 1 && only ? cordOf(node, only) : undefined;
        const next = on && !seen.has(on.target) ? nodes.get(on.target) : undefined;
        rows.push({ kind: 'step', key, level, parent, branches: next === undefined && exits.length > 0, at: 0, of: 0, node, by: task.by, loose: task.loose ?? false });
        if (next && only) tasks.push({ step: next, level, parent, by: only.text });
        else for (const exit of exits.toReversed()) tasks.push({ exit, of: node, level: level + 1, parent: key });
        continue;
      }
      const { exit: words, of: node, level, parent } = task;
      const cord = cordOf(node, words);
      const next = cord && !seen.has(cord.target) ? nodes.get(cord.target) : undefined;
      const key = `exit ${node.id} ${words.exit.id}`;
      rows.push({ kind: 'exit', key, level, parent, branches: next !== undefined, at: 0, of: 0, node, words, cord, elsewhere: cord !== undefined && next === undefined });
      if (next) tasks.push({ step: next, level: level + 1, parent: key });
    }
  };

  for (const node of graph.nodes) if (metaOf(catalogue, node.type)?.start) visit(node, false);
  for (const node of graph.nodes) if (!reached.has(node.id) && !seen.has(node.id)) visit(node, true);
  for (const node of graph.nodes) if (!seen.has(node.id)) visit(node, true);
  return numbered(rows);
}

/** Tells each row which it is of how many beside it. */
function numbered(rows: OutlineRow[]): OutlineRow[] {
  const beside = new Map<string | undefined, OutlineRow[]>();
  for (const row of rows) {
    const group = beside.get(row.parent);
    if (group) group.push(row);
    else beside.set(row.parent, [row]);
  }
  for (const group of beside.values()) {
    group.forEach((row, at) => {
      row.at = at + 1;
      row.of = group.length;
    });
  }
  return rows;
}

/** The rows that are not inside of a folded one. */
export function unfolded(rows: readonly OutlineRow[], folded: ReadonlySet<string>): OutlineRow[] {
  const hidden = new Set<string>();
  return rows.filter(({ key, parent }) => {
    if (parent === undefined || !(hidden.has(parent) || folded.has(parent))) return true;
    hidden.add(key);
    return false;
  });
}
