// The page of all chains in a real browser: with scripts and without, by pointer, finger and keyboard, wide and tall.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { objections } from '../support/accessibility.ts';
import { addressOf } from '../support/visit.ts';
import { builtSite } from '../support/sites.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
beforeAll(async () => { server = await serveFolder(builtSite); browser = await launchChromium(); });
afterAll(async () => { await browser.close(); await server.close(); });

async function open(path: string, options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(server.url + path, { waitUntil: 'load' });
  return { page, context };
}
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** A link that both supplies and uses, from the page itself. */
const between = (page: Page): Promise<string> => page.evaluate(() => {
  const flows = [...document.querySelectorAll<SVGGElement>('.wide .flow')];
  return flows.map(flow => flow.dataset['to'] ?? '').find(code => flows.some(flow => flow.dataset['from'] === code)) ?? '';
});
/** Flows lit in one picture, and those that ought to be. */
const litOf = (page: Page, code: string, shape = 'wide'): Promise<readonly [number, number]> => page.evaluate(([link, picture]) => {
  const flows = [...document.querySelectorAll<SVGGElement>(`.${picture} .flow`)];
  const { length } = flows.filter(flow => [flow.dataset['from'], flow.dataset['to'], flow.dataset['fromChain'], flow.dataset['toChain']].includes(link));
  return [flows.filter(flow => flow.classList.contains('lit')).length, length] as const;
}, [code, shape] as const);

describe.each(['chains/', 'en/chains/'])('%s', path => {
  it('shows one picture, whose figures agree with the headline and the table', async () => {
    for (const [shape, options] of [['wide', {}], ['tall', phone]] as const) {
      const { page, context } = await open(path, options);
      expect(await page.locator('.exchange-picture:visible').evaluateAll(figures => figures.map(figure => figure.className))).toEqual([`exchange-picture ${shape}`]);
      const flows = await page.locator(`.${shape} .flow`).count();
      expect(await page.locator('.trades tbody tr:not(.group)').count()).toBe(flows);
      expect(await page.locator('.headline p').textContent()).toContain(String(flows));
      await context.close();
    }
  });

  it('keeps every text inside its box and no text on another, in both pictures', async () => {
    for (const options of [{}, phone]) {
      const { page, context } = await open(path, options);
      const faults = await page.evaluate(() => {
        const visible = [...document.querySelectorAll('.exchange-picture')].find(figure => figure.getClientRects().length > 0)!;
        const over = [...visible.querySelectorAll('.inside')].flatMap(box => {
          const frame = box.querySelector('.ground')!.getBoundingClientRect();
          return [...box.querySelectorAll('text')].filter(text => { const at = text.getBoundingClientRect(); return at.left < frame.left - 1 || at.right > frame.right + 1 || at.top < frame.top - 2 || at.bottom > frame.bottom + 3; }).map(text => `out: ${text.textContent}`);
        });
        const texts = [...visible.querySelectorAll('text')].map(text => ({ text: text.textContent, at: text.getBoundingClientRect() }));
        const clash = texts.flatMap((a, index) => texts.slice(index + 1).filter(b => Math.min(a.at.right, b.at.right) - Math.max(a.at.left, b.at.left) > 1 && Math.min(a.at.bottom, b.at.bottom) - Math.max(a.at.top, b.at.top) > 6).map(b => `${a.text} on ${b.text}`));
        return [...over, ...clash];
      });
      expect(faults).toEqual([]);
      await context.close();
    }
  });

  it('cuts no name and nothing received, and sets every label large enough: 13 px on a desk, 12 px on a phone', async () => {
    for (const [options, least] of [[{}, 13], [phone, 12]] as const) {
      const { page, context } = await open(path, options);
      const { faults, boxes, items, listed } = await page.evaluate(px => {
        const visible = [...document.querySelectorAll('.exchange-picture')].find(figure => figure.getClientRects().length > 0)!;
        const bare = (text: string | null): string => (text ?? '').replace(/\s/g, '');
        const joined = (within: Element, selector: string): string => [...within.querySelectorAll(selector)].map(text => bare(text.textContent)).join('');
        const texts = [...visible.querySelectorAll('text')];
        /** What is drawn is the name with which the label begins, up to its comma. */
        const named = (anchor: Element, name: string): boolean => name !== '' && bare(anchor.getAttribute('aria-label')).startsWith(name);
        const inside = [...visible.querySelectorAll('.inside')];
        return {
          faults: [
            ...texts.filter(text => /…|\.\.\./.test(text.textContent ?? '')).map(text => `cut: ${text.textContent}`),
            ...texts.filter(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.a < px).map(text => `small: ${text.textContent}`),
            ...inside.filter(box => !named(box.previousElementSibling!, `${joined(box, '.name')}${document.documentElement.lang === 'en' ? ',' : '，'}`)).map(box => `not whole: ${joined(box, '.name')}`),
            ...[...visible.querySelectorAll('.chain-name')].filter(anchor => !named(anchor, joined(anchor, '.title'))).map(anchor => `not whole: ${joined(anchor, '.title')}`),
            ...(visible.scrollWidth > visible.clientWidth ? ['wider than the page'] : []),
          ],
          boxes: inside.length,
          items: [...visible.querySelectorAll('.port')].map(port => joined(port, '.item')).sort(),
          listed: [...document.querySelectorAll('.trades tbody tr:not(.group) td:nth-child(2)')].map(cell => bare(cell.textContent)).sort(),
        };
      }, least);
      expect(faults).toEqual([]);
      expect(boxes).toBeGreaterThan(20);
      expect(items).toEqual(listed);
      await context.close();
    }
  });

  it('has no violation that axe can find', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await open(path, { colorScheme });
      expect(await objections(page)).toEqual([]);
      await context.close();
    }
  });
});

it('leads from a box into its chain at the link, and back to the choice', async () => {
  const { page, context } = await open('chains/');
  const code = await between(page);
  await page.click(`.wide .box[data-link="${code}"]`);
  await page.waitForURL(`**/#${code}`);
  expect((await addressOf(page)).pathname).toMatch(/\/chains\/[^/]+\/$/);
  expect(await page.locator('.link-card:visible').getAttribute('id')).toBe(code);
  await page.goBack();
  expect((await addressOf(page)).hash).toBe(`#${code}`);
  expect(await page.locator('.wide .box.chosen').getAttribute('data-link')).toBe(code);
  await context.close();
});

it('lights what a link trades under the pointer, and only that; a chain by its name', async () => {
  const { page, context } = await open('chains/');
  const code = await between(page);
  await page.hover(`.wide .box[data-link="${code}"]`);
  const [lit, wanted] = await litOf(page, code);
  expect(wanted).toBeGreaterThan(1);
  expect(lit).toBe(wanted);
  expect(await page.locator('.readout').textContent()).toBe(await page.locator(`.wide .box[data-link="${code}"]`).getAttribute('aria-label'));
  const name = page.locator('.wide .chain-name').nth(1);
  await name.hover();
  const [litChain, wantedChain] = await litOf(page, await name.getAttribute('data-chain') ?? '');
  expect(litChain).toBe(wantedChain);
  await page.mouse.move(2, 2);
  expect(await page.locator('.flow.lit').count()).toBe(0);
  await context.close();
});

it('opens with the choice that its address names, and Escape clears it', async () => {
  const first = await open('chains/');
  const code = await between(first.page);
  await first.context.close();
  const { page, context } = await open(`chains/#${code}`);
  const [lit, wanted] = await litOf(page, code);
  expect(lit).toBe(wanted);
  await page.locator(`.wide .box[data-link="${code}"]`).focus();
  await page.keyboard.press('Escape');
  expect((await addressOf(page)).hash).toBe('');
  expect(await page.locator('.flow.lit').count()).toBe(0);
  await context.close();
});

it('is one stop for Tab, and arrow keys walk it', async () => {
  const { page, context } = await open('chains/');
  expect(await page.locator('.wide .exchange-svg a[tabindex="0"]').count()).toBe(1);
  const current = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('data-link') ?? document.activeElement?.getAttribute('data-chain') ?? null);
  for (let stop = 0; stop < 40 && !await page.evaluate(() => document.activeElement?.matches('.exchange-svg a') ?? false); stop++) await page.keyboard.press('Tab');
  const chains = await page.locator('.wide .chain').evaluateAll(groups => groups.map(group => [...group.querySelectorAll('a')].map(anchor => anchor.getAttribute('data-link') ?? anchor.getAttribute('data-chain'))));
  expect(await current()).toBe(chains[0]![0]);
  await page.keyboard.press('ArrowRight');
  expect(await current()).toBe(chains[1]![0]);
  await page.keyboard.press('ArrowDown');
  expect(await current()).toBe(chains[1]![1]);
  expect((await addressOf(page)).hash).toBe(`#${chains[1]![1]}`);
  await page.keyboard.press('ArrowRight');
  expect(chains[2]).toContain(await current());
  await page.keyboard.press('ArrowLeft');
  expect(chains[1]).toContain(await current());
  const last = await current();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/chains/*/#${last}`);
  await context.close();
});

it('lights at the first tap and enters at the second', async () => {
  const { page, context } = await open('chains/', phone);
  const box = page.locator('.tall .box').nth(1);
  const code = await box.getAttribute('data-link') ?? '';
  await box.tap();
  expect((await addressOf(page)).pathname).toMatch(/\/chains\/$/);
  const [lit, wanted] = await litOf(page, code, 'tall');
  expect(wanted).toBeGreaterThan(0);
  expect(lit).toBe(wanted);
  await box.tap();
  await page.waitForURL(`**/chains/*/#${code}`);
  await context.close();
});

it('has plate, links and table without scripts', async () => {
  const { page, context } = await open('chains/', { javaScriptEnabled: false });
  expect(await page.locator('.wide .flow').count()).toBe(await page.locator('.trades tbody tr:not(.group)').count());
  const box = page.locator('.wide .box').first();
  const code = await box.getAttribute('data-link');
  await box.click();
  expect(await page.locator('.link-card:visible').getAttribute('id')).toBe(code);
  await context.close();
});
