// The distances that the engine keeps, in px at scale 1. "Main" is the direction of the stages, "cross" the other one.

export interface Spacing {
  readonly head: number; // room for the heading of a stage
  readonly margin: number; // round the whole picture
  readonly boxGap: number; // cross: between two boxes
  readonly downGap: number; // cross: between two boxes joined by a flow down
  readonly laneGap: number; // cross: between two lanes that pass a column
  readonly besideGap: number; // cross: between a box and a lane
  readonly columnGap: number; // main: between two columns, at least
  readonly stageGap: number; // main: what is added between two stages
  readonly laneStep: number; // main: between two lanes inside a gap
  readonly lanesMax: number; // main: what all lanes of one gap may take together
  readonly arrow: number; // room for an arrowhead
  readonly emptyStage: number; // main size of a stage without boxes
}

export const WIDE: Spacing = {
  head: 34, margin: 4, boxGap: 18, downGap: 26, laneGap: 10, besideGap: 12,
  columnGap: 48, stageGap: 16, laneStep: 6, lanesMax: 60, arrow: 9, emptyStage: 64,
};

export const TALL: Spacing = {
  head: 30, margin: 2, boxGap: 12, downGap: 26, laneGap: 6, besideGap: 7,
  columnGap: 38, stageGap: 0, laneStep: 5, lanesMax: 90, arrow: 9, emptyStage: 8,
};
