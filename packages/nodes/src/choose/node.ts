/** Offers a few answers to pick from and leaves by the picked one. */
import { defineNode, type Exit, id, text } from '@patchbay/schema';
import { z } from 'zod';
import { offersPerson, PATIENCE_FIELDS, PERSON_WORDS, patience } from '../patience.ts';

export const config = z.strictObject({
  question: text.refine((value) => Object.values(value).some((each) => each.trim() !== ''), 'write what to ask'),
  /** Each becomes an exit of its id. WhatsApp shows at most 10 as a list, 3 as buttons. */
  choices: z
    .array(z.strictObject({ id: id.refine((value) => !RESERVED.has(value), 'is the name of another exit'), label: text }))
    .min(1, 'offer at least one answer')
    .max(10)
    .refine((choices) => new Set(choices.map((choice) => choice.id)).size === choices.length, 'two answers have the same id'),
  ...patience,
});

const RESERVED = new Set(['invalid', 'silence', 'person']);

export const choose = defineNode<z.infer<typeof config>>({
  type: 'choose',
  version: 1,
  family: 'ask',
  icon: 'list-checks',
  config,
  defaults: { question: {}, choices: [], nudges: [], tries: 3, retries: [], personWords: PERSON_WORDS },
  fields: [{ path: 'question', kind: 'text', lines: 3 }, { path: 'choices', kind: 'choices' }, ...PATIENCE_FIELDS],
  waits: () => 'customer',
  exits: (config): Exit[] => [
    ...config.choices.map((choice): Exit => ({ id: choice.id, role: 'main', label: { texts: choice.label } })),
    ...(offersPerson(config) ? [{ id: 'person', role: 'main', label: { key: 'exit.person' } } as const] : []),
    { id: 'invalid', role: 'failure', label: { key: 'exit.other', facts: { tries: config.tries } } },
    { id: 'silence', role: 'silence', label: { key: 'exit.silence' } },
  ],
  summary: ({ question, choices }) => [{ bubble: question }, { chips: choices.map((choice) => choice.label) }],
});
