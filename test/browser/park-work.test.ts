// What goes on in a park, on its page: lines of supply, projects with their steps, what a landing would change; with scripts and without.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSite } from '../../src/build/load-site.ts';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import type { Analysis } from '../../src/core/analysis/analyse-atlas.ts';
import { standProjects } from '../../src/core/analysis/stand-projects.ts';
import { supplyInPark } from '../../src/core/analysis/supply-in-park.ts';
import { objections } from '../support/accessibility.ts';
import { builtSite } from '../support/sites.ts';
import { addressOf, visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
let analysis: Analysis;
beforeAll(async () => {
  process.env['LIANTU_DATA'] = 'data';
  server = await serveFolder(builtSite);
  browser = await launchChromium({ webgl: true });
  ({ analysis } = await loadSite());
});
afterAll(async () => { await browser.close(); await server.close(); });

const lines = (page: Page, kind: 'now' | 'later'): Promise<number> => page.locator(`.park-drawings > .plan-svg:not(.small) .supply .${kind}`).count();
/** The link of a park with most lines between firms that are there, and how many. */
function busiest(park: string): { readonly code: string; readonly now: number } {
  const counts = supplyInPark(analysis, park).map(({ link, stands, suppliers, users }) => {
    const own = stands.filter(({ seat }) => seat === undefined).map(({ company }) => company.code);
    const pairs = [...suppliers.map(side => ['in', side] as const), ...users.map(side => ['out', side] as const)].flatMap(([way, side]) => side.here.filter(({ seat }) => seat === undefined).flatMap(({ company }) => own.filter(code => code !== company.code).map(code => `${way} ${code} ${company.code}`)));
    return { code: link.code, now: new Set(pairs).size };
  });
  return counts.sort((a, b) => b.now - a.now)[0]!;
}

describe('supply on the plan', () => {
  it('of an opened link runs between the firms that its lists name, says how many, and is in the address', async () => {
    const { code, now } = busiest('KFQ');
    expect(now).toBeGreaterThan(3);
    const { page, complaints, close } = await visit(browser, server, 'parks/KFQ/');
    expect(await lines(page, 'now')).toBe(0);
    await page.click(`[data-supply="${code}"] > summary`);
    await page.waitForSelector('.supply .now');
    expect(await lines(page, 'now')).toBe(now);
    expect(await page.locator('.supply-said').innerText()).toContain(`${now} 条`);
    expect((await addressOf(page)).searchParams.get('supply')).toBe(code);
    await page.click(`[data-supply="${code}"] > summary`);
    await page.waitForFunction(() => document.querySelector('.supply .now') === null);
    expect((await addressOf(page)).searchParams.get('supply')).toBeNull();
    expect(complaints).toEqual([]);
    await close();
  });

  it('comes back from a shared address, and is on the phone’s plan too', async () => {
    const { code, now } = busiest('KFQ');
    const { page, close } = await visit(browser, server, `en/parks/KFQ/?supply=${code}`, { viewport: { width: 390, height: 844 } });
    await page.waitForSelector('.plan-svg.small .supply .now', { state: 'attached' });
    // marks that all but touch on a phone have no line between them
    const drawn = await page.locator('.plan-svg.small .supply .now').count();
    expect([drawn <= now, drawn >= now - 2, drawn > 2]).toEqual([true, true, true]);
    await close();
  });

  it('of a chosen parcel is that of whoever stands there, dashed where a target would first have to land', async () => {
    const seated = supplyInPark(analysis, 'KFQ').flatMap(({ stands, suppliers, users }) => stands.flatMap(stand => (stand.seat !== undefined && [...suppliers, ...users].some(({ here }) => here.length > 0) ? [stand.parcel] : [])));
    const { page, close } = await visit(browser, server, `parks/KFQ/#parcel-${seated[0]}`);
    await page.waitForSelector('.supply .later');
    expect([await lines(page, 'later') > 0, await lines(page, 'now')]).toEqual([true, 0]);
    await close();
  });

  it('is all in the lists without scripts: partners here by name, those elsewhere by number, links that nobody does', async () => {
    const { page, close } = await visit(browser, server, 'parks/KFQ/', { javaScriptEnabled: false });
    const entries = supplyInPark(analysis, 'KFQ');
    expect(await page.locator('details[data-supply]').count()).toBe(entries.length);
    const sides = entries.flatMap(({ suppliers, users }) => [...suppliers, ...users]);
    expect(await page.locator('details[data-supply] li').count()).toBe(sides.length);
    expect(await page.locator('details[data-supply] li em').count()).toBe(sides.filter(({ missing }) => missing).length);
    await close();
  });
});

describe('projects on the plan', () => {
  it('show the steps that they have taken, and a flag where a milestone is overdue', async () => {
    const standing = standProjects(analysis.atlas, 'KFQ');
    const late = standing.filter(({ overdue }) => overdue !== undefined);
    expect(late.length).toBeGreaterThan(0);
    const { page, close } = await visit(browser, server, 'parks/KFQ/');
    for (const { parcel, taken, overdue } of standing) {
      const mark = page.locator(`.park-drawings > .plan-svg:not(.small) .plan-parcel[data-parcel="${parcel.code}"] .progress`);
      expect([parcel.code, await mark.locator('.step.taken').count(), await mark.locator('.flag').count()]).toEqual([parcel.code, taken, overdue === undefined ? 0 : 1]);
    }
    const listed = await page.locator('.park-projects li').evaluateAll(items => items.map(item => [item.getAttribute('data-parcel'), item.classList.contains('late')]));
    expect(listed).toEqual(standing.map(({ parcel, overdue }) => [parcel.code, overdue !== undefined]));
    await close();
  });
});

it('the panel of a parcel with a target says what its landing would close and open, and leads to the trial', async () => {
  const seat = analysis.seats.find(({ parcel }) => parcel.park === 'KFQ')!;
  const { page, close } = await visit(browser, server, `parks/KFQ/#parcel-${seat.parcel.code}`);
  const panel = page.locator(`#parcel-${seat.parcel.code} .parcel-landing`);
  expect(await panel.locator('dt').first().innerText()).toMatch(/补上|收窄/);
  await panel.locator('a.try').click();
  expect((await addressOf(page)).search).toContain(`${seat.company.code}`);
  await close();
});

it.each([['light', ''], ['dark', 'en/']] as const)('axe finds nothing with a link open and a parcel chosen, %s %s', async (colorScheme, prefix) => {
  const { code } = busiest('KFQ');
  const { page, close } = await visit(browser, server, `${prefix}parks/KFQ/?supply=${code}#parcel-B-04`, { colorScheme });
  expect(await objections(page)).toEqual([]);
  await close();
});
