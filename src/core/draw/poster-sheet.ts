// Sheets of paper, and lengths on them in mm.

/** ISO 216, short side × long side in mm. */
export const papers = { a4: [210, 297], a3: [297, 420], a2: [420, 594], a1: [594, 841], a0: [841, 1189] } as const;
export type Paper = keyof typeof papers;
export const orientations = ['landscape', 'portrait'] as const;
export type Orientation = (typeof orientations)[number];

export interface Rect { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
export interface Sheet { readonly w: number; readonly h: number }

export function sheetOf(paper: Paper, orientation: Orientation): Sheet {
  const [short, long] = papers[paper];
  return orientation === 'landscape' ? { w: long, h: short } : { w: short, h: long };
}

/** Hundredths of a millimetre are finer than any press. */
export const mm = (value: number): number => Math.round(value * 100) / 100;

/** Six points: the smallest type that is read on paper, mm. */
export const smallestType = 6 * 25.4 / 72;
