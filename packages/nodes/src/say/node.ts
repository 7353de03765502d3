/** Says one message and goes on. */
import { defineNode, text } from '@patchbay/schema';
import { z } from 'zod';

export const config = z.strictObject({ text: text.refine((value) => Object.values(value).some((each) => each.trim() !== ''), 'write what to say') });

export const say = defineNode<z.infer<typeof config>>({
  type: 'say',
  version: 1,
  family: 'talk',
  icon: 'message-square',
  config,
  defaults: { text: {} },
  fields: [{ path: 'text', kind: 'text', lines: 4 }],
  exits: () => [{ id: 'next', role: 'main', label: { key: 'exit.next' } }],
  summary: ({ text }) => [{ bubble: text }],
});
