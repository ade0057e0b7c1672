// <lt-chain>: the chain's picture comes alive. It holds the view, draws it, and writes it to the address; each skill is a module of its own.

import type { PlacedGraph } from '../core/layout/graph.ts';
import { explainWalk, sayFilter } from './chain-explain.ts';
import { readIndex, wireFind, type Hit } from './chain-find.ts';
import { stepFrom } from './chain-keys.ts';
import { keepFocus, makeFold, pressButtons } from './chain-marks.ts';
import { ChainPicture, type Box } from './chain-picture.ts';
import { readView, textOf, toggled, writeQuery, type ChainView } from './chain-view.ts';
import { clampZoom, reveal, setZoom, wireZoom } from './chain-zoom.ts';
import { targetAt } from './page-events.ts';

// Only who folds a stage, or reads a chain of very many links, needs these.
const loadFolding = (): Promise<typeof import('./chain-move.ts')> => import('./chain-move.ts');
const loadCards = (): Promise<typeof import('./chain-cards.ts')> => import('./chain-cards.ts');

/** What an event is on or in. */
const folding = '.stage[data-unfold], .fold-box';

class ChainGraph extends HTMLElement {
  #pictures: readonly ChainPicture[] = [];
  #hits: readonly Hit[] = [];
  /** Looked up once: in a chain of a thousand links a look through the page is felt. */
  #frames: readonly HTMLElement[] = [];
  #buttons: readonly HTMLButtonElement[] = [];
  #line: HTMLElement | null = null;
  #shownPicture: ChainPicture | undefined;
  #folding: typeof import('./chain-move.ts') | undefined;
  /** How the picture is folded where the address does not say; not '' in chains of very many links. */
  readonly #usual = this.dataset['folded'] ?? '';
  #view: ChainView = readView(location, this.#usual);
  /** The chosen link, as drawn. */
  #drawn = '';
  /** What the line under the picture says while no link is lit. */
  #rest = '';

  connectedCallback(): void {
    this.#pictures = [...this.querySelectorAll<SVGSVGElement>('.chain-svg')].map(svg => new ChainPicture(svg));
    for (const picture of this.#pictures) picture.drawn = this.#usual;
    this.#frames = [...this.querySelectorAll<HTMLElement>('.chain-picture')];
    this.#buttons = [...this.querySelectorAll<HTMLButtonElement>('button[data-do][aria-pressed]')];
    this.#line = this.querySelector('.explain');
    const index = this.querySelector('.find-index');
    this.#hits = index === null ? [] : readIndex(index);
    for (const heading of this.querySelectorAll('.stage')) makeFold(heading, this.dataset['fold'] ?? '');
    for (const fold of this.querySelectorAll('a.fold-box')) fold.setAttribute('role', 'button');
    for (const button of this.querySelectorAll<HTMLButtonElement>('.legend button')) button.disabled = false;
    this.#wirePointer();
    this.#wireTools();
    this.addEventListener('keydown', event => this.#onKey(event));
    window.addEventListener('hashchange', () => this.#set({ chosen: readView(location).chosen }));
    window.addEventListener('popstate', () => { this.#view = readView(location, this.#usual); this.#draw(); });
    window.matchMedia('(max-width: 700px)').addEventListener('change', () => { this.#shownPicture = undefined; this.#draw(); });
    if (this.#usual !== '') {
      // Where neither comes, as from a file, links lead to the pages of the stages.
      void this.#warm();
      loadCards().then(({ keepCards }) => { keepCards(this, code => this.#choose(code)); }, () => undefined);
    }
    this.#draw();
  }

  #set(change: Partial<ChainView>): void {
    const folds = change.folded !== undefined && textOf(change.folded) !== textOf(this.#view.folded);
    this.#view = { ...this.#view, ...change };
    const write = (): void => history.replaceState(history.state, '', `${location.pathname}${writeQuery(this.#view, this.#usual)}${location.hash}`);
    // Writing the address takes as long as laying rows out: while stages open it waits for the picture.
    if (folds) setTimeout(write);
    else write();
    this.#draw();
  }

  /** Navigates rather than sets, so that :target, history and the panel stay one. */
  #choose(code: string): void {
    const { scrollX, scrollY } = window;
    location.hash = code === '' ? 'graph' : code;
    window.scrollTo(scrollX, scrollY);
  }

  #boxAt(event: Event): Box | undefined {
    const element = targetAt(event, 'g.box, a.fold-box');
    const [code, stage] = [element?.getAttribute('data-link') ?? '', element?.getAttribute('data-unfold') ?? ''];
    return this.#pictures.map(picture => picture.boxes.get(code) ?? picture.folds.get(stage)).find(box => box?.element === element);
  }

  get #shown(): ChainPicture | undefined {
    this.#shownPicture ??= this.#pictures.find(picture => picture.shown);
    return this.#shownPicture ?? this.#pictures[0];
  }

  /** Makes folding ready, so that the first fold is as quick as the next. */
  async #warm(): Promise<void> {
    this.#folding = await loadFolding().catch(() => undefined);
    if (this.#shown !== undefined) this.#folding?.warmFolding(this.#shown);
  }

  #wirePointer(): void {
    const ready = (event: Event): void => {
      // A finger is on its way to click: what would be made ready would only be in the way.
      if (event instanceof PointerEvent && event.pointerType === 'touch') return;
      for (const type of ['pointerover', 'focusin'] as const) this.removeEventListener(type, ready);
      void this.#warm();
    };
    if (this.#usual === '') for (const type of ['pointerover', 'focusin'] as const) this.addEventListener(type, ready);
    for (const type of ['pointerover', 'focusin'] as const) this.addEventListener(type, event => { const box = this.#boxAt(event); if (box !== undefined) this.#light(box.code, targetAt(event, '.fold-box')?.getAttribute('aria-label')); });
    for (const type of ['pointerout', 'focusout'] as const) this.addEventListener(type, event => { if (this.#boxAt(event) !== undefined) this.#light(this.#view.chosen); });
    this.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const fold = targetAt(event, folding)?.getAttribute('data-unfold');
      if (fold !== null && fold !== undefined) { event.preventDefault(); this.#toggleFold(fold); return; }
      const box = this.#boxAt(event);
      if (box === undefined || box.code !== this.#view.chosen) return;
      // A second click on the chosen box lets it go.
      event.preventDefault();
      this.#choose('');
    });
    for (const frame of this.#frames) wireZoom(frame, () => this.#view.zoom, (zoom, point) => { setZoom(frame, zoom, point); this.#set({ zoom }); });
  }

  #wireTools(): void {
    const input = this.querySelector<HTMLInputElement>('.find input');
    const list = this.querySelector<HTMLElement>('.find [role=listbox]');
    if (input !== null && list !== null) wireFind(input, list, this.#hits, list.dataset['none'] ?? '', hit => this.#pick(hit));
    input?.addEventListener('input', () => { if (input.value === '' && this.#view.company !== '') this.#set({ company: '' }); });
    this.addEventListener('click', event => {
      const button = targetAt<HTMLButtonElement>(event, 'button[data-do]');
      if (button !== null) this.#do(button.dataset['do'] ?? '', button.value);
    });
  }

  #do(what: string, value: string): void {
    const { zoom, states, answers, stages } = this.#view;
    if (what === 'steps') this.#set({ steps: value === 'all' ? Infinity : Number(value) });
    if (what === 'state') this.#set({ states: toggled(states, value) });
    if (what === 'answer') this.#set({ answers: toggled(answers, value) });
    if (what === 'stage') this.#set({ stages: toggled(stages, value) });
    if (what === 'zoom') this.#set({ zoom: value === 'fit' ? 1 : clampZoom(zoom * Number(value)) });
    if (what === 'reset') this.#set({ ...readView(new URL(location.pathname, location.href), this.#usual), chosen: this.#view.chosen });
    if (what === 'full') void (document.fullscreenElement === null ? this.requestFullscreen() : document.exitFullscreen());
    if (what === 'keys') this.querySelector<HTMLDialogElement>('dialog.keys')?.showModal();
  }

  /** What was found: a link is chosen and focused, a firm filters the picture to its links. */
  #pick(hit: Hit): void {
    if (hit.kind === 'company') { this.#set({ company: hit.code }); return; }
    this.#choose(hit.code);
    this.#shown?.standIn(hit.code)?.link.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const picture = this.#shown;
    const box = this.#boxAt(event);
    if (event.key === 'Escape' && this.#view.chosen !== '') { const back = picture?.standIn(this.#view.chosen); this.#choose(''); back?.link.focus(); }
    if (event.key === '?') this.#do('keys', '');
    if (event.key === '/') { this.querySelector<HTMLInputElement>('.find input')?.focus(); event.preventDefault(); }
    if (event.key === 't') [...document.querySelectorAll<HTMLElement>('#table tbody :is(a, button)')].find(stop => stop.getClientRects().length > 0)?.focus();
    if (event.key === 'f' && box !== undefined) this.#toggleFold(box.stage);
    const fold = event.key === 'Enter' || event.key === ' ' ? targetAt(event, folding)?.getAttribute('data-unfold') : null;
    if (fold !== null && fold !== undefined) { event.preventDefault(); this.#toggleFold(fold); return; }
    if (event.key === 'Enter' && box !== undefined) queueMicrotask(() => { if (this.#usual === '') document.getElementById(box.code)?.focus({ preventScroll: false }); else void this.#card(box.code, true); });
    if (picture === undefined || box === undefined || !/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    const next = stepFrom(picture, box, event.key);
    if (next === undefined) return;
    picture.stopAt(next);
    next.link.focus();
  }

  #light(code: string, said?: string | null): void {
    const picture = this.#shown;
    const walk = picture?.light(code, this.#view.steps);
    const line = this.#line;
    if (line !== null && picture !== undefined && walk !== undefined) line.textContent = said ?? (picture.boxes.has(code) ? explainWalk(line.dataset, picture, code, walk) : this.#rest);
  }

  /** Draws the view on the picture that is shown; the other is drawn when the page's width shows it. */
  #draw(): void {
    const { chosen, states, answers, stages, company, zoom } = this.#view;
    const firm = this.#hits.find(hit => hit.kind === 'company' && hit.code === company);
    const links = firm?.note.split(' ') ?? [];
    const keeps = (box: Box): boolean => (states.size === 0 || states.has(box.state)) && (answers.size === 0 || answers.has(box.answer))
      && (stages.size === 0 || stages.has(box.stage)) && (company === '' || links.includes(box.code));
    const kept = this.#shown?.dim(keeps) ?? 0;
    for (const frame of this.#frames) if (Number(frame.dataset['zoom'] ?? 1) !== zoom) setZoom(frame, zoom);
    pressButtons(this.#buttons, this.#view);
    this.#rest = sayFilter(this.#line?.dataset ?? {}, this.#buttons, firm?.name ?? '', kept, this.#pictures[0]?.boxes.size ?? 0);
    this.#emphasise();
    if (chosen !== this.#drawn) this.#reveal();
    if (this.#usual !== '' && chosen !== this.#drawn) void this.#card(chosen, false);
    this.#drawn = chosen;
    void this.#fold();
  }

  /** What follows from the chosen link and from what is folded. */
  #emphasise(): void {
    const { chosen } = this.#view;
    const picture = this.#shown;
    picture?.mark(chosen);
    picture?.stopAt(picture.standIn(chosen));
    this.#light(chosen);
  }

  /** Brings the chosen link into the frame of its picture. */
  #reveal(): void {
    const box = this.#shown?.standIn(this.#view.chosen);
    const frame = box?.element.closest('.chain-picture');
    if (box !== undefined && frame) reveal(frame, box.element);
  }

  /** Shows the card of a link that is not on this page. */
  async #card(code: string, focus: boolean): Promise<void> {
    const panel = this.querySelector('.panel');
    const [picture] = this.#pictures;
    const box = picture?.boxes.get(code);
    if (panel === null) return;
    const address = picture?.folds.get(box?.stage ?? '')?.link.href.baseVal ?? '';
    const cards = await loadCards().catch(() => undefined);
    if (cards === undefined) { if (box !== undefined) location.replace(`${address}#${encodeURIComponent(code)}`); return; }
    const card = await cards.showCard(panel, box?.code ?? '', box?.name ?? '', address, this.#line?.dataset['fetching'] ?? '');
    if (focus) card?.focus();
  }

  #toggleFold(stage: string): void {
    this.#set({ folded: toggled(this.#view.folded, stage) });
  }

  /** Lays the shown picture out anew if it is not folded as the view is. */
  async #fold(): Promise<void> {
    const picture = this.#shown;
    const { folded } = this.#view;
    if (picture === undefined || picture.drawn === textOf(folded)) return;
    const was = picture.drawn.split('.');
    picture.drawn = textOf(folded);
    this.setAttribute('aria-busy', 'true');
    if (this.#line !== null) this.#line.textContent = this.#line.dataset['opening'] ?? '';
    const focused = document.activeElement?.closest('g.box, .fold-box');
    // What is loaded is not waited for: rows of boxes then stand in the very turn of the click.
    const place = async (): Promise<PlacedGraph | undefined> => (this.#folding ??= await loadFolding()).placeFolded(picture, folded);
    const placed = await place().catch(() => {
      const page = was.map(stage => (folded.has(stage) ? undefined : picture.folds.get(stage))).find(fold => fold !== undefined);
      if (page !== undefined) location.assign(page.link.href.baseVal);
      this.removeAttribute('aria-busy');
      this.#light(this.#view.chosen);
    });
    if (!placed || this.#folding === undefined || picture.drawn !== textOf(folded)) return;
    const whole = this.#folding.applyPlacement(picture, placed, folded, this.dataset['unfold'] ?? '');
    this.#emphasise();
    keepFocus(picture, focused);
    await whole;
    if (picture.drawn !== textOf(folded)) return;
    this.removeAttribute('aria-busy');
    this.#emphasise();
    this.#reveal();
  }
}

customElements.define('lt-chain', ChainGraph);
