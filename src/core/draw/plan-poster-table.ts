// The table of what can be had, beside or below a printed plan: as many columns and as large a type as leave no parcel out.

import { boldSize, textWidth, wrapText } from '../layout/text-width.ts';
import { element, type Drawn, type DrawnElement } from './element.ts';
import { drawTableHeads, drawTableRow, inColumn, own, targetIndent, targetLines, targetWords, type TableForm } from './plan-poster-rows.ts';
import type { ParcelLine, ParcelTableText } from './plan-poster-text.ts';
import { drawHeading, drawText, headingType } from './poster-parts.ts';
import type { Rect } from './poster-sheet.ts';

const enlargements = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1];
/** These an investor asks for first; beyond them a column is nice to have, and larger type is better. */
const wanted = 5;

const preference = { column: 0.4, named: -1.6, below: 0, none: 0 } as const;

const groupsOf = (lines: readonly ParcelLine[]): number => new Set(lines.map(({ status }) => status)).size;

/** Least widths of the columns at type 1, the targets' last. */
function leastWidths({ columns, lines, targetHead }: ParcelTableText): { readonly columns: readonly number[]; readonly target: (target: TableForm['target']) => readonly number[] } {
  const code = (text: string): number => textWidth(text, boldSize(text, own.size));
  return {
    columns: columns.map(({ head, unit }, index) => Math.max(textWidth(head, own.small), textWidth(unit, own.small), ...lines.map(({ cells }) => (index === 0 ? code(cells[0] ?? '') : textWidth(cells[index] ?? '', own.size))))),
    target: target => (inColumn({ target }) ? [Math.max(textWidth(targetHead, own.small), ...lines.map(line => textWidth(targetWords(line, target), own.small) + targetIndent))] : []),
  };
}

const rowHeight = (line: ParcelLine, { type, target }: Pick<TableForm, 'type' | 'target'>, w: number): number =>
  type * (own.row + (target === 'below' ? targetLines(line, type, w).length * own.lower : 0));

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
const headHeight = (lines: readonly ParcelLine[], type: number): number => headingType.height + type * (own.head + own.group * groupsOf(lines));
const tableHeight = (lines: readonly ParcelLine[], form: Pick<TableForm, 'type' | 'target'>, w: number): number => headHeight(lines, form.type) + sum(lines.map(line => rowHeight(line, form, w)));

/** The best form in so much room, its type at most `largest`; where none shows all rows, the one that shows most of a row in the least type. */
export function formOf(text: ParcelTableText, w: number, h: number, largest = 1.3): TableForm {
  const least = leastWidths(text);
  const targeted = text.lines.some(({ target }) => target !== undefined);
  const forms = (targeted ? ['column', 'named', 'below'] as const : ['none'] as const).flatMap(target => enlargements.filter(type => type <= largest).flatMap(type => text.columns.map((_, index): TableForm => {
    const widths = [...least.columns.slice(0, index + 1), ...least.target(target)].map(width => width * type);
    return { columns: index + 1, widths, type, target };
  }))).filter(({ widths, type }) => sum(widths) + own.gutter * type * (widths.length - 1) <= w);
  const worth = ({ columns, type, target }: TableForm): number => 3 * Math.min(columns, wanted) + Math.max(0, columns - wanted) * 0.25 + (type - 1) * 8 + preference[target];
  const best = (some: readonly TableForm[]): TableForm | undefined => [...some].sort((a, b) => worth(b) - worth(a))[0];
  return best(forms.filter(form => tableHeight(text.lines, form, w) <= h + 0.01)) ?? best(forms.filter(({ type }) => type === 1))
    ?? { columns: 1, widths: least.columns.slice(0, 1), type: 1, target: targeted ? 'below' : 'none' };
}

export const heightOf = (text: ParcelTableText, form: TableForm, w: number): number => (text.lines.length === 0 ? headingType.height + 5 : tableHeight(text.lines, form, w));

/** Rows from the first as far as they fit; where not all do, a line stays for the count of the others. */
function keepRows(text: ParcelTableText, form: TableForm, rect: Rect): readonly ParcelLine[] {
  let left = rect.h - headHeight(text.lines, form.type) + 0.01;
  const all = sum(text.lines.map(line => rowHeight(line, form, rect.w)));
  if (all <= left) return text.lines;
  left -= own.row * form.type;
  const over = text.lines.findIndex(line => (left -= rowHeight(line, form, rect.w)) < 0);
  return text.lines.slice(0, Math.max(0, over));
}

/** Draws a status as a mark at a place, and says how wide it is. */
export interface StatusMark { readonly width: number; readonly draw: (status: ParcelLine['status'], x: number, middle: number) => Drawn }

/** The table, its rows cut to the room with a count of what is left. */
export function drawParcelTable(text: ParcelTableText, form: TableForm, rect: Rect, mark: StatusMark): DrawnElement {
  const { type } = form;
  const heading = drawHeading(text.title, rect, 1);
  if (text.lines.length === 0) return element('g', { class: 'plan-table' }, heading, wrapText(text.none, own.size, rect.w, 1).map(line => drawText('quiet', rect.x, rect.y + headingType.height + own.size, own.size, line)));
  const kept = keepRows(text, form, rect);
  let y = rect.y + headingType.height;
  const drawn: Drawn[] = [...drawTableHeads(text, form, rect, y - 0.6)];
  y += own.head * type;
  kept.forEach((line, index) => {
    if (kept[index - 1]?.status !== line.status) {
      const words = text.group(line.status, text.lines.filter(({ status }) => status === line.status).length);
      const middle = y + own.group * type * 0.5;
      drawn.push(mark.draw(line.status, rect.x, middle), drawText('quiet', rect.x + mark.width + own.small * type * 0.5, middle + own.small * type * 0.36, own.small * type, words));
      y += own.group * type;
    }
    drawn.push(drawTableRow(line, text, form, rect, y));
    y += rowHeight(line, form, rect.w);
  });
  const left = text.lines.length - kept.length;
  return element('g', { class: 'plan-table' }, heading, drawn, left > 0 && drawText('quiet', rect.x, y + own.size * type * 1.15, own.small * type, text.more(left)));
}
