/** Which answers are known where: the verifier's quick way agrees with the plain meaning, on any drawing. */
import type { Graph } from '@patchbay/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flow, issuesOf, question } from '../build/flow-builder.ts';

/** Questions that each read one answer and write another, connected at random. */
const drawing: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, at) => `q${at}`);
  const step = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')).map(([reads, writes]) => question(writes, { question: { en: `{{ ${reads} }}?` } }));
  const connection = fc.tuple(fc.constantFrom(...ids), fc.constantFrom('answered', 'invalid', 'silence'), fc.constantFrom(...ids));
  return fc
    .tuple(fc.tuple(...ids.map(() => step)), fc.uniqueArray(connection, { selector: ([from, exit]) => `${from}.${exit}`, maxLength: count * 3 }))
    .map(([steps, connections]) => flow({ start: 'on-message', ...Object.fromEntries(ids.map((id, at) => [id, steps[at]!])) }, ['start.started > q0', ...connections.map(([from, exit, to]) => `${from}.${exit} > ${to}`)]));
});

/** Steps that can come after a step, itself included. */
function after(graph: Graph, from: string): Set<string> {
  const reached = new Set([from]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const edge of graph.edges) if (reached.has(edge.source)) reached.add(edge.target);
  }
  return reached;
}

test('an answer is missing exactly where no way to the step ever asked for it', () => {
  fc.assert(
    fc.property(drawing, (graph) => {
      const reachable = after(graph, 'start');
      const asked = graph.edges.flatMap((edge) => {
        const source = graph.nodes.find((node) => node.id === edge.source);
        return edge.exit === 'answered' && reachable.has(edge.source) ? [{ name: String(source?.config.save), known: after(graph, edge.target) }] : [];
      });
      const wanted = graph.nodes.flatMap((node) => {
        const reads = /\{\{ (\w) \}\}/.exec(JSON.stringify(node.config))?.[1];
        const somebody = graph.nodes.some((each) => each.config.save === reads);
        if (!reads || (somebody && !reachable.has(node.id))) return [];
        return asked.some((each) => each.name === reads && each.known.has(node.id)) ? [] : [`${node.id} ${reads}`];
      });
      const told = issuesOf(graph).flatMap(({ code, place, facts }) => (code === 'read-before-set' || code === 'unknown-variable' ? [`${place.node} ${facts.variable}`] : []));
      expect(told.toSorted()).toEqual(wanted.toSorted());
    }),
    { numRuns: 500 },
  );
});
