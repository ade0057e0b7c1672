// The data dictionary in a real browser: every column is there and found by its address, every template can be had, on a desk, a phone and paper.
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { headerOf } from '../../src/core/schema/column.ts';
import { settings } from '../../src/core/schema/site.ts';
import type { Table } from '../../src/core/schema/table.ts';
import { tables } from '../../src/core/schema/tables.ts';
import { objections } from '../support/accessibility.ts';
import { builtSite } from '../support/sites.ts';
import { visit, type Visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
beforeAll(async () => { server = await serveFolder(builtSite); browser = await launchChromium(); });
afterAll(async () => { await browser.close(); await server.close(); });

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const all: readonly Table[] = Object.values(tables);
const open = (path: string, options: BrowserContextOptions = {}): Promise<Visit> => visit(browser, server, path, options);

describe.each(['dictionary/', 'en/dictionary/'])('%s', path => {
  it('explains every column of every table and every setting, each at an address of its own', async () => {
    const { page, complaints, foreign, close } = await open(path);
    const wanted = [...all.flatMap(table => Object.entries(table.columns).map(([key, column]) => `${table.name}-${key} ${headerOf(column)}`)), ...Object.entries(settings).map(([key, column]) => `site-setting-${key} ${column.zh}`)];
    const found = await page.$$eval('.dictionary-columns tbody tr', rows => rows.map(row => `${row.id} ${row.querySelector('th a')?.textContent}`));
    expect([...found].sort()).toEqual([...wanted].sort());
    expect(await page.$$eval('[id]', marked => marked.length - new Set(marked.map(({ id }) => id)).size)).toBe(0);
    expect([complaints, foreign]).toEqual([[], []]);
    await close();
  });

  it('has a list of contents that leads to every table', async () => {
    const { page, close } = await open(path);
    expect(await page.$$eval('.dictionary-contents a', links => links.map(link => link.getAttribute('href')))).toEqual(all.map(({ name }) => `#${name}`));
    await page.click('.dictionary-contents a[href="#parcels"]');
    await page.waitForFunction(() => Math.abs(document.querySelector('#parcels')!.getBoundingClientRect().top) < 60);
    await close();
  });

  it('marks the column that an address names', async () => {
    const { page, close } = await open(`${path}#links-price`);
    const { top, height, marked, plain } = await page.evaluate(() => {
      const row = document.querySelector('#links-price')!;
      return { top: row.getBoundingClientRect().top, height: innerHeight, marked: getComputedStyle(row).backgroundColor, plain: getComputedStyle(row.nextElementSibling!).backgroundColor };
    });
    expect(top).toBeGreaterThan(20);
    expect(top).toBeLessThan(height / 2);
    expect(marked).not.toBe(plain);
    await close();
  });

  it('on a phone each column is a block within the screen, with the words of the heading at each line', async () => {
    const { page, close } = await open(path, phone);
    const { wide, over, cells, label } = await page.evaluate(() => {
      const rows = [...document.querySelectorAll('.dictionary-columns tbody tr')];
      const inside = [...document.querySelectorAll('main *')].filter(element => element.getClientRects().length > 0 && !element.closest('.visually-hidden, thead'));
      const row = document.querySelector('#links-price')!;
      return {
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        over: inside.filter(element => element.getBoundingClientRect().right > innerWidth + 0.5).map(element => element.outerHTML.slice(0, 80)),
        cells: new Set(rows.flatMap(each => [...each.children].map(cell => getComputedStyle(cell).display))).has('table-cell'),
        label: getComputedStyle(row.querySelector('.unit')!, '::before').content,
      };
    });
    expect({ wide, over, cells }).toEqual({ wide: 0, over: [], cells: false });
    expect(label).toMatch(/单位|Unit/);
    await close();
  });

  it('on paper is a table on white with its headings, without what can only be clicked', async () => {
    const { page, close } = await open(path, { viewport: { width: 720, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const facts = await page.evaluate(() => ({
      cell: getComputedStyle(document.querySelector('#links-price td')!).display, head: getComputedStyle(document.querySelector('.dictionary-columns thead')!).display,
      downloads: getComputedStyle(document.querySelector('.downloads')!).display, over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(facts).toEqual({ cell: 'table-cell', head: 'table-header-group', downloads: 'none', over: 0 });
    await close();
  });
});

it.each([['on a desk', 'dictionary/', {}], ['on a phone', 'en/dictionary/', phone], ['by night', 'en/dictionary/', { colorScheme: 'dark' as const }]])('has nothing that a reader with a handicap would miss, %s', async (_, path, options) => {
  const { page, close } = await open(path, options);
  expect(await objections(page)).toEqual([]);
  await close();
});

it('tells which columns are internal in words, and internal ones alone', async () => {
  const { page, close } = await open('dictionary/');
  const marked = await page.$$eval('[data-audience="internal"]', cells => cells.map(cell => cell.parentElement!.id));
  expect(marked).toEqual(all.flatMap(table => Object.entries(table.columns).filter(([, column]) => table.internal || column.internal).map(([key]) => `${table.name}-${key}`)));
  expect(await page.textContent('#companies-phone .audience')).toContain('只在内部版');
  await close();
});

it('gives every template and schema that it links to, as what it says', async () => {
  const { page, close } = await open('en/dictionary/');
  const links = await page.$$eval('.downloads a, .dictionary-how dl a', anchors => anchors.map(anchor => (anchor as HTMLAnchorElement).href));
  expect(links.length).toBe(all.length * 3 + 2);
  for (const link of links) {
    const body = Buffer.from(await (await fetch(link)).arrayBuffer());
    if (link.endsWith('.csv')) expect([link, [...body.subarray(0, 3)]]).toEqual([link, [0xef, 0xbb, 0xbf]]);
    else if (link.endsWith('.xlsx')) expect([link, body.subarray(0, 2).toString()]).toEqual([link, 'PK']);
    else expect(JSON.parse(body.toString('utf8'))).toMatchObject({ $schema: expect.stringContaining('datapackage.org') });
  }
  await close();
});

it('reads the same without scripts', async () => {
  const { page, close } = await open('dictionary/', { javaScriptEnabled: false });
  expect(await page.locator('.dictionary-columns tbody tr:visible').count()).toBeGreaterThan(250);
  await close();
});
