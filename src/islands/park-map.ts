// <lt-park-map>: plan, list and panel of a park are one; the chosen parcel is the address's hash. A button opens the interactive map.

import { makeFullScreen, type FullScreen } from './park-map-full.ts';
import type { CrowdPark } from './park-crowd-park.ts';
import type { Basemap } from './park-map-ground.ts';
import { parcelAddress, parcelInAddress } from './parcel-address.ts';
import type { DrawnSupply } from './park-supply.ts';
import type { ParkMapView } from './park-map-view.ts';
import { makeMeasurer, type Measurer } from './park-map-measure.ts';

class ParkMap extends HTMLElement {
  #view: ParkMapView | undefined;
  #full: FullScreen | undefined;
  /** Of a park whose parcels are too many for the page. */
  #crowd: CrowdPark | undefined;
  #opening = false;
  /** Parcels that the filters leave out. */
  #off: readonly string[] = [];
  /** Lines of supply that the plan shows. */
  #lines: readonly DrawnSupply[] = [];
  #measurer: Measurer | undefined;
  #dark = matchMedia('(prefers-color-scheme: dark)');

  connectedCallback(): void {
    for (const type of ['pointerover', 'focusin'] as const) this.addEventListener(type, event => this.#near(this.#codeAt(event)));
    for (const type of ['pointerout', 'focusout'] as const) this.addEventListener(type, () => this.#near(''));
    this.addEventListener('click', event => this.#click(event));
    this.addEventListener('keydown', event => { if (event.key === 'Escape' && !event.defaultPrevented && this.#chosen() !== '') this.choose(''); });
    window.addEventListener('hashchange', this.#show);
    window.addEventListener('lt-park-found', this.#dim);
    window.addEventListener('lt-park-supply', this.#draw);
    this.#dark.addEventListener('change', this.#recolour);
    this.querySelector('.park-tools')?.removeAttribute('hidden');
    this.#measurer = makeMeasurer(this);
    this.#full = makeFullScreen(this, this.querySelector('[data-do="full"]'));
    this.#fromQuery();
    this.#show();
    if (this.dataset['source'] !== undefined) void this.#gather(this.dataset['source']);
    // the filters may have spoken before anybody listened
    dispatchEvent(new CustomEvent('lt-park-ask'));
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#show);
    window.removeEventListener('lt-park-found', this.#dim);
    window.removeEventListener('lt-park-supply', this.#draw);
    this.#dark.removeEventListener('change', this.#recolour);
    this.#crowd?.close();
    this.#full?.close();
    this.#view?.close();
    this.#measurer?.end();
  }

  /** Reads the parcels that the page does not hold. Where they cannot be read the filters say so, and the rows lead to sheets. */
  async #gather(source: string): Promise<void> {
    const { loadCrowd } = await import('./park-crowd-park.ts');
    this.#crowd = await loadCrowd(this, source, code => this.#near(code)).catch(() => undefined);
    if (this.#crowd === undefined) return;
    this.#crowd.dim(this.#off);
    this.#fromQuery();
    this.#show();
    // a card that was not there when the address was read becomes its target now
    if (this.#chosen() !== '') location.replace(location.hash);
  }

  /** Navigates rather than sets, so that :target, history and the panel stay one; the plan stays where it is beside the list. */
  choose(code: string): void {
    const { scrollX, scrollY } = window;
    const address = code === '' ? '#plan' : parcelAddress(code);
    this.#crowd?.card(code);
    if (location.hash !== address) location.hash = address;
    this.#show();
    if (!matchMedia('(min-width: 1001px)').matches && code !== '') return;
    window.scrollTo(scrollX, scrollY);
    if (code !== '') document.getElementById(`parcel-${code}`)?.querySelector('h2')?.scrollIntoView({ block: 'nearest' });
  }

  /** The parcel that the address names, or ''. */
  #chosen(): string {
    const code = parcelInAddress();
    return this.#has(code) ? code : '';
  }

  #has(code: string): boolean { return document.getElementById(`parcel-${code}`) !== null || this.#crowd?.has(code) === true; }

  /** ?parcel=A-10, as other pages link here, becomes the hash. */
  #fromQuery(): void {
    const wanted = new URLSearchParams(location.search).get('parcel');
    if (wanted !== null && this.#chosen() === '' && this.#has(wanted)) location.replace(parcelAddress(wanted));
  }

  #codeAt(event: Event): string {
    const mark = event.target instanceof Element ? event.target.closest('[data-parcel]') : null;
    return mark?.getAttribute('data-parcel') ?? (event instanceof MouseEvent ? this.#crowd?.codeAt(event) : undefined) ?? '';
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

  #marksOf(code: string): readonly Element[] { return code === '' ? [] : [...this.querySelectorAll(`[data-parcel="${CSS.escape(code)}"]`)]; }

  #near(code: string): void {
    for (const mark of this.querySelectorAll('[data-parcel].near')) mark.classList.remove('near');
    for (const mark of this.#marksOf(code)) mark.classList.add('near');
    this.#crowd?.outline('near', code);
    this.#view?.near(code);
  }

  #show = (): void => {
    const chosen = this.#chosen();
    for (const mark of this.querySelectorAll('[data-parcel][aria-current]')) mark.removeAttribute('aria-current');
    for (const mark of this.#marksOf(chosen)) mark.setAttribute('aria-current', 'true');
    this.#crowd?.card(chosen);
    this.#crowd?.outline('chosen', chosen);
    if (this.#crowd === undefined) for (const plan of this.querySelectorAll('.park-drawings .plan-svg')) {
      const shape = plan.querySelector('.plan-parcel[aria-current] .shape');
      plan.querySelector('.chosen')?.setAttribute('d', shape?.getAttribute('d') ?? '');
    }
    const row = this.querySelector('tr[aria-current]');
    const folded = row?.closest('details');
    if (folded instanceof HTMLDetailsElement) folded.open = true;
    if (matchMedia('(min-width: 1001px)').matches) row?.scrollIntoView({ block: 'nearest' });
    this.#view?.choose(chosen);
  };

  #draw = (event: Event): void => {
    this.#lines = (event as CustomEvent<readonly DrawnSupply[]>).detail;
    void this.#supply();
  };

  #dim = (event: Event): void => {
    this.#off = (event as CustomEvent<readonly string[]>).detail;
    this.#fade();
  };

  /** What the filters leave out fades on what is in sight; on the plan under an open map when that is closed. */
  #fade(): void {
    this.#view?.dim(this.#off);
    if (!this.classList.contains('mapped')) this.#crowd?.dim(this.#off);
  }

  async #do(task: string): Promise<void> {
    if (task === 'open') await this.#open();
    else if (task === 'close') this.#close();
    else if (task === 'measure') await this.#measurer?.toggle();
    else if (task === 'full') await this.#full?.toggle();
    else this.#view?.move(task);
  }

  #say(key: 'loading' | 'failed' | 'lost' | ''): void {
    const status = this.querySelector<HTMLElement>('.park-tools [role="status"]');
    if (status !== null) status.textContent = key === '' ? '' : status.dataset[key] ?? '';
  }

  /** Two buttons belong to the plan, one to both, the rest to the open map. */
  #mapped(open: boolean): void {
    this.classList.toggle('mapped', open);
    for (const button of this.querySelectorAll<HTMLElement>('[data-do]:not([data-do="full"])')) button.hidden = ['open', 'measure'].includes(button.dataset['do'] ?? '') === open;
  }

  /** Asks for WebGL before anything is loaded: without it the plan stays and a sentence says why. */
  async #open(): Promise<void> {
    const plan = this.querySelector<SVGSVGElement>('.park-drawings > .plan-svg');
    const drawings = this.querySelector('.park-drawings');
    if (plan === null || drawings === null || this.#view !== undefined || this.#opening) return;
    if (document.createElement('canvas').getContext('webgl2') === null) return this.#say('failed');
    this.#measurer?.end();
    this.#opening = true;
    this.#say('loading');
    try {
      const { makeEarth, openParkMap, readCrowd, readPlan } = await import('./park-map-view.ts');
      const { mapLabel: label = '', notice = '', origin, basemap } = this.dataset;
      const earth = makeEarth(origin);
      this.#view = await openParkMap(drawings, this.#crowd?.features(plan, earth, readCrowd) ?? readPlan(plan, earth), {
        label, notice, stretch: earth.stretch, basemap: basemap === undefined ? undefined : JSON.parse(basemap) as Basemap,
      }, { choose: code => this.choose(code), drawn: () => this.#drawn(), lost: () => this.#lose() });
      this.#view.choose(this.#chosen());
      this.#view.dim(this.#off);
      await this.#supply();
    } catch {
      this.#close();
      this.#say('failed');
    } finally {
      this.#opening = false;
    }
  }

  /** The map takes the place of the plan, which has been in sight till now. */
  #drawn(): void {
    this.#measurer?.end();
    this.#say('');
    this.#mapped(true);
  }

  /** The lines that the plan has are on the map too. */
  async #supply(): Promise<void> {
    const plan = this.querySelector<SVGSVGElement>('.park-drawings > .plan-svg');
    if (plan === null || this.#view === undefined) return;
    const { makeEarth, readSupply } = await import('./park-map-view.ts');
    this.#view.supply(readSupply(plan, makeEarth(this.dataset['origin']), this.#lines));
  }

  #close(): void {
    this.#view?.close();
    this.#view = undefined;
    this.#mapped(false);
    this.#fade();
  }

  /** The graphics are gone for good: the plan is there again, and a sentence says why. The focus stays where it can be seen. */
  #lose(): void {
    const held = this.querySelector('.park-map')?.contains(document.activeElement) === true || document.activeElement?.closest('.park-tools') != null;
    this.#close();
    this.#say('lost');
    if (held) this.querySelector<HTMLElement>('[data-do="open"]')?.focus({ preventScroll: true });
  }

  #recolour = (): void => {
    if (this.#view === undefined) return;
    this.#close();
    void this.#open();
  };
}

customElements.define('lt-park-map', ParkMap);
