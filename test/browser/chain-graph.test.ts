// Reading the chain graph: finding, steps, filters, folding, zoom, keys; and what it weighs.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSite } from '../../src/build/load-site.ts';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import type { Analysis } from '../../src/core/analysis/analyse-atlas.ts';
import { objections } from '../support/accessibility.ts';
import { builtSite } from '../support/sites.ts';
import { addressOf, visit as openPage, type Visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
let analysis: Analysis;
let chain: string;
beforeAll(async () => {
  process.env['LIANTU_DATA'] = 'data';
  server = await serveFolder(builtSite);
  browser = await launchChromium();
  ({ analysis } = await loadSite());
  chain = analysis.atlas.chains[0]!.code;
});
afterAll(async () => { await browser.close(); await server.close(); });
const visit = (path: string, options: BrowserContextOptions = {}): Promise<Visit> => openPage(browser, server, path, options);
/** Files of the site with all that they import, and that what they import imports; not what is loaded on request. */
async function withImports(files: readonly string[], known: ReadonlySet<string> = new Set()): Promise<readonly string[]> {
  const found = new Set([...known, ...files]);
  const texts = await Promise.all(files.filter(file => file.endsWith('.js')).map(file => readFile(join(builtSite, file), 'utf8')));
  const next = texts.flatMap(text => [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(hit => `_astro/${hit[1]}`)).filter(file => !found.has(file));
  return next.length === 0 ? [...found] : withImports([...new Set(next)], found);
}
const litFlows = (page: Page): Promise<number> => page.locator('.wide .flow.lit').count();

describe('finding', () => {
  it.each(['name', 'pinyin', 'initials'])('takes a link by its %s', async how => {
    const { page, close } = await visit(`chains/${chain}/`);
    const item = page.locator('.find-index li[data-kind=link]').nth(7);
    const [name, code, keys] = [await item.textContent(), await item.getAttribute('data-code'), (await item.getAttribute('data-keys') ?? '').split(' ')];
    await page.fill('.find input', { name: name ?? '', pinyin: keys[0] ?? '', initials: keys[1] ?? '' }[how] ?? '');
    await page.keyboard.press('Enter');
    if (how !== 'initials') expect((await addressOf(page)).hash).toBe(`#${code}`);
    else expect((await addressOf(page)).hash.length).toBeGreaterThan(2);
    await close();
  });

  it('of a firm leaves only its links undimmed, and the address keeps it', async () => {
    const { page, close } = await visit(`chains/${chain}/`);
    const item = page.locator('.find-index li[data-kind=company]').first();
    const links = (await item.getAttribute('data-note') ?? '').split(' ');
    await page.fill('.find input', await item.textContent() ?? '');
    await page.keyboard.press('Enter');
    const bright = await page.locator('.wide .box:not(.off)').evaluateAll(boxes => boxes.map(box => box.getAttribute('data-link')));
    expect(bright.sort()).toEqual(links.sort());
    expect((await addressOf(page)).searchParams.get('company')).toBe(await item.getAttribute('data-code'));
    await close();
  });

  it('of nonsense finds nothing, and says so', async () => {
    const { page, close } = await visit(`chains/${chain}/`);
    await page.fill('.find input', 'qqzzxx');
    expect(await page.locator('.find [role=option]').count()).toBe(0);
    expect(await page.locator('#find-list').textContent()).toContain('没有找到');
    await close();
  });
});

describe('reading', () => {
  it('two steps light more than one, all light no fewer than two, and words say who', async () => {
    const { page, close } = await visit(`chains/${chain}/`);
    const code = analysis.atlas.flows.find(flow => analysis.atlas.index.link.get(flow.from)?.chain === chain)!.to;
    await page.goto(`${server.url}chains/${chain}/#${code}`);
    const counts: number[] = [];
    for (const steps of ['1', '2', 'all']) { await page.click(`button[data-do=steps][value="${steps}"]`); counts.push(await litFlows(page)); }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBeGreaterThan(counts[0]!);
    expect(counts[2]).toBeGreaterThanOrEqual(counts[1]!);
    expect(await page.locator('.explain').textContent()).toMatch(/由 .+ 供给|供给 .+/);
    await close();
  });

  it('a state in the legend and an answer filter together, and a shared address shows the same', async () => {
    const { page, close } = await visit(`chains/${chain}/`);
    await page.click('.legend button[value=missing]');
    await page.click('button[data-do=answer][value=fill]');
    const bright = await page.locator('.wide .box:not(.off)').count();
    const wanted = analysis.gaps.filter(gap => gap.link.chain === chain && gap.answer === 'fill').length;
    expect(bright).toBe(wanted);
    const address = (await addressOf(page)).href;
    await close();
    const again = await visit(address.slice(server.url.length));
    expect(await again.page.locator('.wide .box:not(.off)').count()).toBe(wanted);
    expect(await again.page.locator('.legend button[value=missing]').getAttribute('aria-pressed')).toBe('true');
    await again.close();
  });

  it('a stage in the legend dims the others, together with a state, in words and in the address', async () => {
    const { page, close } = await visit(`chains/${chain}/`);
    const stage = page.locator('.legend button[data-do=stage]').nth(1);
    const value = await stage.getAttribute('value') ?? '';
    await stage.focus();
    await page.keyboard.press('Space');
    await page.click('.legend button[value=strong]');
    const bright = await page.locator('.wide .box:not(.off)').evaluateAll(boxes => boxes.map(box => `${box.getAttribute('data-stage')} ${box.getAttribute('data-state')}`));
    expect(new Set(bright)).toEqual(new Set([`${value} strong`]));
    const links = analysis.atlas.links.filter(link => link.chain === chain).length;
    expect(await page.locator('.explain').textContent()).toBe(`强、${await stage.textContent()}：${links} 个环节里有 ${bright.length} 个`);
    const address = (await addressOf(page)).href;
    expect(new URL(address).searchParams.get('stage')).toBe(value);
    await close();
    const again = await visit(`en/${address.slice(server.url.length)}`);
    expect(await again.page.locator('.wide .box:not(.off)').count()).toBe(bright.length);
    expect(await again.page.locator('.explain').textContent()).toBe(`strong, Upstream: ${bright.length} of ${links} links`);
    await again.page.click('button[data-do=reset]');
    expect([await again.page.locator('.wide .box.off').count(), (await addressOf(again.page)).search]).toEqual([0, '']);
    await again.close();
  });

  it('makes the layout engine ready when a pointer comes near, and not before', async () => {
    const { page, close } = await visit(`chains/${chain}/`);
    expect(page.workers()).toHaveLength(0);
    const started = page.waitForEvent('worker');
    await page.locator('.wide .box').first().hover();
    await started;
    expect(await page.locator('.wide .box.folded').count()).toBe(0);
    await close();
  });

  it('a stage folds to one box and opens again, with no box over another', async () => {
    const { page, complaints, close } = await visit(`chains/${chain}/`);
    const all = await page.locator('.wide .box').count();
    const places = (): Promise<readonly string[]> => page.locator('.wide .chain-svg, .wide .box, .wide .line, .wide .rule').evaluateAll(parts => parts.map(part => ['viewBox', 'transform', 'd', 'x1', 'y1'].map(name => part.getAttribute(name)).join(' ')));
    const before = await places();
    await page.click('.wide .stage[data-stage="1"] .stage-name');
    await page.waitForSelector('.wide .fold-box');
    const shown = page.locator('.wide .box:not(.folded)');
    expect(await shown.count()).toBeLessThan(all);
    const overlaps = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.wide .box:not(.folded) .frame, .wide .fold-ground')].map(box => box.getBoundingClientRect());
      return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length;
    });
    expect(overlaps).toBe(0);
    await page.click('.wide .fold-box');
    await page.waitForFunction(() => document.querySelectorAll('.wide .fold-box').length === 0);
    expect(await shown.count()).toBe(all);
    expect(await places()).toEqual(before);
    expect(complaints).toEqual([]);
    await close();
  });

  it('Ctrl and the wheel zoom the picture; the wheel alone scrolls the page', async () => {
    const { page, close } = await visit(`chains/${chain}/`);
    const width = (): Promise<number> => page.locator('.wide .chain-svg').evaluate(svg => svg.getBoundingClientRect().width);
    const before = await width();
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => window.scrollY > 0);
    expect(await width()).toBeCloseTo(before, 0);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await page.waitForFunction(was => (document.querySelector('.wide .chain-svg')?.getBoundingClientRect().width ?? 0) > was * 1.3, before);
    await page.click('button[data-do=zoom][value=fit]');
    expect(await width()).toBeCloseTo(before, 0);
    await close();
  });

  it('a port leads to the partner link in the other chain', async () => {
    const flow = analysis.atlas.flows.find(each => analysis.atlas.index.link.get(each.from)?.chain !== analysis.atlas.index.link.get(each.to)?.chain)!;
    const [from, to] = [analysis.atlas.index.link.get(flow.from)!, analysis.atlas.index.link.get(flow.to)!];
    const { page, close } = await visit(`chains/${from.chain}/`);
    const hrefs = await page.locator(`.wide .ports[data-of="${from.code}"] a`).evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''));
    expect(hrefs.some(href => href.includes(`/chains/${to.chain}/#`))).toBe(true);
    await close();
  });
});

describe('the keyboard', () => {
  it('has one Tab stop in the graph, and arrows walk it', async () => {
    const { page, close } = await visit(`chains/${chain}/`);
    expect(await page.locator('.wide .box a[tabindex="0"]').count()).toBe(1);
    const flow = analysis.atlas.flows.find(each => [each.from, each.to].every(code => analysis.atlas.index.link.get(code)?.chain === chain))!;
    await page.locator(`.wide .box[data-link="${flow.from}"] a`).focus();
    await page.keyboard.press('ArrowRight');
    const reached = await page.evaluate(() => document.activeElement?.closest('.box')?.getAttribute('data-link') ?? '');
    expect(analysis.atlas.flows.some(each => each.from === flow.from && each.to === reached)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    const back = await page.evaluate(() => document.activeElement?.closest('.box')?.getAttribute('data-link') ?? '');
    expect(analysis.atlas.flows.some(each => each.from === back && each.to === reached)).toBe(true);
    await close();
  });

  it('? lists the keys, t goes to the table, Esc lets a link go and gives the focus back', async () => {
    const { page, close } = await visit(`chains/${chain}/`);
    const box = page.locator('.wide .box').nth(4);
    await box.locator('a').focus();
    await page.keyboard.press('?');
    expect(await page.locator('dialog.keys').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await box.locator('a').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.link-card:visible');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.closest('.box')?.getAttribute('data-link'))).toBe(await box.getAttribute('data-link'));
    await page.keyboard.press('t');
    expect(await page.evaluate(() => document.activeElement?.closest('#table') !== null)).toBe(true);
    await close();
  });

  it('alone goes from the home page to a target company of a gap', async () => {
    const { page, close } = await visit('');
    const tabTo = async (holds: string): Promise<void> => {
      for (let presses = 0; presses < 400; presses++) {
        if (await page.evaluate(selector => document.activeElement?.matches(selector) ?? false, holds)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reaches ${holds}`);
    };
    const gap = analysis.gaps.slice(0, 12).find(each => each.targets.length > 0)!;
    await tabTo(`.gap-list a[href$="#${gap.link.code}"]`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`.link-card:target`);
    await tabTo('.link-card:target a[href*="targets/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/targets\/#/);
    expect(gap.targets).toContain((await addressOf(page)).hash.slice(1));
    expect(await page.locator(':target').count()).toBe(1);
    await close();
  });

  it('the table sorts by a figure with unknown last', async () => {
    const { page, close } = await visit(`chains/${chain}/`);
    await page.locator('.links-table thead th').nth(9).locator('button').click();
    const values = await page.locator('.links-table tbody tr').evaluateAll(rows => rows.map(row => (row as HTMLTableRowElement).cells[9]?.dataset['sort'] ?? ''));
    const figures = values.filter(value => value !== '').map(Number);
    expect(figures).toEqual([...figures].sort((a, b) => a - b));
    expect(values.slice(0, figures.length).every(value => value !== '')).toBe(true);
    await close();
  });
});

describe('weight and access', () => {
  it.each(['light', 'dark'] as const)('axe finds nothing on any kind of page, %s', async colorScheme => {
    const faults: string[] = [];
    for (const path of ['', `chains/${chain}/`, `en/chains/${chain}/#${analysis.gaps.find(gap => gap.link.chain === chain)!.link.code}`, 'targets/', 'rule/', 'chains/']) {
      const { page, close } = await visit(path, { colorScheme });
      faults.push(...(await objections(page)).map(fault => `${path} ${fault}`));
      await close();
    }
    expect(faults).toEqual([]);
  });

  it('a chain page transfers at most 100 kB, its graph’s script is at most 10 kB, each picture at most 15 kB', async () => {
    const sizeOf = async (files: readonly string[]): Promise<number> => (await Promise.all(files.map(async file => gzipSync(await readFile(join(builtSite, file))).length))).reduce((sum, size) => sum + size, 0);
    for (const { code } of analysis.atlas.chains) {
      const html = await readFile(join(builtSite, 'chains', code, 'index.html'), 'utf8');
      const linked = [...html.matchAll(/(?:src|href)="\/(_astro\/[^"]+\.(?:js|css))"/g)].map(found => found[1] ?? '');
      const graph = linked.filter(file => /_chain_.*\.js$/.test(file));
      expect(graph.length).toBe(1);
      expect(await sizeOf(await withImports(graph))).toBeLessThanOrEqual(10_240);
      expect(gzipSync(html).length + await sizeOf(await withImports(linked))).toBeLessThanOrEqual(102_400);
      for (const svg of html.matchAll(/<svg class="chain-svg".*?<\/svg>/gs)) expect(gzipSync(svg[0]).length).toBeLessThanOrEqual(15_360);
    }
  });
});
