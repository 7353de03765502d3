/** Small flows for tests, and publishing one through the API as a person would. */
import { catalogue } from '@patchbay/nodes/meta';
import { emptyGraph, type Graph, type Json } from '@patchbay/schema';
import { type Client, ok } from './client.ts';

type Step = [id: string, type: string, config?: Record<string, Json>];
/** `source exit target`. */
type Cord = `${string} ${string} ${string}`;

/** A graph from a few lines; configs are filled up with each kind's defaults. */
export function graphOf(name: string, steps: Step[], cords: Cord[], more: Partial<Graph> = {}): Graph {
  return {
    ...emptyGraph(name),
    defaults: { failure: { say: { en: 'Something went wrong.' }, then: 'person' }, silence: { say: { en: 'Goodbye.' }, then: 'close' }, silenceAfter: '1d' },
    nodes: steps.map(([id, type, config = {}], at) => ({ id, type, version: 1, title: '', position: { x: (at % 100) * 300, y: Math.floor(at / 100) * 200 }, config: { ...(catalogue[type]?.defaults as Record<string, Json>), ...config } })),
    edges: cords.map((cord, at) => {
      const [source = '', exit = '', target = ''] = cord.split(' ');
      return { id: `e${at + 1}`, source, exit, target };
    }),
    ...more,
  };
}

/** Repeats what the customer says, for ever: `You said: …`. */
export const echoFlow = graphOf(
  'Echo',
  [
    ['start', 'on-message'],
    ['ask', 'ask', { question: { en: 'You said: {{ message.text }}' }, save: 'answer', personWords: {} }],
  ],
  ['start started ask', 'ask answered ask'],
);

/** Offers two choices, says goodbye and ends. */
export const choiceFlow = graphOf(
  'Choice',
  [
    ['start', 'on-message'],
    ['choose', 'choose', { question: { en: 'Which one?' }, choices: [{ id: 'red', label: { en: 'Red' } }, { id: 'blue', label: { en: 'Blue' } }], personWords: {} }],
    ['bye', 'say', { text: { en: 'Goodbye, and thank you.' } }],
    ['end', 'end', { outcome: 'solved' }],
  ],
  ['start started choose', 'choose red bye', 'choose blue bye', 'bye next end'],
);

/** Says three things at once and ends. */
export const threeFlow = graphOf(
  'Three',
  [
    ['start', 'on-message'],
    ['one', 'say', { text: { en: 'one' } }],
    ['two', 'say', { text: { en: 'two' } }],
    ['three', 'say', { text: { en: 'three' } }],
    ['end', 'end', { outcome: 'solved' }],
  ],
  ['start started one', 'one next two', 'two next three', 'three next end'],
);

/** A flow with one step that is not filled in: it opens and cannot be published. */
export const unfinishedFlow = graphOf('Unfinished', [['start', 'on-message'], ['empty', 'say', { text: {} }]], ['start started empty']);

/** Makes a flow and publishes it; resolves to its id. */
export async function publishFlow(client: Client, graph: Graph): Promise<string> {
  const { id } = await ok(client.post('/api/flows', { graph }));
  await ok(client.post(`/api/flows/${id}/publish`, {}));
  return id;
}

/** Loads the demo shop, makes the order-status flow from its template and publishes it. */
export async function publishTemplate(client: Client, template = 'order-status'): Promise<string> {
  await ok(client.post('/api/demo', {}));
  const { id } = await ok(client.post('/api/flows', { template }));
  await ok(client.post(`/api/flows/${id}/publish`, {}));
  return id;
}
