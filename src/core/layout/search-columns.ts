// Third stage, last step: columns are chosen by what they lead to. A node goes to another column of its stage, two
// change places, a column is folded into the one before or split; each is laid out, and kept if the picture is better.
import type { Columns, ColumnPlan, Pull } from './columns.ts';
import { makeRandom } from './make-random.ts';
import type { SortedGraph } from './sort-graph.ts';

const WARMTH = 3; // how much worse than the best the columns may become on the way, at first

/** `worth` of columns is what to maximise; `tries` how often. `plan.cap` and `plan.separate` are kept to. */
export function searchColumns(
  graph: SortedGraph, pulls: readonly Pull[], start: Columns, plan: ColumnPlan, tries: number,
  worth: (columns: Columns) => number,
): Columns {
  const random = makeRandom(graph.nodes.length * 31 + pulls.length);
  const seen = new Set([start.column.join()]);
  let [now, best] = [start, start];
  let value = tries > 0 ? worth(start) : 0;
  let bestValue = value;
  for (let i = 0; i < tries && graph.nodes.length > 1; i++) {
    const next = change(graph, pulls, now, random);
    if (!next || !legal(graph, pulls, next, plan)) continue;
    const key = next.column.join();
    if (seen.has(key)) continue;
    seen.add(key);
    const nextValue = worth(next);
    if (nextValue <= value && nextValue < bestValue - WARMTH * (1 - i / tries)) continue;
    [now, value] = [next, nextValue];
    if (value > bestValue + 1e-9) [best, bestValue] = [now, value];
  }
  return best;
}

type Random = (below: number) => number;

/** One random change; undefined where the one that was drawn cannot be. */
function change(graph: SortedGraph, pulls: readonly Pull[], columns: Columns, random: Random): Columns | undefined {
  const node = random(graph.nodes.length);
  const stage = graph.nodes[node]!.stage;
  const [from, to] = [columns.first[stage]!, columns.first[stage + 1]!];
  const kind = random(12);
  if (kind === 0) return split(graph, pulls, columns, node);
  if (to - from < 2) return undefined;
  if (kind === 1) return merge(columns, from + 1 + random(to - from - 1), stage);
  const target = from + random(to - from);
  if (target === columns.column[node]) return undefined;
  const column = [...columns.column];
  if (kind < 7) column[node] = target;
  else {
    const others = column.flatMap((c, i) => (c === target ? [i] : []));
    if (others.length === 0) return undefined;
    column[others[random(others.length)]!] = column[node]!;
    column[node] = target;
  }
  return { column, first: columns.first };
}

/** Column c goes into the one before it. */
function merge(columns: Columns, c: number, stage: number): Columns {
  return {
    column: columns.column.map((own) => (own >= c ? own - 1 : own)),
    first: columns.first.map((f, i) => (i > stage ? f - 1 : f)),
  };
}

/** A new column after that of the node, for it and for all in its column that it leads to. */
function split(graph: SortedGraph, pulls: readonly Pull[], columns: Columns, node: number): Columns {
  const c = columns.column[node]!;
  const moved = new Set([node]);
  for (let size = 0; size < moved.size;) {
    size = moved.size;
    for (const { a, b } of pulls) if (moved.has(a) && columns.column[b] === c) moved.add(b);
  }
  const stage = graph.nodes[node]!.stage;
  return {
    column: columns.column.map((own, i) => (own > c || moved.has(i) ? own + 1 : own)),
    first: columns.first.map((f, i) => (i > stage ? f + 1 : f)),
  };
}

/** No flow against the columns, no empty column in a stage that has boxes, no column over its cap. */
function legal(graph: SortedGraph, pulls: readonly Pull[], { column, first }: Columns, plan: ColumnPlan): boolean {
  const least = plan.separate ? 1 : 0;
  if (pulls.some(({ a, b }) => column[b]! - column[a]! < least)) return false;
  const size = new Array<number>(first[graph.stages]!).fill(0);
  for (const c of column) size[c]!++;
  return size.every((n, c) => n <= plan.cap && (n > 0 || first.some((f, stage) => f === c && first[stage + 1] === c + 1)));
}
