// What the layout engine takes and what it gives back. Everything else in this folder is between the two.

/** A box to place: its size in px at scale 1, and the stage (an index into `LayoutGraph.stages`) that it must stay in. */
export interface LayoutNode {
  readonly id: string;
  readonly stage: number;
  readonly w: number;
  readonly h: number;
}

/** A flow from box `s` to box `t`. Cycles, flows inside a stage, backward flows, parallel flows and self loops are allowed. */
export interface LayoutEdge {
  readonly id: string;
  readonly s: string;
  readonly t: string;
}

/** The order of `nodes` and `edges` is of no consequence; a stage may be empty. */
export interface LayoutGraph {
  readonly stages: readonly string[];
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

/**
 * `wide`: stages from left to right, the picture to be scaled into `page`. `tall`: stages from top to bottom, as wide as
 * `page.w` exactly. `strict`: flows inside a stage always run from a column to a later one. `rounds`: how many rounds of
 * local search, where the default (from the size of the graph) is not wanted; 0 for the quickest picture.
 * `start`: an order with the same boxes, whose columns are taken and whose rows are one start of the search; `floor`: so
 * many crossings at most, if some order that is found has as few.
 */
export interface LayoutOptions {
  readonly shape: 'wide' | 'tall';
  readonly page: { readonly w: number; readonly h: number };
  readonly strict?: boolean;
  readonly rounds?: number;
  readonly start?: LayoutOrder;
  readonly floor?: number;
}

/**
 * The columns of a picture from its first to its last, each from one side to the other: a box by its id, the lane of a flow
 * by [id]. `at`: where the boxes began across the stages, in the same order; `mid`: where the column's middle lay along them.
 */
export type LayoutOrder = readonly {
  readonly stage: number;
  readonly rows: readonly (string | readonly [string])[];
  readonly at?: readonly number[];
  readonly mid?: number;
}[];

/** A placed box: `x`, `y` is its top left corner, `column` counts over the whole picture, `row` inside the column. */
export interface PlacedNode {
  readonly id: string;
  readonly stage: number;
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A routed flow: `path` is an SVG path from `s` to `t` (rounded to 0.1), `points` the same path sampled. */
export interface PlacedEdge {
  readonly id: string;
  readonly s: string;
  readonly t: string;
  readonly kind: 'forward' | 'down' | 'back';
  readonly path: string;
  readonly points: readonly (readonly [number, number])[];
}

/** The band of a stage; its top 34 px (`wide`) or 30 px (`tall`) are free of boxes, for a heading. */
export interface PlacedStage {
  readonly stage: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly columns: number;
}

/** Nodes and edges are sorted by id, stages by index. `order` is what a later picture may keep or start from. */
export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly stages: readonly PlacedStage[];
  readonly order?: LayoutOrder;
}

/**
 * More links than this are no longer read whole: their picture opens folded by stage, and the search for a better one is
 * left out, since nobody sees all of it at once.
 */
export const manyLinks = 150;
