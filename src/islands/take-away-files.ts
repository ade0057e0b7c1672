// Hands files to the browser to save: drawings, pictures of them, tables. What cannot be done is an error with a reason, never silence.

import type { PlateText } from '../core/draw/poster-text.ts';
import { writeCsv } from '../io/write-csv.ts';
import { readTable } from './take-away-csv.ts';
import { withDensity } from './take-away-density.ts';
import { makePlate, type PlateFile } from './take-away-plate.ts';

export { save } from './save-file.ts';

/** `reason` is a key of the page's own words. */
export class Refusal extends Error {
  readonly reason: 'noGraph' | 'noTable' | 'refused' | 'blank';
  constructor(reason: Refusal['reason']) {
    super(reason);
    this.reason = reason;
  }
}

export const svgBlob = ({ markup }: PlateFile): Blob => new Blob([markup], { type: 'image/svg+xml;charset=utf-8' });

/** The graph that the page shows, of those that it has. */
function shownGraph(): SVGSVGElement {
  const shown = [...document.querySelectorAll<SVGSVGElement>('.chain-picture svg.chain-svg')].find(svg => svg.getClientRects().length > 0);
  if (shown === undefined) throw new Refusal('noGraph');
  return shown;
}

/** What is highlighted and filtered, in the page's own words. */
function shownWords(): string {
  const explain = document.querySelector<HTMLElement>('.explain');
  const lit = document.querySelector('svg.chain-svg.lighting') === null || explain === null || explain.textContent === explain.dataset['hint'] ? '' : explain.textContent ?? '';
  const filters = [...document.querySelectorAll('[data-do="state"][aria-pressed="true"], [data-do="answer"][aria-pressed="true"], [data-do="stage"][aria-pressed="true"]')].map(button => (button.textContent ?? '').replace(button.querySelector('small')?.textContent ?? '', '').trim());
  return [lit.trim(), filters.join(', ')].filter(part => part !== '').join(' · ');
}

export function plateOfPage(text: PlateText, sentence: string, host: Element): PlateFile {
  const shown = shownWords();
  return makePlate(shownGraph(), text, shown === '' ? '' : sentence.replace('{text}', shown), host);
}

/** Browsers refuse larger canvases, some without a word. */
const [longest, most] = [16_000, 120_000_000];

/** Twice as large as the drawing, or as large as a canvas may be. */
export function pictureScale({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(2, longest / Math.max(width, height), Math.sqrt(most / (width * height)));
}

/** Whether anything was drawn: a canvas that failed is of one colour. */
function isBlank(canvas: HTMLCanvasElement): boolean {
  const small = document.createElement('canvas');
  small.width = small.height = 64;
  const context = small.getContext('2d');
  if (context === null) return true;
  context.drawImage(canvas, 0, 0, 64, 64);
  const pixels = new Uint32Array(context.getImageData(0, 0, 64, 64).data.buffer);
  return pixels.every(pixel => pixel === pixels[0]);
}

interface Dots { readonly width: number; readonly height: number }

/** Draws a file into a picture of so many dots. */
export async function paint(file: PlateFile, { width, height }: Dots): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(file));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width), Math.round(height)];
    const context = canvas.getContext('2d');
    if (context === null) throw new Refusal('refused');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    if (isBlank(canvas)) throw new Refusal('blank');
    const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'));
    if (blob === null || blob.size === 0) throw new Refusal('refused');
    return blob;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('refused');
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The same, for print: it says how many dots an inch it has. */
export async function paintDense(file: PlateFile, dots: Dots, density: number): Promise<Blob> {
  const picture = await paint(file, dots);
  return new Blob([withDensity(new Uint8Array(await picture.arrayBuffer()), density)], { type: 'image/png' });
}

export function tableBlob(): Blob {
  const table = document.querySelector<HTMLTableElement>('table.links-table');
  if (table === null) throw new Refusal('noTable');
  return new Blob([writeCsv(readTable(table))], { type: 'text/csv;charset=utf-8' });
}
