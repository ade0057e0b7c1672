// <lt-take-away>: files and links of what a chain's page shows.

import type { PlateText } from '../core/draw/poster-text.ts';
import { copyText } from './copy-text.ts';
import { addressToShare } from './take-away-link.ts';
import { fill, Taker } from './take-away-taker.ts';

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
    return this.#save(files.save, await files.paint(plate, { width: plate.width * scale, height: plate.height * scale }), 'png', scale);
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

customElements.define('lt-take-away', TakeAway);
