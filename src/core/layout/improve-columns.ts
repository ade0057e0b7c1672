// Third stage, second half: moves and swaps between the columns of a stage that shorten flows.
import type { ColumnPlan, Columns, Pull } from './columns.ts';
import type { SortedGraph } from './sort-graph.ts';

const SAME = 0.4; // a flow down: a little dearer than one to the next column
const EXTRA_DOWN = 2.5; // a second flow down from or to a box cannot be short
const SPAN = 1; // a column that has to be passed

interface State {
  readonly column: number[];
  readonly size: number[];
  readonly near: readonly (readonly Pull[])[];
  readonly separate: boolean;
}

/** The same columns with fewer passes; never more than `plan.cap` boxes in a column, never a flow against the columns. */
export function improveColumns(
  graph: SortedGraph, pulls: readonly Pull[], columns: Columns, plan: ColumnPlan,
): readonly number[] {
  const { first } = columns;
  const near = graph.nodes.map(() => [] as Pull[]);
  for (const pull of pulls) { near[pull.a]!.push(pull); near[pull.b]!.push(pull); }
  const size = new Array<number>(first[graph.stages]!).fill(0);
  for (const c of columns.column) size[c]!++;
  const state = { column: [...columns.column], size, near, separate: plan.separate };
  const rounds = graph.nodes.length > 300 ? 3 : 8;
  for (let round = 0, moved = true; moved && round < rounds; round++) {
    moved = false;
    graph.nodes.forEach(({ stage }, i) => {
      for (let c = first[stage]!; c < first[stage + 1]!; c++) {
        if (c === state.column[i]) continue;
        if (size[c]! < plan.cap ? tryMove(state, i, c) : trySwap(state, i, c)) moved = true;
      }
    });
  }
  return state.column;
}

function tryMove(state: State, i: number, c: number): boolean {
  const { column, size } = state;
  const was = column[i]!;
  if (size[was] === 1) return false;
  const before = costOf(state, i);
  column[i] = c;
  if (costOf(state, i) < before - 1e-9) { size[was]!--; size[c]!++; return true; }
  column[i] = was;
  return false;
}

function trySwap(state: State, i: number, c: number): boolean {
  const { column } = state;
  const was = column[i]!;
  for (let j = 0; j < column.length; j++) {
    if (column[j] !== c) continue;
    const before = costOf(state, i) + costOf(state, j);
    column[i] = c;
    column[j] = was;
    if (costOf(state, i) + costOf(state, j) < before - 1e-9) return true;
    column[i] = was;
    column[j] = c;
  }
  return false;
}

/** What the flows of node i cost. */
function costOf({ column, near, separate }: State, i: number): number {
  let sum = 0;
  let ups = 0;
  let downs = 0;
  for (const { a, b } of near[i]!) {
    const span = column[b]! - column[a]!;
    if (span < 0 || (span === 0 && separate)) return 1e9;
    if (span > 0) sum += (span - 1) * SPAN;
    else {
      sum += SAME;
      if (a === i) downs++; else ups++;
    }
  }
  return sum + EXTRA_DOWN * (Math.max(0, ups - 1) + Math.max(0, downs - 1));
}
