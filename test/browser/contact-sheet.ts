// Puts all pictures of a run on one sheet: a row is a kind of page, a column a language and a view.
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from '../../src/build/serve-folder.ts';
import type { Shot } from './shots.ts';

const GAP = 12;
const CAPTION = 18;
/** Chromium paints nothing sensible beyond this many pixels in one picture. */
const TALLEST_SHEET = 16_000;

/** Writes contact.png into `folder`, from the pictures of `shots` that are there; returns its path. */
export async function makeContactSheet(browser: Browser, folder: string, shots: Shot[]): Promise<string> {
  const kinds = [...new Set(shots.map(({ kind }) => kind))].sort();
  const columns = [...new Set(shots.map(columnOf))];
  const tallest = Math.min(320, Math.floor(TALLEST_SHEET / kinds.length) - CAPTION - GAP);
  const server = await serveFolder(resolve(folder));
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  try {
    // any page of that server will do: it only has to be the pictures' own origin
    await page.goto(`${server.url}contact`);
    const thumbs = new Map<string, string>();
    for (const shot of shots) {
      thumbs.set(shot.file, await shrink(page, server.url + encodeURIComponent(shot.file), widthOf(shot), tallest));
    }
    const rows = kinds.map((kind) => columns.map((column) => shots.find((shot) => shot.kind === kind && columnOf(shot) === column)));
    const width = columns.reduce((sum, column) => sum + widthOf(shots.find((shot) => columnOf(shot) === column)) + GAP, GAP);
    await page.setViewportSize({ width, height: 600 });
    await page.setContent(sheet(rows, thumbs));
    const file = join(folder, 'contact.png');
    await page.screenshot({ path: file, fullPage: true });
    return file;
  } finally {
    await page.close();
    await server.close();
  }
}

function columnOf({ language, view }: Shot): string {
  return `${language} ${view.width} ${view.look}`;
}

function widthOf(shot: Shot | undefined): number {
  return shot?.view.width === 390 ? 110 : 240;
}

/** The top of a picture at `width` pixels, at most `height` of them high, as a data URL. */
function shrink(page: Page, url: string, width: number, height: number): Promise<string> {
  return page.evaluate(async ([url, width, height]) => {
    const whole = await createImageBitmap(await (await fetch(url)).blob());
    const top = Math.min(whole.height, Math.round((height * whole.width) / width));
    const canvas = new OffscreenCanvas(width, Math.max(1, Math.round((top * width) / whole.width)));
    const context = canvas.getContext('2d')!;
    context.imageSmoothingQuality = 'high';
    context.drawImage(whole, 0, 0, whole.width, top, 0, 0, canvas.width, canvas.height);
    whole.close();
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 })).arrayBuffer());
    return `data:image/webp;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
  }, [url, width, height] as const);
}

function sheet(rows: (Shot | undefined)[][], thumbs: Map<string, string>): string {
  const cells = rows.map((row) => row.map((shot) => (shot ? cell(shot, thumbs.get(shot.file) ?? '') : '<td></td>')).join(''));
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #888; font: 11px/${CAPTION}px sans-serif; color: #000 }
    table { border-spacing: ${GAP}px 0 } td { padding: 0 0 ${GAP}px; vertical-align: top }
    img { display: block } div { white-space: nowrap; overflow: hidden; width: 0; min-width: 100% }
  </style><table>${cells.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

function cell(shot: Shot, source: string): string {
  const caption = widthOf(shot) < 200 ? `${shot.kind} ${shot.view.look}` : `${shot.kind} · ${columnOf(shot)}`;
  return `<td><div>${caption}</div><img src="${source}" alt=""></td>`;
}
