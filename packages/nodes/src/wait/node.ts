/** Pauses for a while; a message of the customer may end the pause. */
import { defineNode, duration, type Exit } from '@patchbay/schema';
import { z } from 'zod';

export const config = z.strictObject({
  for: duration,
  /** A message ends the pause by its own exit; otherwise it is kept for the next step that listens. */
  wakes: z.boolean().default(false),
});

export const wait = defineNode<z.infer<typeof config>>({
  type: 'wait',
  version: 1,
  family: 'control',
  icon: 'timer',
  config,
  defaults: { for: '10m', wakes: false },
  fields: [
    { path: 'for', kind: 'duration' },
    { path: 'wakes', kind: 'switch' },
  ],
  waits: () => 'clock',
  exits: ({ wakes }): Exit[] => [
    { id: 'elapsed', role: 'main', label: { key: 'exit.elapsed' } },
    ...(wakes ? [{ id: 'wrote', role: 'main', label: { key: 'exit.wrote' } } as const] : []),
  ],
  summary: (config) => [{ label: { key: 'card.for', facts: { time: config.for } } }],
});
