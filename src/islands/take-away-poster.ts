// <lt-poster>: the sheet that is chosen, printed or taken as a file of its size.

import { dotsOf } from './take-away-density.ts';
import { fill, Taker } from './take-away-taker.ts';

/** What print shops ask of pictures. */
const density = 300;

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

  /** Size of the chosen sheet, mm. */
  #size(): { readonly w: number; readonly h: number } {
    const sizes = JSON.parse(this.dataset['sheets'] ?? '{}') as Readonly<Record<string, readonly [number, number]>>;
    const [short, long] = sizes[this.#chosen('sheet')] ?? [297, 420];
    return this.#chosen('way') === 'landscape' ? { w: long, h: short } : { w: short, h: long };
  }

  protected async take(what: string): Promise<string> {
    if (what === 'print') { window.print(); return ''; }
    const [files, plates] = await Promise.all([import('./take-away-files.ts'), import('./take-away-plate.ts')]);
    const svg = [...this.querySelectorAll<SVGSVGElement>('.sheet > svg')].find(each => each.getClientRects().length > 0);
    if (svg === undefined) throw new files.Refusal('noGraph');
    const { w, h } = this.#size();
    const file = this.name(what, `${this.#chosen('sheet')}-${this.#chosen('way')}`);
    if (what === 'svg') files.save(files.svgBlob(plates.makePoster(svg, { w, h, unit: 'mm' })), file);
    else {
      const size = { w: dotsOf(w, density), h: dotsOf(h, density), unit: '' } as const;
      files.save(await files.paintDense(plates.makePoster(svg, size), { width: size.w, height: size.h }, density), file);
    }
    return fill(this.said['saved'], { file });
  }
}

customElements.define('lt-poster', PosterPage);
