/** The last step of a conversation. */
import type { z } from 'zod';
import { instant } from '../shapes.ts';
import type { config } from './node.ts';

export const run = instant<z.infer<typeof config>>(({ config }) => ({
  kind: 'end',
  outcome: config.outcome,
  person: config.person,
  because: { key: config.person ? 'person' : 'ended', facts: { outcome: config.outcome } },
}));
