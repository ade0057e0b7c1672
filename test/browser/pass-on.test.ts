// Print and share at the foot of every page: with what is chosen in the address, by what the device has, and not there without scripts.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { builtSite } from '../support/sites.ts';
import { visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
beforeAll(async () => { server = await serveFolder(builtSite); browser = await launchChromium(); });
afterAll(async () => { await browser.close(); await server.close(); });

it.each(['projects/?stage=pool', 'en/targets/', 'costs/'])('%s is copied with its choice, as the public address, and said', async path => {
  const { page, complaints, close } = await visit(browser, server, path, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.click('[data-pass="copy"]');
  await expect.poll(() => page.locator('lt-pass-on output').innerText()).toBe(path.startsWith('en/') ? 'Link copied' : '链接已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`https://liantu.example/${path}`);
  expect([await page.locator('[data-pass="share"]').isVisible(), complaints]).toEqual([false, []]);
  await close();
});

it('is handed to the device where that shares, and a refusal is no mistake', async () => {
  const { page, complaints, close } = await visit(browser, server, '');
  await page.evaluate(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    navigator.share = given => { shared.push(given); return Promise.reject(new DOMException('no', 'AbortError')); };
    const [foot] = document.getElementsByTagName('lt-pass-on');
    foot?.replaceWith(foot.cloneNode(true));
  });
  expect(await page.locator('[data-pass="copy"]').isVisible()).toBe(false);
  await page.click('[data-pass="share"]');
  await expect.poll(() => page.evaluate(() => (window as unknown as { shared: unknown[] }).shared)).toEqual([{ title: await page.title(), url: 'https://liantu.example/' }]);
  expect([await page.locator('lt-pass-on output').innerText(), complaints]).toEqual(['', []]);
  await close();
});

it('prints, by keyboard too', async () => {
  const { page, close } = await visit(browser, server, 'policies/');
  await page.evaluate(() => { window.print = () => { document.title = 'printed'; }; });
  await page.locator('[data-pass="print"]').focus();
  await page.keyboard.press('Enter');
  expect(await page.title()).toBe('printed');
  await close();
});

it('is not there without scripts', async () => {
  const { page, close } = await visit(browser, server, '', { javaScriptEnabled: false });
  expect(await page.locator('lt-pass-on').isVisible()).toBe(false);
  await close();
});
