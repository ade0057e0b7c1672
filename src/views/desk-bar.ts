// The desk's own furniture: the bar with what can be done, the tabs, the choice of what to look at, how many there are of each, the draft.

import type { Level } from '../core/check/finding.ts';
import type { RowCount } from '../core/check/check-rows.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import { tableNames, tables, type TableName } from '../core/schema/tables.ts';
import { deskWordsOf } from '../i18n/desk.ts';
import type { Language } from '../i18n/language.ts';
import { wordsOf } from '../i18n/words.ts';
import { sheetKinds, type Choice, type Choices, type SheetKind } from './desk-choices.ts';

export const deskTabs = ['chain', 'gaps', 'park', 'sheet', 'changes', 'table'] as const;
export type DeskTab = (typeof deskTabs)[number];

type Off = boolean;
const button = (what: string, text: string, disabled: Off = false, title?: string): DrawnElement => element('button', { type: 'button', 'data-do': what, 'data-key': what, disabled: disabled ? '' : undefined, title }, text);

export interface BarView { readonly name: string; readonly canUndo: boolean; readonly canRedo: boolean; readonly changed: readonly string[]; readonly canSave: boolean; readonly fromBook: boolean }

export function drawBar(language: Language, { name, canUndo, canRedo, changed, canSave, fromBook }: BarView): readonly (Drawn | false)[] {
  const words = deskWordsOf(language);
  const none = changed.length === 0;
  return [
    element('b', { class: 'desk-name' }, name),
    element('span', { class: 'quiet' }, none ? words.nothing : `${words.changed(changed.length)}${wordsOf(language).colon}${wordsOf(language).list(changed)}`),
    fromBook && element('small', {}, words.bookNote),
    element('span', { class: 'acts' },
      button('undo', words.undo, !canUndo, 'Ctrl+Z'), button('redo', words.redo, !canRedo, 'Ctrl+Y'),
      canSave && button('save', words.save, none, 'Ctrl+S'), button('download', words.download, none),
      button('another', words.another)),
  ];
}

const gravity: readonly Level[] = ['error', 'warning', 'notice'];

/** Counts of each level as switches, and each table with how many of its rows are used. */
export function drawTally(language: Language, count: Readonly<Record<Level, number>>, levels: ReadonlySet<Level>, sheets: readonly Sheet[], counts: Readonly<Record<TableName, RowCount>>): readonly DrawnElement[] {
  const words = deskWordsOf(language);
  return [
    element('p', { class: 'levels', role: 'group', 'aria-label': words.findings }, gravity.map(level =>
      element('button', { type: 'button', class: 'level-switch', 'data-level': level, 'data-do': 'level', 'data-key': `level ${level}`, 'aria-pressed': String(levels.has(level)) }, `${words.level[level]} `, element('b', { class: 'number' }, String(count[level]))))),
    ...(count.error === 0 ? [element('p', { class: 'clean' }, element('b', {}, words.clean), ' ', element('span', { class: 'quiet' }, words.cleanNote))] : []),
    element('details', { class: 'desk-tables' }, element('summary', {}, words.tables),
      element('table', {}, element('tbody', {}, tableNames.flatMap(name => {
        const sheet = sheets.find(({ table }) => table === name);
        if (sheet === undefined) return [];
        const { rows, used, blank, aside } = counts[name];
        const unused = rows - used - blank - aside;
        return [element('tr', {},
          element('th', { scope: 'row' }, element('button', { type: 'button', class: 'plain', 'data-do': 'open-table', 'data-table': name }, tables[name].label[language])),
          element('td', { class: 'number' }, words.rows(used, rows)), element('td', { class: unused > 0 ? 'gap' : 'quiet' }, unused > 0 ? words.unused(unused) : ''))];
      })))),
  ];
}

export function drawTabs(language: Language, chosen: DeskTab, gaps: number): readonly DrawnElement[] {
  const words = deskWordsOf(language);
  return deskTabs.map(tab => element('button', {
    type: 'button', role: 'tab', id: `desk-tab-${tab}`, 'aria-selected': String(tab === chosen), 'aria-controls': tab === 'table' ? 'desk-table-panel' : 'desk-panel', tabindex: tab === chosen ? 0 : -1, 'data-do': 'tab', 'data-tab': tab, 'data-key': `tab ${tab}`,
  }, words.tabs[tab], tab === 'gaps' ? element('span', { class: 'number quiet' }, ` ${gaps}`) : false));
}

const select = (name: string, label: string, choices: readonly Choice[], chosen: string): DrawnElement =>
  element('label', {}, `${label} `, element('select', { 'data-choose': name, 'data-key': `choose ${name}` }, choices.map(({ code, name: text }) => element('option', { value: code, selected: code === chosen ? '' : undefined }, text))));

export interface ToolsView { readonly tab: DeskTab; readonly choices: Choices | undefined; readonly chain: string; readonly park: string; readonly kind: SheetKind; readonly sheet: string; readonly table: TableName; readonly sheets: readonly Sheet[]; readonly audience: string }

/** What can be chosen in the tab that is open. */
export function drawTools(language: Language, view: ToolsView): readonly (Drawn | false)[] {
  const words = deskWordsOf(language);
  const { tab, choices } = view;
  const edition = tab !== 'changes' && tab !== 'table' && select('audience', words.audience, [{ code: 'public', name: words.public }, { code: 'internal', name: words.internal }], view.audience);
  if (tab === 'chain') return [choices !== undefined && choices.chain.length > 1 && select('chain', words.chainPick, choices.chain, view.chain), edition];
  if (tab === 'park') return [choices !== undefined && choices.park.length > 1 && select('park', words.parkPick, choices.park, view.park), edition];
  if (tab === 'sheet') return [
    select('kind', words.sheetPick, sheetKinds.map(kind => ({ code: kind, name: words.kinds[kind] })), view.kind),
    choices !== undefined && choices.sheet[view.kind].length > 0 && select('sheet', words.kinds[view.kind], choices.sheet[view.kind], view.sheet),
    button('print', words.print), edition,
  ];
  if (tab === 'table') return [
    select('table', words.tablePick, tableNames.flatMap(name => { const sheet = view.sheets.find(({ table }) => table === name); return sheet === undefined ? [] : [{ code: name, name: tables[name].label[language] }]; }), view.table),
    button('insert', words.insert), button('remove', words.remove), button('fill', words.fill, false, 'Ctrl+D'), button('next', words.next, false, 'F8'),
  ];
  return [edition];
}

export function drawDraft(language: Language, said: string): readonly DrawnElement[] {
  const words = deskWordsOf(language);
  return [element('p', {}, said), element('p', { class: 'acts' }, button('resume', words.resume), button('discard', words.discard))];
}
