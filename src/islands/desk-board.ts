// The parts of the desk's page, drawn anew as its tables and findings change. What is chosen to be looked at is kept here.

import type { Finding, Level } from '../core/check/finding.ts';
import { findHeader } from '../core/check/find-header.ts';
import type { Audience } from '../core/check/pick-audience.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { cellOf } from '../core/desk/fix-findings.ts';
import type { DrawnElement } from '../core/draw/element.ts';
import { tableNames, tables, type TableName } from '../core/schema/tables.ts';
import { deskWordsOf } from '../i18n/desk.ts';
import { formatDate } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { drawBar, drawDraft, drawTabs, drawTally, drawTools, type DeskTab } from '../views/desk-bar.ts';
import { drawFindings, placesAtFirst, placeKey } from '../views/desk-findings.ts';
import type { SheetKind } from '../views/desk-choices.ts';
import type { DeskData } from './desk-data.ts';
import type { Draft } from './desk-draft.ts';
import { canSave } from './desk-files.ts';
import { DeskGrid, type GridEvents } from './desk-grid.ts';
import type { DeskLook, Report } from './desk-talk.ts';
import { fillPart } from './make-node.ts';

export interface Chosen { readonly chain: string; readonly park: string; readonly sheet: string; readonly kind: SheetKind; readonly table: TableName; readonly audience: Audience }

/** How many more places of a kind one press brings. */
const placesMore = 45;

/** Below this width the pictures are those for phones. */
export const narrow = '(max-width: 900px)';

export class DeskBoard {
  readonly grid: DeskGrid;
  report: Report | undefined;
  tab: DeskTab = 'chain';
  chosen: Chosen;
  readonly levels = new Set<Level>(['error', 'warning']);
  readonly #host: HTMLElement;
  readonly #language: Language;
  readonly #data: DeskData;
  readonly #shown = new Map<string, number>();

  constructor(host: HTMLElement, language: Language, data: DeskData, events: GridEvents) {
    [this.#host, this.#language, this.#data] = [host, language, data];
    this.chosen = { chain: '', park: '', sheet: '', kind: 'gaps', table: 'links', audience: (host.dataset['audience'] ?? 'public') as Audience };
    this.grid = new DeskGrid(this.part('grid'), events);
  }

  part(name: string): HTMLElement { return this.#host.querySelector<HTMLElement>(`[data-part="${name}"]`)!; }
  say(text: string): void { this.part('status').textContent = text; }

  /** Room for new tables. */
  open(): void {
    const { sheets } = this.#data;
    const { table } = this.chosen;
    this.chosen = { ...this.chosen, table: sheets.some(sheet => sheet.table === table) ? table : sheets[0]?.table ?? 'links' };
    this.#shown.clear();
    this.part('draft').hidden = true;
    this.part('drop').classList.add('small');
    this.part('body').hidden = false;
  }

  get look(): DeskLook {
    const { chain, park, kind, sheet } = this.chosen;
    const shape = window.matchMedia(narrow).matches ? 'tall' : 'wide';
    if (this.tab === 'chain') return { tab: 'chain', code: chain, shape };
    if (this.tab === 'park') return { tab: 'park', code: park, shape };
    if (this.tab === 'sheet') return { tab: 'sheet', kind, code: sheet };
    return { tab: this.tab };
  }

  /** What was chosen, or the first there is. */
  settle(): void {
    const choices = this.report?.choices;
    const known = (code: string, all: readonly { readonly code: string }[] | undefined): string => (all?.some(each => each.code === code) === true ? code : all?.[0]?.code ?? '');
    const { chain, park, kind, sheet } = this.chosen;
    this.chosen = { ...this.chosen, chain: known(chain, choices?.chain), park: known(park, choices?.park), sheet: known(sheet, choices?.sheet[kind]) };
  }

  drawBar(): void {
    const { name, canUndo, canRedo, changed } = this.#data;
    this.part('bar').hidden = false;
    fillPart(this.part('bar'), ...drawBar(this.#language, {
      name, canUndo, canRedo, changed: changed.map(({ table }) => tables[table].label[this.#language]), canSave: canSave(), fromBook: changed.some(({ file }) => file.includes(' › ')),
    }));
  }

  drawDraft({ name, at, cells }: Draft): void {
    const when = new Date(at);
    const two = (part: number): string => String(part).padStart(2, '0');
    const day = formatDate(this.#language, `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`);
    this.part('draft').hidden = false;
    fillPart(this.part('draft'), ...drawDraft(this.#language, deskWordsOf(this.#language).draft(name, `${day} ${two(when.getHours())}:${two(when.getMinutes())}`, cells)));
  }

  /** Shows more places of one kind. */
  showMore(group: string): void {
    this.#shown.set(group, (this.#shown.get(group) ?? placesAtFirst) + placesMore);
    this.drawList();
  }

  drawList(): void {
    const { report } = this;
    if (report === undefined) return;
    const { sheets } = this.#data;
    const count = { error: 0, warning: 0, notice: 0 };
    for (const { level } of report.findings) count[level] += 1;
    fillPart(this.part('tally'), ...drawTally(this.#language, count, this.levels, sheets, report.counts));
    const headers = new Map(sheets.map(sheet => [sheet.file, findHeader(tables[sheet.table], sheet.rows).cells]));
    fillPart(this.part('findings'), ...drawFindings(this.#language, { findings: report.findings, sheets, headers, shown: this.#shown, levels: this.levels }));
  }

  /** Fields of the list, in which cells are mended. */
  get fields(): readonly HTMLInputElement[] { return [...this.part('findings').querySelectorAll<HTMLInputElement>('input[data-place]')]; }

  drawTools(): void {
    fillPart(this.part('tabs'), ...drawTabs(this.#language, this.tab, this.report?.gaps ?? 0));
    fillPart(this.part('tools'), ...drawTools(this.#language, { tab: this.tab, choices: this.report?.choices, ...this.chosen, sheets: this.#data.sheets }));
  }

  drawTable(): void {
    const open = this.tab === 'table';
    this.part('picture').hidden = open;
    this.part('table').hidden = !open;
    if (!open) return;
    const sheet = this.#data.sheets.find(({ table }) => table === this.chosen.table);
    if (sheet !== undefined && sheet.rows.length > 0) { this.grid.show(sheet, this.report?.findings ?? [], findHeader(tables[sheet.table], sheet.rows).last + 1); return; }
    const words = deskWordsOf(this.#language);
    this.grid.close();
    this.part('cell').textContent = sheet === undefined ? words.noSheet : words.refused;
  }

  drawPicture(look: DeskLook, drawn: readonly DrawnElement[]): void {
    const host = this.part('picture');
    const { scrollTop, scrollLeft } = host;
    fillPart(host, ...drawn);
    [host.scrollTop, host.scrollLeft] = [scrollTop, scrollLeft];
    host.setAttribute('aria-labelledby', `desk-tab-${look.tab}`);
  }

  findingAt(place: string, code: string): Finding | undefined { return this.report?.findings.find(finding => finding.code === code && placeKey(finding) === place); }
  sheetOf(finding: Finding): Sheet | undefined { return this.#data.sheets.find(({ file }) => file === finding.file); }

  /** The next place to mend behind the grid's cursor, through all tables and round again. */
  nextFinding(back: boolean): Finding | undefined {
    const rank = (table: TableName, { row, column }: { readonly row: number; readonly column: number }): number => (tableNames.indexOf(table) * 1e7 + row) * 1e3 + column;
    const at = this.grid.at();
    const here = this.tab === 'table' && at !== undefined ? rank(this.chosen.table, at) : -1;
    const ranked = (this.report?.findings ?? []).flatMap(finding => {
      const sheet = this.sheetOf(finding);
      if (sheet === undefined || finding.row === null || !this.levels.has(finding.level)) return [];
      return [{ finding, rank: rank(sheet.table, cellOf(finding) ?? { row: finding.row - 1, column: 0 }) }];
    }).sort((a, b) => a.rank - b.rank);
    return (back ? ranked.findLast(each => each.rank < here) ?? ranked.at(-1) : ranked.find(each => each.rank > here) ?? ranked[0])?.finding;
  }
}
