// The graph of a chain as a scenario has it: boxes that a landing changes say their new figures in their old places, with a tag of what happened.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import type { Assessment } from '../core/analysis/assess-atlas.ts';
import type { LinkChange } from '../core/analysis/compare-assessments.ts';
import type { Play } from '../core/analysis/play-scenario.ts';
import { weighFlows } from '../core/analysis/weigh-flows.ts';
import { drawChangeMark, type FirmMark } from '../core/draw/change-mark.ts';
import { unitLinks } from '../core/draw/compact-box.ts';
import { drawBox } from '../core/draw/draw-box.ts';
import { lineWidth } from '../core/draw/draw-chain.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import { refitBox } from '../core/draw/refit-box.ts';
import { listAt, type Link } from '../core/model/atlas.ts';
import { sameQuantity } from '../core/model/quantity.ts';
import { boxTextOf } from '../i18n/box-text.ts';
import { addressOf, type Language } from '../i18n/language.ts';
import { whatIfWordsOf } from '../i18n/what-if.ts';
import { stepFrom } from './chain-keys.ts';
import { ChainPicture, type Box } from './chain-picture.ts';
import { makeNode } from './make-node.ts';
import { loadPicture } from './what-if-load.ts';

/** Whether a link's box would say the same: a balance that no landing touches is the same object. */
function sameBox(a: Assessment, b: Assessment, code: string): boolean {
  const [was, is] = [a.gapOfLink.get(code), b.gapOfLink.get(code)];
  return a.balances.get(code) === b.balances.get(code)
    && (was === undefined || is === undefined ? was === is : was.answer === is.answer && was.breakpoint === is.breakpoint && sameQuantity(was.size, is.size));
}

const numberOf = (element: Element | null | undefined, name: string): number => Number(element?.getAttribute(name) ?? 0);
const placeOf = (element: Element): readonly [number, number] => {
  const [x = 0, y = 0] = (element.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  return [x, y];
};

export class GraphPane {
  readonly #host: HTMLElement;
  readonly #language: Language;
  #picture: ChainPicture | undefined;
  #chain = '';
  #shape = '';
  /** Whoever asks for a graph that is still on its way waits for it too. */
  #coming: Promise<void> = Promise.resolve();
  /** What the boxes say now. */
  #drawn: Assessment | undefined;

  constructor(host: HTMLElement, language: Language) {
    this.#host = host;
    this.#language = language;
    host.addEventListener('keydown', event => this.#onKey(event));
    for (const [type, on] of [['pointerover', true], ['focusin', true], ['pointerout', false], ['focusout', false]] as const) host.addEventListener(type, event => this.#picture?.light(on ? this.boxAt(event)?.code ?? '' : '', 1));
  }

  /** Shows the graph of a chain; resolves when it stands there, as the atlas has it without a landing. Throws where it cannot be fetched. */
  show(chain: string, before: Assessment): Promise<void> {
    const shape = window.matchMedia('(max-width: 700px)').matches ? 'tall' : 'wide';
    if (chain !== this.#chain || shape !== this.#shape) {
      [this.#chain, this.#shape] = [chain, shape];
      this.#coming = this.#load(chain, shape, before);
    }
    return this.#coming;
  }

  async #load(chain: string, shape: string, before: Assessment): Promise<void> {
    const svg = await loadPicture(this.#language, `${chain}-${shape}`);
    // Another one may have been asked for since.
    if (chain !== this.#chain || shape !== this.#shape) return;
    // A box leads to its card for whoever follows it; a plain click stays here.
    for (const hit of svg.querySelectorAll('a.hit')) hit.setAttribute('href', addressOf(this.#language, `chains/${chain}/${hit.getAttribute('href') ?? ''}`));
    this.#host.className = `chain-picture ${shape}`;
    this.#host.replaceChildren(svg);
    this.#picture = new ChainPicture(svg);
    this.#picture.stopAt(undefined);
    this.#drawn = before;
  }

  /** Says in words why there is no graph. */
  tell(text: string): void {
    [this.#chain, this.#picture] = ['', undefined];
    this.#host.replaceChildren(text);
  }

  boxAt(event: Event): Box | undefined {
    const code = event.target instanceof Element ? event.target.closest('g.box')?.getAttribute('data-link') : undefined;
    return this.#picture?.boxes.get(code ?? '');
  }

  focus(code: string): void { this.#picture?.boxes.get(code)?.link.focus(); }

  /** Marks the link that the reader asks about. */
  mark(code: string): void { this.#picture?.mark(code); }

  /** Draws the scenario into the graph. `firms`: marks of those that landed, by company. `fresh`: links that the last step changed. */
  draw({ assessment, change }: Play, firms: ReadonlyMap<string, FirmMark>, fresh: ReadonlySet<string>): void {
    const [picture, drawn] = [this.#picture, this.#drawn];
    if (picture === undefined || drawn === undefined) return;
    const links = listAt(assessment.atlas.index.linksOfChain, this.#chain);
    const analysis: Analysis = { ...assessment, seats: [] };
    for (const link of links) if (!sameBox(drawn, assessment, link.code)) this.#redraw(picture, analysis, link);
    if (drawn !== assessment) this.#weigh(picture, assessment, links);
    this.#drawn = assessment;
    for (const [code, box] of picture.boxes) box.element.classList.toggle('fresh', fresh.has(code));
    this.#tag(picture, assessment, new Map(change.links.map(each => [each.link.code, each])), firms);
    if (fresh.size > 0) this.#reveal(picture.svg.querySelector('.change-mark'));
  }

  /** On a phone the graph scrolls in a frame of its own: what happened comes into it. */
  #reveal(mark: Element | null): void {
    const host = this.#host;
    if (mark === null || host.scrollHeight <= host.clientHeight) return;
    host.scrollTop += mark.getBoundingClientRect().top - host.getBoundingClientRect().top - host.clientHeight / 3;
  }

  /** The face is drawn anew, in its old place; the link over it stays, and with it the focus. */
  #redraw(picture: ChainPicture, analysis: Analysis, link: Link): void {
    const box = picture.boxes.get(link.code);
    if (box === undefined) return;
    const ground = box.element.querySelector('.ground');
    const measured = refitBox(boxTextOf(this.#language, analysis, link), { w: numberOf(ground, 'width'), h: numberOf(ground, 'height'), brief: this.#shape === 'wide' && picture.boxes.size > unitLinks });
    const [x, y] = placeOf(box.element);
    const tree = drawBox({ id: link.code, stage: measured.stage, column: 0, row: 0, x, y, w: measured.w, h: measured.h }, measured, `${this.#chain}-${this.#shape}`);
    const [face] = tree.children;
    for (const name of ['data-state', 'data-answer']) {
      const value = tree.attributes[name];
      if (value === undefined) box.element.removeAttribute(name);
      else box.element.setAttribute(name, String(value));
    }
    if (face !== undefined) box.element.firstElementChild?.replaceWith(makeNode(face, true));
    box.link.setAttribute('aria-label', measured.label);
  }

  #weigh(picture: ChainPicture, { atlas, balances }: Assessment, links: readonly Link[]): void {
    const codes = new Set(links.map(({ code }) => code));
    const weights = weighFlows(atlas, balances, atlas.flows.filter(flow => codes.has(flow.from) && codes.has(flow.to) && flow.from !== flow.to));
    for (const { id, element: flow } of picture.flows) flow.querySelector('.line')?.setAttribute('stroke-width', String(lineWidth(weights.get(id))));
  }

  #tag(picture: ChainPicture, { atlas, landed }: Assessment, changes: ReadonlyMap<string, LinkChange>, firms: ReadonlyMap<string, FirmMark>): void {
    const words = whatIfWordsOf(this.#language);
    const caused = new Set([...changes.values()].flatMap(({ causes }) => causes.flatMap(({ kind, flow }) => (kind === 'demand' && flow !== undefined ? [flow.id] : []))));
    for (const { id, element: flow } of picture.flows) flow.classList.toggle('caused', caused.has(id));
    const marks = [...picture.boxes.values()].flatMap((box): readonly DrawnElement[] => {
      const change = changes.get(box.code);
      const here = listAt(atlas.index.capacitiesOfLink, box.code).flatMap(row => (landed.has(row.company) ? firms.get(row.company) ?? [] : []));
      const word = change === undefined ? '' : words.tags[change.kind];
      const [x, y] = placeOf(box.element);
      const ports = [...picture.ports.get(box.code)?.querySelectorAll('rect') ?? []].map(rect => numberOf(rect, 'x'));
      const mark = drawChangeMark({ x, y, h: numberOf(box.element.querySelector('.ground'), 'height'), ports: Math.min(Infinity, ...ports), kind: word === '' ? undefined : change?.kind, word, firms: here });
      return mark === undefined ? [] : [mark];
    });
    picture.svg.querySelector('.change-marks')?.remove();
    picture.svg.append(makeNode(element('g', { class: 'change-marks' }, marks), true));
  }

  /** Arrow keys walk from box to box, as on the chain's own page. */
  #onKey(event: KeyboardEvent): void {
    const [picture, box] = [this.#picture, this.boxAt(event)];
    if (picture === undefined || box === undefined || event.ctrlKey || event.metaKey || event.altKey || !/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    const next = stepFrom(picture, box, event.key);
    if (next === undefined) return;
    picture.stopAt(next);
    next.link.focus();
  }
}
