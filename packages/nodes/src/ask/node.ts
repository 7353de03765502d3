/** Asks a question, waits, checks that the answer fits and keeps it in a variable. */
import { defineNode, type Exit, text, variableName } from '@patchbay/schema';
import { z } from 'zod';
import { offersPerson, PATIENCE_FIELDS, PERSON_WORDS, patience } from '../patience.ts';

export const KINDS = ['text', 'number', 'email', 'code'] as const;

export const config = z.strictObject({
  question: text.refine((value) => Object.values(value).some((each) => each.trim() !== ''), 'write what to ask'),
  /** Variable that keeps the answer. */
  save: variableName,
  /** What an answer must be. */
  accept: z.enum(KINDS).default('text'),
  /** Form of a code: 9 is a digit, A a letter, * either; everything else is itself. `#W9999999`. */
  mask: z.string().max(40).default(''),
  /** Do not ask when the customer's last message already has the answer. */
  alreadySaid: z.boolean().default(false),
  /** Coming back to this step counts as a wrong answer. */
  returnsCount: z.boolean().default(false),
  ...patience,
}).refine((value) => value.accept !== 'code' || /[9A*]/.test(value.mask), { path: ['mask'], message: 'write the form of the code, such as #W9999999' });

export const ask = defineNode<z.infer<typeof config>>({
  type: 'ask',
  version: 1,
  family: 'ask',
  icon: 'message-circle-question',
  config,
  defaults: { question: {}, save: 'answer', accept: 'text', mask: '', alreadySaid: false, returnsCount: false, nudges: [], tries: 3, retries: [], personWords: PERSON_WORDS },
  fields: [
    { path: 'question', kind: 'text', lines: 3 },
    { path: 'save', kind: 'variable', type: 'text' },
    { path: 'accept', kind: 'select', options: [...KINDS] },
    { path: 'mask', kind: 'line', when: (config) => config.accept === 'code' },
    { path: 'alreadySaid', kind: 'switch' },
    ...PATIENCE_FIELDS,
    { path: 'returnsCount', kind: 'switch' },
  ],
  waits: () => 'customer',
  writes: (config) => [{ name: config.save, type: config.accept === 'number' ? 'number' : 'text', exits: ['answered'] }],
  exits: (config): Exit[] => [
    { id: 'answered', role: 'main', label: { key: 'exit.answered' } },
    ...(offersPerson(config) ? [{ id: 'person', role: 'main', label: { key: 'exit.person' } } as const] : []),
    { id: 'invalid', role: 'failure', label: { key: 'exit.invalid', facts: { tries: config.tries } } },
    { id: 'silence', role: 'silence', label: { key: 'exit.silence' } },
  ],
  summary: ({ question, save }) => [{ bubble: question }, { label: { key: 'card.saved', facts: { variable: save } } }],
});
