/** Small flows in few words, for tests that need one: steps by id, connections as `from.exit > to`. */
import { catalogue } from '@patchbay/nodes/meta';
import { compile, emptyGraph, type Graph, hasErrors, type Issue, type JsonObject, metaOf, type Node, type Program, validate, type WorkspaceFacts } from '@patchbay/schema';

/** A kind, or a kind and what differs from its defaults. */
export type Step = string | [type: string, config?: JsonObject, more?: Partial<Node>];

/** The flow's answers for failure and silence, as most flows have them. */
export const ANSWERS: Graph['defaults'] = {
  failure: { say: { en: 'Something went wrong.' }, then: 'person' },
  silence: { say: { en: 'Goodbye for now.' }, then: 'close' },
  silenceAfter: '1d',
};

/**
 * A flow: `flow({ start: 'on-message', hello: ['say', { text: { en: 'Hi' } }], done: 'end' }, ['start.started > hello',
 * 'hello.next > done'])`. Connections get the ids `e0`, `e1` … in the order in which they are told.
 */
export function flow(steps: Record<string, Step>, connections: string[] = [], more: Partial<Graph> = {}): Graph {
  return {
    ...emptyGraph('Test'),
    defaults: ANSWERS,
    nodes: Object.entries(steps).map(([id, step]) => node(id, step)),
    edges: connections.map((told, at) => {
      const [, source = '', exit = '', target = ''] = /^(\S+)\.(\S+) > (\S+)$/.exec(told) ?? [];
      return { id: `e${at}`, source, exit, target };
    }),
    ...more,
  };
}

/** One step with its kind's defaults. */
export function node(id: string, step: Step): Node {
  const [type, config = {}, more = {}] = typeof step === 'string' ? [step] : step;
  return { id, type, version: 1, title: '', position: { x: 0, y: 0 }, config: { ...structuredClone(metaOf(catalogue, type)?.defaults ?? {}), ...config }, ...more };
}

/** A question that accepts anything and offers no person, so that three exits remain. */
export function question(save = 'answer', more: JsonObject = {}): Step {
  return ['ask', { question: { en: 'Well?' }, save, personWords: {}, ...more }];
}

/** A message in English. */
export function message(text: string): Step {
  return ['say', { text: { en: text } }];
}

/** All issues of a flow. */
export function issuesOf(graph: Graph, facts?: WorkspaceFacts): Issue[] {
  return validate(graph, catalogue, facts);
}

/** Codes of the issues of a flow, each once, in the order of the verifier. */
export function codesOf(graph: Graph, facts?: WorkspaceFacts): string[] {
  return [...new Set(issuesOf(graph, facts).map((issue) => issue.code))];
}

/** The program of a flow that must be right; a flow with errors fails with all of them. */
export function programOf(graph: Graph): Program {
  const issues = issuesOf(graph);
  if (hasErrors(issues)) throw new Error(`This test's flow has errors: ${JSON.stringify(issues)}`);
  return compile(graph, catalogue);
}

/** A flow without an issue: asks something, repeats it, ends. */
export function goodFlow(): Graph {
  return flow({ start: 'on-message', ask: question('answer'), say: message('You said {{ answer }}.'), done: 'end' }, ['start.started > ask', 'ask.answered > say', 'say.next > done']);
}
