// Strongly connected parts of a small directed graph, those that others depend on last (Tarjan's algorithm, without recursion).

/** `next[i]` are the nodes that node i leads to. Each part comes after all parts that it leads to. */
export function findCircles(next: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const order = new Array<number>(next.length).fill(-1);
  const low: number[] = [];
  const open: number[] = [];
  const isOpen: boolean[] = [];
  const parts: number[][] = [];
  let count = 0;
  for (let root = 0; root < next.length; root++) {
    if (order[root] !== -1) continue;
    const path: { readonly node: number; at: number }[] = [{ node: root, at: 0 }];
    while (path.length > 0) {
      const step = path[path.length - 1] as { readonly node: number; at: number };
      const { node } = step;
      if (step.at === 0) { order[node] = low[node] = count++; open.push(node); isOpen[node] = true; }
      const to = next[node]?.[step.at++];
      if (to !== undefined) {
        if (order[to] === -1) path.push({ node: to, at: 0 });
        else if (isOpen[to]) low[node] = Math.min(low[node] ?? 0, order[to] ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1]?.node;
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      if (low[node] !== order[node]) continue;
      const part = open.splice(open.indexOf(node));
      for (const member of part) isOpen[member] = false;
      parts.push(part.sort((a, b) => a - b));
    }
  }
  return parts;
}
