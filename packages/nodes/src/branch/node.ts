/** Goes different ways by what is known: the first rule that holds decides. */
import { defineNode, type Exit, id, rule } from '@patchbay/schema';
import { z } from 'zod';

export const config = z.strictObject({
  /** Tried in order; each is an exit of its id. */
  cases: z
    .array(z.strictObject({ id: id.refine((value) => value !== 'otherwise', 'is the name of another exit'), label: z.string().max(80).default(''), rule }))
    .min(1, 'add at least one way')
    .max(50)
    .refine((cases) => new Set(cases.map((each) => each.id)).size === cases.length, 'two ways have the same id'),
});

export const branch = defineNode<z.infer<typeof config>>({
  type: 'branch',
  version: 1,
  family: 'decide',
  icon: 'split',
  config,
  defaults: { cases: [] },
  fields: [{ path: 'cases', kind: 'cases' }],
  exits: ({ cases }): Exit[] => [
    ...cases.map((each, at): Exit => ({ id: each.id, role: 'main', label: each.label ? { text: each.label } : { key: 'exit.case', facts: { number: at + 1 } } })),
    { id: 'otherwise', role: 'main', label: { key: 'exit.otherwise' } },
  ],
  summary: ({ cases }) => {
    const first = cases[0]?.rule;
    return first && 'field' in first ? [{ label: { key: 'card.depends', facts: { variable: first.field } } }] : [];
  },
});
