// Stability: the picture of a graph that has changed a little, with as much of the earlier order as can stay.
import { applyOrder, writeOrder } from './apply-order.ts';
import { tallPlan, worth } from './choose-columns.ts';
import { crossingsOf, RISE } from './find-picture.ts';
import type { Item } from './build-layers.ts';
import type { LayoutOptions, LayoutOrder } from './graph.ts';
import { dropEmpty, keepColumns, type KeptColumns } from './keep-columns.ts';
import { drawOrder, prepare, type Picture } from './lay-out.ts';
import { liftFalls } from './lift-falls.ts';
import { FEW, movedShare, placesOf } from './moved-share.ts';
import { makeOrder, renumber, type Order } from './order-cost.ts';
import type { SortedGraph } from './sort-graph.ts';
import { siftFree, swapBoxes } from './swap-boxes.ts';

const FRESH = 0.2; // of the boxes: with more new ones the earlier order is no help
const CLOSER = 4; // drafts are drawn with care
const MOVE = 0.4; // what a box that moves by more than its height is worth
const MANY = 20; // and what it is that more than a few do

/** What is kept: an order, and where its boxes were across the stages, by index. */
interface Task {
  readonly graph: SortedGraph;
  readonly flip: readonly boolean[];
  readonly options: LayoutOptions;
  readonly keep: LayoutOrder;
  readonly held: ReadonlyMap<number, number>;
}

/** `free`: lanes, and boxes that are new in their columns. `moved`: the share of the boxes that lie elsewhere. */
interface Candidate {
  readonly kept: KeptColumns;
  readonly free: ReadonlySet<number>;
  readonly picture: Picture;
  readonly moved: number;
}

/** Undefined where the earlier order no longer suits the graph. Over `options.floor` crossings boxes change places for fewer. */
export function keepPicture(
  graph: SortedGraph, flip: readonly boolean[], options: LayoutOptions, keep: LayoutOrder,
): Picture | undefined {
  const known = new Set(keep.flatMap(({ rows }) => rows.filter((row) => typeof row === 'string')));
  const fresh = graph.nodes.filter(({ id }) => !known.has(id)).length;
  if (fresh > Math.max(1, FRESH * graph.nodes.length) || known.size - graph.nodes.length + fresh > FRESH * known.size + 1) return undefined;
  const places = placesOf(keep);
  const held = new Map(graph.nodes.flatMap(({ id }, i) => (places.has(id) ? [[i, places.get(id)!.at] as const] : [])));
  const task = { graph, flip, options, keep, held };
  const strict = options.strict === true;
  const plan = options.shape === 'tall' ? tallPlan(graph, options) : { cap: Infinity, separate: strict };
  const drafts = keepColumns(graph, flip, dropEmpty(graph, keep), strict, plan).map((kept) => drawKept(task, kept, held, true));
  const drawn = bestFirst(task, drafts).slice(0, CLOSER).map(({ kept }) => drawKept(task, kept, held, false));
  let [best] = bestFirst(task, drawn);
  if (best && best.moved > FEW) [best] = bestFirst(task, [best, ...seatElsewhere(task, best)]);
  return best && (crossingsOf(best.picture) > (options.floor ?? Infinity) ? easeCrossings(task, best) : best.picture);
}

function bestFirst({ graph, options, held }: Task, list: readonly Candidate[]): readonly Candidate[] {
  const valueOf = ({ picture, moved }: Candidate): number => worth(picture, options, graph.edges.length) - MOVE * moved * held.size - (moved > FEW ? MANY : 0);
  return list.map((one) => ({ one, value: valueOf(one) })).sort((p, q) => q.value - p.value).map(({ one }) => one);
}

function drawKept({ graph, flip, options, keep }: Task, kept: KeptColumns, held: Task['held'], quick: boolean, given?: Order): Candidate {
  const { columns, order } = kept;
  const mids = order.some(({ mid }) => mid !== undefined) ? order.map(({ mid }) => mid) : [];
  const draft = { ...prepare(graph, flip, columns, options, undefined, hasRise(graph, flip, order) ? RISE : undefined), held, mids, quick };
  const stays = ({ node, column }: Item): boolean => node >= 0 && (given !== undefined || order[column]!.rows.includes(graph.nodes[node]!.id));
  const free = new Set(draft.layers.items.flatMap((item, i) => (stays(item) ? [] : [i])));
  const rows = given ?? applyOrder(draft.layers, graph, order);
  siftFree(draft.layers, rows, free);
  const picture = drawOrder(draft, rows);
  return { kept, free, picture, moved: movedShare(graph.nodes, keep, writeOrder(graph, picture)) };
}

/** The same with each new box in every other place of its column. */
function seatElsewhere(task: Task, start: Candidate): readonly Candidate[] {
  const { frame: { layers }, order } = start.picture;
  return [...start.free].filter((item) => layers.items[item]!.node >= 0).flatMap((item) => {
    const c = layers.items[item]!.column;
    return order.columns[c]!.map((_, place) => {
      const next = makeOrder(layers, order.columns);
      next.columns[c]!.splice(order.place[item]!, 1);
      next.columns[c]!.splice(place, 0, item);
      renumber(next, c);
      liftFalls(layers, next, c);
      return drawKept(task, start.kept, task.held, false, next);
    });
  });
}

/** Whether a flow inside a column of the order runs upwards there: in a search for fewer crossings it may. */
function hasRise(graph: SortedGraph, flip: readonly boolean[], order: LayoutOrder): boolean {
  const place = new Map(order.flatMap(({ rows }, c) => rows.map((row, i) => [row, { c, i }] as const)));
  return graph.edges.some(({ s, t }, e) => {
    const [p, q] = [place.get(graph.nodes[s]!.id), place.get(graph.nodes[t]!.id)];
    return p !== undefined && q !== undefined && p.c === q.c && s !== t && p.i > q.i !== flip[e];
  });
}

/** Pairs of boxes change places, as many as may move, where that gives fewer crossings. */
function easeCrossings(task: Task, start: Candidate): Picture {
  const { held } = task;
  const most = Math.floor((FEW - start.moved) * held.size / 2);
  const { order, pairs } = swapBoxes(start.picture.frame.layers, start.picture.order, start.free, most);
  if (pairs.length === 0) return start.picture;
  const swapped = new Map(held);
  for (const [a, b] of pairs) {
    if (held.has(a)) swapped.set(b, held.get(a)!);
    if (held.has(b)) swapped.set(a, held.get(b)!);
  }
  const next = drawKept(task, start.kept, swapped, false, order);
  return next.moved <= FEW && crossingsOf(next.picture) < crossingsOf(start.picture) ? next.picture : start.picture;
}
