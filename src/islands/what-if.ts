// <lt-what-if>: lands companies before the reader's eyes. It holds the course of scenarios, plays the present one, and has the board draw it.

import { assessAtlas, type Assessment } from '../core/analysis/assess-atlas.ts';
import { compareAssessments, type Change } from '../core/analysis/compare-assessments.ts';
import { listLandings } from '../core/analysis/list-landings.ts';
import { playScenario, type Play } from '../core/analysis/play-scenario.ts';
import { bestParcel, takenParcels } from '../core/analysis/place-landing.ts';
import type { Refusal } from '../core/analysis/scenario.ts';
import type { Atlas } from '../core/model/atlas.ts';
import type { Language } from '../i18n/language.ts';
import { whatIfWordsOf } from '../i18n/what-if.ts';
import { wireFind } from './chain-find.ts';
import { addressToShare } from './take-away-link.ts';
import { Board } from './what-if-board.ts';
import { sayStep } from './what-if-frame.ts';
import { loadAtlas } from './what-if-load.ts';
import type { Pick } from './what-if-pick.ts';
import { searchHits } from './what-if-search.ts';
import { begin, goOn, landIn, look, readWhatIf, redo, swapViews, takeBack, undo, writeWhatIf, type Course, type WhatIfView } from './what-if-view.ts';
import { isPlainClick, languageOfPage, targetAt } from './page-events.ts';

const nothing: ReadonlySet<string> = new Set();

class WhatIf extends HTMLElement {
  readonly #language: Language = languageOfPage();
  readonly #words = whatIfWordsOf(this.#language);
  readonly #abort = new AbortController();
  #atlas!: Atlas;
  #before!: Assessment;
  #play!: Play;
  #course!: Course;
  #board!: Board;
  #refused: readonly Refusal[] = [];
  /** What is shown where the reader chose nothing: the chain and park that the last landing changed most. */
  #shown = { chain: '', park: '' };
  #pick: Pick | undefined;
  /** What was pressed to open the panel of picks; the focus goes back to it. */
  #opener: HTMLElement | SVGElement | undefined;

  connectedCallback(): void { void this.#start(); }
  disconnectedCallback(): void { this.#abort.abort(); }

  async #start(): Promise<void> {
    this.#say(this.#words.loading);
    try {
      const { atlas, keys } = await loadAtlas();
      this.#atlas = atlas;
      this.#before = assessAtlas(atlas);
      const examples = listLandings(this.#before, 3);
      this.#board = new Board(this, this.#language, this.#before, examples);
      this.#shown = { chain: examples[0]?.suggestion.closures[0]?.link.chain ?? atlas.chains[0]?.code ?? '', park: (this.dataset['plans'] ?? '').split(' ')[0] ?? '' };
      this.#wire(keys);
    } catch {
      this.classList.add('failed');
      this.#say(this.#words.failed);
      return;
    }
    this.#say('');
    this.#read();
    this.classList.add('ready');
  }

  /** Takes the scenario from the address: on opening, and when the browser goes back or forward. */
  #read(): void {
    const { view, refused } = readWhatIf(location.search, this.#atlas);
    this.#refused = refused;
    this.#course = begin(view);
    this.#play = playScenario(this.#before, view.land);
    this.#follow(this.#play.change);
    this.#draw();
  }

  #say(text: string): void {
    const status = this.querySelector('[data-part="status"]');
    if (status !== null) status.textContent = text;
  }

  #wire(keys: readonly string[]): void {
    const { signal } = this.#abort;
    const [input, list] = [this.querySelector<HTMLInputElement>('.find input'), this.querySelector<HTMLElement>('.find [role=listbox]')];
    if (input !== null && list !== null) wireFind(input, list, searchHits(this.#language, this.#atlas, keys), this.#words.findNone, hit => { input.value = ''; this.#land(hit.code); });
    this.addEventListener('click', event => this.#onClick(event));
    this.addEventListener('change', event => { const select = targetAt<HTMLSelectElement>(event, 'select[name=parcel]'); if (select !== null) this.#land(select.dataset['company'] ?? '', select.value); });
    this.addEventListener('keydown', event => { if (event.key === 'Escape' && this.#pick !== undefined) this.#close(); });
    this.addEventListener('toggle', event => { if (event.target instanceof HTMLDetailsElement) this.#board.fillDetails(event.target); }, true);
    document.addEventListener('keydown', event => this.#onKey(event), { signal });
    window.addEventListener('popstate', () => this.#read(), { signal });
    window.matchMedia('(max-width: 700px)').addEventListener('change', () => void this.#board.drawPictures(), { signal });
  }

  #onClick(event: MouseEvent): void {
    if (!isPlainClick(event)) return;
    const button = targetAt<HTMLElement>(event, '[data-do]');
    const box = targetAt(event, '.wi-graph a.hit') === null ? undefined : this.#board.graph.boxAt(event);
    const parcel = targetAt(event, '.wi-plan') === null ? undefined : this.#board.plan.parcelAt(event);
    // A port leads to the other chain, which can be shown here too.
    const name = targetAt<HTMLElement>(event, 'a[data-look]')?.dataset['look'] ?? targetAt(event, '.wi-graph a.port')?.getAttribute('href')?.split('#')[1];
    if (button === null && box === undefined && parcel === undefined && name === undefined) return;
    event.preventDefault();
    if (button !== null) this.#do(button, event.timeStamp);
    else if (box !== undefined) this.#open({ kind: 'link', code: box.code }, box.link);
    else if (parcel !== undefined) this.#open({ kind: 'parcel', code: parcel }, targetAt<SVGElement>(event, 'a') ?? undefined);
    else void this.#lookAt(name ?? '');
  }

  #onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    this.#turn(key === 'z' && !event.shiftKey);
  }

  #do(button: HTMLElement, since: number): void {
    const { company = '', parcel = '', code = '', link = '' } = button.dataset;
    const view = this.#course.now;
    const acts: Readonly<Record<string, () => void>> = {
      land: () => this.#land(company, parcel, since),
      remove: () => this.#go(takeBack(view, company)),
      clear: () => this.#go({ ...view, land: [], chain: '', park: '' }, this.#words.cleared),
      undo: () => this.#turn(true), redo: () => this.#turn(false),
      keep: () => this.#go({ ...view, kept: view.land }, this.#words.kept),
      swap: () => this.#go(swapViews(view), this.#words.swapped),
      drop: () => this.#go({ ...view, kept: undefined }, this.#words.dropped),
      chain: () => this.#look({ chain: code }), park: () => this.#look({ park: code }),
      gaps: () => this.#open({ kind: 'gaps' }, button),
      pick: () => this.#open({ kind: 'link', code: link }, this.#opener),
      close: () => this.#close(), print: () => window.print(), copy: () => void this.#copy(),
    };
    acts[button.dataset['do'] ?? '']?.();
  }

  /** Lands a company: on the parcel named, on none (''), or where nobody says on the one that suits best. */
  #land(code: string, parcel?: string, since?: number): void {
    const company = this.#atlas.index.company.get(code);
    if (company === undefined) return;
    const { land } = this.#course.now;
    const place = parcel ?? land.find(landing => landing.company === code)?.parcel ?? bestParcel(this.#atlas, company, takenParcels(land))?.parcel.code ?? '';
    this.#pick = undefined;
    this.#go(landIn(this.#course.now, place === '' ? { company: code } : { company: code, parcel: place }), undefined, since);
    if (!land.some(landing => landing.company === code)) this.#bringUp();
  }

  /** Who lands a firm from further down sees what happens. */
  #bringUp(): void {
    const plate = this.querySelector('.wi-plate');
    const top = plate?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > window.innerHeight / 2) plate?.scrollIntoView({ block: 'start' });
  }

  #turn(back: boolean): void {
    const course = (back ? undo : redo)(this.#course);
    if (course !== this.#course) this.#set(course, back ? this.#words.undone : this.#words.redone);
  }

  #go(next: WhatIfView, said?: string, since?: number): void { this.#set(goOn(this.#course, next), said, since); }

  /** The one way from a scenario to the next. Says what the reader did, and what the step did. */
  #set(course: Course, said = '', since = performance.now()): void {
    const [was, before, { land }] = [this.#play, this.#course.now.land, course.now];
    this.#course = course;
    this.#refused = [];
    this.#play = playScenario(this.#before, land);
    const step = compareAssessments(was.assessment, this.#play.assessment);
    if (land.length >= before.length) this.#follow(step);
    const told = sayStep({ language: this.#language, words: this.#words, atlas: this.#atlas }, before, land, step);
    this.#say([said, told].filter(text => text !== '').join(' '));
    this.#draw(new Set(step.links.map(({ link }) => link.code)));
    performance.measure('what-if', { start: since });
  }

  #look(chosen: Parameters<typeof look>[1]): void {
    this.#course = look(this.#course, chosen);
    this.#draw();
  }

  /** Turns to the chain with most changes and to the park of the last landing; stays where as much changed. */
  #follow({ links }: Change): void {
    const counts = this.#atlas.chains.map(({ code }) => ({ code, count: links.filter(({ link }) => link.chain === code).length }));
    const best = counts.reduce((one, other) => (other.count > one.count ? other : one), { code: this.#shown.chain, count: 0 });
    const stays = counts.some(({ code, count }) => code === this.#shown.chain && count === best.count);
    const parcel = this.#atlas.index.parcel.get(this.#course.now.land.findLast(landing => landing.parcel !== undefined)?.parcel ?? '');
    this.#shown = { chain: stays ? this.#shown.chain : best.code, park: parcel?.park ?? this.#shown.park };
  }

  #draw(fresh = nothing): void {
    const view = this.#course.now;
    history.replaceState(history.state, '', `${location.pathname}${writeWhatIf(view)}${location.hash}`);
    this.#board.draw({
      course: this.#course, play: this.#play, chain: view.chain || this.#shown.chain, park: view.park || this.#shown.park,
      pick: this.#pick, refused: this.#refused, fresh, address: addressToShare(this.dataset['address'] ?? ''),
    });
  }

  /** Shows the chain of a link, its box in sight. */
  async #lookAt(code: string): Promise<void> {
    const chain = this.#atlas.index.link.get(code)?.chain;
    if (chain === undefined) return;
    if (chain !== (this.#course.now.chain || this.#shown.chain)) this.#look({ chain });
    await this.#board.drawPictures();
    this.#board.graph.focus(code);
    this.#board.part('graph').scrollIntoView({ block: 'nearest' });
  }

  #open(pick: Pick, opener: HTMLElement | SVGElement | undefined): void {
    [this.#pick, this.#opener] = [pick, opener];
    this.#board.drawPick(pick);
    void this.#board.drawPictures();
    const panel = this.#board.part('pick');
    panel.querySelector<HTMLElement>('[data-key="picked"]')?.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    this.#pick = undefined;
    this.#board.drawPick(undefined);
    void this.#board.drawPictures();
    this.#opener?.focus();
  }

  async #copy(): Promise<void> {
    const address = addressToShare(this.dataset['address'] ?? '');
    const { copyText } = await import('./copy-text.ts');
    this.#say((await copyText(address)) ? this.#words.copied : this.#words.notCopied(address));
  }
}

customElements.define('lt-what-if', WhatIf);
