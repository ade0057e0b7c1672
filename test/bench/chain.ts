// npm run bench:chain: what reading a chain page costs in the browser, chain by chain. `--site FOLDER` for another built site.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { serveFolder } from '../../src/build/serve-folder.ts';
import { launchChromium } from '../browser/chromium.ts';

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
const chains = await readdir(join(values.site, 'chains'), { withFileTypes: true }).catch(() => []);
if (chains.length === 0) {
  console.error(`「${values.site}」里没有建好的网站。请先运行 npm run build。`);
  process.exit(1);
}
const server = await serveFolder(values.site);
const browser = await launchChromium();
const kb = (bytes: number): string => (bytes / 1024).toFixed(1);

console.log('chain       links   open ms   hover ms   filter ms   page kB gz   wide svg kB gz   (medians; one run)');
for (const chain of chains.filter(entry => entry.isDirectory()).map(entry => entry.name)) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const started = performance.now();
  await page.goto(`${server.url}chains/${chain}/`, { waitUntil: 'load' });
  const opened = performance.now() - started;
  await page.waitForFunction(() => document.querySelector('lt-chain')?.getAttribute('aria-busy') !== 'true');
  const figures = await page.evaluate(() => {
    const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const boxes = [...document.querySelectorAll('.wide .box .hit')].filter(box => box.getClientRects().length > 0).slice(0, 60);
    const timed = (act: () => void): number => { const start = performance.now(); act(); document.body.getBoundingClientRect(); return performance.now() - start; };
    const hover = median(boxes.map(box => timed(() => box.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })))));
    const button = document.querySelector<HTMLButtonElement>('.legend button');
    const filter = median(Array.from({ length: 10 }, () => timed(() => button?.click())));
    return { hover, filter, links: document.querySelectorAll('.wide .box').length };
  });
  const html = await readFile(join(values.site, 'chains', chain, 'index.html'), 'utf8');
  const svg = /<svg class="chain-svg".*?<\/svg>/s.exec(html)?.[0] ?? '';
  console.log([chain.padEnd(12), String(figures.links).padStart(4), opened.toFixed(0).padStart(9), figures.hover.toFixed(1).padStart(10), figures.filter.toFixed(1).padStart(11), kb(gzipSync(html).length).padStart(12), kb(gzipSync(svg).length).padStart(16)].join(' '));
  await page.close();
}
await browser.close();
await server.close();
