/** Ends the conversation with a word for the figures, or leaves it waiting for a person. */
import { defineNode } from '@patchbay/schema';
import { z } from 'zod';

export const config = z.strictObject({
  /** How it ended, in one word: it is counted under this name. */
  outcome: z.string().trim().min(1, 'name the outcome').max(80),
  /** The conversation waits for a person instead of being closed. */
  person: z.boolean().default(false),
});

export const end = defineNode<z.infer<typeof config>>({
  type: 'end',
  version: 1,
  family: 'control',
  icon: 'flag',
  config,
  defaults: { outcome: 'solved', person: false },
  fields: [
    { path: 'outcome', kind: 'line' },
    { path: 'person', kind: 'switch' },
  ],
  exits: () => [],
  summary: ({ outcome }) => [{ label: { text: outcome } }],
});
