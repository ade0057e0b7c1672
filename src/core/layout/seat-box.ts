// Stability: a place for one new box in columns that are to stay. It may push others on, which push others in turn, or open
// a column; the ways that move fewest are found first.
import type { Columns, Pull } from './columns.ts';
import type { SortedGraph } from './sort-graph.ts';

/** Columns for some of the boxes (-1: not yet), and how they came from the earlier ones. */
export interface Seating extends Columns {
  readonly opened: readonly { readonly at: number; readonly stage: number }[];
  readonly moved: ReadonlySet<number>;
  readonly price: number;
}

/** `least[i]`: by how many columns pull i must run forward. */
export interface SeatTask {
  readonly graph: SortedGraph;
  readonly pulls: readonly Pull[];
  readonly least: readonly number[];
  readonly cap: number;
}

const DEPTH = 6; // boxes that may be pushed on
const ENOUGH = 6; // ways, after which none that moves more is looked for
const COLUMNS = 2; // that may be opened
const STEPS = 4000; // of the search, for each number of boxes
const OPENED = 2; // what a column more costs, against a box pushed on
const SPAN = 0.1; // and what a flow costs that is a column longer

/** Every way to seat `box` that moves few others, or opens few columns. */
export function seatBox(task: SeatTask, seating: Seating, box: number): readonly Seating[] {
  const ways = trySeats(task, seating, box, STEPS);
  if (task.cap === Infinity && ways.length > 0) return ways;
  let opened: readonly Seating[] = [seating];
  let more: readonly Seating[] = [];
  for (let count = 1; count === 1 || (count <= COLUMNS && ways.length + more.length === 0); count++) {
    opened = opened.flatMap((own) => openAnywhere(own, task.graph.nodes[box]!.stage));
    const steps = Math.max(STEPS / 20, (2 * STEPS) / opened.length);
    more = opened.flatMap((own) => trySeats(task, own, box, steps));
  }
  return [...ways, ...more];
}

/** A column more at each place of the stage. */
function openAnywhere(seating: Seating, stage: number): readonly Seating[] {
  const [from, to] = [seating.first[stage]!, seating.first[stage + 1]!];
  return Array.from({ length: to - from + 1 }, (_, i) => openColumn(seating, from + i, stage));
}

function openColumn({ column, first, opened, moved, price }: Seating, at: number, stage: number): Seating {
  return {
    column: column.map((c) => (c >= at ? c + 1 : c)), first: first.map((f, s) => (s > stage ? f + 1 : f)),
    opened: [...opened, { at, stage }], moved, price: price + OPENED,
  };
}

/** Deepening, `limit` steps for each depth: first without pushing any other box, then one, and so on. */
function trySeats(task: SeatTask, seating: Seating, box: number, limit: number): readonly Seating[] {
  const search = makeSearch(task, seating, box, limit);
  const found = new Map<string, Seating>();
  for (let depth = 0; depth <= DEPTH && found.size < ENOUGH; depth++) {
    for (const way of search(depth)) {
      const key = way.column.join();
      if (!found.has(key)) found.set(key, way);
    }
  }
  return [...found.values()];
}

function makeSearch({ graph, pulls, least, cap }: SeatTask, seating: Seating, box: number, limit: number): (depth: number) => readonly Seating[] {
  const { stage } = graph.nodes[box]!;
  const [from, to] = [seating.first[stage]!, seating.first[stage + 1]!];
  const inside = pulls.flatMap((pull, i) => (graph.nodes[pull.a]!.stage === stage && graph.nodes[pull.b]!.stage === stage ? [{ ...pull, least: least[i]! }] : []));
  const members = graph.nodes.flatMap((node, i) => (node.stage === stage ? [i] : []));
  const own = [...seating.column];
  const fixed = new Set<number>();
  let steps = 0;
  let found: Seating[] = [];
  return (depth) => {
    [steps, found] = [0, []];
    place(box, depth);
    return found;
  };

  /** Tries every column for the box that those which are fixed allow. */
  function place(i: number, left: number): void {
    const was = own[i]!;
    const order = Array.from({ length: to - from }, (_, k) => from + k).sort((p, q) => Math.abs(p - was) - Math.abs(q - was) || p - q);
    fixed.add(i);
    for (const c of order) {
      if (c === was || steps > limit) continue;
      own[i] = c;
      if (suits(i)) settle(left);
    }
    own[i] = was;
    fixed.delete(i);
  }

  function settle(left: number): void {
    steps++;
    const wrong = findWrong();
    if (!wrong) keep();
    else if (left > 0) for (const i of wrong) if (!fixed.has(i)) place(i, left - 1);
  }

  function suits(i: number): boolean {
    return inside.every(({ a, b, least: span }) => (a !== i && b !== i) || !fixed.has(a) || !fixed.has(b) || own[b]! - own[a]! >= span);
  }

  /** Boxes of which one has to go elsewhere. */
  function findWrong(): readonly number[] | undefined {
    const against = inside.find(({ a, b, least: span }) => own[a]! >= 0 && own[b]! >= 0 && own[b]! - own[a]! < span);
    if (against) return [against.a, against.b];
    for (let c = from; c < to; c++) {
      const row = members.filter((i) => own[i] === c);
      if (row.length > cap) return row;
    }
    return undefined;
  }

  function keep(): void {
    for (let c = from; c < to; c++) if (!members.some((i) => own[i] === c)) return;
    const moved = new Set([...seating.moved, ...fixed]);
    moved.delete(box);
    const span = pulls.reduce((sum, { a, b }) => sum + (own[a]! >= 0 && own[b]! >= 0 ? own[b]! - own[a]! : 0), 0);
    found.push({
      ...seating, column: [...own], moved,
      price: OPENED * seating.opened.length + moved.size + SPAN * span,
    });
  }
}
