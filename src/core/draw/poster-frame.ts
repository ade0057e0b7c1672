// The sheets and how a poster divides one. All lengths in mm of A3; the larger sheets are the same drawing enlarged.

import type { LayoutOptions, PlacedGraph } from '../layout/graph.ts';

/** ISO 216, short side × long side in mm. */
export const sheetSizes = { a3: [297, 420], a2: [420, 594], a1: [594, 841], a0: [841, 1189] } as const;
export type SheetName = keyof typeof sheetSizes;
export const orientations = ['landscape', 'portrait'] as const;
export type Orientation = (typeof orientations)[number];

export interface Rect { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

export interface PosterFrame {
  readonly w: number;
  readonly h: number;
  readonly head: Rect;
  readonly graph: Rect;
  readonly gaps: Rect;
  /** Into how many columns the list of gaps is broken. */
  readonly gapColumns: number;
  readonly firms: Rect;
  readonly contact: Rect;
  readonly legend: Rect;
  readonly notes: Rect;
}

/** Office printers leave some 5 mm white; a plate wants more. */
const margin = 12;

/** Hundredths of a millimetre are finer than any press. */
export const mm = (value: number): number => Math.round(value * 100) / 100;

function landscape(): PosterFrame {
  const [h, w] = sheetSizes.a3;
  const side = { x: w - margin - 72, w: 72 };
  const graph = { x: margin, y: 41, w: side.x - margin - 8, h: 218 };
  return {
    w, h, graph, gapColumns: 1,
    head: { x: margin, y: margin, w: w - 2 * margin, h: 25 },
    gaps: { ...side, y: 42, h: 146 },
    firms: { ...side, y: 192, h: 50 },
    contact: { ...side, y: 250, h: 35 },
    legend: { x: margin, y: 264, w: graph.w, h: 12 },
    notes: { x: margin, y: 279, w: graph.w, h: 6 },
  };
}

function portrait(): PosterFrame {
  const [w, h] = sheetSizes.a3;
  const full = { x: margin, w: w - 2 * margin };
  const side = { x: w - margin - 76, w: 76 };
  return {
    w, h, gapColumns: 3,
    head: { ...full, y: margin, h: 25 },
    graph: { ...full, y: 41, h: 279 },
    gaps: { ...full, y: 327, w: side.x - margin - 8, h: 60 },
    firms: { ...side, y: 327, h: 28 },
    contact: { ...side, y: 361, h: 26 },
    legend: { ...full, y: 392, h: 9 },
    notes: { ...full, y: 402, h: 6 },
  };
}

export const frameOf = (orientation: Orientation): PosterFrame => (orientation === 'landscape' ? landscape() : portrait());

/** The layouts worth trying for a sheet: stages left to right in the shape of its graph, and for portrait top to bottom too. */
export function layoutsFor(orientation: Orientation): readonly [LayoutOptions, ...LayoutOptions[]] {
  const { graph } = frameOf(orientation);
  const w = 1060;
  const wide: LayoutOptions = { shape: 'wide', page: { w, h: Math.round(w * graph.h / graph.w) } };
  return orientation === 'landscape' ? [wide] : [wide, { shape: 'tall', page: { w, h: Math.round(w * graph.h / graph.w) } }];
}

/** A chain of a few links is not blown up beyond this, in mm a px. */
const largest = 0.45;

/** mm a px of a picture as large as its place allows: the larger, the larger its labels. */
export function scaleInto(rect: Rect, picture: Pick<PlacedGraph, 'width' | 'height'>): number {
  return Math.min(rect.w / picture.width, rect.h / picture.height, largest);
}
