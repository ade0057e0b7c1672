// The sheets, and how a poster divides one round its graph. All lengths in mm of A3; larger sheets are the same drawing enlarged.

import type { LayoutOptions } from '../layout/graph.ts';
import type { PosterText } from './poster-text.ts';
import { textWidth } from './text-width.ts';

/** ISO 216, short side × long side in mm. */
export const sheetSizes = { a3: [297, 420], a2: [420, 594], a1: [594, 841], a0: [841, 1189] } as const;
export type SheetName = keyof typeof sheetSizes;
export const orientations = ['landscape', 'portrait'] as const;
export type Orientation = (typeof orientations)[number];

export interface Rect { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
interface Size { readonly width: number; readonly height: number }

/** Sizes of type and distances of rows in the lists, before `PosterFrame.type` enlarges them. */
export const listType = { heading: 3.5, name: 3.4, small: 2.6, firm: 3.1, head: 8, gapRow: 8.2, gapRowMost: 9.6, firmRow: 5.2, gutter: 7, indent: 6 } as const;

export interface PosterFrame {
  readonly w: number;
  readonly h: number;
  /** By how much the lists are enlarged: they take what the graph leaves. */
  readonly type: number;
  readonly head: Rect;
  readonly graph: Rect;
  readonly gaps: Rect;
  readonly gapColumns: number;
  /** Which wording of the gaps' figures fits their columns. */
  readonly wording: number;
  readonly firms: Rect;
  readonly contact: Rect;
  readonly legend: Rect;
  readonly notes: Rect;
}

/** Office printers leave some 5 mm white; a plate wants more. */
const margin = 12;
const top = margin + 30;
const gap = 7;
const contactLeast = 24;
const contactMost = 34;

/** Hundredths of a millimetre are finer than any press. */
export const mm = (value: number): number => Math.round(value * 100) / 100;

const sheetOf = (orientation: Orientation): { readonly w: number; readonly h: number } => {
  const [short, long] = sheetSizes.a3;
  return orientation === 'landscape' ? { w: long, h: short } : { w: short, h: long };
};

/** Where the graph may be: the largest room that the rest of the sheet can leave it. */
export function graphRoom(orientation: Orientation): Rect {
  const { w, h } = sheetOf(orientation);
  return orientation === 'landscape' ? { x: margin, y: top, w: w - 2 * margin - 72 - 8, h: 218 } : { x: margin, y: top, w: w - 2 * margin, h: h - top - 106 };
}

/** The layouts worth trying for a sheet: stages left to right in the shape of its room, and for portrait top to bottom too. */
export function layoutsFor(orientation: Orientation): readonly [LayoutOptions, ...LayoutOptions[]] {
  const room = graphRoom(orientation);
  const page = { w: 1060, h: Math.round(1060 * room.h / room.w) };
  return orientation === 'landscape' ? [{ shape: 'wide', page }] : [{ shape: 'wide', page }, { shape: 'tall', page }];
}

/** A chain of a few links is not blown up beyond this, in mm a px. */
const largest = 0.45;

/** mm a px of a picture as large as its room allows: the larger, the larger its labels. */
export function scaleInto(room: Rect, picture: Size): number {
  return Math.min(room.w / picture.width, room.h / picture.height, largest);
}

const enlargements = [1.4, 1.35, 1.3, 1.25, 1.2, 1.15, 1.1, 1.05];

/** The fullest wording in which every line of the list of gaps stands whole in a column; -1 where none does. */
function wordingFor({ gaps }: PosterText, width: number, type: number): number {
  const room = width / type - listType.indent;
  if (!gaps.every(each => textWidth(each.name, listType.name) + textWidth(each.stateWord, listType.small) + 2 <= room)) return -1;
  const wordings = gaps[0]?.figures.length ?? 1;
  return Array.from({ length: wordings }, (_, index) => index).findIndex(index => gaps.every(each => textWidth(each.figures[index] ?? '', listType.small) <= room));
}

const gapsHeight = (count: number, columns: number, type: number): number => type * (listType.head + listType.gapRow * Math.ceil(count / columns));
const firmsHeight = (count: number, type: number): number => (count === 0 ? 0 : type * (listType.head + listType.firmRow * count));

function landscape(text: PosterText): PosterFrame {
  const sheet = sheetOf('landscape');
  const graph = graphRoom('landscape');
  const side = { x: sheet.w - margin - 72, w: 72 };
  const bottom = sheet.h - margin;
  const room = bottom - top - contactLeast - 2 * gap;
  const { gaps, firms } = text;
  const type = enlargements.find(each => gapsHeight(gaps.length, 1, each) + firmsHeight(firms.length, each) <= room && wordingFor(text, side.w, each) === wordingFor(text, side.w, 1)) ?? 1;
  // A few firms stay, however many the gaps.
  const gapsRoom = Math.min(gapsHeight(gaps.length, 1, type), room - firmsHeight(Math.min(4, firms.length), type));
  const firmsRoom = Math.min(firmsHeight(firms.length, type), room - gapsRoom);
  const contact = Math.min(contactMost, bottom - top - gapsRoom - firmsRoom - 2 * gap);
  const firmsTop = top + gapsRoom + (bottom - contact - firmsRoom - top - gapsRoom) / 2;
  return {
    ...sheet, type, graph, gapColumns: 1, wording: shortest(text, wordingFor(text, side.w, type)),
    head: { x: margin, y: margin, w: sheet.w - 2 * margin, h: 26 },
    gaps: { ...side, y: top, h: firmsTop - gap / 2 - top },
    firms: { ...side, y: firmsTop, h: firmsRoom },
    contact: { ...side, y: bottom - contact, h: contact },
    legend: { x: margin, y: top + graph.h + 5, w: graph.w, h: 11 },
    notes: { x: margin, y: bottom - 6, w: graph.w, h: 6 },
  };
}

/** Where even the shortest wording is too long, it is the shortest that is cut. */
const shortest = ({ gaps }: PosterText, wording: number): number => (wording === -1 ? (gaps[0]?.figures.length ?? 1) - 1 : wording);

interface Arranged { readonly columns: number; readonly type: number; readonly wording: number }

/** Columns and size of type with which all gaps fit: in their fullest wording first, then as large as can be. */
function arrange(text: PosterText, list: Rect): Arranged {
  const widthIn = (columns: number): number => (list.w - listType.gutter * (columns - 1)) / columns;
  const tried = [2, 3].flatMap(columns => [...enlargements, 1].map((type): Arranged => ({ columns, type, wording: wordingFor(text, widthIn(columns), type) })))
    .filter(({ columns, type, wording }) => wording !== -1 && gapsHeight(text.gaps.length, columns, type) <= list.h);
  return tried.sort((a, b) => a.wording - b.wording || b.type - a.type)[0] ?? { columns: 3, type: 1, wording: wordingFor(text, widthIn(3), 1) };
}

function portrait(text: PosterText, picture: Size): PosterFrame {
  const sheet = sheetOf('portrait');
  const room = graphRoom('portrait');
  const graph = { ...room, h: Math.min(room.h, picture.height * scaleInto(room, picture)) };
  const full = { x: margin, w: room.w };
  const y = graph.y + graph.h + gap;
  const h = sheet.h - margin - 21 - y;
  const side = { x: sheet.w - margin - 74, w: 74 };
  const list = { x: margin, y, w: side.x - margin - gap - 1, h };
  const found = arrange(text, list);
  const firmsRoom = Math.min(firmsHeight(text.firms.length, found.type), h - contactLeast - gap);
  const contact = Math.min(contactMost, h - firmsRoom - gap);
  return {
    ...sheet, type: found.type, graph, gapColumns: found.columns, wording: shortest(text, found.wording), gaps: list,
    head: { ...full, y: margin, h: 26 },
    firms: { ...side, y, h: firmsRoom },
    contact: { ...side, y: y + h - contact, h: contact },
    legend: { ...full, y: sheet.h - margin - 16, h: 11 },
    notes: { ...full, y: sheet.h - margin - 6, h: 6 },
  };
}

/** How a sheet is divided for these words and a picture of that shape. */
export function frameOf(orientation: Orientation, text: PosterText, picture: Size): PosterFrame {
  return orientation === 'landscape' ? landscape(text) : portrait(text, picture);
}
