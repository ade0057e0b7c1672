// <lt-chain>: the chain's picture comes alive. It holds the view, draws it, and writes it to the address; each skill is a module of its own.

import { applyPlacement, foldGraph, placeInWorker } from './chain-fold.ts';
import { readIndex, wireFind, type Hit } from './chain-find.ts';
import { rove, stepFrom } from './chain-keys.ts';
import { ChainPicture, type Box } from './chain-picture.ts';
import { readView, toggled, writeQuery, type ChainView } from './chain-view.ts';
import { clampZoom, setZoom, wireZoom } from './chain-zoom.ts';
import { explainWalk } from './chain-explain.ts';

/** Rounds of the layout's search in the browser: quick enough to feel at once. */
const liveRounds = 40;

class ChainGraph extends HTMLElement {
  #pictures: readonly ChainPicture[] = [];
  #hits: readonly Hit[] = [];
  #view: ChainView = readView(location);
  #drawnFold = '';

  connectedCallback(): void {
    this.#pictures = [...this.querySelectorAll<SVGSVGElement>('.chain-svg')].map(svg => new ChainPicture(svg));
    const index = this.querySelector('.find-index');
    this.#hits = index === null ? [] : readIndex(index);
    for (const heading of this.querySelectorAll('.stage')) this.#makeFold(heading);
    for (const button of this.querySelectorAll<HTMLButtonElement>('.legend button')) button.disabled = false;
    this.#wirePointer();
    this.#wireTools();
    this.addEventListener('keydown', event => this.#onKey(event));
    window.addEventListener('hashchange', () => this.#set({ chosen: readView(location).chosen }));
    window.addEventListener('popstate', () => { this.#view = readView(location); this.#draw(); });
    const openFolded = (this.dataset['folded'] ?? '') !== '' && this.#view.folded.size === 0;
    if (openFolded) this.#view = { ...this.#view, folded: new Set((this.dataset['folded'] ?? '').split('.')) };
    this.#draw();
  }

  #set(change: Partial<ChainView>): void {
    this.#view = { ...this.#view, ...change };
    history.replaceState(history.state, '', `${location.pathname}${writeQuery(this.#view)}${location.hash}`);
    this.#draw();
  }

  /** Navigates rather than sets, so that :target, history and the panel stay one. */
  #choose(code: string): void {
    const { scrollX, scrollY } = window;
    location.hash = code === '' ? 'graph' : code;
    window.scrollTo(scrollX, scrollY);
  }

  #boxAt(event: Event): Box | undefined {
    const element = event.target instanceof Element ? event.target.closest('g.box') : null;
    const code = element?.getAttribute('data-link') ?? '';
    return this.#pictures.map(picture => picture.boxes.get(code)).find(box => box?.element === element);
  }

  get #shown(): ChainPicture | undefined {
    return this.#pictures.find(picture => picture.shown) ?? this.#pictures[0];
  }

  /** A stage's heading folds it. */
  #makeFold(heading: Element): void {
    const stage = heading.getAttribute('data-stage') ?? '';
    heading.setAttribute('data-unfold', stage);
    heading.setAttribute('role', 'button');
    heading.setAttribute('tabindex', '-1');
    heading.append(Object.assign(document.createElementNS('http://www.w3.org/2000/svg', 'title'), { textContent: this.dataset['fold'] ?? '' }));
  }

  #wirePointer(): void {
    for (const type of ['pointerover', 'focusin'] as const) this.addEventListener(type, event => { const box = this.#boxAt(event); if (box !== undefined) this.#light(box.code); });
    for (const type of ['pointerout', 'focusout'] as const) this.addEventListener(type, event => { if (this.#boxAt(event) !== undefined) this.#light(this.#view.chosen); });
    this.addEventListener('click', event => {
      const fold = event.target instanceof Element ? event.target.closest('.stage[data-unfold], .fold-box')?.getAttribute('data-unfold') : null;
      if (fold !== null && fold !== undefined) { this.#set({ folded: toggled(this.#view.folded, fold) }); return; }
      const box = this.#boxAt(event);
      if (box === undefined || box.code !== this.#view.chosen) return;
      // A second click on the chosen box lets it go.
      event.preventDefault();
      this.#choose('');
    });
    for (const frame of this.querySelectorAll<HTMLElement>('.chain-picture')) wireZoom(frame, () => this.#view.zoom, (zoom, at) => { setZoom(frame, zoom, at); this.#set({ zoom }); });
  }

  #wireTools(): void {
    const input = this.querySelector<HTMLInputElement>('.find input');
    const list = this.querySelector<HTMLElement>('.find [role=listbox]');
    if (input !== null && list !== null) wireFind(input, list, this.#hits, list.dataset['none'] ?? '', hit => this.#pick(hit));
    input?.addEventListener('input', () => { if (input.value === '' && this.#view.company !== '') this.#set({ company: '' }); });
    this.addEventListener('click', event => {
      const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-do]') : null;
      if (button !== null) this.#do(button.dataset['do'] ?? '', button.value);
    });
  }

  #do(what: string, value: string): void {
    const { zoom } = this.#view;
    if (what === 'steps') this.#set({ steps: value === 'all' ? Infinity : Number(value) });
    if (what === 'state') this.#set({ states: toggled(this.#view.states, value) });
    if (what === 'answer') this.#set({ answers: toggled(this.#view.answers, value) });
    if (what === 'zoom') this.#set({ zoom: value === 'fit' ? 1 : clampZoom(zoom * Number(value)) });
    if (what === 'reset') this.#set({ states: new Set(), answers: new Set(), company: '', folded: new Set(), zoom: 1, steps: 1 });
    if (what === 'full') void (document.fullscreenElement === null ? this.requestFullscreen() : document.exitFullscreen());
    if (what === 'keys') this.querySelector<HTMLDialogElement>('dialog.keys')?.showModal();
  }

  /** What was found: a link is chosen and focused, a firm filters the picture to its links. */
  #pick(hit: Hit): void {
    if (hit.kind === 'company') { this.#set({ company: hit.code }); return; }
    this.#choose(hit.code);
    this.#shown?.boxes.get(hit.code)?.link.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const picture = this.#shown;
    const box = this.#boxAt(event);
    if (event.key === 'Escape' && this.#view.chosen !== '') { const back = picture?.boxes.get(this.#view.chosen); this.#choose(''); back?.link.focus(); }
    if (event.key === '?') this.#do('keys', '');
    if (event.key === '/') { this.querySelector<HTMLInputElement>('.find input')?.focus(); event.preventDefault(); }
    if (event.key === 't') document.querySelector<HTMLElement>('#table a')?.focus();
    if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof Element && event.target.closest('.stage[data-unfold], .fold-box') !== null) { event.target.dispatchEvent(new MouseEvent('click', { bubbles: true })); event.preventDefault(); }
    if (event.key === 'Enter' && box !== undefined) queueMicrotask(() => document.getElementById(box.code)?.focus({ preventScroll: false }));
    if (picture === undefined || box === undefined || !/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    const next = stepFrom(picture, box, event.key);
    if (next === undefined) return;
    rove(picture, next);
    next.link.focus();
  }

  #light(code: string): void {
    const picture = this.#shown;
    for (const other of this.#pictures) if (other !== picture) other.light(code, this.#view.steps);
    const walk = picture?.light(code, this.#view.steps);
    const line = this.querySelector<HTMLElement>('.explain');
    if (line !== null && picture !== undefined && walk !== undefined) line.textContent = explainWalk(line.dataset, picture, code, walk);
  }

  #draw(): void {
    const { chosen, states, answers, company, zoom, folded } = this.#view;
    const links = this.#hits.find(hit => hit.kind === 'company' && hit.code === company)?.note.split(' ') ?? [];
    const keeps = (box: Box): boolean => (states.size === 0 || states.has(box.state)) && (answers.size === 0 || answers.has(box.answer)) && (company === '' || links.includes(box.code));
    for (const picture of this.#pictures) {
      picture.dim(keeps);
      picture.mark(chosen);
      rove(picture, picture.boxes.get(chosen));
    }
    for (const frame of this.querySelectorAll<HTMLElement>('.chain-picture')) if (Number(frame.dataset['zoom'] ?? 1) !== zoom) setZoom(frame, zoom);
    this.#press();
    this.#light(chosen);
    void this.#fold([...folded].sort().join('.'));
  }

  /** Buttons say what is on. */
  #press(): void {
    const { steps, states, answers } = this.#view;
    const on = (what: string, value: string): boolean => ({ steps: value === (steps === Infinity ? 'all' : String(steps)), state: states.has(value), answer: answers.has(value)})[what] ?? false;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-do][aria-pressed]')) button.setAttribute('aria-pressed', String(on(button.dataset['do'] ?? '', button.value)));
  }

  async #fold(folded: string): Promise<void> {
    if (folded === this.#drawnFold) return;
    this.#drawnFold = folded;
    const stages = new Set(folded === '' ? [] : folded.split('.'));
    this.setAttribute('aria-busy', 'true');
    for (const picture of this.#pictures) {
      const shape = picture.svg.closest('.tall') === null ? 'wide' : 'tall';
      if (!picture.shown && this.#pictures.some(other => other.shown)) continue;
      const page = { w: Number(picture.svg.dataset['pageW']), h: Number(picture.svg.dataset['pageH']) };
      const names = [...picture.svg.querySelectorAll('.stage')].map(stage => stage.getAttribute('data-stage') ?? '');
      const count = Math.max(-1, ...names.map(Number), ...[...picture.boxes.values()].map(box => Number(box.stage))) + 1;
      const placed = await placeInWorker(foldGraph(picture, Array.from({ length: count }, (_, stage) => String(stage)), stages), { shape, page, rounds: liveRounds });
      if (placed !== undefined) applyPlacement(picture, placed, stages, this.dataset['unfold'] ?? '');
    }
    this.removeAttribute('aria-busy');
  }
}

customElements.define('lt-chain', ChainGraph);
