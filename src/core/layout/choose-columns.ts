// Which number of columns suits the page: candidates are laid out with little search, and the one whose labels are
// largest is chosen, crossings deciding between those that are nearly as large; then columns change one by one.
import { assignColumns } from './assign-columns.ts';
import { pullsOf, type ColumnPlan, type Columns } from './columns.ts';
import type { LayoutOptions } from './graph.ts';
import { layOut, type Picture } from './lay-out.ts';
import { searchColumns } from './search-columns.ts';
import type { SortedGraph } from './sort-graph.ts';
import { TALL } from './spacing.ts';

const GOOD = 0.93; // a scale at which labels are read at ease
const ENOUGH = 1.25; // beyond which larger ones are of no more use
const SMALL = 130; // nodes and edges, up to which the search looks at each try more closely
const SURE = 200; // rounds for the last comparison
const PAGE = 1000; // the height that a tall picture is measured against

/** `tries`: how many changes of columns the search may lay out. */
export function chooseColumns(
  graph: SortedGraph, flip: readonly boolean[], options: LayoutOptions, tries: number,
): Columns {
  const search = graph.nodes.length + graph.edges.length < SMALL ? 30 : 0;
  const value = (columns: Columns, rounds = search): number =>
    worth(layOut(graph, flip, columns, options, rounds), options, graph.edges.length);
  const plans = options.shape === 'tall' ? [tallPlan(graph, options)] : widePlans(graph, options);
  let best: { columns: Columns; value: number } | undefined;
  for (const plan of plans) {
    const columns = assignColumns(graph, flip, plan);
    const own = plans.length === 1 ? 0 : value(columns);
    if (!best || own > best.value + 1e-9) best = { columns, value: own };
  }
  const limit = options.shape === 'tall' ? plans[0]! : { cap: Infinity, separate: options.strict === true };
  const found = searchColumns(graph, pullsOf(graph, flip), best!.columns, limit, tries, (columns) => value(columns));
  // What looked better with little search may not be with more.
  return tries > 0 && value(found, SURE) < value(best!.columns, SURE) ? best!.columns : found;
}

/**
 * Where labels are small, one per cent of scale is worth as much as a crossing for every eighth flow, where they are large
 * enough a third of that; on a tall page height is cheaper. Strictly left to right, it is crossings that are compared.
 */
export function worth(picture: Picture, options: LayoutOptions, edges: number): number {
  const crossings = (8 * picture.cost) / Math.max(8, edges);
  if (options.shape === 'tall') return 30 * Math.log(PAGE / picture.along) - crossings;
  const scale = Math.min(options.page.w / picture.along, options.page.h / picture.across);
  if (options.strict) return 10 * Math.log(scale) - crossings;
  return 100 * Math.log(Math.min(scale, GOOD)) + 35 * Math.log(Math.max(1, Math.min(scale, ENOUGH) / GOOD)) - crossings;
}

/** As many boxes side by side as the page has room for, and every flow downwards. */
export function tallPlan(graph: SortedGraph, options: LayoutOptions): ColumnPlan {
  const widest = graph.nodes.reduce((max, { w }) => Math.max(max, w), 1);
  const room = options.page.w - 2 * TALL.margin;
  return { cap: Math.max(1, Math.floor((room + TALL.boxGap) / (widest + TALL.boxGap))), separate: true };
}

/** A plan for every height that makes a difference, nearest to the page's shape first, a few of them. */
function widePlans(graph: SortedGraph, options: LayoutOptions): readonly ColumnPlan[] {
  const counts = new Array<number>(graph.stages).fill(0);
  for (const { stage } of graph.nodes) counts[stage]!++;
  const seen = new Set<string>();
  const list: { cap: number; rough: number }[] = [];
  // The smallest cap that folds the stages so: its columns are the most even.
  for (let cap = 1; cap <= Math.max(1, ...counts); cap++) {
    const folded = counts.map((n) => Math.max(1, Math.ceil(n / cap)));
    if (seen.has(folded.join())) continue;
    seen.add(folded.join());
    const total = folded.reduce((sum, n) => sum + n, 0);
    list.push({ cap, rough: Math.min(options.page.w / (total * 220), options.page.h / (cap * 80 + 40)) });
  }
  const keep = graph.nodes.length > 400 ? 3 : graph.nodes.length > 120 ? 5 : 9;
  return list.sort((p, q) => q.rough - p.rough || p.cap - q.cap).slice(0, keep)
    .map(({ cap }) => ({ cap, separate: options.strict === true }));
}
