/** A field that is missing or wrong, with its place in the form. */
import type { JsonObject } from '../json.ts';
import type { NodeMeta } from '../node.ts';
import { reasonOf } from '../reasons.ts';
import { problemPath, safeParse } from '../safe-parse.ts';
import type { Check } from './check.ts';

export const badConfig: Check = {
  sentences: {
    'bad-config': { en: '{field}: {reason}.', 'zh-CN': '{field}：{reason}。' },
  },
  run: ({ nodes }) =>
    nodes.flatMap(({ node, meta, config }) =>
      meta && !config ? configProblems(meta, node.config).map(({ field, reason }) => ({ code: 'bad-config', severity: 'error', place: { node: node.id, field }, facts: { field, reason } })) : [],
    ),
};

/** Where a config is wrong, and why: paths of fields and of keys nobody knows, `config` for the whole. */
export function configProblems(meta: NodeMeta, config: JsonObject): { field: string; reason: string }[] {
  const problems = safeParse(meta.config, config).error?.issues ?? [];
  return problems.map((problem) => ({ field: problemPath(problem), reason: reasonOf(problem) }));
}
