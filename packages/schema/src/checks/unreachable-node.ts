/** A step no conversation can come to. A warning: people park steps while they draw. */
import type { Check } from './check.ts';

export const unreachableNode: Check = {
  sentences: {
    'unreachable-node': { en: 'No conversation can reach this step.', 'zh-CN': '没有任何会话能到达此步骤。' },
  },
  run: ({ byId, reachable, nodes }) =>
    nodes.some((view) => view.meta?.start)
      ? [...byId.keys()].filter((id) => !reachable.has(id)).map((id) => ({ code: 'unreachable-node', severity: 'warning', place: { node: id }, facts: {} }))
      : [], // without a start nothing is reachable, and `missing-start` says so once
};
