/** Passes every first message on; what the customer said is `message.text` from here. */
import { instant, short } from '../shapes.ts';

export const run = instant((visit) => ({ kind: 'go', exit: 'started', because: { key: 'wrote', facts: { said: short(visit.said) } } }));
