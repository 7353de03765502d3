/** A circle in which nothing waits for the customer or the clock would run until the step limit. */
import type { Issue } from '../issue.ts';
import { type Check, type FlowView, type NodeView, successors } from './check.ts';

export const loopWithoutWait: Check = {
  sentences: {
    'loop-without-wait': { en: 'This circle of {count} steps never waits for the customer. Put a question or a pause into it.', 'zh-CN': '这个由 {count} 个步骤组成的循环从不等待客户。请在其中加入提问或等待。' },
  },
  run: (flow) =>
    circles(flow).map((circle): Issue => ({ code: 'loop-without-wait', severity: 'error', place: { node: circle[0]! }, facts: { count: circle.length, nodes: circle } })),
};

/** Strongly connected groups among the nodes that never wait (Tarjan, without recursion: flows reach 10,000 nodes). */
function circles(flow: FlowView): string[][] {
  const quick = (view: NodeView | undefined) => view?.meta && !view.meta.waits?.(view.config ?? view.meta.defaults);
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  for (const root of flow.byId.keys()) {
    if (number.has(root) || !quick(flow.byId.get(root))) continue;
    const work: { id: string; next: string[]; at: number }[] = [];
    const visit = (id: string) => {
      number.set(id, number.size);
      low.set(id, number.get(id)!);
      stack.push(id);
      onStack.add(id);
      work.push({ id, next: successors(flow.byId.get(id)!).filter((next) => quick(flow.byId.get(next))), at: 0 });
    };
    visit(root);
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const next = frame.next[frame.at++];
      if (next !== undefined) {
        if (!number.has(next)) visit(next);
        else if (onStack.has(next)) low.set(frame.id, Math.min(low.get(frame.id)!, number.get(next)!));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) low.set(parent.id, Math.min(low.get(parent.id)!, low.get(frame.id)!));
      if (low.get(frame.id) !== number.get(frame.id)) continue;
      const group: string[] = [];
      for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
        onStack.delete(id);
        group.push(id);
        if (id === frame.id) break;
      }
      if (group.length > 1 || successors(flow.byId.get(frame.id)!).includes(frame.id)) found.push(group.reverse());
    }
  }
  return found;
}
