/** The flow the benches talk to: three nodes a turn, one reply to each message, for ever. */
import { catalogue } from '@patchbay/nodes/meta';
import type { Graph } from '@patchbay/schema';

const text = (en: string) => ({ en });

export const questionFlow: Graph = {
  format: 'patchbay.flow',
  version: 1,
  name: 'Question after question',
  description: '',
  languages: ['en'],
  defaults: { failure: { say: text('Something went wrong.'), then: 'person' }, silence: { say: text('Goodbye.'), then: 'close' }, silenceAfter: '1d' },
  variables: [],
  nodes: [
    { id: 'start', type: 'on-message', version: 1, title: '', position: { x: 0, y: 0 }, config: {} },
    { id: 'ask', type: 'ask', version: 1, title: '', position: { x: 300, y: 0 }, config: { ...catalogue.ask?.defaults, question: text('And what else, {{ contact.first_name | default: "friend" }}?'), save: 'answer' } },
    { id: 'long', type: 'branch', version: 1, title: '', position: { x: 600, y: 0 }, config: { cases: [{ id: 'yes', label: 'Says yes', rule: { field: 'answer', operator: 'is', value: 'yes' } }] } },
  ],
  edges: [
    { id: 'e1', source: 'start', exit: 'started', target: 'ask' },
    { id: 'e2', source: 'ask', exit: 'answered', target: 'long' },
    { id: 'e3', source: 'ask', exit: 'person', target: 'ask' },
    { id: 'e4', source: 'long', exit: 'yes', target: 'ask' },
    { id: 'e5', source: 'long', exit: 'otherwise', target: 'ask' },
  ],
  notes: [],
  frames: [],
  stories: [],
};
