// Sizes of type and marks on the plate of rings, in px at scale 1. The style sheet sets the same sizes by class.

import { textWidth } from './text-width.ts';

export interface RingSizes {
  /** Of a city's name, and of the name of a city that many targets or a team stand in. */
  readonly name: number; readonly major: number; readonly note: number;
  readonly ring: number; readonly wind: number; readonly county: number;
  readonly dot: number; readonly gap: number;
  /** Radius that no mark exceeds. */
  readonly most: number;
  /** Width of the border between the neatlines. */
  readonly band: number;
  /** Room kept free inside the neatline, across and down. */
  readonly margin: readonly [number, number];
  /** How far a label may stand from its mark; that of a city of few targets and no team no farther than `modest`: a long leader is worth it for few. */
  readonly reaches: readonly number[];
  readonly modest: number;
}

export const ringSizesOf = (small: boolean): RingSizes => (small
  ? { name: 12, major: 12, note: 12, ring: 12, wind: 12, county: 14, dot: 2.1, gap: 0.5, most: 16, band: 17, margin: [8, 14], reaches: [1.5, 8, 14, 21, 29, 38, 48, 60, 74, 90], modest: 38 }
  : { name: 13, major: 15, note: 13, ring: 13, wind: 13, county: 18, dot: 4, gap: 1, most: 36, band: 23, margin: [30, 22], reaches: [2, 10, 17, 25, 34, 45, 58, 73, 90, 110], modest: 73 });

/** Line height of labels. */
export const ringLeading = 1.18;
/** From so many targets on a city's name is set larger, and may stand farther off. */
export const majorFrom = 5;
export const notableFrom = 3;

/** Bold Latin letters are wider than the table's, Chinese characters are not. */
export const boldWidth = (text: string, size: number): number => textWidth(text, size) * (/[A-Za-z]/.test(text) ? 1.08 : 1.02);
