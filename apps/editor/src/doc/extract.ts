/**
 * Takes steps out of a flow into one of their own, and leaves a stub where they were. Pure: it says what both flows become. It refuses what
 * has no one way in, since a flow begins at one place.
 */
import { emptyGraph, type Edge, type Graph, metaOf, type Catalogue, type Node } from '@patchbay/schema';

/** The kind of the stub. While a build does not know it, it is drawn as a placeholder and cannot be published. */
const STUB = 'sub-flow';

/** Ways out of the extracted part: each target outside is one exit of the stub. */
interface Extracted {
  /** The new flow: begins at a message, ends where the part was left. */
  inner: Graph;
  /** What stays; the stub names the new flow by `flowOf`. */
  outer(flow: string): Graph;
}

export type Refusal = 'nothing' | 'start' | 'no-way-in' | 'several-ways-in';

/** `name` is what the new flow is called; `newId` makes ids. */
export function extract(graph: Graph, catalogue: Catalogue, ids: ReadonlySet<string>, name: string, newId: () => string): Extracted | Refusal {
  const nodes = graph.nodes.filter((node) => ids.has(node.id));
  if (nodes.length === 0) return 'nothing';
  if (nodes.some((node) => metaOf(catalogue, node.type)?.start)) return 'start';
  const incoming = graph.edges.filter((edge) => !ids.has(edge.source) && ids.has(edge.target));
  const entries = new Set(incoming.map((edge) => edge.target));
  const [entry] = entries;
  if (entry === undefined) return 'no-way-in';
  if (entries.size > 1) return 'several-ways-in';
  const inside = graph.edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target));
  const outgoing = graph.edges.filter((edge) => ids.has(edge.source) && !ids.has(edge.target));
  const left = Math.min(...nodes.map((node) => node.position.x));
  const right = Math.max(...nodes.map((node) => node.position.x));
  const first = nodes.find((node) => node.id === entry)!;
  const start: Node = { id: newId(), type: 'on-message', version: 1, title: '', position: { x: left - 320, y: first.position.y }, config: {} };
  const targets = [...new Set(outgoing.map((edge) => edge.target))];
  const outcomes = outcomesOf(targets, graph);
  const ends = new Map(targets.map((target, at) => [target, endNode(newId(), outcomes[at]!, { x: right + 400, y: first.position.y + at * 96 })]));
  const inner: Graph = {
    ...emptyGraph(name, graph.languages),
    defaults: graph.defaults,
    variables: graph.variables,
    nodes: [start, ...nodes, ...ends.values()],
    edges: [{ id: newId(), source: start.id, exit: 'started', target: entry }, ...inside, ...outgoing.map((edge) => ({ ...edge, target: ends.get(edge.target)!.id }))],
  };
  return { inner, outer: (flow) => outerOf(graph, { ids, first, flow, name, stub: newId(), incoming, targets: targets.map((target, at) => [target, outcomes[at]!]), newId }) };
}

/** Are these steps, and the cords at them, the same in both states of a flow? */
export function sameSteps(a: Graph, b: Graph, ids: ReadonlySet<string>): boolean {
  const part = ({ nodes, edges }: Graph): readonly unknown[] => [...nodes.filter((node) => ids.has(node.id)), ...edges.filter((edge) => ids.has(edge.source) || ids.has(edge.target))];
  const [before, after] = [part(a), new Set(part(b))];
  return before.length === after.size && before.every((each) => after.has(each));
}

interface Leaving {
  ids: ReadonlySet<string>;
  first: Node;
  flow: string;
  name: string;
  stub: string;
  incoming: Edge[];
  /** A step outside, and the outcome by which it is reached. */
  targets: [string, string][];
  newId(): string;
}

function outerOf(graph: Graph, { ids, first, flow, name, stub, incoming, targets, newId }: Leaving): Graph {
  const into = new Set(incoming.map((edge) => edge.id));
  const node: Node = { id: stub, type: STUB, version: 1, title: name, position: first.position, config: { flow } };
  return {
    ...graph,
    nodes: [...graph.nodes.filter((each) => !ids.has(each.id)), node],
    edges: [
      ...graph.edges.filter((edge) => !ids.has(edge.source)).map((edge) => (into.has(edge.id) ? { ...edge, target: stub } : edge)),
      ...targets.map(([target, outcome]) => ({ id: newId(), source: stub, exit: outcome, target })),
    ],
  };
}

function endNode(id: string, outcome: string, position: { x: number; y: number }): Node {
  return { id, type: 'end', version: 1, title: '', position, config: { outcome, person: false } };
}

/** A word for each target: its title, numbered where two have the same. */
function outcomesOf(targets: string[], graph: Graph): string[] {
  const used = new Set<string>();
  return targets.map((target) => {
    const title = (graph.nodes.find((node) => node.id === target)?.title || target).slice(0, 70);
    let word = title;
    for (let number = 2; used.has(word); number += 1) word = `${title} ${number}`;
    used.add(word);
    return word;
  });
}
