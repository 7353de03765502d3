/** A flow beyond its limits could be drawn, but neither kept as a file nor read again. Told for files, too, whose reading ends here. */
import { LIMITS } from '../limits.ts';
import type { Check } from './check.ts';

export const tooLarge: Check = {
  sentences: {
    'too-many-steps': { en: 'This flow has {count} steps; {limit} are possible. Make some of them a flow of their own.', 'zh-CN': '此流程有 {count} 个步骤，最多 {limit} 个。请把其中一部分做成单独的流程。' },
    'too-many-cords': { en: 'This flow has {count} connections; {limit} are possible. Make some of its steps a flow of their own.', 'zh-CN': '此流程有 {count} 条连接，最多 {limit} 条。请把其中一部分步骤做成单独的流程。' },
  },
  run: ({ graph: { nodes, edges } }) => [
    ...(nodes.length > LIMITS.nodesPerFlow ? [{ code: 'too-many-steps', severity: 'error' as const, place: {}, facts: { count: nodes.length, limit: LIMITS.nodesPerFlow } }] : []),
    ...(edges.length > LIMITS.edgesPerFlow ? [{ code: 'too-many-cords', severity: 'error' as const, place: {}, facts: { count: edges.length, limit: LIMITS.edgesPerFlow } }] : []),
  ],
};
