// What a placed plate of rings is made of: cities about the county at true distance and direction, no outline of any kind. Px, y down.

import type { Box, Point } from './plan-types.ts';

/** A city to place. */
export interface RingPlace {
  readonly key: string;
  readonly kilometres: number;
  /** Degrees from north, clockwise. */
  readonly azimuth: number;
  /** One dot a target: its code, in the order in which dots are laid. */
  readonly dots: readonly string[];
  /** Whether a promotion team is based there. */
  readonly seat: boolean;
  /** Lines of its label, the name first. */
  readonly lines: readonly string[];
}

/** A plate of `w` × at most `h` px. `small`: type and marks for a phone. */
export interface RingsPage { readonly w: number; readonly h: number; readonly small?: boolean }

export interface RingsTexts {
  readonly county: string;
  /** North, then clockwise by eighths. */
  readonly winds: readonly string[];
  readonly ring: (kilometres: number) => string;
}

/** One line of text: where it is anchored, the middle of its height, and the room kept for it. */
export interface TextRow { readonly text: string; readonly x: number; readonly y: number; readonly size: number; readonly anchor: 'start' | 'middle' | 'end' }
export interface PlacedLabel {
  readonly rows: readonly TextRow[];
  readonly box: Box;
  /** From the edge of the mark to the label, where the two stand apart. */
  readonly leader: readonly [Point, Point] | undefined;
}

export interface PlacedDot { readonly id: string; readonly at: Point }
export interface PlacedCity {
  readonly key: string;
  /** Where distance and direction put it. */
  readonly home: Point;
  /** Where its mark stands: a little aside where marks would lie on each other. */
  readonly at: Point;
  /** Of the whole mark, its seat's ring within. */
  readonly r: number;
  readonly dots: readonly PlacedDot[];
  readonly seat: boolean;
  /** Missing where none has room: the list below the plate names it. */
  readonly label: PlacedLabel | undefined;
}

export interface PlacedRing { readonly kilometres: number; readonly r: number; readonly label: PlacedLabel | undefined }
/** A tick of the border that counts degrees; on the eight winds it is longer, with the wind's word where the border has room for it. */
export interface BorderTick { readonly azimuth: number; readonly from: Point; readonly to: Point; readonly wind: readonly TextRow[] }

export interface PlacedRings {
  readonly width: number;
  readonly height: number;
  readonly small: boolean;
  /** The inner neatline. */
  readonly frame: Box;
  readonly centre: Point;
  /** Px a km. */
  readonly scale: number;
  readonly dot: number;
  readonly rings: readonly PlacedRing[];
  readonly ticks: readonly BorderTick[];
  readonly county: PlacedLabel | undefined;
  readonly cities: readonly PlacedCity[];
  /** Keys of cities drawn without a name. */
  readonly unnamed: readonly string[];
  /** Keys of cities too far off for the plate. */
  readonly beyond: readonly string[];
  /** How far, in km on the plate, the mark that had to give way most stands from its true place. */
  readonly moved: number;
}
