// How a sheet is divided round a park's plan. All lengths in mm of the sheet itself: a plan is laid out for its paper, not enlarged.

import type { Geometry } from '../schema/column.ts';
import { contactHeight, contactRoom } from './poster-contact.ts';
import { headHeight, linesOfNotes } from './poster-head.ts';
import { sheetOf, type Orientation, type Paper, type Rect, type Sheet } from './poster-sheet.ts';
import type { TableForm } from './plan-poster-rows.ts';
import { formOf, heightOf } from './plan-poster-table.ts';
import type { PlanSheetText } from './plan-poster-text.ts';
import { scaleOnto, type PaperScale } from './plan-poster-scale.ts';

export type PlanPaper = Extract<Paper, 'a4' | 'a3'>;
export const planPapers: readonly PlanPaper[] = ['a4', 'a3'];

/** By paper: margin, size of the head's type, mm a px of the plan (its smallest letters are 11.5 px), sizes of the legend's and the largest of the table's type, widths that the column beside the plan may have, heights below it and of the contact. */
const settings = {
  a4: { margin: 10, type: 0.8, px: 0.186, legend: 2.3, list: 1.3, sides: [80, 86, 92, 100, 110, 120], below: 66, contact: 28 },
  a3: { margin: 12, type: 1, px: 0.25, legend: 3, list: 1.6, sides: [104, 112, 122, 134, 148, 162], below: 84, contact: 34 },
} as const;
const gap = 7;
export const noteLines = 3;

export interface PlanFrame extends Sheet {
  /** Size of the head's type; 1 on A3. */
  readonly type: number;
  readonly form: TableForm;
  readonly head: Rect;
  readonly plan: Rect;
  readonly legend: Rect;
  readonly table: Rect;
  /** What legend, table and contact leave of their column. */
  readonly facts: Rect;
  readonly contact: Rect;
  readonly notes: Rect;
}
export const settingsOf = (paper: PlanPaper): (typeof settings)[PlanPaper] => settings[paper];

interface Around { readonly sheet: Sheet; readonly margin: number; readonly top: number; readonly head: Rect; readonly full: number }

function aroundOf(paper: PlanPaper, orientation: Orientation): Around {
  const { margin, type } = settings[paper];
  const sheet = sheetOf(paper, orientation);
  const full = sheet.w - 2 * margin;
  return { sheet, margin, full, top: margin + headHeight.body * type, head: { x: margin, y: margin, w: full, h: headHeight.own * type } };
}

/** What must be known before land can be placed: its room and scale; `legend` tells how high the legend is in a width. */
export interface PlanRoom { readonly room: Rect; readonly scale: PaperScale; readonly side: number }

const notesHeight = (text: PlanSheetText, width: number): number => linesOfNotes(text.notes, width, noteLines).height + 1;

/** Beside: the column is as wide as it can be without costing the land its scale. */
function roomBeside(paper: PlanPaper, text: PlanSheetText, land: readonly Geometry[], legendHeight: (width: number) => number): PlanRoom {
  const { sheet, margin, top, full } = aroundOf(paper, 'landscape');
  const { sides, px } = settings[paper];
  const tries = sides.map(side => {
    const w = full - side - gap;
    const room = { x: margin, y: top, w, h: sheet.h - margin - notesHeight(text, w) - legendHeight(w) - 4 - top };
    return { room, side, scale: scaleOnto(land, room, px) };
  });
  const [first] = tries;
  return tries.filter(({ scale }) => scale.denominator === first?.scale.denominator).at(-1) ?? (first as PlanRoom);
}

function roomAbove(paper: PlanPaper, text: PlanSheetText, land: readonly Geometry[]): PlanRoom {
  const { sheet, margin, top, full } = aroundOf(paper, 'portrait');
  const { below, px, sides } = settings[paper];
  const room = { x: margin, y: top, w: full, h: sheet.h - margin - notesHeight(text, full) - 4 - below - top };
  return { room, side: Math.min(sides[0], full * 0.36), scale: scaleOnto(land, room, px) };
}

export function planRoom(paper: PlanPaper, orientation: Orientation, text: PlanSheetText, land: readonly Geometry[], legendHeight: (width: number) => number): PlanRoom {
  return orientation === 'landscape' ? roomBeside(paper, text, land, legendHeight) : roomAbove(paper, text, land);
}

function beside(paper: PlanPaper, text: PlanSheetText, { room, side }: PlanRoom, height: number, legendHeight: (width: number) => number): Omit<PlanFrame, 'type'> {
  const { sheet, margin, top, head, full } = aroundOf(paper, 'landscape');
  const column = { x: margin + full - side, w: side };
  const bottom = sheet.h - margin;
  const most = bottom - top - gap - contactHeight(text, side);
  const form = formOf(text.table, side, most, settings[paper].list);
  const table = Math.min(most, heightOf(text.table, form, side));
  const contact = contactRoom(text, side, Math.min(settings[paper].contact, bottom - top - gap - table));
  const spare = top + table + gap;
  const notes = notesHeight(text, room.w);
  const legend = legendHeight(room.w);
  return {
    ...sheet, head, form, plan: { ...room, y: top + Math.max(0, room.h - height) / 2, h: height },
    legend: { x: room.x, y: bottom - notes - 4 - legend + 2, w: room.w, h: legend },
    table: { ...column, y: top, h: table }, facts: { ...column, y: spare, h: bottom - contact - gap - spare }, contact: { ...column, y: bottom - contact, h: contact },
    notes: { x: room.x, y: bottom - notes, w: room.w, h: notes },
  };
}

function above(paper: PlanPaper, text: PlanSheetText, { room, side }: PlanRoom, height: number, legendHeight: (width: number) => number): Omit<PlanFrame, 'type'> {
  const { sheet, margin, head, full } = aroundOf(paper, 'portrait');
  const notes = notesHeight(text, full);
  const y = room.y + height + 3;
  const bottom = sheet.h - margin - notes - 3;
  const w = full - side - gap;
  const form = formOf(text.table, w, bottom - y, settings[paper].list);
  const right = { x: margin + full - side, w: side };
  const legend = legendHeight(side);
  const contact = contactRoom(text, side, Math.min(settings[paper].contact, bottom - y - legend - gap));
  return {
    ...sheet, head, form, plan: { ...room, h: height },
    table: { x: margin, y, w, h: Math.min(bottom - y, heightOf(text.table, form, w)) },
    legend: { ...right, y, h: legend }, facts: { ...right, y: y + legend + gap, h: bottom - contact - gap - y - legend - gap }, contact: { ...right, y: bottom - contact, h: contact },
    notes: { x: margin, y: sheet.h - margin - notes, w: full, h: notes },
  };
}

/** The sheet divided, for a plan that came out `height` mm high. */
export function planFrameOf(paper: PlanPaper, orientation: Orientation, text: PlanSheetText, found: PlanRoom, height: number, legendHeight: (width: number) => number): PlanFrame {
  return { ...(orientation === 'landscape' ? beside : above)(paper, text, found, height, legendHeight), type: settings[paper].type };
}
