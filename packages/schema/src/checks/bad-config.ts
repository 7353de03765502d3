/** A field that is missing or wrong, with its place in the form. */
import { safeParse } from '../safe-parse.ts';
import type { Check } from './check.ts';

export const badConfig: Check = {
  sentences: {
    'bad-config': { en: '{field}: {reason}.', 'zh-CN': '{field}：{reason}。' },
  },
  run: ({ nodes }) =>
    nodes.flatMap(({ node, meta, config }) => {
      if (!meta || config) return [];
      const problems = safeParse(meta.config, node.config).error?.issues ?? [];
      return problems.map((problem) => {
        const field = [...problem.path, ...(problem.code === 'unrecognized_keys' ? problem.keys.slice(0, 1) : [])].join('.') || 'config';
        return { code: 'bad-config' as const, severity: 'error' as const, place: { node: node.id, field }, facts: { field, reason: sentence(problem.message) } };
      });
    }),
};

/** zod's own messages begin with a capital and sometimes end with a dot; ours read on after a colon. */
function sentence(message: string): string {
  return message.replace(/\.$/, '').replace(/^Invalid input: /, '');
}
