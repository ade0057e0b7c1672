// 我适合吗, in a real browser: finding, picking, changing needs, addresses, going back, keys, nothing asked of anybody, print, no scripts.
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syllablesOf } from '../../src/build/find-keys.ts';
import { loadSite } from '../../src/build/load-site.ts';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import type { Analysis } from '../../src/core/analysis/analyse-atlas.ts';
import { fitParcels, typicalAsk } from '../../src/core/analysis/fit-parcels.ts';
import { fitProduct, type Fit } from '../../src/core/analysis/fit-product.ts';
import { meetsAll } from '../../src/core/analysis/match-parcels.ts';
import type { Link } from '../../src/core/model/atlas.ts';
import { sayLack, sayVerdict } from '../../src/i18n/fit-say.ts';
import { objections } from '../support/accessibility.ts';
import { builtSite } from '../support/sites.ts';
import { addressOf, visit, type Visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
let analysis: Analysis;
let fits: readonly Fit[];
/** One with a gap, suppliers, buyers and several parcels; one in surplus that something lacking uses; one that no parcel takes as it is. */
let gap: Fit;
let surplus: Fit;
let refused: Fit;
beforeAll(async () => {
  [server, browser, { analysis }] = await Promise.all([serveFolder(builtSite), launchChromium(), loadSite()]);
  fits = analysis.atlas.links.map(link => fitProduct(analysis, link, typicalAsk(link)));
  gap = fits.find(fit => fit.gap !== undefined && fit.suppliers.length > 1 && fit.buyers.length > 1 && fit.parcels.meeting > 2 && fit.link.needPower !== undefined)!;
  surplus = fits.find(fit => fit.state === 'surplus' && fit.lacking.length > 0)!;
  refused = fits.find(({ parcels }) => parcels.hindrances.length > 0)!;
});
afterAll(async () => { await browser.close(); await server.close(); });

async function open(query = '', options: BrowserContextOptions = {}, language = ''): Promise<Visit> {
  const visited = await visit(browser, server, `${language}fit/${query}`, options);
  if (options.javaScriptEnabled !== false) await visited.page.waitForSelector('.fit.ready');
  return visited;
}
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const query = async (page: Page): Promise<string> => (await addressOf(page)).hash;
const heading = (page: Page): Promise<string | null> => page.locator('[data-part="head"] h2').evaluate(title => title.firstChild?.textContent ?? null);
const options = (page: Page): Promise<readonly string[]> => page.$$eval('#fit-list [role=option] .name', found => found.map(each => each.textContent ?? ''));
const ranked = (page: Page): Promise<readonly string[]> => page.$$eval('.fit-table tr[data-parcel]', rows => rows.map(row => row.getAttribute('data-parcel') ?? ''));
const wanted = (link: Link, ask = typicalAsk(link)): readonly string[] => fitParcels(analysis.atlas, ask).matches.filter(({ bars }) => bars.length === 0).map(({ parcel }) => parcel.code);
const initials = (link: Link): string => syllablesOf(link.name).map(part => part[0] ?? '').join('');
const field = (page: Page, name: string) => page.locator(`.fit-found input[name="${name}"]`);

describe('a product', () => {
  it('is found by its initials as they are typed, and picked by the keyboard alone', async () => {
    const { page, complaints, foreign, close } = await open();
    await page.focus('#fit-product');
    await page.keyboard.type(initials(gap.link));
    expect(await options(page)).toContain(gap.link.name);
    const input = page.locator('#fit-product');
    expect([await input.getAttribute('aria-expanded'), await input.getAttribute('aria-activedescendant')]).toEqual(['true', 'fit-list-0']);
    const at = (await options(page)).indexOf(gap.link.name);
    for (let step = 0; step < at; step++) await page.keyboard.press('ArrowDown');
    expect(await page.locator('#fit-list [aria-selected="true"]').getAttribute('id')).toBe(await input.getAttribute('aria-activedescendant'));
    await page.keyboard.press('Enter');
    expect([await heading(page), await query(page), await input.getAttribute('aria-expanded')]).toEqual([gap.link.name, `#link=${gap.link.code}`, 'false']);
    expect([complaints, foreign]).toEqual([[], []]);
    await close();
  });

  it('is found by pinyin, English and product; Esc closes the list', async () => {
    const { page, close } = await open();
    for (const typed of [syllablesOf(gap.link.name).join(''), gap.link.nameEn ?? '', gap.link.product]) {
      await page.fill('#fit-product', typed);
      expect(await options(page), typed).toContain(gap.link.name);
    }
    await page.press('#fit-product', 'Escape');
    expect(await page.locator('#fit-list').isVisible()).toBe(false);
    expect(await page.inputValue('#fit-product')).toBe(gap.link.product);
    await close();
  });

  it('has its verdict, lack, suppliers, buyers and what it would change, by the figures of the core', async () => {
    const { page, close } = await open(`#link=${gap.link.code}`);
    expect(await page.textContent('[data-part="head"] .verdict')).toBe(sayVerdict('zh', gap));
    expect(await page.textContent('[data-part="head"] .lack')).toBe(sayLack('zh', gap));
    for (const side of ['suppliers', 'buyers'] as const) {
      expect(await page.$$eval(`[data-part="${side}"] li[data-partner]`, found => found.map(each => each.getAttribute('data-partner')))).toEqual(gap[side].map(({ link }) => link.code));
      for (const { firms } of gap[side]) for (const { company } of firms.slice(0, 3)) expect(await page.textContent(`[data-part="${side}"]`)).toContain(company.name);
    }
    for (const { link } of [...gap.outlook.wants, ...gap.outlook.uses]) expect(await page.textContent('[data-part="outlook"]')).toContain(link.name);
    await close();
  });

  it('in surplus is told so, with those that use it and are lacking, each a step away', async () => {
    const { page, close } = await open(`#link=${surplus.link.code}`);
    expect(await page.textContent('[data-part="head"] .verdict')).toMatch(/没有缺口.*富余/);
    expect(await page.$$eval('.lacking a', found => found.map(each => each.getAttribute('data-pick')))).toEqual(surplus.lacking.map(({ link }) => link.code));
    await page.click('.lacking a');
    expect(await heading(page)).toBe(surplus.lacking[0]!.link.name);
    await close();
  });

  it('that nobody knows leads to the nearest, or to what is lacking most, and says whom to call', async () => {
    const { page, close } = await open();
    for (const [typed, many] of [['火箭发动机', 5], [`做${gap.link.product.slice(0, 2)}的火箭`, 1]] as const) {
      await page.fill('#fit-product', typed);
      if ((await options(page)).length === 0) await page.press('#fit-product', 'Enter');
      else { await page.goto(`${server.url}fit/#q=${encodeURIComponent(typed)}`); await page.waitForSelector('.fit.ready'); }
      expect(new URLSearchParams((await query(page)).slice(1)).get('q')).toBe(typed);
      expect(await page.textContent('.fit-nothing h2')).toContain(typed);
      expect(await page.locator('.fit-nothing li a').count()).toBeGreaterThanOrEqual(many);
      expect(await page.textContent('.fit-call')).toContain(analysis.atlas.settings.hotline);
    }
    await page.click('.fit-nothing li a');
    expect(await page.locator('[data-part="head"] h2').isVisible()).toBe(true);
    await close();
  });
});

describe('needs', () => {
  it('are those of the typical project, and rank the parcels as everywhere else', async () => {
    const { page, close } = await open(`#link=${gap.link.code}`);
    expect(await field(page, 'needPower').inputValue()).toBe(String(gap.link.needPower));
    expect(await ranked(page)).toEqual(wanted(gap.link).slice(0, Math.max(8, 0)));
    await page.click('[data-do="all"]');
    expect(await ranked(page)).toEqual(wanted(gap.link));
    expect(await page.$$eval('.barred li', found => found.map(each => each.getAttribute('data-parcel')))).toEqual(gap.parcels.matches.filter(({ bars }) => bars.length > 0).map(({ parcel }) => parcel.code));
    await close();
  });

  it('changed rank them anew at once, stand in the address, and can be undone, redone and reset', async () => {
    const { page, close } = await open(`#link=${gap.link.code}`);
    const ask = typicalAsk(gap.link);
    const power = 1 + Math.max(...gap.parcels.matches.filter(meetsAll).map(({ parcel }) => parcel.power ?? 0).sort((a, b) => a - b).slice(0, 1));
    await field(page, 'needPower').fill(String(power));
    const changed = { ...ask, needs: { ...ask.needs, needPower: power } };
    expect(wanted(gap.link, changed)).not.toEqual(wanted(gap.link));
    expect(await ranked(page)).toEqual(wanted(gap.link, changed).slice(0, 8));
    expect(await query(page)).toBe(`#link=${gap.link.code}&power=${power}`);
    expect(await page.textContent('[data-part="status"]')).toMatch(/宗样样够用|样样够用 \d+ 宗/);
    const marked = page.locator('.field.changed');
    expect(await marked.count()).toBe(1);
    await page.click('[data-do="undo"]');
    expect([await query(page), await field(page, 'needPower').inputValue()]).toEqual([`#link=${gap.link.code}`, String(gap.link.needPower)]);
    await page.click('[data-do="redo"]');
    await page.click('[data-do="reset"]');
    expect([await query(page), await ranked(page)]).toEqual([`#link=${gap.link.code}`, wanted(gap.link).slice(0, 8)]);
    expect(await page.locator('[data-do="reset"]').isDisabled()).toBe(true);
    await close();
  });

  it('of any kind count: what is not asked, land or building, category, process, size', async () => {
    const { page, close } = await open(`#link=${gap.link.code}`);
    await field(page, 'needWater').fill('');
    await page.check('input[name="site"][value="land"]');
    await page.selectOption('select[name="eia"]', 'book');
    await page.locator('input[name="process"]').first().check();
    await field(page, 'make').fill('7');
    const process = await page.locator('input[name="process"]').first().inputValue();
    const base = typicalAsk(gap.link);
    const ask = { capacity: 7, site: 'land' as const, needs: { ...base.needs, needWater: undefined, eia: 'book' as const, processes: [...new Set([...(base.needs.processes ?? []), process])] } };
    expect(await ranked(page)).toEqual(wanted(gap.link, ask).slice(0, 8));
    expect(await page.textContent('[data-part="outlook"] .size')).toContain('7');
    const address = (await addressOf(page)).href;
    await close();
    const other = await open(new URL(address).hash);
    expect([await ranked(other.page), await query(other.page)]).toEqual([wanted(gap.link, ask).slice(0, 8), new URL(address).hash]);
    expect(await other.page.isChecked('input[name="site"][value="land"]')).toBe(true);
    await other.close();
  });

  it('that are no figure say so and change nothing', async () => {
    const { page, close } = await open(`#link=${gap.link.code}`);
    await field(page, 'needPower').fill('很多');
    expect([await field(page, 'needPower').getAttribute('aria-invalid'), await query(page), await page.textContent('[data-wrong="needPower"]')]).toEqual(['true', `#link=${gap.link.code}`, '要一个数']);
    expect(await ranked(page)).toEqual(wanted(gap.link).slice(0, 8));
    await close();
  });

  it('that no parcel meets are told with what stands in the way; letting it go is one click', async () => {
    const { page, close } = await open(`#link=${refused.link.code}`);
    expect(await page.textContent('[data-part="meeting"]')).toContain('没有一宗样样够用');
    const buttons = page.locator('[data-do="drop"]');
    expect(await buttons.evaluateAll(found => found.map(each => each.getAttribute('data-need')))).toEqual(refused.parcels.hindrances.map(({ need }) => need));
    await buttons.first().click();
    expect(await page.textContent('[data-part="meeting"]')).toContain(`样样够用 ${refused.parcels.hindrances[0]!.meeting} 宗`);
    await close();
  });
});

describe('the page', () => {
  it('goes back to the product before, needs and all, and forth again', async () => {
    const { page, close } = await open();
    for (const { link } of [gap, surplus]) {
      await page.fill('#fit-product', link.name);
      await page.locator('#fit-list [role=option]', { hasText: link.name }).first().click();
      if (link === gap.link) await field(page, 'needPower').fill('123');
    }
    await page.goBack();
    expect([await heading(page), await field(page, 'needPower').inputValue(), await page.inputValue('#fit-product')]).toEqual([gap.link.name, '123', gap.link.name]);
    await page.goBack();
    expect(await page.locator('.fit-found').isVisible()).toBe(false);
    await page.goForward();
    await page.goForward();
    expect(await heading(page)).toBe(surplus.link.name);
    await close();
  });

  it('asks for nothing once it is open, whatever is typed and changed, and says so', async () => {
    const { page, close } = await open();
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    expect(await page.textContent('.private')).toMatch(/一样也不传出去/);
    await page.fill('#fit-product', gap.link.name);
    await page.press('#fit-product', 'Enter');
    for (const value of ['1', '900', '']) await field(page, 'needPower').fill(value);
    await page.check('input[name="site"][value="building"]');
    await page.click('[data-do="reset"]');
    await page.locator('[data-part="head"] details.rows summary').click();
    await page.fill('#fit-product', '火箭发动机');
    await page.press('#fit-product', 'Enter');
    await page.goBack();
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    await close();
  });

  it('traces figures to rows by table and key, with source and date', async () => {
    const { page, close } = await open(`#link=${gap.link.code}`);
    for (const part of ['head', 'suppliers', 'outlook', 'buyers', 'parcels']) {
      const rows = page.locator(`[data-part="${part}"] details.rows`).first();
      await rows.locator('summary').click();
      expect(await rows.locator('table').textContent(), part).toMatch(/(links|capacities|flows|parcels)\.csv \S[\s\S]*20\d\d-\d\d-\d\d|20\d\d-\d\d-\d\d[\s\S]*(links|capacities|flows|parcels)\.csv \S/);
    }
    expect(await page.locator('[data-part="head"] details.rows table').textContent()).toContain(`links.csv ${gap.link.code}`);
    await close();
  });

  it('tells what of an address makes no sense', async () => {
    const { page, close } = await open(`#link=${gap.link.code}&power=much&eia=huge`);
    expect(await page.locator('[data-part="refused"] p').count()).toBe(2);
    expect(await ranked(page)).toEqual(wanted(gap.link).slice(0, 8));
    await close();
    const other = await open('#link=NOTHING');
    expect(await other.page.textContent('[data-part="refused"]')).toContain('NOTHING');
    await other.close();
  });

  it('answers a change within a frame or three, and a pick soon', async () => {
    const { page, close } = await open(`#link=${gap.link.code}`);
    for (const value of ['1', '12', '123', '1234', '300']) await field(page, 'needPower').fill(value);
    const times = await page.evaluate(() => performance.getEntriesByName('fit').map(({ duration }) => duration));
    expect(times.length).toBe(5);
    expect([...times].sort((a, b) => a - b)[2]).toBeLessThan(50);
    await close();
  });

  it('is accessible by day and by night, empty and full, in both languages', async () => {
    for (const colorScheme of ['light', 'dark'] as const) for (const [language, search] of [['', ''], ['', `#link=${gap.link.code}&power=9999`], ['en/', `#link=${surplus.link.code}`], ['', '#q=火箭发动机']] as const) {
      const { page, close } = await open(search, { colorScheme }, language);
      if (search === '') { await page.fill('#fit-product', gap.link.name); }
      expect(await objections(page), `${colorScheme} ${language}${search}`).toEqual([]);
      await close();
    }
  });

  it('fits a phone, and its navigation a narrow and a wide English screen', async () => {
    for (const language of ['', 'en/']) for (const { link } of [gap, surplus]) {
      const { page, close } = await open(`#link=${link.code}`, phone, language);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), language).toBe(0);
      expect(await page.locator('.fit-table .said').first().isVisible()).toBe(true);
      const small = await page.$$eval('.fit-found :is(button, select, .figure input)', found => found.filter(each => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 32).map(each => each.outerHTML));
      expect(small).toEqual([]);
      await close();
    }
    for (const width of [1280, 1440]) {
      const { page, close } = await open('', { viewport: { width, height: 900 } }, 'en/');
      expect(await page.$$eval('.masthead nav, .masthead nav ul', found => found.filter(each => each.scrollWidth > each.clientWidth + 1).length), String(width)).toBe(0);
      await close();
    }
  });

  it('prints what was found, with the address that opens it', async () => {
    const { page, close } = await open(`#link=${gap.link.code}&power=900`);
    await page.emulateMedia({ media: 'print' });
    expect([await page.locator('.fit-index').isVisible(), await page.locator('.fit-find').isVisible(), await page.locator('.printed').isVisible()]).toEqual([false, false, true]);
    expect(await page.textContent('.printed')).toContain(`fit/#link=${gap.link.code}&power=900`);
    await close();
  });

  it('without scripts is an index of every link and product, each leading to its card', async () => {
    for (const language of ['', 'en/']) {
      const { page, close } = await open('', { javaScriptEnabled: false }, language);
      const links = await page.$$eval('.fit-index a', found => found.map(each => ({ code: each.getAttribute('data-pick'), href: each.getAttribute('href') })));
      expect(links.map(({ code }) => code).sort()).toEqual(analysis.atlas.links.map(({ code }) => code).sort());
      for (const { code, href } of links) expect(href).toBe(`/${language}chains/${analysis.atlas.index.link.get(code ?? '')?.chain}/#${code}`);
      expect([await page.locator('.fit-off').isVisible(), await page.locator('.fit-find').isVisible(), await page.locator('.fit-index a').first().isVisible()]).toEqual([true, false, true]);
      await close();
    }
  });

  it('keeps its budgets: 100 kB in all, 30 kB of scripts', async () => {
    for (const language of ['', 'en/']) {
      const html = await readFile(join(builtSite, `${language}fit/index.html`), 'utf8');
      const files = new Set<string>();
      const follow = async (file: string): Promise<void> => {
        if (files.has(file)) return;
        files.add(file);
        if (!file.endsWith('.js')) return;
        const text = await readFile(join(builtSite, file), 'utf8');
        for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) await follow(join(dirname(file), name));
      };
      for (const [, file = ''] of html.matchAll(/(?:src|href)="\/(_astro\/[^"]+)"/g)) await follow(file);
      const sizes = await Promise.all([...files, `${language}fit/atlas.json`].map(async file => ({ file, size: gzipSync(await readFile(join(builtSite, file))).length })));
      expect(sizes.length).toBeGreaterThan(3);
      expect(sizes.filter(({ file }) => file.endsWith('.js')).reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(30_720);
      expect(sizes.reduce((sum, { size }) => sum + size, gzipSync(html).length)).toBeLessThanOrEqual(102_400);
    }
  });
});
