// The list of targets: chosen by chain, city and team, the choice in the address; scores that open; the rest with what is missing.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { builtSite } from '../support/sites.ts';
import { addressOf, visit as openPage, type Visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
beforeAll(async () => { server = await serveFolder(builtSite); browser = await launchChromium(); });
afterAll(async () => { await browser.close(); await server.close(); });
const visit = (path = 'targets/', options: BrowserContextOptions = {}): Promise<Visit> => openPage(browser, server, path, options);

/** What rows that can be seen carry under a name. */
const seen = (page: Page, name: 'chain' | 'city' | 'team'): Promise<readonly string[]> =>
  page.locator('.target').evaluateAll((rows, key) => [...new Set(rows.filter(row => row.checkVisibility()).map(row => (row as HTMLElement).dataset[key] ?? ''))], name);
const count = (page: Page): Promise<number> => page.locator('.target:visible').count();

describe('a choice', () => {
  it('of a chain shows its targets alone, says how many, and is kept in the address', async () => {
    const { page, complaints, close } = await visit();
    const all = await count(page);
    const button = page.locator('.target-tools [data-value]').nth(1);
    const chain = await button.getAttribute('data-value');
    await button.click();
    expect(await seen(page, 'chain')).toEqual([chain]);
    const few = await count(page);
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(all);
    expect(await page.locator('.target-tools [role="status"]').textContent()).toMatch(/显示 \d+ 家/);
    expect((await addressOf(page)).searchParams.get('chain')).toBe(chain);
    await page.reload();
    expect([await seen(page, 'chain'), await count(page), await button.getAttribute('aria-pressed')]).toEqual([[chain], few, 'true']);
    await page.locator('[data-do="clear"]').click();
    expect([await count(page), (await addressOf(page)).search]).toEqual([all, '']);
    expect(complaints).toEqual([]);
    await close();
  });

  it('of two chains shows both; of a city or a team as well, what is in all of them', async () => {
    const { page, close } = await visit();
    const buttons = page.locator('.target-tools [data-value]');
    for (const index of [0, 1]) await buttons.nth(index).click();
    expect((await seen(page, 'chain')).length).toBe(2);
    await buttons.nth(0).click();
    await buttons.nth(1).click();
    const city = await page.locator('select[name="city"] option').nth(1).getAttribute('value');
    await page.selectOption('select[name="city"]', city ?? '');
    expect(await seen(page, 'city')).toEqual([city]);
    const [team] = await seen(page, 'team');
    await page.selectOption('select[name="team"]', team ?? '');
    expect(await seen(page, 'team')).toEqual([team]);
    expect((await addressOf(page)).searchParams.get('city')).toBe(city);
    await close();
  });

  it('that nothing matches says so, and no heading is left over', async () => {
    const { page, close } = await visit();
    const teams = await page.locator('select[name="team"] option').evaluateAll(options => options.map(option => (option as HTMLOptionElement).value).filter(value => value !== ''));
    const city = await page.locator('select[name="city"] option').nth(1).getAttribute('value') ?? '';
    await page.selectOption('select[name="city"]', city);
    const own = await seen(page, 'team');
    await page.selectOption('select[name="team"]', teams.find(team => !own.includes(team)) ?? '');
    expect([await count(page), await page.locator('.of-gap:visible').count(), await page.locator('.target-tools [role="status"]').textContent()]).toEqual([0, 0, '没有符合的企业']);
    await close();
  });

  it('gives way to a target that the address names', async () => {
    const { page, close } = await visit();
    const [chain, other] = await page.locator('.target-tools [data-value]').evaluateAll(buttons => buttons.map(button => (button as HTMLElement).dataset['value'] ?? ''));
    const named = await page.locator(`.target[id][data-chain="${other}"]`).first().getAttribute('id');
    await page.goto(`${server.url}targets/?chain=${chain}#${named}`);
    expect(await page.locator(`#${named}`).isVisible()).toBe(true);
    expect(await page.locator(`#${named} details`).getAttribute('open')).toBe('');
    await close();
  });
});

describe('a score', () => {
  it('opens by the keyboard into its five parts and the rows that it rests on', async () => {
    const { page, close } = await visit();
    const summary = page.locator('.parts summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    const parts = page.locator('.parts').first();
    expect(await parts.locator('tbody tr:visible').count()).toBe(5);
    expect(await parts.locator('.rows').textContent()).toMatch(/companies\.csv \S+.*capacities\.csv \S+ × \S+/);
    await close();
  });

  it('is the best of its gap first, as far as it is certain', async () => {
    const { page, close } = await visit();
    const scores = await page.locator('.of-gap:not(.pending)').evaluateAll(gaps => gaps.map(gap => [...gap.querySelectorAll('.parts .score')].map(score => Number.parseInt(/\d+/.exec(score.textContent ?? '')?.[0] ?? '', 10))));
    expect(scores.flat().length).toBeGreaterThan(50);
    for (const own of scores) expect(own).toEqual([...own].sort((a, b) => b - a));
    await close();
  });

  it('is not given without evidence: those stand apart with what they lack', async () => {
    const { page, close } = await visit('en/targets/');
    const lacking = page.locator('#pending .target');
    expect(await lacking.count()).toBeGreaterThan(0);
    expect(await lacking.locator('.score').count()).toBe(0);
    for (const text of await lacking.locator('.lacks').allTextContents()) expect(text).toMatch(/source/);
    await close();
  });
});

it('without scripts shows every target and no filter, and scores still open', async () => {
  const { page, close } = await visit('targets/', { javaScriptEnabled: false });
  expect([await page.locator('.target-tools').isVisible(), await page.locator('.target:visible').count()]).toEqual([false, await page.locator('.target').count()]);
  await page.locator('.parts summary').first().click();
  expect(await page.locator('.parts table').first().isVisible()).toBe(true);
  await close();
});
