/** A flow without a step to begin at never answers anybody. */
import type { Check } from './check.ts';

export const missingStart: Check = {
  sentences: {
    'missing-start': { en: 'Nothing starts this flow. Add a step from “Starts”.', 'zh-CN': '没有任何步骤启动此流程。请添加一个“开始”步骤。' },
  },
  run: ({ nodes }) => (nodes.some((view) => view.meta?.start) ? [] : [{ code: 'missing-start', severity: 'error', place: {}, facts: {} }]),
};
