// What a placed park plan is made of. Positions and sizes in px at scale 1, y down, unless a name says metres.

import type { Answer } from '../analysis/find-gaps.ts';
import type { Seat } from '../analysis/seat-targets.ts';
import type { StandingProject } from '../analysis/stand-projects.ts';
import type { Company, Parcel, Park, Place } from '../model/atlas.ts';
import type { ParcelStatus } from '../schema/parcels.ts';

export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];
/** An outer ring and its holes. */
export type Polygon = readonly Ring[];
export interface Box { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

/** The words that end up in labels: their widths decide where labels fit. An empty text is left out. */
export interface PlanTexts {
  readonly park: (park: Park) => string;
  /** As short as a map wants it. */
  readonly company: (company: Company) => string;
  readonly companies: (count: number) => string;
  readonly place: (place: Place) => string;
  readonly area: (parcel: Parcel) => string;
  readonly status: (parcel: Parcel) => string;
  /** How far a project has come, how late it is and how many more stand on the same parcel; undefined where projects are not drawn. */
  readonly progress: (standing: StandingProject, also: number) => string | undefined;
  readonly seat: (seat: Seat) => string;
  /** That the plan is a schematic, or the number under which it was approved. */
  readonly notice: string;
}

/** A page of `w` × at most `h` px. `small`: type and marks for a phone. `scale`: metres a px at least, where a printed scale is to be a round one. */
export interface PlanPage { readonly w: number; readonly h: number; readonly small?: boolean; readonly scale?: number }

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Height of the strip at the foot that holds scale and notice: the land ends above it. */
  readonly foot: number;
  /** Metres per px. */
  readonly scale: number;
  /** Metres of the px point 0, 0: x to the east, y to the north, from the south-west corner of the park. */
  readonly origin: Point;
}

export type RowKind = 'mark' | 'name' | 'code' | 'note' | 'progress' | 'callout';
/** One centred line of a label: its middle and its size. A mark has no text; a progress row may have none behind its cells; a callout's lines are parted by line feeds. */
export interface LabelRow { readonly kind: RowKind; readonly text: string; readonly x: number; readonly y: number; readonly w: number; readonly h: number }

export interface PlacedParcel {
  readonly code: string;
  readonly kind: Parcel['kind'];
  readonly status: ParcelStatus;
  readonly polygons: readonly Polygon[];
  /** One point a label, well inside. */
  readonly at: Point;
  readonly rows: readonly LabelRow[];
  readonly area: string;
  readonly statusText: string;
  readonly project: PlacedProject | undefined;
}

/** The project on a parcel, of several the one that is the longest overdue: how many of all steps it has taken. */
export interface PlacedProject { readonly code: string; readonly taken: number; readonly steps: number; readonly late: boolean; readonly text: string }

/** A local company at its parcel. `hue` is the chain's number in the palette, 1–12. */
export interface PlacedFirm { readonly code: string; readonly parcel: string; readonly name: string; readonly chain: string; readonly hue: number; readonly glyph: string; readonly at: Point; readonly r: number }

/** `inside`: name and gap in the target's own parcel, without a frame; `full`: the same in a frame; `short`: the name alone in a frame. */
export interface Callout { readonly kind: 'inside' | 'full' | 'short'; readonly box: Box; readonly lines: readonly string[]; readonly leader: readonly [Point, Point] }

/** A target company where it could stand. Its callout is missing where none fits: the list tells it then. */
export interface PlacedSeat {
  readonly code: string; readonly parcel: string; readonly link: string; readonly answer: Answer;
  /** 1, 2, 3 … in order of the gaps' rank: stands in the mark and in the list. */
  readonly number: number;
  readonly name: string; readonly gap: string; readonly typical: boolean; readonly wished: boolean;
  readonly at: Point; readonly r: number; readonly callout: Callout | undefined;
}

/** Text along a line; `upright`: characters stand while the line runs down. `angle` in degrees, clockwise. */
export interface LineLabel { readonly text: string; readonly at: Point; readonly angle: number; readonly upright: boolean; readonly w: number; readonly h: number }
export interface PlacedLine { readonly code: string; readonly kind: 'road' | 'rail' | 'river'; readonly name: string; readonly metres: number; readonly width: number; readonly lines: readonly Ring[]; readonly label: LineLabel | undefined }
export interface PlacedArea { readonly code: string; readonly kind: Place['kind']; readonly name: string; readonly polygons: readonly Polygon[]; readonly label: LabelRow | undefined }
export interface PlacedSpot { readonly code: string; readonly kind: Place['kind']; readonly name: string; readonly at: Point; readonly r: number; readonly label: LabelRow | undefined }

export interface PlacedPlan extends Frame {
  readonly park: string;
  readonly name: string;
  readonly small: boolean;
  readonly boundary: readonly Polygon[];
  readonly parcels: readonly PlacedParcel[];
  readonly firms: readonly PlacedFirm[];
  readonly seats: readonly PlacedSeat[];
  readonly lines: readonly PlacedLine[];
  readonly areas: readonly PlacedArea[];
  readonly spots: readonly PlacedSpot[];
  readonly north: Box;
  readonly scaleBar: { readonly box: Box; readonly metres: number };
  readonly notice: { readonly box: Box; readonly lines: readonly string[] };
  /** Codes of parcels without a boundary and of targets without room for a mark: the list alone tells them. */
  readonly unplaced: readonly string[];
}
