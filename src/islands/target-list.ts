// <lt-targets>: shows the targets of some chains, one city, one team. The choice is kept in the address, so that it can be shared.
import { revealRow } from './reveal-row.ts';

const isPressed = (button: HTMLButtonElement): boolean => button.getAttribute('aria-pressed') === 'true';

class TargetList extends HTMLElement {
  readonly #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#abort;
    this.#read();
    for (const button of this.#buttons()) button.addEventListener('click', () => { button.setAttribute('aria-pressed', String(!isPressed(button))); this.#choose(); }, { signal });
    for (const select of this.#selects()) select.addEventListener('change', () => this.#choose(), { signal });
    this.querySelector('[data-do="clear"]')?.addEventListener('click', () => this.#clear(), { signal });
    addEventListener('hashchange', () => revealRow(this, () => this.#clear()), { signal });
    this.#show();
    revealRow(this, () => this.#clear());
  }

  disconnectedCallback(): void { this.#abort.abort(); }

  #buttons(): readonly HTMLButtonElement[] { return [...this.querySelectorAll<HTMLButtonElement>('.target-tools [data-value]')]; }
  #selects(): readonly HTMLSelectElement[] { return [...this.querySelectorAll<HTMLSelectElement>('.target-tools select')]; }

  /** What is chosen, under the names that rows carry as data. */
  #chosen(): ReadonlyMap<string, readonly string[]> {
    const chains = this.#buttons().filter(isPressed).map(button => button.dataset['value'] ?? '');
    return new Map([['chain', chains], ...this.#selects().map(select => [select.name, select.value === '' ? [] : [select.value]] as const)]);
  }

  #read(): void {
    const asked = new URLSearchParams(location.search);
    const chains = (asked.get('chain') ?? '').split('.');
    for (const button of this.#buttons()) button.setAttribute('aria-pressed', String(chains.includes(button.dataset['value'] ?? '')));
    for (const select of this.#selects()) {
      const value = asked.get(select.name) ?? '';
      select.value = [...select.options].some(option => option.value === value) ? value : '';
    }
  }

  #choose(): void {
    const address = new URL(location.href);
    for (const [name, values] of this.#chosen()) {
      if (values.length === 0) address.searchParams.delete(name);
      else address.searchParams.set(name, values.join('.'));
    }
    history.replaceState(history.state, '', address);
    this.#show();
  }

  #clear(): void {
    for (const button of this.#buttons()) button.setAttribute('aria-pressed', 'false');
    for (const select of this.#selects()) select.value = '';
    this.#choose();
  }

  #show(): void {
    const chosen = this.#chosen();
    const any = [...chosen.values()].some(values => values.length > 0);
    const seen = new Set<string>();
    let gaps = 0;
    for (const section of this.querySelectorAll<HTMLElement>('.of-gap')) {
      const rows = [...section.querySelectorAll<HTMLElement>('.target')];
      for (const row of rows) {
        row.hidden = [...chosen].some(([name, values]) => values.length > 0 && !values.includes(row.dataset[name] ?? ''));
        if (!row.hidden) seen.add(row.dataset['target'] ?? '');
      }
      section.hidden = rows.every(row => row.hidden);
      if (!section.hidden && !section.classList.contains('pending')) gaps++;
    }
    const clear = this.querySelector<HTMLButtonElement>('[data-do="clear"]');
    if (clear !== null) clear.disabled = !any;
    const status = this.querySelector('[role="status"]');
    const said = (this.dataset['shown'] ?? '').replace('{targets}', String(seen.size)).replace('{gaps}', String(gaps));
    if (status !== null) status.textContent = !any ? '' : seen.size === 0 ? this.dataset['nothing'] ?? '' : said;
  }
}

customElements.define('lt-targets', TargetList);
