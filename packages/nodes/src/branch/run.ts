/** The first case whose rule holds, else otherwise. */
import type { z } from 'zod';
import { instant } from '../shapes.ts';
import type { config } from './node.ts';

export const run = instant<z.infer<typeof config>>((visit) => {
  for (const each of visit.config.cases) {
    const { met, by, saw } = visit.test(each.rule);
    if (met) return { kind: 'go', exit: each.id, because: { key: 'held', facts: { field: by?.field ?? '', saw: saw ?? null } } };
  }
  return { kind: 'go', exit: 'otherwise', because: { key: 'none-held' } };
});
