// Every page of the built site in a real browser: with scripts and without, nothing from other hosts, nothing that the policy refuses.
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { readLinks, samplePages } from '../support/sample-pages.ts';
import { builtSite, filesOf } from '../support/sites.ts';
import { addressOf, visit as openPage, type Visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
let pages: string[];
/** The HTML of those that no browser opens, by path: some thousand sheets are read as text. */
let unopened: ReadonlyMap<string, string>;
beforeAll(async () => {
  server = await serveFolder(builtSite);
  browser = await launchChromium();
  const files = await filesOf(builtSite);
  const sample = new Set(samplePages(files));
  const pathOf = (name: string): string => name.replace(/index\.html$/, '');
  pages = [...sample].map(pathOf);
  unopened = new Map([...files].filter(([name]) => name.endsWith('.html') && !sample.has(name)).map(([name, bytes]) => [pathOf(name), bytes.toString('utf8')]));
});
afterAll(async () => { await browser.close(); await server.close(); });

interface Links { readonly ids: readonly string[]; readonly hrefs: readonly string[] }
/** Anchors and links of the pages that have been opened, those that scripts made among them: a page is opened once for all that is asked of it. */
const links = new Map<string, Links>();
async function linksOf(path: string, open?: Visit): Promise<Links> {
  const known = links.get(path);
  if (known !== undefined) return known;
  const { page, close } = open ?? await visit(path);
  const found = await page.evaluate(() => ({ ids: [...document.querySelectorAll('[id]')].map(element => element.id), hrefs: [...document.querySelectorAll('a[href]')].map(link => new URL(link.getAttribute('href') ?? '', location.href).href) }));
  links.set(path, found);
  if (open === undefined) await close();
  return found;
}

const visit = (path: string, options: BrowserContextOptions = {}): Promise<Visit> => openPage(browser, server, path, options);

describe('every page', () => {
  it('has a title, one h1, the date of its data, 演示数据, navigation, and neither complaint nor request to another host', async () => {
    expect(pages.length).toBeGreaterThan(20);
    const faults: string[] = [];
    for (const path of pages) {
      const open = await visit(path);
      const { page, complaints, foreign, close } = open;
      const facts = await page.evaluate(() => ({
        title: document.title, lang: document.documentElement.lang, headings: document.querySelectorAll('h1').length,
        text: document.body.textContent ?? '', nav: document.querySelectorAll('nav a').length,
        inline: [...document.querySelectorAll('*')].filter(element => [...element.attributes].some(attribute => attribute.name.startsWith('on'))).length,
        styled: document.querySelectorAll('[style]').length, policy: document.querySelector('meta[http-equiv="content-security-policy" i]') !== null,
      }));
      const check = (holds: boolean, fault: string): void => { if (!holds) faults.push(`${path}: ${fault}`); };
      check(facts.title.length > 3, 'no title');
      check(path === '404.html' || facts.headings === 1, `${facts.headings} h1`);
      check(facts.nav > 3, 'no navigation');
      check(/2026 年|Sept? 2026/.test(facts.text), 'no date');
      check(/演示数据|Demonstration data/.test(facts.text), 'not marked as demonstration');
      check(facts.lang === (path.startsWith('en/') ? 'en' : 'zh-CN'), `language ${facts.lang}`);
      check(facts.inline === 0, 'inline handler');
      check(facts.styled === 0, 'style attribute');
      check(facts.policy, 'no content security policy');
      check(complaints.length === 0, complaints.join(' | '));
      check(foreign.length === 0, foreign.join(' '));
      await linksOf(path, open);
      await close();
    }
    expect(faults).toEqual([]);
  });

  it('fits a phone without scrolling sideways', async () => {
    const wide: string[] = [];
    for (const path of pages) {
      const { page, close } = await visit(path, { viewport: { width: 390, height: 844 }, isMobile: true });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wide.push(`${path} by ${over} px`);
      await close();
    }
    expect(wide).toEqual([]);
  });

  it('leads only to pages and places that exist', async () => {
    const broken: string[] = [];
    const anchors = new Map<string, ReadonlySet<string>>();
    const hrefs: { from: string; href: string }[] = [];
    for (const path of pages) {
      const found = await linksOf(path);
      anchors.set(server.url + path, new Set(found.ids));
      hrefs.push(...found.hrefs.map(href => ({ from: path, href })));
    }
    for (const [path, html] of unopened) {
      const { ids, hrefs: found } = readLinks(html);
      const address = new URL(path, server.url).href;
      anchors.set(address, new Set(ids));
      hrefs.push(...found.map(href => ({ from: path, href: new URL(href, address).href })));
    }
    for (const { from, href } of hrefs) {
      if (!href.startsWith(server.url)) { if (!/^(https?|mailto|tel):/.test(href)) broken.push(`${from} → ${href}`); continue; }
      const url = new URL(href);
      const ids = anchors.get(url.origin + url.pathname);
      if (ids === undefined) { if (!/\.(json|csv|svg|xlsx|xml)$/.test(url.pathname)) broken.push(`${from} → ${href}`); } else if (url.hash !== '' && !url.hash.includes('=') && !ids.has(decodeURIComponent(url.hash.slice(1)))) broken.push(`${from} → ${href} (no such place)`);
    }
    expect([...new Set(broken)]).toEqual([]);
  });
});

describe('a chain page', () => {
  const first = (): string => pages.find(path => /^chains\/[^/]+\/$/.test(path)) ?? '';

  it('lights the suppliers and users of the link under the pointer, and only those', async () => {
    const { page, close } = await visit(first());
    const code = await page.locator('.wide .box').evaluateAll(boxes => {
      const flows = [...document.querySelectorAll<SVGGElement>('.wide .flow')];
      return boxes.map(box => box.getAttribute('data-link') ?? '').find(link => flows.some(flow => flow.dataset['from'] === link) && flows.some(flow => flow.dataset['to'] === link)) ?? '';
    });
    await page.hover(`.wide .box[data-link="${code}"]`);
    const { lit, wanted } = await page.evaluate(link => {
      const flows = [...document.querySelectorAll<SVGGElement>('.wide .flow')];
      return { lit: flows.filter(flow => flow.classList.contains('lit')).length, wanted: flows.filter(flow => flow.dataset['from'] === link || flow.dataset['to'] === link).length };
    }, code);
    expect(wanted).toBeGreaterThan(1);
    expect(lit).toBe(wanted);
    await close();
  });

  it('opens the panel of a link on a click, keeps the choice in the address, and goes back with Escape', async () => {
    const { page, close } = await visit(first());
    const box = page.locator('.wide .box').nth(3);
    const code = await box.getAttribute('data-link');
    await box.click();
    expect((await addressOf(page)).hash).toBe(`#${code}`);
    expect(await page.locator('.link-card:visible').getAttribute('id')).toBe(code);
    expect(await page.locator('.summary').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.locator('.link-card:visible').count()).toBe(0);
    expect(await page.locator('.summary').isVisible()).toBe(true);
    await close();
  });

  it('shows the same link when its address is opened anew', async () => {
    const { page, close } = await visit(first());
    const code = await page.locator('.wide .box').nth(5).getAttribute('data-link');
    await close();
    const again = await visit(`${first()}#${code}`);
    expect(await again.page.locator('.link-card:visible').getAttribute('id')).toBe(code);
    expect(await again.page.locator('.wide .box.chosen').getAttribute('data-link')).toBe(code);
    await again.close();
  });

  it('has graph, panel and table without scripts', async () => {
    const { page, close } = await visit(first(), { javaScriptEnabled: false });
    expect(await page.locator('.wide .box').count()).toBeGreaterThan(20);
    const box = page.locator('.wide .box').nth(3);
    const code = await box.getAttribute('data-link');
    await box.click();
    expect(await page.locator('.link-card:visible').getAttribute('id')).toBe(code);
    expect(await page.locator('.links-table tbody tr').count()).toBe(await page.locator('.wide .box').count());
    await close();
  });

  it('shows the tall picture on a phone and the wide one on a desk, never both', async () => {
    for (const [width, shape] of [[390, 'tall'], [1440, 'wide']] as const) {
      const { page, close } = await visit(first(), { viewport: { width, height: 844 } });
      expect(await page.locator('.chain-picture:visible').evaluateAll(figures => figures.map(figure => figure.className))).toEqual([`chain-picture ${shape}`]);
      await close();
    }
  });

  it('draws no text over the edge of its box', async () => {
    const over: string[] = [];
    for (const path of pages.filter(each => /chains\/[^/]+\/$/.test(each))) {
      const { page, close } = await visit(path);
      over.push(...await page.evaluate(() => [...document.querySelectorAll('.wide .box')].flatMap(box => {
        const frame = box.querySelector('.frame')!.getBoundingClientRect();
        return [...box.querySelectorAll('.name, .figure, .word')].filter(text => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 3 || bottom > frame.bottom + 3;
        }).map(text => `${location.pathname} ${text.textContent}`);
      })));
      await close();
    }
    expect(over).toEqual([]);
  });
});
