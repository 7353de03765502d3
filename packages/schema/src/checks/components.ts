/** Groups of nodes that all lead to one another, of any directed graph. Tarjan's algorithm without recursion: flows reach 10,000 nodes. */

/** Every node is in exactly one group, most of them alone; a group comes after all groups that it leads to. `next` gives known ids only. */
export function components(ids: Iterable<string>, next: (id: string) => string[]): string[][] {
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  for (const root of ids) {
    if (number.has(root)) continue;
    const work: { id: string; next: string[]; at: number }[] = [];
    const visit = (id: string) => {
      number.set(id, number.size);
      low.set(id, number.get(id)!);
      stack.push(id);
      onStack.add(id);
      work.push({ id, next: next(id), at: 0 });
    };
    visit(root);
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const target = frame.next[frame.at++];
      if (target !== undefined) {
        if (!number.has(target)) visit(target);
        else if (onStack.has(target)) low.set(frame.id, Math.min(low.get(frame.id)!, number.get(target)!));
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
      found.push(group.reverse());
    }
  }
  return found;
}
