/** A circle that never waits: something that waits is put before the step where it closes. */
import { placeAfter } from '../../canvas/place.ts';
import { addNode, connect } from '../../doc/commands/index.ts';
import { words } from '../both-languages.ts';
import { type Fix, type Trouble } from './fix.ts';

/** A pause, or a question that the author then writes. */
export function loopWithoutWait(trouble: Trouble): Fix[] {
  const { issue, graph, catalogue, node } = trouble;
  const circle = new Set(Array.isArray(issue.facts.nodes) ? issue.facts.nodes.map(String) : []);
  const closing = graph.edges.filter((edge) => edge.target === node?.id && circle.has(edge.source));
  const [first] = closing;
  if (!node || !first) return [];
  const put = (type: string): Fix['act'] => ({
    change: (flow) => {
      const place = placeAfter(flow, { screen: 'en', languages: graph.languages }, { node: first.source, exit: first.exit });
      flow.change(() => {
        const id = addNode(flow, { type, ...place, after: { node: first.source, exit: first.exit } });
        for (const edge of closing.slice(1)) connect(flow, { node: edge.source, exit: edge.exit }, id);
      });
    },
  });
  const waiting = (what: 'clock' | 'customer') => Object.values(catalogue).find((meta) => meta.waits?.(meta.defaults) === what && meta.exits(meta.defaults).some((exit) => exit.role === 'main'));
  const pause = waiting('clock');
  const question = waiting('customer');
  return [
    ...(question ? [{ id: 'ask', label: words('Put a question into it', '在其中加入提问'), act: put(question.type) }] : []),
    ...(pause ? [{ id: 'pause', label: words('Put a pause into it', '在其中加入等待'), act: put(pause.type) }] : []),
  ];
}
