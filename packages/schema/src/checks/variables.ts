/** Variables that nobody writes, and variables read where nothing can have written them yet. */
import { readsOf } from '../config.ts';
import type { Issue } from '../issue.ts';
import { BUILT_IN, rootOf } from '../variable.ts';
import type { Check, FlowView, NodeView } from './check.ts';

export const variables: Check = {
  sentences: {
    'unknown-variable': { en: 'Nothing in this flow writes “{variable}”.', 'zh-CN': '此流程中没有任何步骤写入“{variable}”。' },
    'read-before-set': { en: '“{variable}” is still empty here: no step before this one writes it.', 'zh-CN': '“{variable}”在这里还是空的：之前没有步骤写入它。' },
  },
  run(flow) {
    const issues: Issue[] = [];
    const written = new Set(flow.nodes.flatMap((view) => writes(view)));
    const given = new Set([...Object.keys(BUILT_IN), ...flow.graph.variables.map((variable) => rootOf(variable.name))]);
    const set = setBefore(flow, given);
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
        else if (flow.reachable.has(node.id) && !set.get(node.id)?.has(root)) issues.push({ code: 'read-before-set', severity: 'error', place: { node: node.id, field: read.field }, facts });
      }
    }
    return issues;
  },
};

/** Variables a node may write; only those of one exit when it is named. */
function writes({ meta, config }: NodeView, exit?: string): string[] {
  const all = meta?.writes && config ? meta.writes(config) : [];
  return all.filter((write) => exit === undefined || !write.exits || write.exits.includes(exit)).map((write) => rootOf(write.name));
}

/** For every reachable node the variables some path may have written before it: forward until nothing grows. */
function setBefore(flow: FlowView, given: ReadonlySet<string>): Map<string, Set<string>> {
  const before = new Map<string, Set<string>>();
  const open: NodeView[] = flow.nodes.filter((view) => view.meta?.start);
  for (const start of open) before.set(start.node.id, new Set(given));
  const queued = new Set(open.map((view) => view.node.id));
  for (let view = open.pop(); view; view = open.pop()) {
    queued.delete(view.node.id);
    for (const [exit, edges] of view.leaving) {
      const after = [...(before.get(view.node.id) ?? []), ...writes(view, exit)];
      for (const { target: id } of edges) {
      const next = flow.byId.get(id);
      if (!next) continue;
      let there = before.get(id);
      const size = there?.size ?? -1;
      if (!there) before.set(id, (there = new Set()));
      for (const name of after) there.add(name);
      if (there.size > size && !queued.has(id)) {
        queued.add(id);
        open.push(next);
      }
      }
    }
  }
  return before;
}
