// The plan of a park as a scenario has it: parcels on which firms land carry their marks; what is in conflict shows it.

import type { Play } from '../core/analysis/play-scenario.ts';
import { drawFirmMark, type FirmMark } from '../core/draw/change-mark.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import { addressOf, type Language } from '../i18n/language.ts';
import { makeNode } from './make-node.ts';
import { loadPicture } from './what-if-load.ts';

interface Slot { readonly x: number; readonly y: number; readonly r: number }

export class PlanPane {
  readonly #host: HTMLElement;
  readonly #language: Language;
  #svg: SVGSVGElement | undefined;
  #park = '';
  /** Whoever asks for a plan that is still on its way waits for it too. */
  #coming: Promise<void> = Promise.resolve();
  #parcels: ReadonlyMap<string, SVGAElement> = new Map();
  #slots: ReadonlyMap<string, Slot> = new Map();
  #labels: ReadonlyMap<string, string> = new Map();

  constructor(host: HTMLElement, language: Language) {
    this.#host = host;
    this.#language = language;
  }

  /** Shows the plan of a park; resolves when it stands there. Throws where it cannot be fetched. */
  show(park: string): Promise<void> {
    if (park !== this.#park) {
      this.#park = park;
      this.#coming = this.#load(park);
    }
    return this.#coming;
  }

  async #load(park: string): Promise<void> {
    const svg = await loadPicture(this.#language, `${park}-plan`);
    if (park !== this.#park) return;
    for (const link of svg.querySelectorAll<SVGAElement>('a[data-parcel]')) link.setAttribute('href', addressOf(this.#language, `parks/${park}/?parcel=${link.dataset['parcel'] ?? ''}#parcel-${link.dataset['parcel'] ?? ''}`));
    this.#svg = svg;
    this.#parcels = new Map([...svg.querySelectorAll<SVGAElement>('a.plan-parcel')].map(parcel => [parcel.dataset['parcel'] ?? '', parcel]));
    this.#labels = new Map([...this.#parcels].map(([code, parcel]) => [code, parcel.getAttribute('aria-label') ?? '']));
    this.#slots = new Map([...svg.querySelectorAll<SVGGElement>('.slot')].map(slot => [slot.dataset['slot'] ?? '', { x: Number(slot.dataset['x']), y: Number(slot.dataset['y']), r: Number(slot.dataset['r']) }]));
    this.#host.replaceChildren(svg);
  }

  /** Says in words why there is no plan. */
  tell(text: string): void {
    [this.#park, this.#svg] = ['', undefined];
    this.#host.replaceChildren(text);
  }

  parcelAt(event: Event): string | undefined {
    const parcel = event.target instanceof Element ? event.target.closest('a[data-parcel]')?.getAttribute('data-parcel') : undefined;
    return parcel ?? undefined;
  }

  /** A parcel that keeps no place for a mark has it beside its label. */
  #slotOf(parcel: string): Slot | undefined {
    const [x, y] = (this.#parcels.get(parcel)?.dataset['at'] ?? '').split(' ').map(Number);
    return this.#slots.get(parcel) ?? (x === undefined || y === undefined ? undefined : { x: x - 18, y, r: 7 });
  }

  draw({ scenario, draws }: Play, firms: ReadonlyMap<string, FirmMark>, chosen: string): void {
    if (this.#svg === undefined) return;
    const bad = new Set(draws.conflicts.map(({ parcel }) => parcel.code));
    const here = new Map([...this.#parcels.keys()].map(code => [code, scenario.filter(({ parcel }) => parcel === code).flatMap(({ company }) => firms.get(company) ?? [])]));
    const marks: DrawnElement[] = [];
    for (const [code, parcel] of this.#parcels) {
      const landed = here.get(code) ?? [];
      parcel.classList.toggle('landed', landed.length > 0);
      parcel.classList.toggle('conflict', bad.has(code));
      parcel.toggleAttribute('aria-current', code === chosen);
      if (landed[0] === undefined) parcel.removeAttribute('data-hue');
      else parcel.setAttribute('data-hue', String(landed[0].hue));
      parcel.setAttribute('aria-label', [this.#labels.get(code) ?? '', ...landed.map(({ name }) => name)].join(this.#language === 'zh' ? '，' : ', '));
      const slot = this.#slotOf(code);
      // Two on one parcel stand side by side.
      if (slot !== undefined) landed.forEach((firm, at) => marks.push(drawFirmMark(firm, slot.x + (at - (landed.length - 1) / 2) * (2 * slot.r + 2), slot.y, slot.r)));
    }
    this.#svg.querySelector('.landed-marks')?.remove();
    this.#svg.append(makeNode(element('g', { class: 'landed-marks' }, marks), true));
  }
}
