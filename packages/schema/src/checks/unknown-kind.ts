/** A step of a kind this build does not have: kept as it is, but not publishable. */
import type { Check } from './check.ts';

export const unknownKind: Check = {
  sentences: {
    'unknown-kind': { en: 'This Patchbay has no step of the kind “{type}”. It is kept, but the flow cannot be published with it.', 'zh-CN': '当前版本没有“{type}”这种步骤。它会被保留，但流程无法发布。' },
  },
  run: ({ nodes }) =>
    nodes
      .filter((view) => !view.meta)
      .map(({ node }) => ({ code: 'unknown-kind', severity: 'error', place: { node: node.id }, facts: { type: node.type } })),
};
