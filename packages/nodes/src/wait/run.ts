/** Sets a timer and stays until it fires, or until the customer writes where that is wanted. */
import { defineRun, durationMs, isCustomerEvent } from '@patchbay/schema';
import type { z } from 'zod';
import type { config } from './node.ts';

export const run = defineRun<z.infer<typeof config>>({
  enter: ({ config, now }) => ({
    kind: 'stay',
    listens: config.wakes,
    timers: [{ name: 'elapsed', at: now + durationMs(config.for) }],
    because: { key: 'waits', facts: { time: config.for } },
  }),
  resume(_visit, event) {
    if (event.type === 'timer.fired') return { kind: 'go', exit: 'elapsed', because: { key: 'elapsed' } };
    if (isCustomerEvent(event)) return { kind: 'go', exit: 'wrote', because: { key: 'wrote' } };
    return 'ignore';
  },
});
