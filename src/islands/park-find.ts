// <lt-park-find>: filters, sorting and comparison of a park's parcels. The list, the plan and the map follow; the address keeps it all.

import { askedFields } from '../core/analysis/find-fields.ts';
import { findNearest, loosenFor } from '../core/analysis/find-nearest.ts';
import { findParcels, type Found } from '../core/analysis/find-parcels.ts';
import { element } from '../core/draw/element.ts';
import { isOpen } from '../core/analysis/match-parcels.ts';
import type { FindTexts } from '../i18n/park-find.ts';
import { fillPart } from './make-node.ts';
import { fillForm, pressChoice, readField } from './park-find-form.ts';
import { makeList, sortCodes, type FoundList } from './park-find-list.ts';
import { makeSpeaker, type PagedParcel, type Speaker } from './park-find-say.ts';
import { emptyView, mostCompared, readFind, writeFind, type FindDomain, type FindView } from './park-find-view.ts';
import { parcelAddress } from './parcel-address.ts';
import { languageOfPage, targetAt } from './page-events.ts';

// Only who compares or saves needs these.
const loadComparing = (): Promise<typeof import('./park-find-compare.ts')> => import('./park-find-compare.ts');

const sorts = ['code', 'area', 'power', 'water', 'steam', 'price', 'suits'] as const;

class ParkFind extends HTMLElement {
  readonly #abort = new AbortController();
  #parcels: readonly PagedParcel[] = [];
  #domain!: FindDomain;
  #texts!: FindTexts;
  #speaker!: Speaker;
  #list: FoundList | undefined;
  #plate: HTMLElement | null = null;
  #board: HTMLElement | null = null;
  #view: FindView = emptyView;
  #refused: readonly string[] = [];
  #found: readonly Found<PagedParcel>[] = [];

  connectedCallback(): void {
    const { source } = this.dataset;
    if (source === undefined) return this.#begin(JSON.parse(this.dataset['parcels'] ?? '[]') as PagedParcel[]);
    this.setAttribute('aria-busy', 'true');
    Promise.all([import('./park-find-long.ts'), import('./park-load.ts').then(({ loadParcels }) => loadParcels(source))]).then(([{ makeLongList }, { parcels }]) => {
      if (this.isConnected) this.#begin(parcels, plate => makeLongList(plate, this.#speaker, { href: ({ code, park }) => this.#leads(code, park), isCompared: code => this.#view.compare.includes(code), parks: !plate.matches('lt-park-map'), perMonth: this.dataset['perMonth'] ?? '' }));
    }).catch(() => this.#say(this.dataset['unread'] ?? '')).finally(() => this.removeAttribute('aria-busy'));
  }

  /** `list` makes the list of a page that does not hold all its rows. */
  #begin(parcels: readonly PagedParcel[], list?: (plate: HTMLElement) => FoundList): void {
    const { signal } = this.#abort;
    this.#parcels = parcels;
    this.#texts = JSON.parse(this.dataset['texts'] ?? '{}') as FindTexts;
    this.#domain = { ...JSON.parse(this.dataset['domain'] ?? '{}') as Omit<FindDomain, 'codes' | 'sorts'>, codes: this.#parcels.map(({ code }) => code), sorts };
    this.#speaker = makeSpeaker(languageOfPage(), this.#texts);
    this.#plate = document.querySelector('lt-park-map, .all-parcels');
    this.#board = document.querySelector('.park-compare');
    if (this.#plate === null) return;
    this.#makeHeads(this.#plate);
    this.#list = list?.(this.#plate) ?? makeList(this.#plate, this.#speaker);
    this.addEventListener('click', event => this.#press(event), { signal });
    this.addEventListener('submit', event => event.preventDefault(), { signal });
    this.addEventListener('input', event => this.#write(event, false), { signal });
    this.addEventListener('change', event => this.#write(event, true), { signal });
    this.#plate.addEventListener('change', event => this.#tick(event), { signal });
    this.#plate.addEventListener('click', event => this.#sort(event), { signal });
    this.#board?.addEventListener('click', event => { const code = targetAt(event, '[data-out]')?.getAttribute('data-out'); if (code != null) this.#compare(code); }, { signal });
    addEventListener('popstate', () => { this.#empty(); this.#read(); this.#show(); }, { signal });
    addEventListener('lt-park-ask', () => this.#tell(), { signal });
    this.querySelector('details')?.addEventListener('toggle', () => this.#fill(), { signal });
    this.addEventListener('focusin', event => { if (targetAt(event, '.find-figures input') !== null) this.#fill(); }, { signal });
    this.#read();
    // on a phone what is found matters more than the form; what is asked stands above it either way
    if (askedFields(this.#view.criteria).length > 0 && matchMedia('(min-width: 701px)').matches) this.querySelector('details')?.setAttribute('open', '');
    this.#show();
  }

  disconnectedCallback(): void { this.#abort.abort(); }

  /** What stands in the fields is forgotten: the address says what is asked. */
  #empty(): void { for (const input of this.querySelectorAll<HTMLInputElement>('.find-figures input')) input.value = ''; }

  #read(): void { ({ view: this.#view, refused: this.#refused } = readFind(location.search, this.#domain)); }

  /** `step`: the back button comes back to what was before. */
  #go(view: FindView, step = true): void {
    this.#view = view;
    this.#refused = [];
    const address = new URL(location.href);
    address.search = writeFind(view, location.search);
    if (step && address.href !== location.href) history.pushState(history.state, '', address);
    this.#show();
  }

  #makeHeads(plate: HTMLElement): void {
    for (const head of plate.querySelectorAll<HTMLElement>('th[data-sort]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort-head';
      button.append(...head.childNodes);
      head.append(button);
    }
  }

  #press(event: Event): void {
    const { criteria } = this.#view;
    const choice = targetAt<HTMLButtonElement>(event, 'button[data-field]');
    if (choice !== null) return this.#go({ ...this.#view, criteria: pressChoice(criteria, choice) });
    const chip = targetAt(event, '[data-chip]')?.getAttribute('data-chip');
    if (chip != null) return this.#go({ ...this.#view, criteria: this.#speaker.chips(criteria).find(({ key }) => key === chip)?.without ?? criteria });
    const task = targetAt(event, '[data-find]')?.getAttribute('data-find');
    if (task === 'reset') { this.#empty(); this.#go({ ...emptyView, compare: this.#view.compare }); }
    else if (task === 'loosen') { const nearest = findNearest(this.#found, criteria); if (nearest !== undefined) this.#go({ ...this.#view, criteria: loosenFor(criteria, nearest) }); }
    else if (task === 'csv') void this.#save();
    else if (task === 'compare') { this.#board?.scrollIntoView({ block: 'nearest' }); this.#board?.focus(); }
  }

  /** Letters are shown at once; what is done when the field is left is a step. */
  #write(event: Event, step: boolean): void {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    if (input.closest('.find-ask') !== null) { if (step) this.#go({ ...this.#view, ask: input.checked }); return; }
    this.#go({ ...this.#view, criteria: readField(this.#view.criteria, input) }, step);
  }

  #tick(event: Event): void {
    const box = event.target;
    if (box instanceof HTMLInputElement && box.dataset['compare'] !== undefined) this.#compare(box.dataset['compare']);
  }

  #compare(code: string): void {
    const { compare } = this.#view;
    if (compare.includes(code)) return this.#go({ ...this.#view, compare: compare.filter(one => one !== code) });
    if (compare.length < mostCompared) return this.#go({ ...this.#view, compare: [...compare, code] });
    this.#show();
    this.#say(this.#speaker.words.compareMost);
  }

  #sort(event: Event): void {
    const column = targetAt(event, 'th[data-sort]')?.getAttribute('data-sort');
    if (column == null) return;
    // figures are wanted with the largest first, names and prices with the first
    const [first, second] = column === 'code' || column === 'price' ? [column, `-${column}`] : [`-${column}`, column];
    this.#go({ ...this.#view, sort: this.#view.sort === first ? second : this.#view.sort === second ? '' : first });
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null && status.textContent !== text) status.textContent = text;
  }

  #show(): void {
    const { criteria, ask, sort } = this.#view;
    const asked = askedFields(criteria).length > 0;
    this.#found = findParcels(this.#parcels, criteria);
    this.#list?.show(this.#found, asked, ask, sort);
    this.#fill();
    this.#showBar(asked);
    this.#showEmpty();
    this.#showHeads();
    this.#showCompared();
    this.#tell();
  }

  /** Tells the plan and the map which parcels are left out. */
  #tell(): void {
    const off = this.#found.filter(({ state }) => state === 'short' || (state === 'ask' && !this.#view.ask)).map(({ parcel }) => parcel.code);
    dispatchEvent(new CustomEvent('lt-park-found', { detail: off }));
  }

  /** Controls that are not seen are not counted for. */
  #fill(): void { if (this.querySelector('details')?.open === true) fillForm(this, this.#view.criteria, this.#found, this.#speaker); }

  #showBar(asked: boolean): void {
    const { words, chips } = this.#speaker;
    const of = (state: Found['state']): readonly Found<PagedParcel>[] => this.#found.filter(one => one.state === state);
    const [fits, open] = [of('fits'), of('fits').filter(({ parcel }) => isOpen(parcel))];
    const refused = this.#refused.length === 0 ? '' : ` ${words.refused(this.#refused.join(words.list))}`;
    this.#say((asked ? words.count(fits.length, open.length, of('ask').length, of('short').length) : words.all(this.#parcels.length)) + refused);
    const host = this.querySelector<HTMLElement>('.find-chips');
    if (host !== null) fillPart(host, ...chips(this.#view.criteria).map(({ text, key, lang }) => element('button', { type: 'button', 'data-chip': key, 'data-key': `chip-${key}`, 'aria-label': words.drop(text) }, element('span', { lang }, text), element('span', { 'aria-hidden': 'true' }, ' ×'))));
    const box = this.querySelector<HTMLElement>('.find-ask');
    const input = box?.querySelector('input');
    if (box != null) box.hidden = of('ask').length === 0;
    if (input != null) input.checked = this.#view.ask;
    this.querySelector<HTMLButtonElement>('[data-find="reset"]')!.disabled = !asked && this.#view.sort === '' && this.#view.ask;
    // what fits among the folded parcels is not left behind the fold
    const folded = this.#plate?.querySelector<HTMLDetailsElement>('.other-parcels');
    if (folded != null && asked && open.length === 0 && this.#found.some(({ state }) => state !== 'short')) folded.open = true;
  }

  /** Where nothing is known to fit: which is nearest, and what would have to give. */
  #showEmpty(): void {
    const host = this.querySelector<HTMLElement>('.find-empty');
    if (host === null) return;
    const { words, loosening } = this.#speaker;
    host.hidden = this.#found.some(({ state }) => state === 'fits');
    const ask = this.#found.filter(({ state }) => state === 'ask').length;
    const nearest = host.hidden ? undefined : findNearest(this.#found, this.#view.criteria);
    const told = nearest === undefined ? '' : words.nearest(nearest.parcel.code, loosening(this.#view.criteria, nearest));
    fillPart(host, !host.hidden && element('p', {}, [words.nothing, ask === 0 ? '' : words.onlyAsk(ask), told].filter(text => text !== '').join(' ')),
      nearest !== undefined && element('button', { type: 'button', 'data-find': 'loosen', 'data-key': 'loosen' }, words.loosen));
  }

  #showHeads(): void {
    const { sort } = this.#view;
    for (const head of this.#plate?.querySelectorAll('th[data-sort]') ?? []) {
      const column = head.getAttribute('data-sort');
      if (sort.replace('-', '') === column) head.setAttribute('aria-sort', sort.startsWith('-') ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  }

  /** Where the card of a parcel is: on this page, or on its park's. */
  #leads(code: string, park: string): string { return `${this.#plate?.matches('lt-park-map') === true ? '' : this.#plate?.dataset['parks']?.replace('{park}', park) ?? ''}${parcelAddress(code)}`; }

  /** Where the list leads for a parcel. */
  #anchor(code: string): string { return this.#plate?.querySelector(`tr[data-parcel="${CSS.escape(code)}"] th a`)?.getAttribute('href') ?? this.#leads(code, this.#parcels.find(parcel => parcel.code === code)?.park ?? ''); }

  #showCompared(): void {
    const { compare } = this.#view;
    const { words } = this.#speaker;
    const parcels = compare.flatMap(code => this.#parcels.find(parcel => parcel.code === code) ?? []);
    for (const box of this.#plate?.querySelectorAll<HTMLInputElement>('[data-compare]') ?? []) box.checked = compare.includes(box.dataset['compare'] ?? '');
    const button = this.querySelector<HTMLButtonElement>('[data-find="compare"]');
    if (button !== null) [button.disabled, button.textContent] = [parcels.length === 0, words.compareButton(parcels.length)];
    if (this.#board === null) return;
    this.#board.hidden = parcels.length === 0;
    void this.#drawBoard(this.#board, parcels);
  }

  async #drawBoard(board: HTMLElement, parcels: readonly PagedParcel[]): Promise<void> {
    if (parcels.length === 0) return fillPart(board);
    const { drawComparison } = await loadComparing();
    // another box may have been ticked meanwhile
    if (this.#view.compare.join() === parcels.map(({ code }) => code).join()) fillPart(board, ...drawComparison(parcels, this.#speaker, code => this.#anchor(code)));
  }

  async #save(): Promise<void> {
    const [{ listRows }, { writeCsv }, { save }] = await Promise.all([loadComparing(), import('../io/write-csv.ts'), import('./save-file.ts')]);
    const order = sortCodes(this.#parcels, this.#view.sort);
    const found = this.#view.ask ? this.#found : this.#found.filter(({ state }) => state === 'fits');
    const text = writeCsv(listRows(found, order, this.#speaker, key => this.#texts.fields[key].unit));
    save(new Blob([text], { type: 'text/csv' }), `${this.dataset['name'] ?? ''} ${this.#speaker.words.file}.csv`);
  }
}

customElements.define('lt-park-find', ParkFind);
