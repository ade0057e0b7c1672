// The page of where to go in a real browser: names legible and apart, filters, keyboard and finger, and all facts without scripts.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { objections } from '../support/accessibility.ts';
import { builtSite } from '../support/sites.ts';
import { addressOf, visit, type Visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
beforeAll(async () => { server = await serveFolder(builtSite); browser = await launchChromium(); });
afterAll(async () => { await browser.close(); await server.close(); });

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const open = (path = 'regions/', options: BrowserContextOptions = {}): Promise<Visit> => visit(browser, server, path, options);
const rows = (page: Page): Promise<number> => page.locator('.regions-table tbody tr:visible').count();
const inRows = (page: Page): Promise<number> => page.$$eval('.regions-table .count', cells => cells.reduce((sum, cell) => sum + (cell.closest('tr')!.hidden ? 0 : Number(cell.textContent)), 0));
const lit = (page: Page): Promise<number> => page.locator('.rings-svg:visible .dot:not(.off)').count();

describe.each(['regions/', 'en/regions/'])('%s', path => {
  it.each([['a desk', {}, 13], ['a laptop', { viewport: { width: 1366, height: 768 } }, 13], ['a narrow window', { viewport: { width: 1001, height: 800 } }, 13], ['a phone', phone, 12]] as const)('on %s every name on the plate is large enough, whole and on no other', async (_, options, least) => {
    const { page, close } = await open(path, options);
    const faults = await page.evaluate(px => {
      const plates = [...document.querySelectorAll('.rings-svg')].filter(svg => svg.getClientRects().length > 0);
      if (plates.length !== 1) return [`${plates.length} plates`];
      const edge = plates[0]!.getBoundingClientRect();
      const texts = [...plates[0]!.querySelectorAll('text')].map(text => {
        const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.a;
        const { left, right, top, bottom } = text.getBoundingClientRect();
        // a font's box is taller than its letters
        const middle = (top + bottom) / 2;
        return { text: text.textContent ?? '', size, left, right, top: middle - size * 0.5, bottom: middle + size * 0.5 };
      });
      return [
        ...texts.filter(({ size }) => size < px - 0.01).map(({ text, size }) => `small: ${text} ${size}`),
        ...texts.filter(({ text }) => /…/.test(text)).map(({ text }) => `cut: ${text}`),
        ...texts.filter(({ left, right, top, bottom }) => left < edge.left || right > edge.right || top < edge.top || bottom > edge.bottom).map(({ text }) => `outside: ${text}`),
        ...texts.flatMap((a, index) => texts.slice(index + 1).filter(b => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5).map(b => `${a.text} on ${b.text}`)),
      ];
    }, least);
    expect(faults).toEqual([]);
    await close();
  });

  it('names every city on the plate or below it, and has each in the table once, with all its targets', async () => {
    for (const options of [{}, phone]) {
      const { page, close } = await open(path, options);
      const { cities, unnamed, told, ids, dots } = await page.evaluate(() => {
        const plate = [...document.querySelectorAll('.rings-svg')].find(svg => svg.getClientRects().length > 0)!;
        const marks = [...plate.querySelectorAll<SVGAElement>('a.ring-city')];
        const list = [...document.querySelectorAll('.region-list')].find(each => each.getClientRects().length > 0);
        return {
          cities: marks.map(mark => mark.getAttribute('href')).sort(), unnamed: marks.filter(mark => mark.querySelector('text') === null).map(mark => mark.getAttribute('href')).sort(),
          told: [...list?.querySelectorAll('a') ?? []].map(link => link.getAttribute('href')).sort(), ids: [...document.querySelectorAll('.regions-table tbody tr')].map(row => `#${row.id}`).sort(), dots: plate.querySelectorAll('.dot').length,
        };
      });
      expect(cities).toEqual(ids);
      expect(told).toEqual(unnamed);
      expect(await inRows(page)).toBe(dots);
      await close();
    }
  });

  it('has nothing that axe objects to, light and dark, wide and small, filtered or not', { timeout: 240_000 }, async () => {
    for (const [address, options] of [[path, {}], [`${path}?team=D01`, { ...phone, colorScheme: 'dark' }]] as const) {
      const { page, close } = await open(address, options);
      expect(await objections(page)).toEqual([]);
      await close();
    }
  });
});

describe('filters', () => {
  it('show one chain’s targets on plate and table alike, keep it in the address, and let go with Escape', async () => {
    const { page, complaints, close } = await open();
    const [all, every] = [await rows(page), await lit(page)];
    const chain = page.locator('.region-tools button[data-chain]').nth(1);
    await chain.click();
    expect((await addressOf(page)).searchParams.get('chain')).toBe(await chain.getAttribute('data-chain'));
    const some = await lit(page);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(every);
    expect([await inRows(page), await page.locator('[role="status"]').textContent()]).toEqual([some, `显示 ${some} 家，${await rows(page)} 城`]);
    const shared = (await addressOf(page)).href.slice(server.url.length);
    await page.keyboard.press('Escape');
    expect([await rows(page), await lit(page), (await addressOf(page)).search]).toEqual([all, every, '']);
    await close();
    const again = await open(shared);
    expect([await lit(again.page), await again.page.locator('button[aria-pressed="true"]').count(), complaints]).toEqual([some, 1, []]);
    await again.close();
  });

  it('show one team’s, and both at once', async () => {
    const { page, close } = await open();
    await page.selectOption('.region-tools select', { index: 1 });
    const one = await lit(page);
    expect(await inRows(page)).toBe(one);
    await page.locator('.region-tools button[data-chain]').first().click();
    expect(await lit(page)).toBeLessThan(one);
    expect(await inRows(page)).toBe(await lit(page));
    await close();
  });

  it('ignore what the address says of chains and teams that are not', async () => {
    const { page, close } = await open('regions/?chain=NONE&team=NOBODY');
    expect(await page.locator('.rings-svg:visible .off').count()).toBe(0);
    await close();
  });
});

describe('the plate', () => {
  it('is one stop for the Tab key; arrows walk from city to city; Enter opens the row', async () => {
    const { page, close } = await open();
    expect(await page.locator('.rings-svg:visible a[tabindex="0"]').count()).toBe(1);
    await page.locator('.rings-svg:visible a[tabindex="0"]').focus();
    const seen = new Set<string | null>();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft']) {
      await page.keyboard.press(key);
      seen.add(await page.evaluate(() => document.activeElement?.getAttribute('data-city') ?? null));
    }
    expect(seen.size).toBeGreaterThan(3);
    const city = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(await page.locator('.readout').textContent()).toBe(city);
    await page.keyboard.press('Enter');
    expect(await page.locator('.regions-table tr:target').count()).toBe(1);
    await close();
  });

  it('under a finger tells at the first tap and follows at the second', async () => {
    const { page, close } = await open('regions/', phone);
    const mark = page.locator('.rings-svg.small a.seat .reach').first();
    await mark.tap();
    expect([(await addressOf(page)).hash, await page.locator('.rings-svg.small .near').count()]).toEqual(['', 1]);
    await mark.tap();
    expect((await addressOf(page)).hash).not.toBe('');
    await close();
  });

  it('leads to a row, and from there to each company’s sheet, without scripts', async () => {
    const { page, close } = await open('regions/', { javaScriptEnabled: false });
    expect(await page.locator('.region-tools').isVisible()).toBe(false);
    await page.locator('.rings-svg:visible a.ring-city').first().locator('.reach').click();
    const row = page.locator('.regions-table tr:target');
    expect(await row.count()).toBe(1);
    await row.locator('td a').first().click();
    expect((await addressOf(page)).href).toContain('sheets/targets/');
    await close();
  });

  it('sorts by any heading of its table', async () => {
    const { page, close } = await open();
    await page.locator('.regions-table thead button').nth(1).click();
    const figures = await page.$$eval('.regions-table tbody td:nth-child(2)', cells => cells.map(cell => Number(cell.getAttribute('data-sort'))));
    expect(figures).toEqual([...figures].sort((a, b) => a - b));
    await close();
  });
});
