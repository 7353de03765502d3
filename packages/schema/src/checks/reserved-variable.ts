/** A variable saved under a name that always means something else: it could never be read. */
import type { Issue } from '../issue.ts';
import { BUILT_IN, rootOf } from '../variable.ts';
import type { Check } from './check.ts';

export const reservedVariable: Check = {
  sentences: {
    'reserved-variable': { en: '“{variable}” always means the conversation’s own {root}. Choose another name.', 'zh-CN': '“{variable}”始终表示会话自身的 {root}。请使用其他名称。' },
  },
  run: ({ nodes, graph }) => {
    const taken = (name: string) => Object.hasOwn(BUILT_IN, rootOf(name));
    const issue = (name: string, place: Issue['place']): Issue => ({ code: 'reserved-variable', severity: 'error', place, facts: { variable: name, root: rootOf(name) } });
    return [
      ...nodes.flatMap(({ node, meta, config }) =>
        (meta?.writes && config ? meta.writes(config) : [])
          .filter((write) => taken(write.name))
          .map((write) => issue(write.name, { node: node.id, field: meta?.fields.find((field) => field.kind === 'variable' && config?.[field.path] === write.name)?.path ?? '' })),
      ),
      ...graph.variables.filter((variable) => taken(variable.name)).map((variable) => issue(variable.name, {})),
    ];
  },
};
