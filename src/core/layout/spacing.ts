// The distances that the engine keeps, in px at scale 1. "Main" is the direction of the stages, "cross" the other one.

export interface Spacing {
  readonly head: number; // room for the heading of a stage
  readonly margin: number; // round the whole picture
  readonly boxGap: number; // cross: between two boxes
  readonly downGap: number; // cross: between two boxes joined by a flow down
  readonly laneGap: number; // cross: between two lanes that pass a column
  readonly besideGap: number; // cross: between a box and a lane
  readonly least: Pressed; // what the four may shrink to where the page is short
  readonly columnGap: number; // main: between two columns, at least
  readonly stageGap: number; // main: what is added between two stages
  readonly laneStep: number; // main: between two lanes inside a gap
  readonly lanesMax: number; // main: what all lanes of one gap may take together
  readonly bend: number; // main: half of what a flow takes to change its row, at least
  readonly fallFirst: number; // main: from a column to the first detour of a flow down it, leaving room for its arrowhead
  readonly arrow: number; // room for an arrowhead
  readonly emptyStage: number; // main size of a stage without boxes
}

export interface Pressed {
  readonly boxGap: number;
  readonly downGap: number;
  readonly laneGap: number;
  readonly besideGap: number;
}

export const WIDE: Spacing = {
  head: 34, margin: 4, boxGap: 18, downGap: 26, laneGap: 10, besideGap: 12,
  least: { boxGap: 6, downGap: 20, laneGap: 4, besideGap: 5.5 },
  columnGap: 48, stageGap: 16, laneStep: 6, lanesMax: 60, bend: 15, fallFirst: 17, arrow: 9, emptyStage: 64,
};

/** Where labels would be smaller than they are at scale 1, what lies between the columns gives way first. */
export const WIDE_TIGHT: Spacing = { ...WIDE, columnGap: 38, stageGap: 4, laneStep: 4, lanesMax: 28, bend: 12, fallFirst: 14 };

/** Where they would be hard to read even so: as close as flows can still be told apart. */
export const WIDE_DENSE: Spacing = {
  ...WIDE_TIGHT, columnGap: 30, stageGap: 2, laneStep: 3, lanesMax: 18, bend: 8, arrow: 8, fallFirst: 12,
  least: { boxGap: 5, downGap: 15, laneGap: 3, besideGap: 4.5 },
};

export const TALL: Spacing = {
  head: 30, margin: 2, boxGap: 12, downGap: 26, laneGap: 6, besideGap: 7,
  least: { boxGap: 0, downGap: 0, laneGap: 0, besideGap: 0 },
  columnGap: 38, stageGap: 0, laneStep: 5, lanesMax: 90, bend: 15, fallFirst: 17, arrow: 9, emptyStage: 8,
};
