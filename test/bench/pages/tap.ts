// How long a page takes to answer a finger: taps its main controls on a phone slower than this machine by as much as is said, and asks the browser how long each took.

import type { Browser, Page } from 'playwright-core';
import type { Kind } from './kinds.ts';

/** As Lighthouse's phone is: its screen, four times slower unless told otherwise. */
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** Milliseconds from the slowest tap to the next picture; the browser tells none below 16, which then stand as 16. Undefined where nothing could be tapped. */
export async function measureTap(browser: Browser, address: string, { taps, map }: Kind, slowdown: number): Promise<number | undefined> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const times: number[] = [];
      Object.assign(window, { tapTimes: times });
      new PerformanceObserver(list => { for (const entry of list.getEntries()) if ('interactionId' in entry && Number(entry.interactionId) > 0) times.push(entry.duration); }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
    });
    await page.goto(address, { waitUntil: 'load' });
    if (map) { await page.click('[data-do="open"]'); await page.waitForSelector('.park-map canvas'); }
    await page.waitForTimeout(map ? 3000 : 600);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    let tapped = 0;
    for (const selector of taps) if (await tap(page, selector)) tapped += 1;
    if (tapped === 0) return undefined;
    return Math.max(16, ...await page.evaluate(() => (window as unknown as { readonly tapTimes: readonly number[] }).tapTimes));
  } finally { await context.close(); }
}

async function tap(page: Page, selector: string): Promise<boolean> {
  const control = page.locator(selector).filter({ visible: true }).first();
  if (await control.count() === 0) return false;
  await control.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await control.tap({ timeout: 5000 }).catch(() => control.dispatchEvent('click'));
  await page.waitForTimeout(700);
  return true;
}
