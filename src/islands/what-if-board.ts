// The board of what-if: all that is drawn of a scenario, part by part. It is told what to show, and decides nothing.

import type { Assessment } from '../core/analysis/assess-atlas.ts';
import type { SingleLanding } from '../core/analysis/list-landings.ts';
import { playScenario, type Play } from '../core/analysis/play-scenario.ts';
import type { Refusal } from '../core/analysis/scenario.ts';
import { manyLinks } from '../core/layout/graph.ts';
import { listAt, type Atlas } from '../core/model/atlas.ts';
import type { Language } from '../i18n/language.ts';
import { whatIfWordsOf } from '../i18n/what-if.ts';
import { fillPart, makeNode } from './make-node.ts';
import { drawChanges } from './what-if-changes.ts';
import { drawComparison } from './what-if-compare.ts';
import { drawDraws } from './what-if-draws.ts';
import { drawRefused, drawSum, drawTabs, tabsOf } from './what-if-frame.ts';
import { GraphPane } from './what-if-graph.ts';
import { drawLanded } from './what-if-landed.ts';
import { drawNext, drawRequired } from './what-if-next.ts';
import { markOf, type Scene } from './what-if-parts.ts';
import { drawPick, type Pick } from './what-if-pick.ts';
import { PlanPane } from './what-if-plan.ts';
import type { Course } from './what-if-view.ts';

export interface Showing {
  readonly course: Course;
  readonly play: Play;
  readonly chain: string;
  readonly park: string;
  readonly pick: Pick | undefined;
  readonly refused: readonly Refusal[];
  /** Links that the last step changed. */
  readonly fresh: ReadonlySet<string>;
  /** The address of this scenario, for print. */
  readonly address: string;
}

const nothing: ReadonlySet<string> = new Set();

export class Board {
  readonly graph: GraphPane;
  readonly plan: PlanPane;
  readonly #host: HTMLElement;
  readonly #language: Language;
  readonly #atlas: Atlas;
  readonly #before: Assessment;
  readonly #examples: readonly SingleLanding[];
  readonly #plans: ReadonlySet<string>;
  #scene: Scene | undefined;
  #showing: Showing | undefined;

  constructor(host: HTMLElement, language: Language, before: Assessment, examples: readonly SingleLanding[]) {
    [this.#host, this.#language, this.#before, this.#atlas, this.#examples] = [host, language, before, before.atlas, examples];
    this.#plans = new Set((host.dataset['plans'] ?? '').split(' '));
    this.graph = new GraphPane(this.part('graph'), language);
    this.plan = new PlanPane(this.part('plan'), language);
  }

  part(name: string): HTMLElement { return this.#host.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? this.#host; }

  draw(showing: Showing): void {
    this.#showing = showing;
    const { course: { now: { land }, past, future }, play, refused } = showing;
    const firms = new Map(land.flatMap(({ company: code }) => { const company = this.#atlas.index.company.get(code); return company === undefined ? [] : [[code, markOf(this.#language, this.#atlas, company)] as const]; }));
    const scene: Scene = { language: this.#language, words: whatIfWordsOf(this.#language), atlas: this.#atlas, before: this.#before, play, firms, plans: this.#plans, later: new Map() };
    this.#scene = scene;
    this.#host.classList.toggle('empty', land.length === 0);
    for (const [name, off] of Object.entries({ undo: past.length === 0, redo: future.length === 0, clear: land.length === 0, keep: land.length === 0, copy: false, print: false, gaps: false })) this.#host.querySelector(`.wi-tools [data-do="${name}"]`)?.toggleAttribute('disabled', off);
    fillPart(this.part('sum'), drawSum(scene));
    fillPart(this.part('refused'), drawRefused(scene, refused));
    fillPart(this.part('chains'), ...drawTabs('chain', tabsOf(scene, 'chain'), showing.chain));
    fillPart(this.part('parks'), ...drawTabs('park', tabsOf(scene, 'park'), showing.park));
    void this.drawPictures();
    fillPart(this.part('landed'), ...drawLanded(scene, this.#examples));
    this.#drawWords(scene, showing);
    this.drawPick(showing.pick);
    this.part('printed').textContent = scene.words.printed(showing.address);
  }

  #drawWords(scene: Scene, { course: { now: { land, kept } }, chain: code }: Showing): void {
    const landed = land.length > 0;
    const chain = this.#atlas.index.chain.get(code);
    fillPart(this.part('changes'), ...(landed ? drawChanges(scene) : []));
    fillPart(this.part('draws'), ...(landed ? drawDraws(scene) : []));
    fillPart(this.part('next'), ...(landed ? drawNext(scene) : []));
    fillPart(this.part('required'), ...(landed && chain !== undefined ? drawRequired(scene, chain) : []));
    fillPart(this.part('compare'), ...(kept === undefined ? [] : drawComparison(scene, playScenario(this.#before, kept))));
  }

  /** Graph and plan as they are to be shown now; resolves when both stand there. */
  async drawPictures(): Promise<void> { await Promise.all([this.#drawGraph(), this.#drawPlan()]); }

  async #drawGraph(): Promise<void> {
    const { chain = '' } = this.#showing ?? {};
    if (chain === '') return;
    const { words } = this.#scene ?? {};
    if (listAt(this.#atlas.index.linksOfChain, chain).length > manyLinks) { this.graph.tell(words?.manyLinks ?? ''); return; }
    await this.graph.show(chain, this.#before).catch(() => { if (this.#showing?.chain === chain) this.graph.tell(words?.noPicture ?? ''); });
    // A later step may have come in between: what holds now is drawn.
    const [now, scene] = [this.#showing, this.#scene];
    if (now === undefined || scene === undefined || now.chain !== chain) return;
    this.graph.draw(now.play, scene.firms, now.fresh);
    this.graph.mark(now.pick?.kind === 'link' ? now.pick.code : '');
  }

  async #drawPlan(): Promise<void> {
    const { park = '' } = this.#showing ?? {};
    const { words } = this.#scene ?? {};
    if (park === '') return;
    if (!this.#plans.has(park)) { this.plan.tell(words?.noPlan ?? ''); return; }
    await this.plan.show(park).catch(() => { if (this.#showing?.park === park) this.plan.tell(words?.noPicture ?? ''); });
    const [now, scene] = [this.#showing, this.#scene];
    if (now !== undefined && scene !== undefined && now.park === park) this.plan.draw(now.play, scene.firms, now.pick?.kind === 'parcel' ? now.pick.code : '');
  }

  /** Opens the panel of picks, or closes it. After landing from it the reader is at the firm that has landed. */
  drawPick(pick: Pick | undefined): void {
    const [showing, scene, panel] = [this.#showing, this.#scene, this.part('pick')];
    if (showing === undefined || scene === undefined) return;
    const had = panel.contains(document.activeElement);
    this.#showing = { ...showing, pick, fresh: pick === showing.pick ? showing.fresh : nothing };
    panel.hidden = pick === undefined;
    fillPart(panel, ...(pick === undefined ? [] : drawPick(scene, pick, this.#atlas.index.chain.get(showing.chain))));
    if (had && pick === undefined) this.#host.querySelector<HTMLElement>('[data-part="landed"] .landing:last-child select')?.focus({ preventScroll: true });
  }

  /** Details are put together when somebody wants to see them. */
  fillDetails(details: HTMLDetailsElement): void {
    const fill = this.#scene?.later.get(details.dataset['later'] ?? '');
    if (fill === undefined || !details.open || details.children.length > 1) return;
    details.append(...fill().filter(drawn => drawn !== false).map(drawn => makeNode(drawn)));
  }
}
