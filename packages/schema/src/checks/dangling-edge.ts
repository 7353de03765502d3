/** Edges that hold on to something that is not there, and exits that lead to two places. */
import type { Issue } from '../issue.ts';
import type { Check } from './check.ts';

export const danglingEdge: Check = {
  sentences: {
    'dangling-edge': { en: 'A connection leads from or to a step that does not exist ({id}).', 'zh-CN': '有一条连线连到不存在的步骤（{id}）。' },
    'unknown-exit': { en: 'A connection leaves by the exit “{exit}”, which this step does not have.', 'zh-CN': '有一条连线从“{exit}”出口离开，但此步骤没有该出口。' },
    'doubled-exit': { en: 'The exit “{exit}” leads to {count} steps; it can lead to one.', 'zh-CN': '出口“{exit}”连到了 {count} 个步骤，只能连到一个。' },
  },
  run({ graph, byId }) {
    const issues: Issue[] = [];
    for (const edge of graph.edges) {
      const missing = byId.has(edge.source) ? (byId.has(edge.target) ? undefined : edge.target) : edge.source;
      if (missing !== undefined) issues.push({ code: 'dangling-edge', severity: 'error', place: { edge: edge.id }, facts: { id: missing } });
    }
    for (const view of byId.values()) {
      for (const [exit, edges] of view.leaving) {
        if (view.meta && !view.exits.some((each) => each.id === exit)) issues.push({ code: 'unknown-exit', severity: 'error', place: { node: view.node.id, edge: edges[0]!.id }, facts: { exit } });
        if (edges.length > 1) issues.push({ code: 'doubled-exit', severity: 'error', place: { node: view.node.id, exit }, facts: { exit, count: edges.length } });
      }
    }
    return issues;
  },
};
