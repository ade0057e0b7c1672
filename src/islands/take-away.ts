// <lt-take-away> and <lt-poster>: files, links and prints of what the page shows. What a button did, or could not, is said in words.

import type { PlateText } from '../core/draw/poster-text.ts';
import { addressToShare, copyText } from './take-away-link.ts';

type Said = Readonly<Record<string, string>>;

const fill = (sentence: string | undefined, values: Readonly<Record<string, string>>): string => (sentence ?? '').replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

abstract class Taker extends HTMLElement {
  protected said: Said = {};
  #busy = false;

  /** Does what a button is for; resolves to what is then said. */
  protected abstract take(what: string): Promise<string>;

  connectedCallback(): void {
    this.said = JSON.parse(this.dataset['said'] ?? '{}') as Said;
    for (const part of this.querySelectorAll('[data-scripted]')) part.removeAttribute('hidden');
    this.addEventListener('click', event => {
      const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-take]') : null;
      if (button !== null) void this.#run(button);
    });
  }

  /** A name that every file system takes. */
  protected name(ending: string, extra = ''): string {
    const stem = (this.dataset['stem'] ?? '').replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-').trim();
    return `${[stem, extra, this.dataset['date'] ?? ''].filter(part => part !== '').join('-')}.${ending}`;
  }

  async #run(button: HTMLButtonElement): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    button.setAttribute('aria-disabled', 'true');
    this.#say(this.dataset['busy'] ?? '');
    try {
      this.#say(await this.take(button.dataset['take'] ?? ''));
    } catch (error) {
      const reason = (error as { readonly reason?: string }).reason;
      this.#say(fill(this.said['failed'], { reason: (reason === undefined ? undefined : this.said[reason]) ?? (error as Error).message }));
    } finally {
      this.#busy = false;
      button.removeAttribute('aria-disabled');
    }
  }

  #say(text: string): void {
    const place = this.querySelector('[role="status"]');
    if (place !== null) place.textContent = text;
  }
}

class TakeAway extends Taker {
  override connectedCallback(): void {
    super.connectedCallback();
    if (typeof navigator.share === 'function') this.querySelector('[data-take="share"]')?.removeAttribute('hidden');
  }

  protected async take(what: string): Promise<string> {
    const address = addressToShare(this.dataset['address'] ?? '');
    if (what === 'copy') return fill(this.said[(await copyText(address)) ? 'copied' : 'notCopied'], { address });
    if (what === 'share') return this.#share(address);
    // Only who takes a file away needs the code that makes it.
    const files = await import('./take-away-files.ts');
    if (what === 'csv') return this.#save(files.save, files.tableBlob(), 'csv');
    const plate = files.plateOfPage(JSON.parse(this.dataset['plate'] ?? '{}') as PlateText, this.dataset['shown'] ?? '', this);
    if (what === 'svg') return this.#save(files.save, files.svgBlob(plate), 'svg');
    const scale = files.pictureScale(plate);
    return this.#save(files.save, await files.paint(plate, scale), 'png', scale);
  }

  #save(save: (blob: Blob, name: string) => void, blob: Blob, ending: string, scale = 2): string {
    const file = this.name(ending);
    save(blob, file);
    return fill(this.said[scale < 2 ? 'scaled' : 'saved'], { file, scale: scale.toFixed(1) });
  }

  async #share(url: string): Promise<string> {
    try {
      await navigator.share({ title: document.title, url });
      return this.said['shared'] ?? '';
    } catch (error) {
      return (error as Error).name === 'AbortError' ? this.said['cancelled'] ?? '' : fill(this.said['notCopied'], { address: url });
    }
  }
}

class PosterPage extends Taker {
  override connectedCallback(): void {
    super.connectedCallback();
    const [sheet, way] = location.hash.slice(1).split('-');
    for (const id of [`sheet-${sheet}`, `way-${way}`]) {
      const choice = this.querySelector<HTMLInputElement>(`input[id="${CSS.escape(id)}"]`);
      if (choice !== null) choice.checked = true;
    }
    // The choice is in the address, so that it can be sent to the print shop.
    this.addEventListener('change', () => history.replaceState(history.state, '', `#${this.#chosen('sheet')}-${this.#chosen('way')}`));
  }

  #chosen(name: string): string {
    return this.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? '';
  }

  protected async take(what: string): Promise<string> {
    if (what === 'print') { window.print(); return ''; }
    const [files, plates] = await Promise.all([import('./take-away-files.ts'), import('./take-away-plate.ts')]);
    const [sheet, way] = [this.#chosen('sheet'), this.#chosen('way')];
    const svg = this.querySelector<SVGSVGElement>(`.sheet.${CSS.escape(way)} svg`);
    if (svg === null) throw new files.Refusal('noGraph');
    const sizes = JSON.parse(this.dataset['sheets'] ?? '{}') as Readonly<Record<string, readonly [number, number]>>;
    const [short, long] = sizes[sheet] ?? [297, 420];
    const file = this.name('svg', `${sheet}-${way}`);
    files.save(files.svgBlob(plates.makePoster(svg, way === 'landscape' ? { w: long, h: short } : { w: short, h: long })), file);
    return fill(this.said['saved'], { file });
  }
}

customElements.define('lt-take-away', TakeAway);
customElements.define('lt-poster', PosterPage);
