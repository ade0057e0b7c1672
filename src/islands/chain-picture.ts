// One picture of the chain (wide or tall) as the island sees it: its boxes and flows, what is lit and what is dimmed.

import { walkFlows, type Walk } from '../core/analysis/walk-flows.ts';

export interface Box { readonly code: string; readonly name: string; readonly state: string; readonly stage: string; readonly answer: string; readonly element: SVGGElement; readonly link: SVGAElement }
export interface FlowMark { readonly id: string; readonly from: string; readonly to: string; readonly element: SVGGElement }

export class ChainPicture {
  readonly svg: SVGSVGElement;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly flows: readonly FlowMark[];

  constructor(svg: SVGSVGElement) {
    this.svg = svg;
    this.boxes = new Map([...svg.querySelectorAll<SVGGElement>('g.box')].flatMap(element => {
      const { link: code = '', state = '', stage = '', answer = '' } = element.dataset;
      const link = element.querySelector<SVGAElement>('a.hit');
      const name = [...element.querySelectorAll('.name')].map(part => part.textContent).join('');
      return link === null ? [] : [[code, { code, name, state, stage, answer, element, link }] as const];
    }));
    this.flows = [...svg.querySelectorAll<SVGGElement>('g.flow')].map(element => {
      const { from = '', to = '', flow = '' } = element.dataset;
      return { id: flow, from, to, element };
    });
  }

  walk(code: string, steps: number): Walk {
    return walkFlows(this.flows, code, steps);
  }

  /** Lights a link, its suppliers and its users; '' clears. */
  light(code: string, steps: number): Walk {
    const walk = this.walk(code, steps);
    const on = this.boxes.has(code);
    this.flows.forEach((flow, index) => flow.element.classList.toggle('lit', on && walk.edges.has(index)));
    for (const box of this.boxes.values()) box.element.classList.toggle('near', on && (box.code === code || walk.suppliers.has(box.code) || walk.users.has(box.code)));
    this.svg.classList.toggle('lighting', on);
    return walk;
  }

  /** Dims what a filter leaves out; a flow goes with either of its ends. */
  dim(keeps: (box: Box) => boolean): number {
    const kept = new Set([...this.boxes.values()].filter(keeps).map(box => box.code));
    for (const box of this.boxes.values()) box.element.classList.toggle('off', !kept.has(box.code));
    for (const flow of this.flows) flow.element.classList.toggle('off', !kept.has(flow.from) || !kept.has(flow.to));
    for (const ports of this.svg.querySelectorAll<SVGGElement>('.ports')) ports.classList.toggle('off', !kept.has(ports.dataset['of'] ?? ''));
    return kept.size;
  }

  mark(chosen: string): void {
    for (const box of this.boxes.values()) {
      box.element.classList.toggle('chosen', box.code === chosen);
      if (box.code === chosen) box.link.setAttribute('aria-current', 'true');
      else box.link.removeAttribute('aria-current');
    }
  }

  /** Whether this is the picture that the page's width shows. */
  get shown(): boolean {
    return this.svg.getClientRects().length > 0;
  }
}
