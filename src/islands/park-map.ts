// <lt-park-map>: plan, list and panel of a park are one; the chosen parcel is the address's hash. A button opens the interactive map.

import type { ParkMapView } from './park-map-view.ts';
import type { Measuring, MeasureWords } from './park-measure.ts';

const prefix = '#parcel-';

class ParkMap extends HTMLElement {
  #marks = new Map<string, Element[]>();
  #view: ParkMapView | undefined;
  /** Parcels that the filters leave out. */
  #off: readonly string[] = [];
  #measuring: Measuring | undefined;
  #dark = matchMedia('(prefers-color-scheme: dark)');

  connectedCallback(): void {
    for (const mark of this.querySelectorAll('[data-parcel]')) {
      const code = mark.getAttribute('data-parcel') ?? '';
      this.#marks.set(code, [...(this.#marks.get(code) ?? []), mark]);
    }
    for (const type of ['pointerover', 'focusin'] as const) this.addEventListener(type, event => this.#near(this.#codeAt(event)));
    for (const type of ['pointerout', 'focusout'] as const) this.addEventListener(type, () => this.#near(''));
    this.addEventListener('click', event => this.#click(event));
    this.addEventListener('keydown', event => { if (event.key === 'Escape' && this.#chosen() !== '') this.choose(''); });
    window.addEventListener('hashchange', this.#show);
    window.addEventListener('lt-park-found', this.#dim);
    this.#dark.addEventListener('change', this.#recolour);
    this.querySelector('.park-tools')?.removeAttribute('hidden');
    this.#fromQuery();
    this.#show();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#show);
    window.removeEventListener('lt-park-found', this.#dim);
    this.#dark.removeEventListener('change', this.#recolour);
    this.#view?.close();
    this.#measuring?.close();
  }

  /** Navigates rather than sets, so that :target, history and the panel stay one; the plan stays where it is beside the list. */
  choose(code: string): void {
    const { scrollX, scrollY } = window;
    const address = code === '' ? '#plan' : prefix + encodeURIComponent(code);
    if (location.hash !== address) location.hash = address;
    this.#show();
    if (!matchMedia('(min-width: 1001px)').matches && code !== '') return;
    window.scrollTo(scrollX, scrollY);
    if (code !== '') document.getElementById(`parcel-${code}`)?.querySelector('h2')?.scrollIntoView({ block: 'nearest' });
  }

  /** The parcel that the address names, or ''. */
  #chosen(): string {
    const code = location.hash.startsWith(prefix) ? decodeURIComponent(location.hash.slice(prefix.length)) : '';
    return document.getElementById(`parcel-${code}`) !== null ? code : '';
  }

  /** ?parcel=A-10, as other pages link here, becomes the hash. */
  #fromQuery(): void {
    const wanted = new URLSearchParams(location.search).get('parcel');
    if (wanted !== null && this.#chosen() === '' && document.getElementById(`parcel-${wanted}`) !== null) location.replace(prefix + encodeURIComponent(wanted));
  }

  #codeAt(event: Event): string {
    const mark = event.target instanceof Element ? event.target.closest('[data-parcel]') : null;
    return mark?.getAttribute('data-parcel') ?? '';
  }

  #click(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const task = event.target.closest('[data-do]')?.getAttribute('data-do') ?? undefined;
    if (task !== undefined) return void this.#do(task);
    const code = this.#codeAt(event);
    // a box or a button in a row is not the row
    if (code === '' || event.target.closest('input, button, label') !== null) return;
    event.preventDefault();
    // a second click on the chosen parcel lets it go
    this.choose(code === this.#chosen() ? '' : code);
  }

  #near(code: string): void {
    for (const [other, marks] of this.#marks) for (const mark of marks) mark.classList.toggle('near', code !== '' && other === code);
    this.#view?.near(code);
  }

  #show = (): void => {
    const chosen = this.#chosen();
    for (const [code, marks] of this.#marks) for (const mark of marks) {
      if (code === chosen) mark.setAttribute('aria-current', 'true');
      else mark.removeAttribute('aria-current');
    }
    for (const plan of this.querySelectorAll('.park-drawings .plan-svg')) {
      const shape = plan.querySelector('.plan-parcel[aria-current] .shape');
      plan.querySelector('.chosen')?.setAttribute('d', shape?.getAttribute('d') ?? '');
    }
    const row = this.querySelector('tr[aria-current]');
    const folded = row?.closest('details');
    if (folded instanceof HTMLDetailsElement) folded.open = true;
    if (matchMedia('(min-width: 1001px)').matches) row?.scrollIntoView({ block: 'nearest' });
    this.#view?.choose(chosen);
  };

  #dim = (event: Event): void => {
    this.#off = (event as CustomEvent<readonly string[]>).detail;
    this.#view?.dim(this.#off);
  };

  async #do(task: string): Promise<void> {
    if (task === 'open') await this.#open();
    else if (task === 'close') this.#close();
    else if (task === 'measure') await this.#measure();
    else this.#view?.move(task);
  }

  #say(key: 'loading' | 'failed' | ''): void {
    const status = this.querySelector<HTMLElement>('.park-tools [role="status"]');
    if (status !== null) status.textContent = key === '' ? '' : status.dataset[key] ?? '';
  }

  /** Buttons other than these two belong to the open map. */
  #mapped(open: boolean): void {
    this.classList.toggle('mapped', open);
    for (const button of this.querySelectorAll<HTMLElement>('[data-do]')) button.hidden = ['open', 'measure'].includes(button.dataset['do'] ?? '') === open;
  }

  /** The same button begins and ends it; on the plan that is shown. */
  async #measure(): Promise<void> {
    const button = this.querySelector<HTMLElement>('[data-do="measure"]');
    const status = this.querySelector<HTMLElement>('.park-tools [role="status"]');
    const end = (): void => {
      this.#measuring?.close();
      this.#measuring = undefined;
      button?.setAttribute('aria-pressed', 'false');
    };
    if (this.#measuring !== undefined) return end();
    const plan = [...this.querySelectorAll<SVGSVGElement>('.park-drawings > .plan-svg')].find(each => each.getClientRects().length > 0);
    if (plan === undefined || status === null) return;
    const { startMeasure } = await import('./park-measure.ts');
    if (this.#measuring !== undefined) return;
    this.#measuring = startMeasure(plan, JSON.parse(this.dataset['measure'] ?? '{}') as MeasureWords, text => { status.textContent = text; }, () => { end(); button?.focus(); });
    button?.setAttribute('aria-pressed', 'true');
  }

  /** Asks for WebGL before anything is loaded: without it the plan stays and a sentence says why. */
  async #open(): Promise<void> {
    const plan = this.querySelector<SVGSVGElement>('.park-drawings .plan-svg');
    if (plan === null || this.#view !== undefined) return;
    if (document.createElement('canvas').getContext('webgl2') === null) return this.#say('failed');
    if (this.#measuring !== undefined) await this.#measure();
    this.#say('loading');
    try {
      const { openParkMap } = await import('./park-map-view.ts');
      this.#mapped(true);
      this.#view = openParkMap(plan, this.dataset['mapLabel'] ?? '', code => this.choose(code));
      this.#view.choose(this.#chosen());
      this.#view.dim(this.#off);
      this.#say('');
    } catch {
      this.#close();
      this.#say('failed');
    }
  }

  #close(): void {
    this.#view?.close();
    this.#view = undefined;
    this.#mapped(false);
  }

  #recolour = (): void => {
    if (this.#view === undefined) return;
    this.#close();
    void this.#open();
  };
}

customElements.define('lt-park-map', ParkMap);
