// The sheets, and how a poster divides one round its graph. All lengths in mm of A3; larger sheets are the same drawing enlarged.

import type { LayoutOptions } from '../layout/graph.ts';
import { contactHeight, contactRoom } from './poster-contact.ts';
import { arrange, enlargements, firmsHeight, firmTypeFor, gapsHeight, listType, shortest, wordingFor } from './poster-fit.ts';
import { papers, sheetOf, type Orientation, type Paper, type Rect, type Sheet } from './poster-sheet.ts';
import type { PosterText } from './poster-text.ts';

/** A poster hangs on a wall: from A3 up. */
export const posterPapers = (Object.keys(papers) as Paper[]).filter(paper => paper !== 'a4');

interface Size { readonly width: number; readonly height: number }

export interface PosterFrame {
  readonly w: number;
  readonly h: number;
  /** By how much the lists are enlarged: they take what the graph leaves. */
  readonly type: number;
  readonly firmType: number;
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
/** Between the lists and the sheet's lower margin: legend and notes. */
const foot = 21;
/** Beside the graph of a landscape sheet, and beside the gaps of a portrait one. */
const [sideWidth, firmsWidth] = [72, 74];

const ownSheet = (orientation: Orientation): Sheet => sheetOf('a3', orientation);

/** Where the graph may be: the largest room that the rest of the sheet can leave it. */
export function graphRoom(orientation: Orientation, text: PosterText): Rect {
  const { w, h } = ownSheet(orientation);
  if (orientation === 'landscape') return { x: margin, y: top, w: w - 2 * margin - sideWidth - 8, h: 218 };
  // The list of gaps is what needs the room below: all of them in columns wide enough, if that does not cost too much.
  const heights = [2, 3].filter(columns => wordingFor(text, gapColumn(columns), 1) !== -1).map(columns => gapsHeight(text.gaps.length, columns, 1));
  const lists = Math.max(contactHeight(text, firmsWidth) + gap + firmsHeight(Math.min(4, text.firms.length), 1), Math.min(100, ...heights));
  return { x: margin, y: top, w: w - 2 * margin, h: h - margin - foot - gap - lists - top };
}

/** The layouts worth trying for a sheet: stages left to right in the shape of its room, and for portrait top to bottom too. */
export function layoutsFor(orientation: Orientation, room: Rect): readonly [LayoutOptions, ...LayoutOptions[]] {
  const page = { w: 1060, h: Math.round(1060 * room.h / room.w) };
  return orientation === 'landscape' ? [{ shape: 'wide', page }] : [{ shape: 'wide', page }, { shape: 'tall', page }];
}

/** A chain of a few links is not blown up beyond this, in mm a px. */
const largest = 0.45;

/** mm a px of a picture as large as its room allows: the larger, the larger its labels. */
export function scaleInto(room: Rect, picture: Size): number {
  return Math.min(room.w / picture.width, room.h / picture.height, largest);
}

/** Width of the list of gaps on a portrait sheet, and of a column of it. */
const gapsWidth = papers.a3[0] - 2 * margin - firmsWidth - gap - 1;
const gapColumn = (columns: number): number => (gapsWidth - listType.gutter * (columns - 1)) / columns;

function landscape(text: PosterText): PosterFrame {
  const sheet = ownSheet('landscape');
  const graph = graphRoom('landscape', text);
  const side = { x: sheet.w - margin - sideWidth, w: sideWidth };
  const contactLeast = contactHeight(text, sideWidth);
  const bottom = sheet.h - margin;
  const room = bottom - top - contactLeast - 2 * gap;
  const { gaps, firms } = text;
  const type = enlargements.find(each => gapsHeight(gaps.length, 1, each) + firmsHeight(firms.length, each) <= room && wordingFor(text, side.w, each) === wordingFor(text, side.w, 1)) ?? 1;
  // A few firms stay, however many the gaps.
  const gapsRoom = Math.min(gapsHeight(gaps.length, 1, type), room - firmsHeight(Math.min(4, firms.length), type));
  const firmsRoom = Math.min(firmsHeight(firms.length, type), room - gapsRoom);
  const contact = contactRoom(text, sideWidth, bottom - top - gapsRoom - firmsRoom - 2 * gap);
  const firmsTop = top + gapsRoom + (bottom - contact - firmsRoom - top - gapsRoom) / 2;
  return {
    ...sheet, type, firmType: type, graph, gapColumns: 1, wording: shortest(text, wordingFor(text, side.w, type)),
    head: { x: margin, y: margin, w: sheet.w - 2 * margin, h: 26.4 },
    gaps: { ...side, y: top, h: firmsTop - gap / 2 - top },
    firms: { ...side, y: firmsTop, h: firmsRoom },
    contact: { ...side, y: bottom - contact, h: contact },
    legend: { x: margin, y: top + graph.h + 5, w: graph.w, h: 11 },
    notes: { x: margin, y: bottom - 6, w: graph.w, h: 6 },
  };
}

function portrait(text: PosterText, picture: Size): PosterFrame {
  const sheet = ownSheet('portrait');
  const room = graphRoom('portrait', text);
  const graph = { ...room, h: Math.min(room.h, picture.height * scaleInto(room, picture)) };
  const full = { x: margin, w: room.w };
  const y = graph.y + graph.h + gap;
  const h = sheet.h - margin - foot - y;
  const side = { x: sheet.w - margin - firmsWidth, w: firmsWidth };
  const found = arrange(text, h, gapColumn);
  const firmsMost = h - contactHeight(text, firmsWidth) - gap;
  const firmType = firmTypeFor(text, firmsWidth, firmsMost, found.type);
  const firmsRoom = Math.min(firmsHeight(text.firms.length, firmType), firmsMost);
  const contact = contactRoom(text, firmsWidth, h - firmsRoom - gap);
  return {
    ...sheet, type: found.type, firmType, graph, gapColumns: found.columns, wording: shortest(text, found.wording),
    head: { ...full, y: margin, h: 26.4 },
    gaps: { x: margin, y, w: gapsWidth, h },
    firms: { ...side, y, h: firmsRoom },
    contact: { ...side, y: y + h - contact, h: contact },
    legend: { ...full, y: sheet.h - margin - 17.4, h: 11 },
    notes: { ...full, y: sheet.h - margin - 6, h: 6 },
  };
}

/** How a sheet is divided for these words and a picture of that shape. */
export function frameOf(orientation: Orientation, text: PosterText, picture: Size): PosterFrame {
  return orientation === 'landscape' ? landscape(text) : portrait(text, picture);
}
