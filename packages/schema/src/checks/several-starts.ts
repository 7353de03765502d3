/** A second step to begin at: conversations begin at the first one only, so the other would wait for ever. */
import type { Check } from './check.ts';

export const severalStarts: Check = {
  sentences: {
    'several-starts': { en: 'Conversations already begin at another step. A flow begins at one.', 'zh-CN': '会话已从另一个步骤开始。一个流程只能从一个步骤开始。' },
  },
  run: ({ nodes }) =>
    nodes
      .filter((view) => view.meta?.start)
      .slice(1)
      .map(({ node }) => ({ code: 'several-starts', severity: 'error', place: { node: node.id }, facts: {} })),
};
