/** Law 3: no customer is left without an answer. An exit leads somewhere or has a flow default for its role. */
import type { Issue } from '../issue.ts';
import type { ExitRole } from '../node.ts';
import type { Check } from './check.ts';

const CODE: Record<ExitRole, string> = { main: 'open-exit', failure: 'no-failure-exit', silence: 'no-silence-exit' };

export const openExit: Check = {
  sentences: {
    'open-exit': { en: 'After “{exit}” the customer would hear nothing. Connect it to a step.', 'zh-CN': '走“{exit}”之后客户将收不到任何回复。请连接到一个步骤。' },
    'no-failure-exit': { en: 'If this fails (“{exit}”), the customer would hear nothing. Connect the exit or set the flow’s answer for failures.', 'zh-CN': '如果此步骤失败（“{exit}”），客户将收不到任何回复。请连接该出口，或设置流程的失败回复。' },
    'no-silence-exit': { en: 'If nobody answers (“{exit}”), this conversation would stay open for ever. Connect the exit or set the flow’s answer for silence.', 'zh-CN': '如果无人回答（“{exit}”），会话将永远停留在这里。请连接该出口，或设置流程的沉默回复。' },
  },
  run({ nodes, graph }) {
    const issues: Issue[] = [];
    for (const { node, meta, config, exits, leaving } of nodes) {
      if (!meta) continue;
      for (const exit of exits) {
        if (leaving.has(exit.id)) continue;
        if (exit.role !== 'main' && graph.defaults[exit.role]) continue;
        issues.push({ code: CODE[exit.role], severity: 'error', place: { node: node.id, exit: exit.id }, facts: { exit: exit.id } });
      }
      const roles = new Set(exits.map((exit) => exit.role));
      const missing = meta.waits?.(config ?? meta.defaults) === 'customer' && !roles.has('silence') ? 'silence' : meta.calls && !roles.has('failure') ? 'failure' : undefined;
      if (missing) issues.push({ code: CODE[missing], severity: 'error', place: { node: node.id }, facts: { exit: missing } });
    }
    return issues;
  },
};
