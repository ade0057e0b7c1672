// <lt-desk>: a planner's tables dropped in, checked, mended by cell, and seen as the site would show them. What the planner does
// comes in here; the tables lie in desk-data, the page is drawn by desk-board, the worker checks and draws. Nothing is sent anywhere.

import type { Finding, Level } from '../core/check/finding.ts';
import type { Audience } from '../core/check/pick-audience.ts';
import { fillDown, type Edit } from '../core/desk/edit-sheets.ts';
import { cellOf, fixEdits } from '../core/desk/fix-findings.ts';
import type { PackedAtlas } from '../core/model/pack-atlas.ts';
import type { TableName } from '../core/schema/tables.ts';
import { deskWordsOf } from '../i18n/desk.ts';
import { addressOf, type Language } from '../i18n/language.ts';
import type { DeskTab } from '../views/desk-bar.ts';
import { groupKey, placeKey } from '../views/desk-findings.ts';
import type { SheetKind } from '../views/desk-choices.ts';
import { DeskWorker } from './desk-ask.ts';
import { DeskBoard, narrow, type Chosen } from './desk-board.ts';
import { DeskData } from './desk-data.ts';
import { dropDraft, readDraft, type Draft } from './desk-draft.ts';
import { readDrop, readPick, type Dropped } from './desk-files.ts';
import type { Report } from './desk-talk.ts';
import { stepTabs, wireDrop } from './desk-wire.ts';
import { languageOfPage, targetAt } from './page-events.ts';

class Desk extends HTMLElement {
  readonly #language: Language = languageOfPage();
  readonly #words = deskWordsOf(this.#language);
  readonly #data = new DeskData(() => this.#board.say(this.#words.draftFailed));
  readonly #abort = new AbortController();
  #board!: DeskBoard;
  #worker!: DeskWorker;
  #draft: Draft | undefined;
  /** The field of the list that the focus goes to once the list is drawn anew: the one behind what was mended. */
  #next: number | undefined;
  /** Said once what an edit led to is known. */
  #said = '';
  #started = 0;

  connectedCallback(): void { void this.#start(); }
  disconnectedCallback(): void { this.#abort.abort(); }

  async #start(): Promise<void> {
    this.#board = new DeskBoard(this, this.#language, this.#data, {
      edit: (cells, how) => this.#edit([{ kind: 'cells', table: this.#board.chosen.table, cells }], how === 'pasted' ? this.#words.pasted(cells.length) : ''),
      reach: findings => { this.#board.part('cell').textContent = findings.map(finding => this.#tell(finding)).join(' '); },
    });
    const published = await fetch(addressOf('zh', 'desk/published.json')).then(answer => (answer.ok ? answer.json() as Promise<PackedAtlas> : undefined)).catch(() => undefined);
    try {
      this.#worker = new DeskWorker(this.#language, published, {
        report: report => this.#onReport(report),
        picture: (look, drawn) => {
          if (look.tab !== this.#board.tab) return;
          this.#board.drawPicture(look, drawn);
          performance.measure('desk picture', { start: this.#started });
          this.dispatchEvent(new CustomEvent('lt-desk-drawn', { bubbles: true, detail: look }));
        },
        crash: message => { console.error(message); this.#board.say(this.#words.crashed); },
      });
      await this.#worker.ready;
    } catch {
      this.#board.say(this.#words.failed);
      return;
    }
    this.#wire();
    this.#draft = await readDraft();
    if (this.#draft !== undefined) this.#board.drawDraft(this.#draft);
    for (const input of this.querySelectorAll<HTMLInputElement>('[data-pick]')) {
      input.webkitdirectory = input.dataset['pick'] === 'folder';
      input.disabled = false;
    }
    this.#board.say(this.#words.ready);
    this.classList.add('ready');
  }

  #tell(finding: Finding): string {
    const { message, suggestion } = this.#language === 'zh' ? finding : finding.english;
    return `${message}${this.#language === 'zh' ? '。' : '. '}${suggestion}`;
  }

  #wire(): void {
    wireDrop(this, this.#board.part('drop'), transfer => { if (this.#mayReplace()) void readDrop(transfer, this.#words.tables).then(dropped => this.#take(dropped)); });
    this.addEventListener('change', event => this.#onChange(event));
    this.addEventListener('click', event => { const button = targetAt<HTMLElement>(event, '[data-do]'); if (button !== null) this.#do(button); });
    const { signal } = this.#abort;
    document.addEventListener('keydown', event => this.#onKey(event), { signal });
    window.matchMedia(narrow).addEventListener('change', () => this.#look(), { signal });
  }

  #mayReplace(): boolean { return this.#data.changed.length === 0 || window.confirm(this.#words.anotherSure); }

  async #take({ name, files, handle }: Dropped): Promise<void> {
    this.#started = performance.now();
    this.#board.say(this.#words.reading(files.length));
    const { sheets, findings } = await this.#worker.read(files);
    if (sheets.length === 0 && findings.length === 0) { this.#board.say(this.#words.noTables); return; }
    this.#data.open(name, sheets, findings, handle);
    this.#open();
  }

  #open(): void {
    this.#draft = undefined;
    this.#board.open();
    this.#board.say(this.#words.checking);
    this.#board.drawBar();
    this.#worker.look(this.#board.look);
    this.#worker.show(this.#data.sheets, this.#data.told);
  }

  #edit(edits: readonly Edit[], said = ''): boolean {
    const started = performance.now();
    if (!this.#data.edit(edits)) return false;
    this.#moved(said, started);
    return true;
  }

  #turn(back: boolean): void {
    const started = performance.now();
    if (this.#data.turn(back)) this.#moved(back ? this.#words.undone : this.#words.redone, started);
  }

  #moved(said: string, started: number): void {
    [this.#said, this.#started] = [said, started];
    this.#worker.show(this.#data.sheets);
    this.#board.drawBar();
    this.#board.drawTable();
  }

  #onReport(report: Report): void {
    const board = this.#board;
    board.report = report;
    board.settle();
    board.drawList();
    board.drawTools();
    board.drawTable();
    const count = (level: Level): number => report.findings.filter(finding => finding.level === level).length;
    board.say(`${this.#said} ${this.#words.summary(count('error'), count('warning'), count('notice'))}`.trim());
    this.#said = '';
    if (this.#next !== undefined) {
      const { fields } = board;
      const field = fields[Math.min(this.#next, fields.length - 1)];
      this.#next = undefined;
      (field ?? board.part('findings')).focus();
      field?.select();
    }
    performance.measure('desk report', { start: this.#started });
  }

  #look(audience?: Audience): void {
    this.#started = performance.now();
    this.#board.drawTools();
    this.#board.drawTable();
    this.#worker.look(this.#board.look, audience);
  }

  #turnTo(tab: DeskTab, chosen: Partial<Chosen> = {}): void {
    this.#board.tab = tab;
    this.#board.chosen = { ...this.#board.chosen, ...chosen };
    this.#look();
  }

  #onChange({ target }: Event): void {
    if (target instanceof HTMLSelectElement && target.dataset['choose'] !== undefined) this.#choose(target.dataset['choose'], target.value);
    if (!(target instanceof HTMLInputElement)) return;
    if (target.dataset['pick'] !== undefined) {
      const files = [...target.files ?? []];
      target.value = '';
      if (files.length > 0 && this.#mayReplace()) void readPick(files, this.#words.tables).then(dropped => this.#take(dropped));
    } else if (target.dataset['place'] !== undefined) this.#mend(target);
  }

  /** Writes what a field of the list says into its cell; false where it says nothing new. */
  #mend(field: HTMLInputElement): boolean {
    const finding = this.#board.findingAt(field.dataset['place'] ?? '', field.dataset['code'] ?? '');
    const [sheet, cell] = finding === undefined ? [] : [this.#board.sheetOf(finding), cellOf(finding)];
    return sheet !== undefined && cell !== undefined && this.#edit([{ kind: 'cells', table: sheet.table, cells: [{ ...cell, text: field.value }] }]);
  }

  #choose(what: string, value: string): void {
    const first = what === 'kind' ? { sheet: this.#board.report?.choices?.sheet[value as SheetKind][0]?.code ?? '' } : {};
    this.#board.chosen = { ...this.#board.chosen, [what]: value, ...first };
    this.#look(what === 'audience' ? value as Audience : undefined);
  }

  #onKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const field = event.target instanceof HTMLInputElement && event.target.dataset['place'] !== undefined ? event.target : undefined;
    if (event.key === 'Enter' && field !== undefined) {
      // takes what is written, and goes on to the next place
      event.preventDefault();
      const at = this.#board.fields.indexOf(field);
      this.#next = at;
      if (!this.#mend(field)) { this.#next = undefined; this.#board.fields[at + 1]?.focus(); }
    } else if (event.key === 'F8') { event.preventDefault(); this.#goToNext(event.shiftKey); }
    else if (targetAt(event, '[role="tab"]') !== null && !event.ctrlKey && !event.metaKey) stepTabs(event, this.#board.part('tabs'), tab => this.#turnTo(tab));
    else if ((event.ctrlKey || event.metaKey) && this.#data.sheets.length > 0) {
      const acts: Readonly<Record<string, () => void>> = { z: () => this.#turn(!event.shiftKey), y: () => this.#turn(false), s: () => void this.#save(), d: () => this.#fill() };
      // a field that is being written in takes back its own letters
      const writing = event.target instanceof HTMLInputElement && (field === undefined || field.value !== field.defaultValue);
      if (acts[key] === undefined || (writing && (key === 'z' || key === 'y'))) return;
      event.preventDefault();
      acts[key]();
    }
  }

  #do(button: HTMLElement): void {
    const { place = '', code = '', group = '', level, tab, table, chain = '', link = '' } = button.dataset;
    const board = this.#board;
    const acts: Readonly<Record<string, () => void>> = {
      undo: () => this.#turn(true), redo: () => this.#turn(false), save: () => void this.#save(), print: () => window.print(),
      download: () => { this.#data.download(); board.drawBar(); },
      another: () => { if (this.#mayReplace()) { board.part('drop').classList.remove('small'); board.part('drop').querySelector('input')?.focus(); } },
      resume: () => { if (this.#draft !== undefined) { this.#started = performance.now(); this.#data.resume(this.#draft); this.#said = this.#words.resumed; this.#open(); } },
      discard: () => { this.#draft = undefined; void dropDraft(); board.part('draft').hidden = true; board.say(this.#words.discarded); },
      level: () => { const one = level as Level; if (!board.levels.delete(one)) board.levels.add(one); board.drawList(); },
      more: () => board.showMore(group),
      fix: () => { const finding = board.findingAt(place, code); if (finding !== undefined) this.#fix([finding]); },
      'fix-all': () => this.#fix(board.report?.findings.filter(finding => groupKey(finding) === group) ?? []),
      show: () => { const finding = board.report?.findings.find(each => placeKey(each) === place); if (finding !== undefined) this.#goTo(finding); },
      tab: () => { this.#turnTo(tab as DeskTab); board.part('tabs').querySelector<HTMLElement>('[aria-selected="true"]')?.focus(); },
      'open-table': () => this.#turnTo('table', { table: table as TableName }),
      look: () => {
        this.addEventListener('lt-desk-drawn', () => this.querySelector(`.box[data-link="${CSS.escape(link)}"]`)?.scrollIntoView({ block: 'center', inline: 'center' }), { once: true });
        this.#turnTo('chain', { chain });
      },
      insert: () => this.#editRows('insert'), remove: () => this.#editRows('remove'), fill: () => this.#fill(), next: () => this.#goToNext(false),
    };
    acts[button.dataset['do'] ?? '']?.();
  }

  #editRows(kind: 'insert' | 'remove'): void {
    const block = this.#board.grid.chosen();
    if (block === undefined) return;
    const count = kind === 'insert' ? 1 : block.bottom - block.top + 1;
    this.#edit([{ kind, table: this.#board.chosen.table, at: block.top, count }], kind === 'insert' ? this.#words.inserted : this.#words.removed(count));
  }

  #fix(findings: readonly Finding[]): void {
    const edits = fixEdits(this.#data.sheets, findings);
    this.#edit(edits, this.#words.fixed(edits.reduce((sum, edit) => sum + (edit.kind === 'cells' ? edit.cells.length : 0), 0)));
  }

  #fill(): void {
    const block = this.#board.grid.chosen();
    const sheet = this.#data.sheets.find(({ table }) => table === this.#board.chosen.table);
    if (this.#board.tab !== 'table' || block === undefined || sheet === undefined) return;
    const cells = fillDown(sheet.rows, block);
    this.#edit([{ kind: 'cells', table: sheet.table, cells }], this.#words.filled(cells.length));
  }

  #goTo(finding: Finding): void {
    const sheet = this.#board.sheetOf(finding);
    if (sheet === undefined) return;
    this.#turnTo('table', { table: sheet.table });
    const { row, column } = cellOf(finding) ?? { row: (finding.row ?? 1) - 1, column: 0 };
    this.#board.grid.goTo(row, column);
  }

  #goToNext(back: boolean): void {
    const next = this.#board.nextFinding(back);
    if (next !== undefined) this.#goTo(next);
  }

  async #save(): Promise<void> {
    const saving = await this.#data.save();
    if (saving === undefined) return;
    this.#board.drawBar();
    this.#board.say(saving.failed.length === 0 ? this.#words.saved(saving.saved.join(' ')) : saving.failed.map(name => this.#words.saveFailed(name)).join(' '));
  }
}

customElements.define('lt-desk', Desk);
