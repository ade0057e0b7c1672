// <lt-regions>: filters plate and table by chain and team, tells of the city under pointer or focus, walks from city to city by arrow keys.

import { isOpen, readRegions, shows, writeRegions, type RegionView } from './region-view.ts';

class RegionPlate extends HTMLElement {
  #cities: SVGAElement[] = [];
  #buttons: HTMLButtonElement[] = [];
  #select: HTMLSelectElement | null = null;
  #readout: HTMLElement | null = null;
  #touched = false;

  connectedCallback(): void {
    this.#cities = [...this.querySelectorAll<SVGAElement>('a.ring-city')];
    this.#buttons = [...this.querySelectorAll<HTMLButtonElement>('.region-tools button[data-chain]')];
    this.#select = this.querySelector('.region-tools select');
    this.#readout = this.querySelector('.readout');
    for (const button of this.#buttons) button.addEventListener('click', () => this.#toggle(button.dataset['chain'] ?? ''));
    this.#select?.addEventListener('change', () => this.#set({ ...this.#view(), team: this.#select?.value ?? '' }));
    this.querySelector('[data-do="clear"]')?.addEventListener('click', () => this.#set({ chains: new Set(), team: '' }));
    this.addEventListener('pointerdown', event => { this.#touched = event.pointerType !== 'mouse'; });
    this.addEventListener('pointerover', event => { if (event.pointerType === 'mouse') this.#point(this.#cityAt(event)); });
    this.addEventListener('focusin', event => this.#point(this.#cityAt(event)));
    this.addEventListener('click', event => this.#click(event));
    this.addEventListener('keydown', event => this.#key(event));
    window.addEventListener('popstate', this.#show);
    this.#rove(undefined);
    this.#point(undefined);
    this.#show();
  }

  disconnectedCallback(): void { window.removeEventListener('popstate', this.#show); }

  #view(): RegionView {
    return readRegions(location, new Set(this.#buttons.map(button => button.dataset['chain'] ?? '')), new Set([...this.#select?.options ?? []].map(option => option.value)));
  }

  #toggle(chain: string): void {
    const view = this.#view();
    const chains = new Set(view.chains);
    if (!chains.delete(chain)) chains.add(chain);
    this.#set({ ...view, chains });
  }

  /** Replaces rather than navigates: trying filters must not fill the history. */
  #set(view: RegionView): void {
    history.replaceState(history.state, '', `${location.pathname}${writeRegions(view, location)}${location.hash}`);
    this.#show();
  }

  #cityAt(event: Event): SVGAElement | undefined {
    const { target } = event;
    return target instanceof Node ? this.#cities.find(city => city.contains(target)) : undefined;
  }

  /** Tells of a city, or how to go about it. */
  #point(city: SVGAElement | undefined): void {
    for (const each of this.#cities) each.classList.toggle('near', each === city);
    if (this.#readout !== null) this.#readout.textContent = city?.getAttribute('aria-label') ?? this.#readout.dataset['hint'] ?? '';
  }

  /** A first tap tells, a second one follows the link. */
  #click(event: MouseEvent): void {
    const city = this.#cityAt(event);
    if (city === undefined) { if (this.#touched) this.#point(undefined); return; }
    const told = city.dataset['told'] === 'yes';
    for (const each of this.#cities) delete each.dataset['told'];
    if (this.#touched && !told) { event.preventDefault(); city.dataset['told'] = 'yes'; }
    this.#point(city);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') { this.#set({ chains: new Set(), team: '' }); this.#point(undefined); return; }
    const from = this.#cityAt(event);
    const way = ({ ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const)[event.key];
    if (from === undefined || way === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = this.#beside(from, way);
    if (next !== undefined) { this.#rove(next); next.focus(); }
  }

  /** The nearest city shown that lies that way, more ahead than aside. */
  #beside(from: SVGAElement, [across, down]: readonly [number, number]): SVGAElement | undefined {
    const middle = (city: Element): readonly [number, number] => {
      const { left, top, width, height } = (city.querySelector('.reach') ?? city).getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    };
    const [x, y] = middle(from);
    const found = this.#cities.filter(city => city !== from && city.ownerSVGElement === from.ownerSVGElement && !city.classList.contains('off')).map(city => {
      const [cx, cy] = middle(city);
      const ahead = (cx - x) * across + (cy - y) * down;
      const aside = Math.abs((cx - x) * down) + Math.abs((cy - y) * across);
      return { city, ahead, cost: ahead + 2 * aside };
    }).filter(({ ahead, cost }) => ahead > 0.5 && cost < ahead * 5);
    return found.sort((a, b) => a.cost - b.cost)[0]?.city;
  }

  /** One stop for the Tab key in each drawing. */
  #rove(to: SVGAElement | undefined): void {
    for (const drawing of this.querySelectorAll('.rings-svg')) {
      const own = this.#cities.filter(city => drawing.contains(city));
      const stop = own.find(city => city === to) ?? own.find(city => !city.classList.contains('off')) ?? own[0];
      for (const city of own) city.setAttribute('tabindex', city === stop ? '0' : '-1');
    }
  }

  #show = (): void => {
    const view = this.#view();
    for (const button of this.#buttons) button.setAttribute('aria-pressed', String(view.chains.has(button.dataset['chain'] ?? '')));
    if (this.#select !== null) this.#select.value = view.team;
    this.querySelector('[data-do="clear"]')?.toggleAttribute('disabled', isOpen(view));
    this.classList.toggle('filtered', !isOpen(view));
    for (const item of this.querySelectorAll<HTMLElement>('.region-chains li')) item.classList.toggle('off', view.chains.size > 0 && !view.chains.has(item.dataset['chain'] ?? ''));
    for (const item of this.querySelectorAll<HTMLElement>('.region-teams li')) item.classList.toggle('off', view.team !== '' && view.team !== item.dataset['team']);
    this.#showDots(view);
    this.#showRows(view);
    this.#rove(undefined);
  };

  #showDots(view: RegionView): void {
    for (const city of this.#cities) {
      let lit = 0;
      for (const dot of city.querySelectorAll<SVGElement>('.dot')) {
        const shown = shows(view, dot.dataset['chains'] ?? '', dot.dataset['team'] ?? '');
        dot.classList.toggle('off', !shown);
        if (shown) lit += 1;
      }
      city.classList.toggle('off', !isOpen(view) && lit === 0);
    }
  }

  /** Rows show the targets that are left, and count them anew. */
  #showRows(view: RegionView): void {
    let [targets, cities] = [0, 0];
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tr[data-city]')) {
      let left = 0;
      for (const part of row.querySelectorAll<HTMLElement>('.of-chain')) {
        const items = [...part.querySelectorAll<HTMLElement>('li')];
        for (const item of items) item.hidden = !shows(view, item.dataset['chains'] ?? '', item.dataset['team'] ?? '');
        const own = items.filter(item => !item.hidden).length;
        part.hidden = own === 0;
        left += own;
        const figure = part.querySelector('b .number');
        if (figure !== null) figure.textContent = String(own);
      }
      for (const item of row.querySelectorAll<HTMLElement>('.first-gaps li[data-chains]')) {
        const teams = (item.dataset['teams'] ?? '').split(' ');
        item.hidden = !teams.some(team => shows(view, item.dataset['chains'] ?? '', team));
      }
      const cell = row.querySelector<HTMLElement>('.count');
      if (cell !== null) { cell.textContent = String(left); cell.dataset['sort'] = String(left); }
      row.hidden = left === 0;
      targets += left;
      if (left > 0) cities += 1;
    }
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = isOpen(view) ? '' : (this.dataset['shown'] ?? '').replace('{targets}', String(targets)).replace('{cities}', String(cities));
  }
}

customElements.define('lt-regions', RegionPlate);
