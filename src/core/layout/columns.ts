// What the stages of column assignment share: the columns themselves, how a stage is folded, and flows in their laid-out direction.
import type { SortedGraph } from './sort-graph.ts';

/** How to fold a stage: at most `cap` boxes a column; `separate`: flows inside a stage need two columns. */
export interface ColumnPlan {
  readonly cap: number;
  readonly separate: boolean;
}

/** `column` of every node over the whole picture; stage i has the columns from `first[i]` to before `first[i + 1]`. */
export interface Columns {
  readonly column: readonly number[];
  readonly first: readonly number[];
}

/** An edge the way it is laid out: from `a` to `b`, which is never in an earlier column. */
export interface Pull {
  readonly a: number;
  readonly b: number;
}

/** Every edge but the self loops, turned into its laid-out direction. */
export function pullsOf(graph: SortedGraph, flip: readonly boolean[]): readonly Pull[] {
  return graph.edges.map(({ s, t }, e) => (flip[e] ? { a: t, b: s } : { a: s, b: t })).filter(({ a, b }) => a !== b);
}
