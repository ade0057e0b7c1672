// The search box: a dialog with one field and one list. Nothing that is typed is kept or sent.

import type { Drawn } from '../core/draw/element.ts';
import { pathOf, type FindEntry } from '../core/find/find-entry.ts';
import { findHits, noHits, type Hits } from '../core/find/find-hits.ts';
import { groupHits } from '../core/find/group-hits.ts';
import { findWordsOf } from '../i18n/find.ts';
import { addressOf } from '../i18n/language.ts';
import { wireCombobox } from './combobox.ts';
import { drawBox, drawExamples, drawHit, drawNone } from './find-draw.ts';
import { loadFind, type Findable } from './find-load.ts';
import { makeNode } from './make-node.ts';
import { languageOfPage, targetAt } from './page-events.ts';

function partOf<E extends HTMLElement = HTMLElement>(dialog: Element, selector: string): E {
  const part = dialog.querySelector<E>(selector);
  if (part === null) throw new Error(selector);
  return part;
}

class FindBox {
  readonly #language = languageOfPage();
  readonly #words = findWordsOf(this.#language);
  readonly #address: string;
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #hints: HTMLElement;
  #ready: Findable | undefined;
  #found: Hits = noHits;
  #shown: readonly FindEntry[] = [];

  /** `gazetteer`: address of the page that lists everything. */
  constructor(host: HTMLElement, gazetteer: string) {
    this.#address = host.dataset['index'] ?? '';
    this.#dialog = makeNode(drawBox(this.#language, gazetteer)) as HTMLDialogElement;
    host.append(this.#dialog);
    this.#input = partOf<HTMLInputElement>(this.#dialog, 'input');
    this.#list = partOf(this.#dialog, '.find-list');
    this.#status = partOf(this.#dialog, '.find-status');
    this.#hints = partOf(this.#dialog, '.find-try');
    this.#wire();
  }

  /** The browser gives the focus back where it was when the box closes. */
  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#load();
  }

  #wire(): void {
    wireCombobox<FindEntry>(this.#input, this.#list, {
      none: '', tell: count => this.#tell(count),
      find: typed => {
        this.#found = this.#ready === undefined ? noHits : findHits(this.#ready.index, typed);
        return this.#shown = groupHits(this.#found.hits);
      },
      show: hit => drawHit(this.#language, hit, this.#shown, this.#ready).map(part => makeNode(part)),
      choose: hit => { this.#dialog.close(); location.assign(addressOf(this.#language, pathOf(hit))); },
    });
    this.#input.addEventListener('input', () => { this.#rest(); this.#load(); });
    // Before the list and the field have it: once is enough.
    this.#dialog.addEventListener('keydown', event => { if (event.key === 'Escape' && !event.isComposing) { event.preventDefault(); event.stopPropagation(); this.#dialog.close(); } }, { capture: true });
    // A key of the page's own does nothing to the page while the box is open; the browser's own search stays away too.
    this.#dialog.addEventListener('keydown', event => {
      event.stopPropagation();
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); this.#input.select(); }
    });
    this.#dialog.addEventListener('click', event => {
      if (event.target === this.#dialog || targetAt(event, '[data-do="close"]') !== null) this.#dialog.close();
      const example = targetAt<HTMLElement>(event, '[data-try]')?.dataset['try'];
      if (example !== undefined) this.#type(example);
    });
    this.#dialog.addEventListener('close', () => { this.#list.hidden = true; this.#type(''); });
  }

  #type(text: string): void {
    this.#input.value = text;
    if (text !== '') this.#input.focus();
    this.#input.dispatchEvent(new Event('input'));
  }

  #load(): void {
    if (this.#ready !== undefined) return;
    this.#status.textContent = this.#words.loading;
    loadFind(this.#address).then(findable => {
      if (this.#ready !== undefined) return;
      this.#ready = findable;
      this.#type(this.#input.value);
    }, () => { this.#status.textContent = this.#words.failed; });
  }

  #hint(parts: readonly Drawn[]): void { this.#hints.replaceChildren(...parts.map(part => makeNode(part))); }

  /** Where nothing is typed: things to try. */
  #rest(): void {
    if (this.#input.value.trim() !== '' || this.#ready === undefined) return;
    this.#status.textContent = '';
    this.#hint(drawExamples(this.#language, this.#ready.index));
  }

  /** How much was found; the list stands only where there is something in it. */
  #tell(count: number): void {
    const { hits, sure } = this.#found;
    if (count === 0) { this.#list.hidden = true; this.#input.setAttribute('aria-expanded', 'false'); }
    if (this.#ready === undefined) return;
    this.#status.textContent = count === 0 ? this.#words.none(this.#input.value.trim()) : sure ? this.#words.found(hits.length, count) : this.#words.near(hits.length);
    this.#hint(count === 0 ? drawNone(this.#language) : []);
  }
}

/** Fetches what will be wanted. */
export function prepareFind(host: HTMLElement): void { loadFind(host.dataset['index'] ?? '').catch(() => undefined); }

const boxes = new WeakMap<HTMLElement, FindBox>();

/** Built the first time it is opened; from then on the same one is shown. */
export function openFind(host: HTMLElement, link: HTMLAnchorElement): void {
  const box = boxes.get(host) ?? new FindBox(host, link.href);
  boxes.set(host, box);
  box.open();
}
