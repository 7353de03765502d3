/** Where a conversation begins: the customer writes something. */
import { defineNode } from '@patchbay/schema';
import { z } from 'zod';

export const config = z.strictObject({});

export const onMessage = defineNode<z.infer<typeof config>>({
  type: 'on-message',
  version: 1,
  family: 'start',
  icon: 'zap',
  config,
  defaults: {},
  fields: [],
  start: true,
  exits: () => [{ id: 'started', role: 'main', label: { key: 'exit.started' } }],
  summary: () => [{ label: { key: 'card.any' } }],
});
