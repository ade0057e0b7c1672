// What is to be mended, as the desk lists it: by file and kind, each place with its row around it and the cell ready to be changed.

import type { Finding, Level } from '../core/check/finding.ts';
import { columnLetter } from '../core/check/finding.ts';
import { groupFindings } from '../core/check/group-findings.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { cellOf } from '../core/desk/fix-findings.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import { deskWordsOf, type DeskWords } from '../i18n/desk.ts';
import type { Language } from '../i18n/language.ts';

/** Places of a kind that are shown until more are asked for. */
export const placesAtFirst = 5;
/** A kind in a column of a file, and a place of it. */
export const groupKey = ({ file, code, column }: Pick<Finding, 'file' | 'code' | 'column'>): string => `${file}|${code}|${column ?? ''}`;
export const placeKey = ({ file, row, column }: Pick<Finding, 'file' | 'row' | 'column'>): string => `${file}|${row ?? ''}|${column ?? ''}`;

export interface FindingsView {
  readonly findings: readonly Finding[];
  readonly sheets: readonly Sheet[];
  /** Header cells of each sheet's file. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** How many places of a group are shown, by its key. */
  readonly shown: ReadonlyMap<string, number>;
  readonly levels: ReadonlySet<Level>;
}

interface Speaker { readonly language: Language; readonly words: DeskWords; readonly view: FindingsView }

const says = (language: Language, { message, suggestion, english }: Finding): { readonly message: string; readonly suggestion: string } => (language === 'zh' ? { message, suggestion } : english);

/** The columns of an excerpt: what names the row, and the neighbours of the cell. */
const around = (column: number, width: number): readonly number[] => [...new Set([0, 1, column - 1, column, column + 1])].filter(at => at >= 0 && at < Math.max(width, column + 1)).sort((a, b) => a - b);

function drawExcerpt({ words, view }: Speaker, sheet: Sheet, finding: Finding): DrawnElement | undefined {
  if (finding.row === null) return undefined;
  const row = sheet.rows[finding.row - 1] ?? [];
  const headers = view.headers.get(sheet.file) ?? [];
  const cell = cellOf(finding);
  // a notice needs no change, unless it knows one
  const mayEdit = finding.level !== 'notice' || finding.fix !== undefined;
  const columns = cell === undefined ? row.flatMap((text, at) => (text.trim() === '' ? [] : [at])).slice(0, 5) : around(cell.column, headers.length);
  const title = (at: number): string => headers[at]?.trim() || columnLetter(at);
  return element('dl', { class: 'excerpt' }, columns.map(at => element('div', { class: at === cell?.column ? 'wrong' : undefined },
    element('dt', {}, title(at)),
    element('dd', {}, at === cell?.column && mayEdit
      ? element('input', { type: 'text', value: row[at] ?? '', 'aria-label': words.edit(title(at), finding.row ?? 0), 'aria-invalid': finding.level === 'error' ? 'true' : undefined, autocomplete: 'off', spellcheck: 'false', 'data-place': placeKey(finding), 'data-code': finding.code, 'data-key': `input ${placeKey(finding)} ${finding.code}` })
      : (row[at] ?? '').trim() || '·'))));
}

function drawPlace(speaker: Speaker, sheet: Sheet | undefined, finding: Finding, alone: boolean): DrawnElement {
  const { language, words } = speaker;
  const { row, column, fix } = finding;
  const said = says(language, finding);
  const at = row === null ? words.whole : column === null ? words.rowAt(row) : words.cellAt(row, column);
  return element('li', { class: 'place' },
    element('p', {}, element('span', { class: 'at number' }, at), ' ', alone ? false : `${said.message}${language === 'zh' ? '。' : '. '}`, alone ? false : element('span', { class: 'quiet' }, said.suggestion)),
    sheet !== undefined && drawExcerpt(speaker, sheet, finding),
    element('p', { class: 'acts' },
      fix !== undefined && element('button', { type: 'button', 'data-do': 'fix', 'data-place': placeKey(finding), 'data-code': finding.code, 'data-key': `fix ${placeKey(finding)} ${finding.code}` }, words.fixOne(fix)),
      sheet !== undefined && row !== null && element('button', { type: 'button', class: 'plain', 'data-do': 'show', 'data-place': placeKey(finding), 'data-key': `show ${placeKey(finding)} ${finding.code}` }, words.inTable)));
}

function drawGroup(speaker: Speaker, findings: readonly Finding[]): DrawnElement | undefined {
  const { language, words, view } = speaker;
  const [first] = findings;
  if (first === undefined) return undefined;
  const sheet = view.sheets.find(({ file, rows }) => file === first.file && rows.length > 0);
  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  // where all places say the same words, they are said once
  const sames = findings.every(({ message, suggestion }) => message === first.message && suggestion === first.suggestion);
  const said = says(language, first);
  const key = groupKey(first);
  const shown = view.shown.get(key) ?? placesAtFirst;
  const rest = findings.length - shown;
  return element('li', { class: 'finding-group', 'data-level': first.level },
    element('p', { class: 'kind' }, element('span', { class: 'level' }, words.level[first.level]), ' ', sames ? element('b', {}, said.message) : false, element('span', { class: 'quiet number' }, ` ${words.times(findings.length)}`)),
    sames && element('p', { class: 'quiet remedy' }, said.suggestion),
    fixable > 1 && element('p', { class: 'acts' }, element('button', { type: 'button', 'data-do': 'fix-all', 'data-group': key, 'data-key': `all ${key}` }, words.fixAll(fixable))),
    element('ul', {}, findings.slice(0, shown).map(finding => drawPlace(speaker, sheet, finding, sames))),
    rest > 0 && element('button', { type: 'button', class: 'plain', 'data-do': 'more', 'data-group': key, 'data-key': `more ${key}` }, words.more(rest)));
}

/** A section a file, the gravest first; nothing where no level that is wanted has a finding. */
export function drawFindings(language: Language, view: FindingsView): readonly Drawn[] {
  const speaker = { language, words: deskWordsOf(language), view };
  return groupFindings(view.findings.filter(({ level }) => view.levels.has(level)), Infinity).map(({ file, groups }) =>
    element('section', {}, element('h3', {}, file), element('ul', { class: 'finding-groups' }, groups.map(({ shown }) => drawGroup(speaker, shown)))));
}
