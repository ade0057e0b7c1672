// <lt-what-if>: lands companies before the reader's eyes. It holds the course of scenarios, plays the present one, and has the parts drawn.

import { assessAtlas, type Assessment } from '../core/analysis/assess-atlas.ts';
import { compareAssessments, type Change } from '../core/analysis/compare-assessments.ts';
import { listLandings, type SingleLanding } from '../core/analysis/list-landings.ts';
import { playScenario, type Play } from '../core/analysis/play-scenario.ts';
import { bestParcel, takenParcels } from '../core/analysis/place-landing.ts';
import type { Refusal } from '../core/analysis/scenario.ts';
import { manyLinks } from '../core/layout/graph.ts';
import { listAt, type Atlas } from '../core/model/atlas.ts';
import type { Language } from '../i18n/language.ts';
import { whatIfWordsOf } from '../i18n/what-if.ts';
import { wireFind } from './chain-find.ts';
import { fillPart, makeNode } from './make-node.ts';
import { addressToShare, copyText } from './take-away-link.ts';
import { drawChanges } from './what-if-changes.ts';
import { drawComparison } from './what-if-compare.ts';
import { drawDraws } from './what-if-draws.ts';
import { drawRefused, drawSum, drawTabs, sayStep, tabsOf } from './what-if-frame.ts';
import { GraphPane } from './what-if-graph.ts';
import { drawLanded } from './what-if-landed.ts';
import { loadAtlas } from './what-if-load.ts';
import { drawNext, drawRequired } from './what-if-next.ts';
import { markOf, type Scene } from './what-if-parts.ts';
import { drawPick, type Pick } from './what-if-pick.ts';
import { PlanPane } from './what-if-plan.ts';
import { searchHits } from './what-if-search.ts';
import { begin, goOn, landIn, look, readWhatIf, redo, swapViews, takeBack, undo, writeWhatIf, type Course, type WhatIfView } from './what-if-view.ts';

const at = <E extends Element>(event: Event, selector: string): E | null => (event.target instanceof Element ? event.target.closest<E>(selector) : null);
const plain = (event: MouseEvent): boolean => !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;

class WhatIf extends HTMLElement {
  readonly #language: Language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  readonly #words = whatIfWordsOf(this.#language);
  #atlas!: Atlas;
  #before!: Assessment;
  #play!: Play;
  #course!: Course;
  #scene!: Scene;
  #examples: readonly SingleLanding[] = [];
  #refused: readonly Refusal[] = [];
  #graph!: GraphPane;
  #plan!: PlanPane;
  /** What is shown where the reader chose nothing: the chain and park that the last landing changed most. */
  #shown = { chain: '', park: '' };
  #pick: Pick | undefined;
  /** What was picked from when the panel opened, and is focused again when it closes. */
  #opener: HTMLElement | SVGElement | undefined;

  connectedCallback(): void { void this.#start(); }

  async #start(): Promise<void> {
    this.#say(this.#words.loading);
    try {
      const { atlas, keys } = await loadAtlas();
      this.#atlas = atlas;
      this.#before = assessAtlas(atlas);
      this.#wire(keys);
    } catch {
      this.classList.add('failed');
      this.#say(this.#words.failed);
      return;
    }
    this.#say('');
    this.#examples = listLandings(this.#before, 3);
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
    this.#draw(new Set());
  }
  #part(name: string): HTMLElement { return this.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? this; }
  #say(text: string): void { this.#part('status').textContent = text; }
  #wire(keys: readonly string[]): void {
    this.#graph = new GraphPane(this.#part('graph'), this.#language);
    this.#plan = new PlanPane(this.#part('plan'), this.#language);
    const [input, list] = [this.querySelector<HTMLInputElement>('.find input'), this.querySelector<HTMLElement>('.find [role=listbox]')];
    if (input !== null && list !== null) wireFind(input, list, searchHits(this.#language, this.#atlas, keys), this.#words.findNone, hit => { input.value = ''; this.#land(hit.code); });
    this.addEventListener('click', event => this.#onClick(event));
    this.addEventListener('change', event => { const select = at<HTMLSelectElement>(event, 'select[name=parcel]'); if (select !== null) this.#land(select.dataset['company'] ?? '', select.value); });
    this.addEventListener('keydown', event => { if (event.key === 'Escape' && this.#pick !== undefined) this.#close(); });
    this.addEventListener('toggle', event => this.#fillDetails(event), true);
    document.addEventListener('keydown', event => this.#onKey(event));
    window.addEventListener('popstate', () => this.#read());
    window.matchMedia('(max-width: 700px)').addEventListener('change', () => void this.#drawGraph(new Set()));
  }
  #onClick(event: MouseEvent): void {
    if (!plain(event)) return;
    const button = at<HTMLElement>(event, '[data-do]');
    const box = at(event, '.wi-graph g.box a.hit') === null ? undefined : this.#graph.boxAt(event);
    const parcel = at(event, '.wi-plan') === null ? undefined : this.#plan.parcelAt(event);
    const name = at<HTMLElement>(event, 'a[data-look]')?.dataset['look'];
    if (button === null && box === undefined && parcel === undefined && name === undefined) return;
    event.preventDefault();
    if (button !== null) this.#do(button, event.timeStamp);
    else if (box !== undefined) this.#open({ kind: 'link', code: box.code }, box.link);
    else if (parcel !== undefined) this.#open({ kind: 'parcel', code: parcel }, at<SVGElement>(event, 'a') ?? undefined);
    else void this.#lookAt(name ?? '');
  }
  #onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
    const back = event.key === 'z' && !event.shiftKey;
    if (!back && event.key !== 'y' && event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    this.#turn(back);
  }
  #do({ dataset }: HTMLElement, since: number): void {
    const { company = '', parcel } = dataset;
    const view = this.#course.now;
    const acts: Readonly<Record<string, () => void>> = {
      land: () => this.#land(company, parcel ?? '', since),
      remove: () => this.#go(takeBack(view, company)),
      clear: () => this.#go({ ...view, land: [], chain: '', park: '' }, this.#words.cleared),
      undo: () => this.#turn(true), redo: () => this.#turn(false),
      keep: () => this.#go({ ...view, kept: view.land }, this.#words.kept),
      swap: () => this.#go(swapViews(view), this.#words.swapped),
      drop: () => this.#go({ ...view, kept: undefined }, this.#words.dropped),
      chain: () => { this.#look({ chain: dataset['code'] ?? '' }); if (this.#pick?.kind === 'gaps') this.#drawPick(); },
      park: () => this.#look({ park: dataset['code'] ?? '' }),
      gaps: () => this.#open({ kind: 'gaps' }, this.querySelector<HTMLElement>('[data-do="gaps"]') ?? undefined),
      pick: () => this.#open({ kind: 'link', code: dataset['link'] ?? '' }, this.#opener),
      close: () => this.#close(), print: () => window.print(), copy: () => void this.#copy(),
    };
    acts[dataset['do'] ?? '']?.();
  }

  /** Lands a company: on the parcel named, on none (''), or where nobody says on the one that suits best. */
  #land(code: string, parcel?: string, since?: number): void {
    const company = this.#atlas.index.company.get(code);
    if (company === undefined) return;
    const { now } = this.#course;
    const place = parcel ?? now.land.find(landing => landing.company === code)?.parcel ?? bestParcel(this.#atlas, company, takenParcels(now.land))?.parcel.code ?? '';
    this.#pick = undefined;
    this.#go(landIn(now, place === '' ? { company: code } : { company: code, parcel: place }), undefined, since);
    if (!now.land.some(landing => landing.company === code)) this.#bringUp();
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

  /** The one way from a scenario to the next. Says what the step did, or what the reader did, and writes the address. */
  #set(course: Course, said = '', since = performance.now()): void {
    const was = this.#play;
    const [before, now] = [this.#course.now, course.now];
    this.#course = course;
    this.#refused = [];
    this.#play = playScenario(this.#before, now.land);
    const step = compareAssessments(was.assessment, this.#play.assessment);
    if (now.land.length >= before.land.length) this.#follow(step);
    this.#say([said, sayStep(this.#scene, before.land, now.land, step)].filter(text => text !== '').join(' '));
    this.#draw(new Set(step.links.map(({ link }) => link.code)));
    performance.measure('what-if', { start: since });
  }

  #look(chosen: Parameters<typeof look>[1]): void {
    this.#course = look(this.#course, chosen);
    this.#draw(new Set());
  }

  /** Turns to the chain with most changes and to the park of the last landing; stays where as much changed. */
  #follow({ links }: Change): void {
    const { atlas } = this.#before;
    const counts = atlas.chains.map(({ code }) => ({ code, count: links.filter(({ link }) => link.chain === code).length }));
    const best = counts.reduce((one, other) => (other.count > one.count ? other : one), { code: '', count: 0 });
    const stays = counts.some(({ code, count }) => code === this.#shown.chain && count === best.count);
    const parcel = atlas.index.parcel.get(this.#course.now.land.findLast(landing => landing.parcel !== undefined)?.parcel ?? '');
    const first = this.#examples[0]?.suggestion.closures[0]?.link.chain ?? atlas.chains[0]?.code ?? '';
    this.#shown = { chain: stays ? this.#shown.chain : best.code || this.#shown.chain || first, park: parcel?.park ?? (this.#shown.park || atlas.parks[0]?.code || '') };
  }

  #draw(fresh: ReadonlySet<string>): void {
    const { now: view, past, future } = this.#course;
    const { chain, park } = this.#showing();
    history.replaceState(history.state, '', `${location.pathname}${writeWhatIf(view)}${location.hash}`);
    const firms = new Map(view.land.flatMap(({ company: code }) => { const company = this.#atlas.index.company.get(code); return company === undefined ? [] : [[code, markOf(this.#language, this.#atlas, company)] as const]; }));
    const scene: Scene = { language: this.#language, words: this.#words, atlas: this.#atlas, before: this.#before, play: this.#play, firms, later: new Map() };
    this.#scene = scene;
    this.classList.toggle('empty', view.land.length === 0);
    for (const [name, off] of [['undo', past.length === 0], ['redo', future.length === 0], ['clear', view.land.length === 0], ['keep', view.land.length === 0], ['copy', false], ['print', false], ['gaps', false]] as const) this.querySelector(`.wi-tools [data-do="${name}"]`)?.toggleAttribute('disabled', off);
    fillPart(this.#part('sum'), drawSum(scene));
    fillPart(this.#part('refused'), drawRefused(scene, this.#refused));
    fillPart(this.#part('chains'), ...drawTabs('chain', tabsOf(scene, 'chain'), chain));
    fillPart(this.#part('parks'), ...drawTabs('park', tabsOf(scene, 'park'), park));
    void this.#drawGraph(fresh);
    void this.#drawPlan();
    fillPart(this.#part('landed'), ...drawLanded(scene, this.#examples));
    this.#drawWords(scene, chain);
    this.#drawPick();
    this.#part('printed').textContent = this.#words.printed(addressToShare(this.dataset['address'] ?? ''));
  }

  #drawWords(scene: Scene, code: string): void {
    const { land, kept } = this.#course.now;
    const landed = land.length > 0;
    const chain = this.#atlas.index.chain.get(code);
    fillPart(this.#part('changes'), ...(landed ? drawChanges(scene) : []));
    fillPart(this.#part('draws'), ...(landed ? drawDraws(scene) : []));
    fillPart(this.#part('next'), ...(landed ? drawNext(scene) : []));
    fillPart(this.#part('required'), ...(landed && chain !== undefined ? drawRequired(scene, chain) : []));
    fillPart(this.#part('compare'), ...(kept === undefined ? [] : drawComparison(scene, playScenario(this.#before, kept))));
  }

  #showing(): { readonly chain: string; readonly park: string } {
    const { chain, park } = this.#course.now;
    return { chain: chain || this.#shown.chain, park: park || this.#shown.park };
  }

  async #drawGraph(fresh: ReadonlySet<string>): Promise<void> {
    const { chain } = this.#showing();
    const host = this.#part('graph');
    if (listAt(this.#atlas.index.linksOfChain, chain).length > manyLinks) { host.textContent = this.#words.manyLinks; return; }
    await this.#graph.show(chain, this.#before).catch(() => { host.textContent = this.#words.noPicture; });
    if (chain !== this.#showing().chain) return;
    this.#graph.draw(this.#play, this.#scene.firms, fresh);
    this.#graph.mark(this.#pick?.kind === 'link' ? this.#pick.code : '');
  }

  async #drawPlan(): Promise<void> {
    const { park } = this.#showing();
    if (park === '') return;
    const host = this.#part('plan');
    await this.#plan.show(park).catch(() => { host.textContent = this.#words.noPicture; });
    if (park === this.#showing().park) this.#plan.draw(this.#play, this.#scene.firms, this.#pick?.kind === 'parcel' ? this.#pick.code : '');
  }

  /** Shows the chain of a link, its box in sight. */
  async #lookAt(code: string): Promise<void> {
    const chain = this.#atlas.index.link.get(code)?.chain;
    if (chain === undefined) return;
    if (chain !== this.#showing().chain) this.#look({ chain });
    await this.#drawGraph(new Set());
    this.#graph.mark(code);
    this.#graph.focus(code);
    this.#part('graph').scrollIntoView({ block: 'nearest' });
  }

  #open(pick: Pick, opener: HTMLElement | SVGElement | undefined): void {
    this.#pick = pick;
    this.#opener = opener;
    this.#drawPick();
    void this.#drawGraph(new Set());
    void this.#drawPlan();
    const panel = this.#part('pick');
    panel.querySelector<HTMLElement>('[data-key="picked"]')?.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    this.#pick = undefined;
    this.#drawPick();
    void this.#drawGraph(new Set());
    void this.#drawPlan();
    this.#opener?.focus();
  }

  #drawPick(): void {
    const panel = this.#part('pick');
    panel.hidden = this.#pick === undefined;
    const had = panel.contains(document.activeElement);
    fillPart(panel, ...(this.#pick === undefined ? [] : drawPick(this.#scene, this.#pick, this.#atlas.index.chain.get(this.#showing().chain))));
    // After landing from the panel the reader is at the firm that has landed.
    if (had && this.#pick === undefined) this.querySelector<HTMLElement>('[data-part="landed"] .landing:last-child select')?.focus({ preventScroll: true });
  }

  /** Details are put together when somebody wants to see them. */
  #fillDetails(event: Event): void {
    const details = event.target instanceof HTMLDetailsElement ? event.target : undefined;
    const fill = this.#scene.later.get(details?.dataset['later'] ?? '');
    if (details === undefined || fill === undefined || !details.open || details.children.length > 1) return;
    details.append(...fill().filter(drawn => drawn !== false).map(drawn => makeNode(drawn)));
  }

  async #copy(): Promise<void> {
    const address = addressToShare(this.dataset['address'] ?? '');
    this.#say((await copyText(address)) ? this.#words.copied : this.#words.notCopied(address));
  }
}

customElements.define('lt-what-if', WhatIf);
