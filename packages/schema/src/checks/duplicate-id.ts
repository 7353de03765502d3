/** Two things with one id: edges and journals could not say which is meant. */
import type { Issue } from '../issue.ts';
import type { Check } from './check.ts';

export const duplicateId: Check = {
  sentences: {
    'duplicate-id': { en: 'The id {id} is used more than once.', 'zh-CN': '标识 {id} 被使用了不止一次。' },
  },
  run({ graph }) {
    const issues: Issue[] = [];
    const seen = new Set<string>();
    const look = (id: string, place: Issue['place']) => {
      if (seen.has(id)) issues.push({ code: 'duplicate-id', severity: 'error', place, facts: { id } });
      seen.add(id);
    };
    for (const node of graph.nodes) look(node.id, { node: node.id });
    for (const edge of graph.edges) look(edge.id, { edge: edge.id });
    for (const each of [...graph.notes, ...graph.frames]) look(each.id, {});
    return issues;
  },
};
