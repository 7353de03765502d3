/** One text in the customer's language, then on. */
import type { z } from 'zod';
import { instant } from '../shapes.ts';
import type { config } from './node.ts';

export const run = instant<z.infer<typeof config>>((visit) => ({ kind: 'go', exit: 'next', say: [{ text: visit.text(visit.config.text) }], because: { key: 'said' } }));
