// <lt-listing>: a list chosen by facets and words, with how many each further choice would leave; sorted; the choice in the address; what shows as CSV.

import { countChoices, foldText, isAsked, shows, type FilterRow } from '../core/analysis/filter-rows.ts';
import { writeCsv } from '../io/write-csv.ts';
import { compareData, readListing, writeListing, type ListingDomain, type ListingView } from './listing-view.ts';
import { revealRow } from './reveal-row.ts';
import { save } from './save-file.ts';

interface Row extends FilterRow { readonly item: HTMLElement; readonly home: Element }
type Control = HTMLButtonElement | HTMLSelectElement;

const isPressed = (button: HTMLButtonElement): boolean => button.getAttribute('aria-pressed') === 'true';

class Listing extends HTMLElement {
  readonly #abort = new AbortController();
  #rows: readonly Row[] = [];
  #domain: ListingDomain = { facets: {}, sorts: [] };

  connectedCallback(): void {
    const { signal } = this.#abort;
    const facets = this.#readDomain();
    this.#rows = [...this.querySelectorAll<HTMLElement>('[data-row]')].map(item => ({
      item, home: item.parentElement as Element, text: foldText(`${item.id} ${item.textContent ?? ''} ${item.dataset['find'] ?? ''}`),
      facets: Object.fromEntries(facets.map(facet => [facet, (item.dataset[facet] ?? '').split(' ')])),
    }));
    for (const button of this.#buttons()) button.addEventListener('click', () => { button.setAttribute('aria-pressed', String(!isPressed(button))); this.#choose(); }, { signal });
    for (const select of this.querySelectorAll('select')) select.addEventListener('change', () => this.#choose(), { signal });
    this.#words()?.addEventListener('input', () => this.#choose(), { signal });
    this.#do('clear')?.addEventListener('click', () => this.#clear(), { signal });
    this.#do('csv')?.addEventListener('click', () => this.#save(), { signal });
    addEventListener('hashchange', () => revealRow(this, () => this.#clear()), { signal });
    addEventListener('popstate', () => { this.#put(readListing(location.search, this.#domain)); this.#show(); }, { signal });
    this.#put(readListing(location.search, this.#domain));
    this.#show();
    revealRow(this, () => this.#clear());
  }

  disconnectedCallback(): void { this.#abort.abort(); }

  #buttons(): readonly HTMLButtonElement[] { return [...this.querySelectorAll<HTMLButtonElement>('button[data-facet]')]; }
  #selects(): readonly HTMLSelectElement[] { return [...this.querySelectorAll<HTMLSelectElement>('select[data-facet]')]; }
  #words(): HTMLInputElement | null { return this.querySelector<HTMLInputElement>('input[type="search"]'); }
  #sort(): HTMLSelectElement | null { return this.querySelector<HTMLSelectElement>('select[name="sort"]'); }
  #do(what: string): HTMLButtonElement | null { return this.querySelector<HTMLButtonElement>(`[data-do="${what}"]`); }

  #readDomain(): readonly string[] {
    const facets: Record<string, string[]> = {};
    const put = (control: Control, values: readonly string[]): void => { (facets[control.dataset['facet'] ?? ''] ??= []).push(...values.filter(value => value !== '')); };
    for (const button of this.#buttons()) put(button, [button.value]);
    for (const select of this.#selects()) put(select, [...select.options].map(option => option.value));
    this.#domain = { facets, sorts: [...this.#sort()?.options ?? []].map(option => option.value) };
    return Object.keys(facets);
  }

  #view(): ListingView {
    const chosen = Object.keys(this.#domain.facets).map(facet => [facet, [
      ...this.#buttons().filter(button => button.dataset['facet'] === facet && isPressed(button)).map(button => button.value),
      ...this.#selects().filter(select => select.dataset['facet'] === facet && select.value !== '').map(select => select.value),
    ]] as const);
    return { facets: Object.fromEntries(chosen), text: this.#words()?.value ?? '', sort: this.#sort()?.value ?? '' };
  }

  #put({ facets, text, sort }: ListingView): void {
    const of = (control: Control): readonly string[] => facets[control.dataset['facet'] ?? ''] ?? [];
    for (const button of this.#buttons()) button.setAttribute('aria-pressed', String(of(button).includes(button.value)));
    for (const select of this.#selects()) select.value = of(select)[0] ?? '';
    const [words, order] = [this.#words(), this.#sort()];
    if (words !== null) words.value = text;
    if (order !== null) order.value = sort;
  }

  #choose(): void {
    history.replaceState(history.state, '', `${location.pathname}${writeListing(this.#view(), location.search)}${location.hash}`);
    this.#show();
  }

  #clear(): void {
    this.#put({ facets: {}, text: '', sort: this.#sort()?.value ?? '' });
    this.#choose();
  }

  #show(): void {
    const view = this.#view();
    for (const row of this.#rows) row.item.hidden = !shows(view, row);
    this.#order(view.sort);
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      const own = [...group.querySelectorAll<HTMLElement>('[data-row]')];
      const left = own.filter(item => !item.hidden).length;
      group.hidden = left === 0;
      const count = group.querySelector('.group-count');
      if (count !== null) count.textContent = left === own.length ? String(left) : `${left} / ${own.length}`;
    }
    this.#count(view);
    this.#say(isAsked(view));
  }

  /** As the page has it, each row at home; else all in one list. */
  #order(sort: string): void {
    const flat = this.querySelector('[data-flat]');
    if (flat === null) return;
    const [key, way] = sort.startsWith('-') ? [sort.slice(1), -1 as const] : [sort, 1 as const];
    if (sort === '') { if (flat.childElementCount > 0) for (const { item, home } of this.#rows) home.append(item); return; }
    const sorted = this.#rows.map((row, index) => ({ row, index })).sort((a, b) => compareData(a.row.item.dataset[key], b.row.item.dataset[key], way) || a.index - b.index);
    flat.append(...sorted.map(({ row }) => row.item));
  }

  #count(view: ListingView): void {
    for (const [facet, values] of Object.entries(this.#domain.facets)) {
      const counts = new Map(countChoices(view, this.#rows, facet, values).map((count, at) => [values[at], count]));
      for (const button of this.#buttons()) {
        if (button.dataset['facet'] !== facet) continue;
        const count = counts.get(button.value) ?? 0;
        const figure = button.querySelector('.count');
        if (figure !== null) figure.textContent = String(count);
        button.classList.toggle('empty', count === 0 && !isPressed(button));
      }
      for (const select of this.#selects()) {
        if (select.dataset['facet'] !== facet) continue;
        for (const option of select.options) if (option.value !== '') option.textContent = `${option.dataset['name'] ?? ''} ${counts.get(option.value) ?? 0}`;
      }
    }
  }

  #say(asked: boolean): void {
    const shown = this.#rows.filter(({ item }) => !item.hidden).length;
    const key = !asked ? 'everything' : shown === 0 ? 'nothing' : 'shown';
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = (this.dataset[key] ?? '').replace('{shown}', String(shown)).replace('{all}', String(this.#rows.length));
    for (const [what, off] of [['clear', !asked], ['csv', shown === 0]] as const) {
      const button = this.#do(what);
      if (button !== null) button.disabled = off;
    }
  }

  /** What shows, in the order in which it shows; a cell holds what its part of the row says, or its plain figure. */
  #save(): void {
    const heads = (this.dataset['heads'] ?? '').split('|');
    const rows = [...this.querySelectorAll<HTMLElement>('[data-row]')].filter(item => !item.hidden).map(item => heads.map((_, at) =>
      at === 0 ? item.id : [...item.querySelectorAll<HTMLElement>(`[data-c="${at}"]`)].map(cell => (cell.dataset['v'] ?? cell.textContent ?? '').replace(/\s+/g, ' ').trim()).join('; ')));
    save(new Blob([writeCsv([heads, ...rows])], { type: 'text/csv' }), this.dataset['file'] ?? 'list.csv');
  }
}

customElements.define('lt-listing', Listing);
