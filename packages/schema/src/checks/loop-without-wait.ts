/** A circle in which nothing waits for the customer or the clock would run until the step limit. */
import type { Issue } from '../issue.ts';
import { type Check, type FlowView, type NodeView, successors } from './check.ts';
import { components } from './components.ts';

export const loopWithoutWait: Check = {
  sentences: {
    'loop-without-wait': { en: 'This circle of {count} steps never waits for the customer. Put a question or a pause into it.', 'zh-CN': '这个由 {count} 个步骤组成的循环从不等待客户。请在其中加入提问或等待。' },
  },
  run: (flow) =>
    circles(flow).map((circle): Issue => ({ code: 'loop-without-wait', severity: 'error', place: { node: circle[0]! }, facts: { count: circle.length, nodes: circle } })),
};

/** Groups that lead to one another among the nodes that never wait. */
function circles(flow: FlowView): string[][] {
  const quick = (view: NodeView | undefined) => view?.meta && !view.meta.waits?.(view.config ?? view.meta.defaults);
  const next = (id: string) => successors(flow.byId.get(id)!).filter((each) => quick(flow.byId.get(each)));
  const ids = [...flow.byId.keys()].filter((id) => quick(flow.byId.get(id)));
  return components(ids, next).filter((group) => group.length > 1 || next(group[0]!).includes(group[0]!));
}
