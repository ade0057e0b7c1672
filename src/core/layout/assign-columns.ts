// Third stage: a column for every node, inside the columns of its stage.
import { pullsOf, type ColumnPlan, type Columns, type Pull } from './columns.ts';
import { improveColumns } from './improve-columns.ts';
import type { SortedGraph } from './sort-graph.ts';

/** Even columns of at most `plan.cap` boxes (an empty stage has one column), flows never against them, few long flows. */
export function assignColumns(graph: SortedGraph, flip: readonly boolean[], plan: ColumnPlan): Columns {
  const pulls = pullsOf(graph, flip);
  const local = new Array<number>(graph.nodes.length).fill(0);
  const first = [0];
  for (let stage = 0; stage < graph.stages; stage++) {
    const members = topological(graph, pulls, stage);
    const count = fold(members, pulls, plan, local);
    first.push(first[stage]! + count);
  }
  const column = local.map((c, i) => c + first[graph.nodes[i]!.stage]!);
  return { column: improveColumns(graph, pulls, { column, first }, plan), first };
}

/** The nodes of a stage so that every inside flow runs forward, by depth, then by what waits behind. */
function topological(graph: SortedGraph, pulls: readonly Pull[], stage: number): readonly number[] {
  const members = graph.nodes.flatMap((node, i) => (node.stage === stage ? [i] : []));
  const inside = pulls.filter(({ a, b }) => graph.nodes[a]!.stage === stage && graph.nodes[b]!.stage === stage);
  const depth = longest(members, inside);
  const tail = longest(members, inside.map(({ a, b }) => ({ a: b, b: a })));
  return members.sort((i, j) => depth.get(i)! - depth.get(j)! || tail.get(j)! - tail.get(i)! || i - j);
}

function longest(members: readonly number[], inside: readonly Pull[]): ReadonlyMap<number, number> {
  const depth = new Map(members.map((i) => [i, 0]));
  for (let round = 0, moved = true; moved && round <= members.length; round++) {
    moved = false;
    for (const { a, b } of inside) {
      const want = depth.get(a)! + 1;
      if (depth.get(b)! < want) { depth.set(b, want); moved = true; }
    }
  }
  return depth;
}

/** Fills columns in topological order and writes them to `local`; returns how many there are, at least 1. */
function fold(members: readonly number[], pulls: readonly Pull[], plan: ColumnPlan, local: number[]): number {
  if (members.length === 0) return 1;
  const at = new Set(members);
  const before = new Map(members.map((i) => [i, [] as number[]]));
  for (const { a, b } of pulls) if (at.has(a) && at.has(b)) before.get(b)!.push(a);
  const even = Math.ceil(members.length / Math.ceil(members.length / plan.cap));
  const size: number[] = [];
  for (const i of members) {
    const least = Math.max(0, ...before.get(i)!.map((p) => local[p]! + (plan.separate ? 1 : 0)));
    let c = least;
    while ((size[c] ?? 0) >= even) c++;
    local[i] = c;
    while (size.length <= c) size.push(0);
    size[c]!++;
  }
  return size.length;
}
