// 我适合吗: a product is found or picked, needs are changed, and all is worked out here. Nothing is asked of anybody once the page is open.

import { assessAtlas, type Assessment } from '../core/analysis/assess-atlas.ts';
import { fitParcels, typicalAsk, type FitAsk, type FitParcels } from '../core/analysis/fit-parcels.ts';
import { fitProduct, type Fit } from '../core/analysis/fit-product.ts';
import type { Drawn } from '../core/draw/element.ts';
import type { Atlas, Link } from '../core/model/atlas.ts';
import { fitWordsOf } from '../i18n/fit.ts';
import { sayVerdict } from '../i18n/fit-say.ts';
import type { Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { wordsOf } from '../i18n/words.ts';
import { wireCombobox } from './combobox.ts';
import { begin, goOn, redo, undo, type Course } from './course.ts';
import { drawBuyers, drawHead, drawOutlook, drawSuppliers } from './fit-draw.ts';
import { fillForm, readControl, type FormScene } from './fit-form.ts';
import { loadFit } from './fit-load.ts';
import { drawParcels } from './fit-parcels.ts';
import type { Scene } from './fit-parts.ts';
import { drawNothing, drawOption } from './fit-find.ts';
import { makeFinder, type Finder, type Found, type Syllables } from '../core/analysis/find-products.ts';
import { emptyView, isTypical, isView, readFit, viewOf, writeFit, type FitView, type Refused } from './fit-view.ts';
import { fillPart, makeNode } from './make-node.ts';
import { addressToShare } from './take-away-link.ts';
import { isPlainClick, languageOfPage, targetAt } from './page-events.ts';


class FitIsland extends HTMLElement {
  readonly #language: Language = languageOfPage();
  readonly #words = fitWordsOf(this.#language);
  readonly #abort = new AbortController();
  readonly #later = new Map<string, () => Drawn>();
  #atlas!: Atlas;
  #before!: Assessment;
  #syllables: readonly Syllables[] = [];
  #finder: Finder | undefined;
  #course: Course<FitView> = begin(emptyView);
  #refused: readonly Refused[] = [];
  /** The last fit worked out, for its link and capacity: needs alone change nothing but the parcels. */
  #fit: Fit | undefined;
  #parcels: FitParcels | undefined;
  /** The field that is being changed: its letters are one step. */
  #editing = '';
  #all = false;
  #shown: Link | undefined;

  connectedCallback(): void { void this.#start(); }
  disconnectedCallback(): void { this.#abort.abort(); }

  async #start(): Promise<void> {
    this.#say(this.#words.loading);
    try {
      const { atlas, syllables } = await loadFit(this.#language);
      [this.#atlas, this.#syllables] = [atlas, syllables];
      this.#before = assessAtlas(this.#atlas);
    } catch {
      this.classList.add('failed');
      this.#say(this.#words.failed);
      return;
    }
    this.#say('');
    this.#wire();
    this.#read();
    this.classList.add('ready');
    // Put together while nobody waits for it.
    (window.requestIdleCallback ?? setTimeout)(() => this.#find(''));
  }

  #part(name: string): HTMLElement { return this.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? document.createElement('div'); }
  #say(said: string): void { this.#part('status').textContent = said; }
  #find(typed: string): readonly Found[] { return (this.#finder ??= makeFinder(this.#atlas, this.#syllables))(typed); }
  get #input(): HTMLInputElement | null { return this.querySelector('.fit-find input'); }
  get #form(): FormScene { return { language: this.#language, words: this.#words, form: this.querySelector<HTMLElement>('.fit-found') ?? this, link: this.#course.now.link }; }

  #wire(): void {
    const { signal } = this.#abort;
    const [input, list] = [this.#input, this.querySelector<HTMLElement>('.fit-find [role=listbox]')];
    if (input !== null && list !== null) wireCombobox<Found>(input, list, {
      none: this.#words.none, find: typed => this.#find(typed), choose: ({ link }) => this.#pick(link), give: typed => this.#give(typed),
      show: found => drawOption(this.#language, this.#before, found).map(each => makeNode(each)), tell: count => this.#say(count === 0 ? this.#words.none : this.#words.found(count)),
    });
    for (const link of this.querySelectorAll<HTMLAnchorElement>(':is(.fit-index, .fit-find) a[data-pick]')) link.href = `#link=${link.dataset['pick']}`;
    this.addEventListener('click', event => this.#onClick(event));
    this.addEventListener('input', event => { const control = targetAt<HTMLInputElement>(event, '.fit-needs :is(input, select)'); if (control !== null) this.#change(control); });
    this.addEventListener('submit', event => event.preventDefault());
    this.addEventListener('focusout', () => { this.#editing = ''; });
    this.addEventListener('toggle', event => this.#open(event.target), true);
    window.addEventListener('popstate', () => { if (isView(location.hash)) this.#read(); else this.#address(); }, { signal });
    window.addEventListener('keydown', event => this.#onKey(event), { signal });
  }

  #onClick(event: MouseEvent): void {
    if (!isPlainClick(event)) return;
    const [button, link] = [targetAt<HTMLElement>(event, '[data-do]'), targetAt<HTMLElement>(event, 'a[data-pick]')];
    const picked = this.#atlas.index.link.get(link?.dataset['pick'] ?? '');
    if (button === null && picked === undefined) return;
    event.preventDefault();
    if (picked !== undefined) this.#pick(picked); else if (button !== null) this.#do(button);
  }

  #onKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    this.#turn(key === 'z' && !event.shiftKey);
  }

  #do(button: HTMLElement): void {
    const { link } = this.#course.now;
    const acts: Readonly<Record<string, () => void>> = {
      undo: () => this.#turn(true), redo: () => this.#turn(false), print: () => window.print(), copy: () => void this.#copy(),
      reset: () => { if (link !== undefined) this.#ask(typicalAsk(link), this.#words.reseted); },
      drop: () => { const { ask } = this.#course.now; this.#ask({ ...ask, needs: { ...ask.needs, [button.dataset['need'] ?? '']: undefined } }); },
      all: () => { this.#all = !this.#all; this.#draw(); },
      go: () => { const part = this.#part(button.dataset['to'] ?? ''); part.scrollIntoView({ block: 'start' }); part.focus({ preventScroll: true }); },
    };
    acts[button.dataset['do'] ?? '']?.();
  }

  /** Another product is another page: the browser's own way back leads to the one before. */
  #pick(link: Link): void {
    this.#show(viewOf(link));
    if (this.#input !== null) this.#input.value = nameIn(this.#language, link);
    this.querySelector<HTMLElement>('[data-key="found"]')?.focus({ preventScroll: true });
    this.#input?.closest('.fit-find')?.scrollIntoView({ block: 'start' });
    if (this.#fit !== undefined) this.#say(`${nameIn(this.#language, link)}${wordsOf(this.#language).colon}${sayVerdict(this.#language, this.#fit)}`);
  }

  /** What was typed is in no link. */
  #give(typed: string): void {
    this.#show({ ...emptyView, typed: typed.trim() });
    this.#part('nothing').querySelector<HTMLElement>('h2')?.focus();
  }

  #show(view: FitView): void {
    history.pushState(null, '', `${location.pathname}${location.search}${writeFit(view)}`);
    this.#refused = [];
    this.#course = begin(view);
    this.#all = false;
    this.#draw();
  }

  /** Takes all from the address: on opening, and when the browser goes back or forward. */
  #read(): void {
    const { view, refused } = readFit(location.hash, this.#atlas);
    this.#refused = refused;
    this.#course = begin(view);
    this.#all = false;
    if (this.#input !== null) this.#input.value = view.link === undefined ? view.typed : nameIn(this.#language, view.link);
    this.#draw();
  }

  #change(control: HTMLInputElement | HTMLSelectElement): void {
    const { now, past } = this.#course;
    const ask = readControl(this.#form, control, now.ask);
    if (ask === undefined) return;
    const goesOn = this.#editing === control.name && past.length > 0;
    this.#course = goesOn ? { ...this.#course, now: { ...now, ask } } : goOn(this.#course, { ...now, ask });
    this.#editing = control.name;
    this.#step();
  }

  #ask(ask: FitAsk, said = ''): void {
    this.#course = goOn(this.#course, { ...this.#course.now, ask });
    this.#step(said);
  }

  #turn(back: boolean): void {
    const course = (back ? undo : redo)(this.#course);
    if (course === this.#course) return;
    this.#course = course;
    this.#editing = '';
    this.#step(back ? this.#words.undone : this.#words.redone);
  }

  /** After a change of needs: the address follows, the list is ranked anew, and it is said what came of it. */
  #step(said = ''): void {
    const start = performance.now();
    const was = this.#parcels;
    this.#refused = [];
    this.#address();
    this.#draw(was);
    const now = this.#parcels;
    if (now !== undefined) this.#say([said, this.#sayMeeting(now, was)].filter(part => part !== '').join(' '));
    performance.measure('fit', { start });
  }

  #address(): void { history.replaceState(history.state, '', `${location.pathname}${location.search}${writeFit(this.#course.now)}`); }

  #sayMeeting({ meeting }: FitParcels, was: FitParcels | undefined): string {
    const words = this.#words;
    return `${meeting === 0 ? words.meetingNone : words.meeting(meeting)}${was === undefined || was.meeting === meeting ? '' : words.meetingWas(was.meeting)}`;
  }

  #fitOf(link: Link, ask: FitAsk): Fit {
    const kept = this.#fit;
    if (kept?.link === link && kept.asked === ask.capacity) return kept;
    return fitProduct(this.#before, link, ask);
  }

  #draw(was?: FitParcels): void {
    const { view, scene } = { view: this.#course.now, scene: { language: this.#language, words: this.#words, atlas: this.#atlas, before: this.#before, later: this.#later } };
    this.classList.toggle('empty', view.link === undefined);
    fillPart(this.#part('refused'), ...this.#refused.map(({ name, text }) => ({ tag: 'p', attributes: {}, children: [name === 'link' ? this.#words.refused.link(text) : this.#words.refused.other(name, text)] })));
    fillPart(this.#part('nothing'), ...drawNothing(this.#language, this.#before, view, typed => this.#find(typed)));
    this.#tools(view);
    const index = this.querySelector<HTMLDetailsElement>('.fit-index');
    if (index !== null && view.link !== this.#shown) index.open = view.link === undefined;
    this.#shown = view.link;
    // The same in the other language.
    for (const other of document.querySelectorAll<HTMLAnchorElement>('.other-language')) other.hash = writeFit(view);
    if (view.link === undefined) { this.#fit = undefined; this.#parcels = undefined; return; }
    const fit = this.#fitOf(view.link, view.ask);
    const parcels = fitParcels(this.#atlas, view.ask);
    this.#drawFound({ ...scene, fit }, fit !== this.#fit);
    [this.#fit, this.#parcels] = [fit, parcels];
    fillForm(this.#form, view.ask);
    const before = new Map(was?.matches.map(({ parcel, place }) => [parcel.code, place]));
    this.#part('meeting').textContent = `${this.#sayMeeting(parcels, undefined)} · ${this.#words.open(parcels.open)}`;
    fillPart(this.#part('parcels'), ...drawParcels({ ...scene, fit }, parcels, { all: this.#all, before }));
    this.#part('printed').textContent = this.#words.printed(addressToShare(this.dataset['address'] ?? ''));
  }

  /** All but the parcels: it hangs on the link and on how much is made. */
  #drawFound(scene: Scene, anew: boolean): void {
    if (!anew) return;
    fillPart(this.#part('head'), ...drawHead(scene));
    fillPart(this.#part('suppliers'), ...drawSuppliers(scene));
    fillPart(this.#part('buyers'), ...drawBuyers(scene));
    fillPart(this.#part('outlook'), ...drawOutlook(scene));
  }

  #tools(view: FitView): void {
    const able = { undo: this.#course.past.length > 0, redo: this.#course.future.length > 0, reset: !isTypical(view) };
    for (const [what, can] of Object.entries(able)) {
      const button = this.querySelector<HTMLButtonElement>(`[data-do="${what}"]`);
      if (button !== null) button.disabled = !can;
    }
  }

  #open(details: EventTarget | null): void {
    if (!(details instanceof HTMLDetailsElement) || !details.open || details.children.length > 1) return;
    const fill = this.#later.get(details.dataset['later'] ?? '');
    if (fill !== undefined) details.append(makeNode(fill()));
  }

  async #copy(): Promise<void> {
    const address = addressToShare(this.dataset['address'] ?? '');
    const { copyText } = await import('./copy-text.ts');
    this.#say((await copyText(address)) ? this.#words.copied : this.#words.notCopied(address));
  }
}

customElements.define('lt-fit', FitIsland);
