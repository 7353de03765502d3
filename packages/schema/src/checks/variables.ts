/** Variables that nobody writes, and variables read where nothing can have written them yet. */
import { readsOf } from '../config.ts';
import type { Issue } from '../issue.ts';
import { BUILT_IN, rootOf } from '../variable.ts';
import { type Check, type FlowView, successors, variablesWritten } from './check.ts';
import { components } from './components.ts';

export const variables: Check = {
  sentences: {
    'unknown-variable': { en: 'Nothing in this flow writes “{variable}”.', 'zh-CN': '此流程中没有任何步骤写入“{variable}”。' },
    'read-before-set': { en: '“{variable}” is still empty here: no step before this one writes it.', 'zh-CN': '“{variable}”在这里还是空的：之前没有步骤写入它。' },
  },
  run(flow) {
    const issues: Issue[] = [];
    const written = new Set(flow.nodes.flatMap((view) => variablesWritten(view)));
    const given = new Set([...Object.keys(BUILT_IN), ...flow.graph.variables.map((variable) => rootOf(variable.name))]);
    const isSet = setBefore(flow, [...written].filter((name) => !given.has(name)));
    for (const view of flow.nodes) {
      const { node, meta, config } = view;
      if (!meta) continue;
      const told = new Set<string>();
      for (const read of [...readsOf(meta, node.config), ...(config && meta.reads ? meta.reads(config).map((path) => ({ path, field: '' })) : [])]) {
        const root = rootOf(read.path.split('[', 1)[0] ?? '');
        if (given.has(root) || told.has(read.field + root)) continue;
        told.add(read.field + root);
        const facts = { variable: read.path };
        if (!written.has(root)) issues.push({ code: 'unknown-variable', severity: 'error', place: { node: node.id, field: read.field }, facts });
        else if (flow.reachable.has(node.id) && !isSet(node.id, root)) issues.push({ code: 'read-before-set', severity: 'error', place: { node: node.id, field: read.field }, facts });
      }
    }
    return issues;
  },
};

/**
 * For every reachable node the variables some path may have written before it. Nodes of one circle all know the same, so each
 * circle is settled once, after everything that leads to it: linear, whatever the drawing.
 */
function setBefore(flow: FlowView, names: string[]): (node: string, name: string) => boolean {
  const bit = new Map(names.map((name, at) => [name, at]));
  const next = (id: string) => successors(flow.byId.get(id)!).filter((target) => flow.byId.has(target));
  const before = new Map<string, Uint32Array>();
  const groups = components(flow.reachable, next).reverse();
  for (const group of groups) {
    const known = new Uint32Array(Math.ceil(names.length / 32));
    for (const id of group) before.set(id, known);
  }
  const add = (known: Uint32Array, written: string[]) => {
    for (const name of written) {
      const at = bit.get(name);
      if (at !== undefined) known[at >> 5]! |= 1 << (at & 31);
    }
  };
  for (const group of groups) {
    const known = before.get(group[0]!)!;
    const leaving = group.flatMap((id) => {
      const view = flow.byId.get(id)!;
      return [...view.leaving].flatMap(([exit, edges]) => edges.flatMap(({ target }) => (before.has(target) ? [{ there: before.get(target)!, written: variablesWritten(view, exit) }] : [])));
    });
    for (const { there, written } of leaving) if (there === known) add(known, written);
    for (const { there, written } of leaving) {
      if (there === known) continue;
      for (const [at, word] of known.entries()) there[at]! |= word;
      add(there, written);
    }
  }
  return (node, name) => {
    const at = bit.get(name);
    return at !== undefined && ((before.get(node)?.[at >> 5] ?? 0) & (1 << (at & 31))) !== 0;
  };
}
