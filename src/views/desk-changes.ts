// What the desk's data would change in what is published, in words: gaps first, then rows, table by table.

import type { AtlasChange, CellChange, GapChange, RowId, TableChange } from '../core/desk/compare-atlases.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import type { Column } from '../core/schema/column.ts';
import { settings } from '../core/schema/site.ts';
import { tables } from '../core/schema/tables.ts';
import { deskWordsOf } from '../i18n/desk.ts';
import type { Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { wordsOf } from '../i18n/words.ts';
import { sayAnswer, saySize } from './desk-gaps.ts';

type Columns = Readonly<Record<string, Column>>;

/** A value as a planner writes it in a cell. */
function sayValue(language: Language, column: Column | undefined, value: unknown): string {
  const words = deskWordsOf(language);
  if (value === undefined || value === null) return words.blank;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'object') return words.shape;
  return column?.choices?.[String(value)]?.[language] ?? String(value);
}

function drawCell(language: Language, columns: Columns, { column, before, after }: CellChange): DrawnElement {
  const described = columns[column];
  if (described?.kind === 'geometry' && before !== undefined && after !== undefined) return element('span', { class: 'cell-change' }, `${described[language]} ${deskWordsOf(language).shape}`);
  return element('span', { class: 'cell-change' }, `${described?.[language] ?? column} `, element('del', {}, sayValue(language, described, before)), ' → ', element('ins', {}, sayValue(language, described, after)));
}

const sayRow = ({ key, name }: RowId): string => (name === undefined ? key : `${key} ${name}`);

function drawTable(language: Language, { table, added, removed, altered }: TableChange): DrawnElement {
  const words = deskWordsOf(language);
  const list = (title: string, rows: readonly RowId[]): readonly (Drawn | false)[] => (rows.length === 0 ? [] : [element('p', {}, element('b', {}, `${title} ${rows.length}`), ' ', wordsOf(language).list(rows.map(sayRow)))]);
  return element('section', {},
    element('h3', {}, tables[table].label[language]),
    list(words.added, added), list(words.gone, removed),
    altered.length > 0 && element('p', {}, element('b', {}, `${words.altered} ${altered.length}`)),
    altered.length > 0 && element('ul', {}, altered.map(row => element('li', {}, `${sayRow(row)} `, row.cells.map(cell => drawCell(language, tables[table].columns as Columns, cell))))));
}

function drawGaps(language: Language, gaps: readonly GapChange[]): readonly (Drawn | false)[] {
  const words = deskWordsOf(language);
  const list = (title: string, own: readonly GapChange[], say: (gap: GapChange) => string): readonly (Drawn | false)[] => (own.length === 0 ? [] : [
    element('p', {}, element('b', {}, `${title} ${own.length}`)),
    element('ul', {}, own.map(gap => { const { link } = (gap.after ?? gap.before)!; return element('li', {}, element('button', { type: 'button', class: 'plain', 'data-do': 'look', 'data-chain': link.chain, 'data-link': link.code }, nameIn(language, link)), ` ${say(gap)}`); })),
  ]);
  const one = (gap: GapChange['after']): string => (gap === undefined ? words.none : `${sayAnswer(language, gap)} ${saySize(language, gap)}`);
  return [
    ...list(words.opened, gaps.filter(({ before }) => before === undefined), ({ after }) => one(after)),
    ...list(words.closed, gaps.filter(({ after }) => after === undefined), ({ before }) => one(before)),
    ...list(words.moved, gaps.filter(({ before, after }) => before !== undefined && after !== undefined), ({ before, after }) => `${one(before)} → ${one(after)}`),
  ];
}

/** `against`: what is compared with, as a sentence. */
export function drawChanges(language: Language, change: AtlasChange, against: string): DrawnElement {
  const words = deskWordsOf(language);
  const nothing = change.settings.length + change.tables.length + change.gaps.length === 0;
  return element('div', { class: 'desk-changes' },
    element('p', { class: 'quiet' }, against),
    nothing && element('p', {}, words.changesNone),
    change.gaps.length > 0 && element('section', {}, element('h3', {}, words.gapsHead), drawGaps(language, change.gaps)),
    change.settings.length > 0 && element('section', {}, element('h3', {}, words.settings), element('ul', {}, change.settings.map(cell => element('li', {}, drawCell(language, settings as Columns, cell))))),
    change.tables.map(table => drawTable(language, table)));
}
