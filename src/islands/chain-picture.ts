// One picture of the chain (wide or tall) as the island sees it: its boxes and flows, what is lit and what is dimmed.

import { threadPath } from '../core/draw/thread-path.ts';
import { foldId } from '../core/layout/fold-graph.ts';
import type { PlacedNode } from '../core/layout/graph.ts';
import { walkFlows, type Walk } from '../core/analysis/walk-flows.ts';

export interface Box { readonly code: string; readonly name: string; readonly state: string; readonly stage: string; readonly answer: string; readonly element: SVGGraphicsElement; readonly link: SVGAElement }
export interface FlowMark { readonly id: string; readonly from: string; readonly to: string; readonly element: SVGGElement }

export const isFolded = (box: Box): boolean => box.element.classList.contains('folded');

function readBox(element: SVGGElement): readonly (readonly [string, Box])[] {
  const { link: code = '', state = '', stage = '', answer = '' } = element.dataset;
  const link = element.querySelector<SVGAElement>('a.hit');
  const name = [...element.querySelectorAll('.name')].map(part => part.textContent).join('');
  return link === null ? [] : [[code, { code, name, state, stage, answer, element, link }]];
}

/** The box of a folded stage; its name is how many links it says it has. */
function readFold(element: SVGAElement): readonly [string, Box] {
  const stage = element.dataset['unfold'] ?? '';
  return [stage, { code: '', name: element.querySelector('.figure')?.textContent ?? '', state: '', stage, answer: '', element, link: element }];
}

/** A group of the drawing, by its class. */
export type Layer = 'flows' | 'boxes' | 'port-layer';

export class ChainPicture {
  readonly svg: SVGSVGElement;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly flows: readonly FlowMark[];
  readonly ports: ReadonlyMap<string, SVGGElement>;
  /** Boxes of stages by stage, where the page came with them. */
  readonly folds: ReadonlyMap<string, Box>;
  /** Which stages are folded as it is drawn, or about to be. */
  drawn = '';
  readonly #layers: Readonly<Record<Layer, Element | null>>;
  readonly #waiting: Element | null;
  #lit: readonly Element[] = [];
  #grid: ReadonlyMap<string, PlacedNode> | undefined;
  readonly #threads = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  #marked: Box | undefined;
  #stop: Box | undefined;
  #dimmed = false;

  constructor(svg: SVGSVGElement) {
    this.svg = svg;
    const layer = (name: string): Element | null => svg.querySelector(`:scope > .${name}`);
    this.#layers = { flows: layer('flows'), boxes: layer('boxes'), 'port-layer': layer('port-layer') };
    this.#waiting = layer('waiting');
    this.#threads.setAttribute('aria-hidden', 'true');
    this.boxes = new Map([...svg.querySelectorAll<SVGGElement>('g.box')].flatMap(readBox));
    this.folds = new Map([...svg.querySelectorAll<SVGAElement>('a.fold-box')].map(readFold));
    this.ports = new Map([...svg.querySelectorAll<SVGGElement>('.ports')].map(ports => [ports.dataset['of'] ?? '', ports]));
    this.flows = [...svg.querySelectorAll<SVGGElement>('g.flow')].map(element => {
      const { from = '', to = '', flow = `${from}~${to}` } = element.dataset;
      return { id: flow, from, to, element };
    });
  }

  /** The box that stands for a link: its own, or that of its stage while it is folded. */
  standIn(code: string): Box | undefined {
    const box = this.boxes.get(code);
    return box !== undefined && isFolded(box) ? this.folds.get(box.stage) ?? box : box;
  }

  /** Shows an element in its layer, or puts it to what waits unseen where the page came with some; without a layer it stays where it is. */
  show(element: Element | undefined, layer: Layer | undefined, shown: boolean): void {
    element?.classList.toggle('folded', !shown);
    if (element === undefined || layer === undefined || this.#waiting === null) return;
    const home = shown ? this.#layers[layer] : this.#waiting;
    if (element.parentNode !== home) home?.append(element);
  }

  /** What is drawn now, boxes of folded stages among it. */
  get standing(): readonly Box[] {
    return [...this.folds.values(), ...this.boxes.values()].filter(box => !isFolded(box));
  }

  /** Where boxes stand, by id, while there are too many for flows to have lines of their own: those of the lit link run over them. */
  set grid(nodes: ReadonlyMap<string, PlacedNode> | undefined) {
    this.#grid = nodes;
    this.svg.classList.toggle('grid', nodes !== undefined);
    this.#threads.replaceChildren();
    if (nodes === undefined) this.#threads.remove();
    else this.svg.append(this.#threads);
  }

  /** Draws a flow of the lit link straight from box to box. */
  #thread(flow: FlowMark): void {
    const placeOf = (code: string): PlacedNode | undefined => this.#grid?.get(code) ?? this.#grid?.get(foldId(Number(this.boxes.get(code)?.stage)));
    const [from, to] = [placeOf(flow.from), placeOf(flow.to)];
    if (from === undefined || to === undefined || from === to) return;
    const thread = flow.element.cloneNode(true) as Element;
    const { path, head } = threadPath(from, to);
    thread.querySelector('.line')?.setAttribute('d', path);
    thread.querySelector('.head')?.setAttribute('d', head);
    thread.classList.remove('folded');
    this.#threads.append(thread);
  }

  walk(code: string, steps: number): Walk {
    return walkFlows(this.flows, code, steps);
  }

  /** Lights a link, its suppliers and its users; '' clears. */
  light(code: string, steps: number): Walk {
    const walk = this.walk(code, steps);
    const on = this.boxes.has(code);
    for (const element of this.#lit) element.classList.remove('lit', 'near');
    this.#threads.replaceChildren();
    const flows = on ? [...walk.edges].flatMap(index => this.flows[index] ?? []) : [];
    const boxes = on ? [code, ...walk.suppliers, ...walk.users].flatMap(each => this.standIn(each)?.element ?? []) : [];
    for (const flow of flows) {
      flow.element.classList.add('lit');
      if (this.#grid !== undefined) this.#thread(flow);
    }
    for (const element of boxes) element.classList.add('near');
    this.#lit = [...flows.map(flow => flow.element), ...boxes];
    this.svg.classList.toggle('lighting', on);
    return walk;
  }

  /** Dims what a filter leaves out; a flow goes with either of its ends. A folded stage says how many of its links are left. */
  dim(keeps: (box: Box) => boolean): number {
    const kept = new Set([...this.boxes.values()].filter(keeps).map(box => box.code));
    const dims = kept.size < this.boxes.size;
    if (!dims && !this.#dimmed) return kept.size;
    this.#dimmed = dims;
    for (const box of this.boxes.values()) box.element.classList.toggle('off', !kept.has(box.code));
    for (const flow of this.flows) flow.element.classList.toggle('off', !kept.has(flow.from) || !kept.has(flow.to));
    for (const [code, ports] of this.ports) ports.classList.toggle('off', !kept.has(code));
    for (const [stage, fold] of this.folds) {
      const left = [...this.boxes.values()].filter(box => box.stage === stage && kept.has(box.code)).length;
      fold.element.classList.toggle('off', left === 0);
      const figure = fold.element.querySelector('.figure');
      if (figure !== null) figure.textContent = dims ? `${left} / ${fold.name}` : fold.name;
    }
    return kept.size;
  }

  mark(chosen: string): void {
    this.#marked?.element.classList.remove('chosen');
    this.#marked?.link.removeAttribute('aria-current');
    this.#marked = this.standIn(chosen);
    this.#marked?.element.classList.add('chosen');
    this.#marked?.link.setAttribute('aria-current', 'true');
  }

  /** Leaves one box in the Tab order. */
  stopAt(box: Box | undefined): void {
    const stop = box ?? this.standing[0];
    for (const other of this.#stop === undefined ? [...this.folds.values(), ...this.boxes.values()] : [this.#stop]) other.link.setAttribute('tabindex', '-1');
    stop?.link.setAttribute('tabindex', '0');
    this.#stop = stop;
  }

  /** Whether this is the picture that the page's width shows. */
  get shown(): boolean {
    return this.svg.getClientRects().length > 0;
  }
}
