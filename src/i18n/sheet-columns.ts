// How a sheet's paper is shared out, in lines: what the head and the foot take, blocks as high as they are, lists as long as the rest allows.

import { linesOf, shareRows, type ListWish } from '../core/layout/share-rows.ts';
import { textWidth, wrapText } from '../core/layout/text-width.ts';
import type { Block, Cell, Figure, SheetText } from './sheet-types.ts';

/** Millimetres, as the style sheet has them. */
const [paper, line, sourceLine] = [296.8 - 19, 3.8, 2.6];
/** em of their type that lines hold, somewhat less than they do: the title, running text across the sheet, a column, the notes across the sheet and beside the code. */
const widths = { title: 29.5, across: 61, column: 29.5, notes: 84, besides: 39, cost: 17, target: 13 } as const;
/** Lines of notes: below the code, beside it, and below where the county's own people have their lines beside it. */
const noteLines = { below: 7, besides: 8, internal: 9 } as const;
/** Height of the code and of the lines beside it. */
const contactHeight = { public: 23, internal: 30 } as const;
/** The most lines of the title, of a paragraph across the sheet, of a remark, of a clause, of an item of a list. */
export const mostLines = { title: 2, across: 3, remark: 3, clause: 4, item: 3 } as const;

export const headLines = 2;
export const planLines = 13;
/** Figures stand four in a row, label above value. */
const figuresInRow = 4;

export const textOf = (cell: Cell): string => cell.map(({ text, notes }) => `${text}${notes === undefined || notes.length === 0 ? '' : '0'.repeat(notes.length)}`).join('');
/** The same clauses and firms stand on many sheets: each is wrapped once. */
const counted = new Map<string, number>();
function wrapped(text: string, width: number, most: number): number {
  const key = `${width} ${most} ${text}`;
  const lines = counted.get(key) ?? Math.max(1, wrapText(text, 1, width, most).length);
  counted.set(key, lines);
  return lines;
}
/** Lines of a name at the left of a table of costs or of targets. */
export const nameLines = (name: string, table: 'cost' | 'target'): number => wrapped(name, widths[table], 2);
/** Lines that a text takes in a column. */
export const linesIn = (text: string, most: number): number => wrapped(text, widths.column, most);
const remarkLines = (remarks: readonly string[] = []): number => remarks.reduce((sum, text) => sum + linesIn(text, mostLines.remark), 0);

type Head = Pick<SheetText, 'title' | 'lead' | 'band'> & { readonly aside: number };

/** Lines of each column, once head, band and foot have theirs. */
export function columnRoom({ title, lead, band, aside }: Head): number {
  const across = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + wrapped(textOf(cell), widths.across, mostLines.across), 0);
  const head = 5 + 7.2 * wrapped(textOf(title), widths.title, mostLines.title) + 6 + lead.length * 0.4 + line * across(lead);
  const middle = 5 + 8.4 + (band.bar === undefined ? 0 : 4.4) + line * across(band.sums);
  const foot = 10.1 + (aside > 0 ? contactHeight.internal + noteLines.internal * sourceLine : contactHeight.public + noteLines.below * sourceLine);
  return Math.floor((paper - head - middle - foot) / line);
}

/** em of the notes. */
export const notesRoom = (aside: number): number => (aside > 0 ? noteLines.internal * widths.notes : noteLines.below * widths.notes + noteLines.besides * widths.besides);

/** A list that is cut to the lines that it gets: `fixed` lines whatever its length, and the block once its items are counted. */
export interface Draft { readonly fixed: number; readonly wish: ListWish; readonly block: (count: number) => Block }

const isDraft = (part: Block | Draft): part is Draft => 'wish' in part;

export function blockLines(block: Block): number {
  const head = block.title === '' ? 0 : headLines;
  const rest = remarkLines('more' in block ? block.more : []) + ('empty' in block && block.empty !== undefined ? 1 : 0);
  switch (block.kind) {
    case 'rows': return head + (block.head === undefined ? 0 : 1) + block.lines.length + (block.extra ?? 0) + rest;
    case 'list': return head + block.items.reduce((sum, item) => sum + linesIn(textOf(item), mostLines.item), 0) + rest;
    case 'clauses': return head + block.items.reduce((sum, { text }) => sum + 1 + linesIn(textOf(text), mostLines.clause), 0) + rest;
    case 'figures': return head + 2 * Math.ceil(block.figures.length / figuresInRow) + rest;
    case 'plan': return head + planLines + remarkLines(block.caption === '' ? [] : [block.caption]);
    case 'schedule': return head + (block.rows.length === 0 ? 0 : block.rows.length + 2) + rest;
  }
}

const usedLines = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + blockLines(block), 0);

/** Lines that a part takes at the least: lists without an item say how many there are. */
const leastLines = (part: Block | Draft): number => (isDraft(part) ? part.fixed + linesOf(part.wish, 0) : blockLines(part));

/** Where not even the least of all parts has room, blocks that can be told in a line are, the last first. */
function makeRoom(room: number, parts: readonly (Block | Draft)[]): readonly (Block | Draft)[] {
  const at = parts.findLastIndex(part => !isDraft(part) && part.instead !== undefined);
  const block = parts[at];
  if (block === undefined || isDraft(block) || parts.reduce((sum, part) => sum + leastLines(part), 0) <= room) return parts;
  return makeRoom(room, parts.with(at, { kind: 'list', title: '', items: [[{ text: block.instead ?? '', tone: 'quiet' }]] }));
}

/** Blocks in order; drafts share what the others leave of `room` lines. */
export function fillColumn(room: number, wanted: readonly (Block | Draft)[]): readonly Block[] {
  const parts = makeRoom(room, wanted);
  const drafts = parts.filter(isDraft);
  const taken = parts.reduce((sum, part) => sum + (isDraft(part) ? part.fixed : blockLines(part)), 0);
  const counts = shareRows(room - taken, drafts.map(({ wish }) => wish));
  return parts.map(part => (isDraft(part) ? part.block(counts[drafts.indexOf(part)] ?? 0) : part));
}

/** Each step of air makes lines this much higher; so many steps at most. */
const [airStep, mostAir] = [0.05, 3];

/** How many steps of air the fuller of the columns has room for. */
export function airOf(room: number, columns: readonly (readonly Block[])[]): number {
  const used = Math.max(1, ...columns.map(usedLines));
  return Math.max(0, Math.min(mostAir, Math.floor((room / used - 1) / airStep)));
}

/** em of their type that the figures of a band and a finding have in one line. */
const [figuresWidth, findingWidth] = [42, 42];
/** Between two figures. */
const figureGap = 1;

export const isDense = (figures: readonly Figure[]): boolean => figures.reduce((sum, { value }) => sum + textWidth(textOf(value), 1) + figureGap, 0) > figuresWidth;
export const isLong = (finding: string): boolean => textWidth(finding, 1) > findingWidth;
