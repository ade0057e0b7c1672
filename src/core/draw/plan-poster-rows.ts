// Heads and rows of the table on a printed plan.

import { wrapWhole } from '../layout/text-width.ts';
import { element, type DrawnElement } from './element.ts';
import type { ParcelLine, ParcelTableText } from './plan-poster-text.ts';
import { drawText } from './poster-parts.ts';
import { mm, type Rect } from './poster-sheet.ts';

/** Lengths at type 1, mm: size of letters, of the small ones, between columns, heights of the head, of a group, of a row and of a target's line below it. */
export const own = { size: 2.4, small: 2.15, gutter: 2.6, head: 6.2, group: 4.3, row: 3.5, lower: 2.7 } as const;
/** Room of a target's number. */
export const targetIndent = 1.7 * own.size;

/** How a table is set: how many of its columns, at which widths, and whether targets have a column or lines of their own; `named`: a column without gaps. */
export interface TableForm { readonly columns: number; readonly widths: readonly number[]; readonly type: number; readonly target: 'column' | 'named' | 'below' | 'none' }

interface Column { readonly x: number; readonly right: number }

/** Room left over goes between the columns, up to a limit: figures far apart are not one row. */
function columnsOf({ widths, type }: TableForm, rect: Rect): readonly Column[] {
  const sum = (some: readonly number[]): number => some.reduce((all, width) => all + width, 0);
  const slack = rect.w - sum(widths) - own.gutter * type * (widths.length - 1);
  const gutter = own.gutter * type + Math.min(5 * type, Math.max(0, slack) / Math.max(1, widths.length - 1));
  return widths.map((width, index) => {
    const x = rect.x + sum(widths.slice(0, index)) + gutter * index;
    return { x, right: x + width };
  });
}

const end = { 'text-anchor': 'end' } as const;
export const inColumn = ({ target }: Pick<TableForm, 'target'>): boolean => target === 'column' || target === 'named';
const none: Column = { x: 0, right: 0 };

export function drawTableHeads({ columns, targetHead }: ParcelTableText, form: TableForm, rect: Rect, y: number): readonly DrawnElement[] {
  const at = columnsOf(form, rect);
  const small = own.small * form.type;
  const heads = columns.slice(0, form.columns).flatMap(({ head, unit }, index) => {
    const { x, right } = at[index] ?? none;
    const say = (text: string, line: number): DrawnElement => (index === 0 ? drawText('quiet', x, y + small * line, small, text) : drawText('quiet', right, y + small * line, small, text, end));
    return unit === '' ? [say(head, 1)] : [say(head, 1), say(unit, 2.25)];
  });
  return inColumn(form) ? [...heads, drawText('quiet', at.at(-1)?.x ?? 0, y + small, small, targetHead)] : heads;
}

/** Name and gap; the name alone where that is all a column has room for: the plan's callouts say the gap. */
export const targetWords = ({ target }: ParcelLine, form: TableForm['target']): string => (target === undefined ? '' : form === 'named' ? target.name : `${target.name} · ${target.gap}`);

/** In as many lines as it takes below a row. */
export const targetLines = (line: ParcelLine, type: number, w: number): readonly string[] =>
  (line.target === undefined ? [] : wrapWhole(targetWords(line, 'below'), own.small * type, w - (own.gutter + targetIndent) * type));

function drawTarget(number: number, lines: readonly string[], x: number, y: number, type: number): readonly DrawnElement[] {
  const small = own.small * type;
  return [drawText('strong', x, y, small, String(number)), ...lines.map((line, index) => drawText('', x + targetIndent * type, y + index * own.lower * type, small, line))];
}

/** One row under its hairline. */
export function drawTableRow(line: ParcelLine, { columns }: ParcelTableText, form: TableForm, rect: Rect, y: number): DrawnElement {
  const at = columnsOf(form, rect);
  const { type, target } = form;
  const size = own.size * type;
  const base = y + size * 1.15;
  const cells = line.cells.slice(0, Math.min(form.columns, columns.length)).map((cell, index) => {
    const { x, right } = at[index] ?? none;
    return index === 0 ? drawText('name', x, base, size, cell) : drawText('figure', right, base, size, cell, end);
  });
  const below = { x: rect.x + own.gutter * type, y: base + own.lower * type };
  return element('g', {}, element('rect', { class: 'row-rule', x: mm(rect.x), y: mm(y), width: mm(rect.w), height: 0.1 }), cells,
    line.target === undefined || target === 'none' ? [] : inColumn(form) ? drawTarget(line.target.number, [targetWords(line, target)], at.at(-1)?.x ?? 0, base, type)
      : drawTarget(line.target.number, targetLines(line, type, rect.w), below.x, below.y, type));
}
