// What the interactive map of a park must bear in a real browser: lost graphics, no graphics, no mouse, the whole screen; and that its labels are truly drawn.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { objections } from '../support/accessibility.ts';
import { builtSite } from '../support/sites.ts';
import { addressOf, visit, type Visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
beforeAll(async () => { server = await serveFolder(builtSite); browser = await launchChromium({ webgl: true }); });
afterAll(async () => { await browser.close(); await server.close(); });

const wide = '.park-drawings > .plan-svg:not(.small)';
const open = (path: string, options: BrowserContextOptions = {}): Promise<Visit> => visit(browser, server, path, options);

interface Idle { readonly parcels: readonly string[]; readonly labels: readonly string[]; readonly chosen: readonly string[]; readonly faded: readonly string[]; readonly view: readonly number[] }
/** What the map tells when it comes to rest after `act`, and, where it may rest on the way, when `until` holds. */
async function restAfter(page: Page, act: () => Promise<unknown>, until: (idle: Idle) => boolean = () => true): Promise<Idle> {
  await page.evaluate(() => {
    const kept = window as { rests?: object[] };
    if (kept.rests === undefined) addEventListener('lt-map-idle', event => { const { detail } = event as CustomEvent<object>; kept.rests?.push({ ...detail }); });
    kept.rests = [];
  });
  await act();
  for (let turn = 0; turn < 300; turn++) {
    const found = (await page.evaluate(() => (window as { rests?: object[] }).rests) as readonly Idle[]).find(until);
    if (found !== undefined) return found;
    await page.waitForTimeout(100);
  }
  throw new Error('the map did not come to rest so');
}
const openMap = (page: Page): Promise<Idle> => restAfter(page, () => page.click('[data-do="open"]'));
const sorted = ({ parcels, labels, chosen, faded, view }: Idle) => ({ parcels: [...parcels].sort(), labels: [...labels].sort(), chosen, faded: [...faded].sort(), view: view.map(value => value.toFixed(9)) });
const codes = (page: Page, selector: string): Promise<readonly string[]> => page.$$eval(selector, marks => marks.map(mark => mark.getAttribute('data-parcel') ?? '').sort());
/** How many colours a part of the page shows. */
const coloursOf = (page: Page, selector: string): Promise<number> => page.locator(selector).screenshot().then(picture => page.evaluate(async data => {
  const image = new Image();
  image.src = `data:image/png;base64,${data}`;
  await image.decode();
  const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d')!;
  context.drawImage(image, 0, 0);
  return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
}, picture.toString('base64')));
/** Takes the map's graphics away, and gives them back with the same hand. */
const loseGraphics = (page: Page): Promise<void> => page.evaluate(() => {
  const lost = document.querySelector<HTMLCanvasElement>('.park-map canvas')!.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
  (window as { lost?: unknown }).lost = lost;
  lost.loseContext();
});
const restoreGraphics = (page: Page): Promise<void> => page.evaluate(() => { (window as unknown as { lost: WEBGL_lose_context }).lost.restoreContext(); });

describe('until it is drawn', () => {
  it.each([1440, 390])('the plan stays in sight, and the map takes its place as large as it was when it began (%d px)', async width => {
    const { page, complaints, close } = await open('parks/KFQ/', { viewport: { width, height: 844 } });
    const seen = await page.evaluate(() => new Promise<readonly string[]>(done => {
      const states: string[] = [];
      const look = (): void => {
        const map = document.querySelector('.park-map');
        const { width = 0, height = 0 } = map?.getBoundingClientRect() ?? {};
        const inSight = (element: Element | null): boolean => element?.checkVisibility({ visibilityProperty: true }) === true;
        if (map !== null) states.push(`${Math.round(width)} x ${Math.round(height)}, plan ${inSight(document.querySelector('.park-drawings'))}, map ${inSight(map)}`);
        if (inSight(map)) done([...new Set(states)]);
        else requestAnimationFrame(look);
      };
      look();
      document.querySelector<HTMLElement>('[data-do="open"]')?.click();
    }));
    const size = seen[0]?.split(',')[0] ?? '';
    expect(seen).toEqual([`${size}, plan true, map false`, `${size}, plan false, map true`]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('graphics that are lost', () => {
  it('and come back leave the chosen parcel, the filter and the view as they were, and the map draws again', async () => {
    const { page, complaints, close } = await open('parks/KFQ/?water=500#parcel-A-12');
    const { view: [, , zoom = 0] } = await openMap(page);
    const before = await restAfter(page, () => page.click('[data-do="zoom-in"]'), ({ view }) => view[2]! > zoom + 0.99);
    expect([before.chosen, before.faded.length > 0, before.labels.length > 0]).toEqual([['A-12'], true, true]);
    await loseGraphics(page);
    await page.waitForTimeout(300);
    expect(await page.locator('.park-map').isVisible()).toBe(true);
    const after = await restAfter(page, () => restoreGraphics(page), ({ chosen, labels }) => chosen.length > 0 && labels.length > 0);
    expect(sorted(after)).toEqual(sorted(before));
    expect(await coloursOf(page, '.park-map')).toBeGreaterThan(200);
    expect(complaints).toEqual([]);
    await close();
  });

  it('hear what is done meanwhile: a parcel chosen, a filter set, the pointer and the buttons used', async () => {
    const { page, complaints, close } = await open('parks/KFQ/');
    await openMap(page);
    await loseGraphics(page);
    await page.waitForTimeout(100);
    await page.mouse.move(900, 500);
    await page.mouse.move(920, 520);
    await page.click('[data-do="fit"]');
    await page.hover('tr[data-parcel="A-13"]');
    await page.click('tr[data-parcel="A-13"] td');
    await page.click('.find-more summary');
    await page.fill('#find-water', '500');
    const off = await codes(page, `${wide} .plan-parcel.off`);
    const after = await restAfter(page, () => restoreGraphics(page), ({ chosen }) => chosen.length > 0);
    expect([after.chosen, [...after.faded].sort()]).toEqual([['A-13'], off]);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([['', '已回到平面图'], ['en/', 'This is the plan again']])('and stay away give the plan back, say so, and let the map be opened again (/%s)', async (prefix, said) => {
    const { page, complaints, close } = await open(`${prefix}parks/KFQ/?water=500#parcel-A-12`);
    await openMap(page);
    await loseGraphics(page);
    await page.locator('.park-tools [role="status"]').filter({ hasText: said }).waitFor({ timeout: 10_000 });
    expect([await page.locator('.park-map').count(), await page.locator(wide).isVisible()]).toEqual([0, true]);
    expect(await page.locator('tr[aria-current]').getAttribute('data-parcel')).toBe('A-12');
    const again = await restAfter(page, () => page.click('[data-do="open"]'), ({ chosen }) => chosen.length > 0);
    expect([again.chosen, again.faded.length > 0]).toEqual([['A-12'], true]);
    expect(await page.locator('.park-tools [role="status"]').innerText()).toBe('');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('without WebGL', () => {
  it('plan, list, filters and choice answer as they do with it, and nothing is complained of', async () => {
    const plain = await launchChromium();
    const told = async (from: Browser) => {
      const { page, complaints, close } = await visit(from, server, 'parks/KFQ/');
      await page.click('[data-do="open"]');
      if (from === plain) await page.locator('.park-tools [role="status"]').filter({ hasText: 'WebGL' }).waitFor();
      else { await page.locator('.park-map canvas').waitFor(); await page.click('[data-do="close"]'); }
      await page.click('.find-more summary');
      await page.fill('#find-water', '500');
      await page.click('[data-field="status"][data-value="free"]');
      await page.locator('tbody[data-status="free"] tr[data-parcel]:not([hidden]) a').first().press('Enter');
      const seen = {
        address: (await addressOf(page)).href.replace(server.url, ''), shown: await page.locator(wide).isVisible(), rows: await codes(page, 'tr[data-parcel]:not([hidden])'), drawn: await codes(page, `${wide} .plan-parcel:not(.off)`), current: await codes(page, `[aria-current][data-parcel]`),
        counts: await page.locator('.find-group output').allInnerTexts(), said: await page.locator('.park-find [role="status"]').innerText(), card: await page.locator('.parcel-card:target h2').innerText(),
      };
      expect(complaints).toEqual([]);
      await close();
      return seen;
    };
    const [without, withIt] = [await told(plain), await told(browser)];
    expect(without.rows.length).toBeGreaterThan(0);
    expect(without.drawn).toEqual(without.rows);
    expect(without).toEqual(withIt);
    await plain.close();
  });
});

describe('the whole screen', () => {
  const full = (page: Page): Promise<boolean> => page.evaluate(() => document.fullscreenElement?.localName === 'lt-park-map');
  it.each([['', '全屏', '退出全屏'], ['en/', 'Full screen', 'Leave full screen']])('takes the plan and the map, shows what is chosen on it, and is left by Escape or the button (/%s)', async (prefix, enter, leave) => {
    const { page, complaints, close } = await open(`${prefix}parks/KFQ/#parcel-A-12`);
    const button = page.locator('[data-do="full"]');
    expect(await button.innerText()).toBe(enter);
    await button.focus();
    await page.keyboard.press('Enter');
    await button.filter({ hasText: leave }).waitFor();
    expect([await full(page), await button.innerText(), await page.locator(wide).isVisible(), await page.locator('#parcel-A-12').isVisible(), await page.locator('.park-list').isVisible()]).toEqual([true, leave, true, true, false]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(word => document.querySelector('[data-do="full"]')?.textContent === word, enter);
    expect([await button.innerText(), await full(page), await page.locator('tr[aria-current]').getAttribute('data-parcel')]).toEqual([enter, false, 'A-12']);
    const small = await openMap(page);
    const wider = await restAfter(page, () => button.click(), ({ view }) => view.length > 0);
    const [map, window] = [await page.locator('.park-map').boundingBox(), page.viewportSize()!];
    expect([map!.height > window.height * 0.85, map!.width > window.width * 0.9, wider.parcels.length]).toEqual([true, true, small.parcels.length]);
    await button.click();
    await page.waitForFunction(() => document.fullscreenElement === null);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is not offered where the browser cannot', async () => {
    const { page, close } = await open('parks/KFQ/');
    expect(await page.locator('[data-do="full"]').isVisible()).toBe(true);
    await page.addInitScript(() => Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false }));
    await page.reload();
    expect([await page.locator('[data-do="full"]').isVisible(), await page.locator('[data-do="open"]').isVisible()]).toEqual([false, true]);
    await close();
  });
});

describe('reset', () => {
  it('of the filters brings every parcel back on list, plan and map, and fitting brings the whole park into view', async () => {
    const { page, close } = await open('parks/KFQ/?water=500&status=free');
    const first = await openMap(page);
    await restAfter(page, () => page.click('[data-do="zoom-in"]'));
    const whole = await restAfter(page, () => page.click('[data-do="fit"]'), ({ view }) => Math.abs(view[2]! - first.view[2]!) < 1e-6);
    expect([whole.view.map(value => value.toFixed(6)), whole.faded.length > 0]).toEqual([first.view.map(value => value.toFixed(6)), true]);
    const reset = await restAfter(page, () => page.click('[data-find="reset"]'), ({ faded }) => faded.length === 0);
    expect([reset.faded, await codes(page, `${wide} .plan-parcel.off`), await codes(page, 'tr[data-parcel][hidden]'), (await addressOf(page)).search]).toEqual([[], [], [], '']);
    await close();
  });
});

describe.each([['', '互动示意图'], ['en/', 'Interactive schematic map']])('without a mouse (/%s)', (prefix, name) => {
  it('the list does on the open map what a click does, the canvas says what it is, and axe finds nothing', { timeout: 240_000 }, async () => {
    const { page, complaints, close } = await open(`${prefix}parks/KFQ/`);
    await page.locator('[data-do="open"]').focus();
    await restAfter(page, () => page.keyboard.press('Enter'));
    expect(await page.locator('.park-map canvas').getAttribute('aria-label')).toContain(name);
    expect(await page.locator('.park-map canvas').getAttribute('tabindex')).toBe('0');
    await page.locator('tr[data-parcel="A-13"] a').focus();
    const chosen = await restAfter(page, () => page.keyboard.press('Enter'), idle => idle.chosen.length > 0);
    expect([chosen.chosen, await page.locator('#parcel-A-13').isVisible()]).toEqual([['A-13'], true]);
    expect(await objections(page)).toEqual([]);
    await page.locator('tr[data-parcel="A-13"] a').focus();
    const none = await restAfter(page, () => page.keyboard.press('Escape'), idle => idle.chosen.length === 0);
    expect(none.chosen).toEqual([]);
    // plus, minus and the buttons beside the map do the same
    const closer = await restAfter(page, async () => { await page.locator('.park-map canvas').focus(); await page.keyboard.press('Shift+Equal'); }, ({ view }) => view[2]! > none.view[2]!);
    const back = await restAfter(page, async () => { await page.locator('[data-do="zoom-out"]').focus(); await page.keyboard.press('Enter'); }, ({ view }) => view[2]! < closer.view[2]!);
    expect([closer.view[2]! > none.view[2]!, back.view[2]! < closer.view[2]!]).toEqual([true, true]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('labels', () => {
  interface Spot { readonly code: string; readonly text: string; readonly x: number; readonly y: number }
  /** The map over the whole of a large screen, with the places of its labels; `blank`: characters that leave no ink. */
  async function labelled(prefix: string, blank: string): Promise<{ readonly picture: string; readonly labels: readonly string[]; readonly spots: readonly Spot[]; readonly inked: readonly string[]; readonly page: Page; readonly close: () => Promise<void> }> {
    const { page, close } = await open('404.html', { viewport: { width: 2600, height: 2000 } });
    await page.addInitScript(without => {
      const ink = new Set<string>();
      (window as { ink?: Set<string> }).ink = ink;
      for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
        const own = prototype.fillText;
        prototype.fillText = function fillText(this: never, text: string, ...rest) { ink.add(text); if (!without.includes(text)) own.call(this, text, ...rest); };
      }
    }, blank);
    await page.goto(`${server.url}${prefix}parks/KFQ/`);
    await page.click('[data-do="full"]');
    const { labels, view } = await openMap(page);
    const spots = await page.evaluate(({ lng, lat, zoom, shown }) => {
      const [plan, box] = [document.querySelector<SVGSVGElement>('.park-drawings > .plan-svg')!, document.querySelector('.park-map canvas')!.getBoundingClientRect()];
      const [left = 0, top = 0] = (plan.dataset['origin'] ?? '').split(' ').map(Number);
      const [degrees, scale, px] = [111319.49, Number(plan.dataset['scale']), 512 * 2 ** zoom / 360];
      return [...plan.querySelectorAll<SVGElement>('.plan-parcel')].filter(({ dataset }) => shown.includes(dataset['parcel'] ?? '')).map(({ dataset }) => {
        const [x = 0, y = 0] = (dataset['at'] ?? '').split(' ').map(Number);
        return { code: dataset['parcel'] ?? '', text: `${dataset['parcel']}${dataset['note']}`, x: box.width / 2 + ((left + x * scale) / degrees - lng) * px, y: box.height / 2 - ((top - y * scale) / degrees - lat) * px };
      });
    }, { lng: view[0] ?? 0, lat: view[1] ?? 0, zoom: view[2] ?? 0, shown: [...labels] });
    const inked = await page.evaluate(() => [...(window as unknown as { ink: Set<string> }).ink]);
    return { picture: (await page.locator('.park-map canvas').screenshot()).toString('base64'), labels, spots, inked, page, close };
  }

  it.each([[''], ['en/']])('of every parcel are drawn, each with every character that it has, Chinese and Latin (/%s)', { timeout: 240_000 }, async prefix => {
    const inked = await labelled(prefix, '');
    const wanted = new Set(inked.spots.flatMap(({ text }) => [...text]).filter(character => character.trim() !== ''));
    const blank = await labelled(prefix, [...wanted].join(''));
    const all = await codes(inked.page, `${wide} .plan-parcel`);
    expect([...inked.labels].sort()).toEqual(all);
    // how many px about each label differ from the same map without ink
    const marks = await inked.page.evaluate(async ({ pictures, spots }) => {
      const [one, two] = await Promise.all(pictures.map(async data => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d')!;
        context.drawImage(image, 0, 0);
        return { width: image.width, px: new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer) };
      }));
      const count = ({ x, y }: { readonly x: number; readonly y: number }): number => {
        let sum = 0;
        for (let dy = -30; dy < 36; dy++) for (let dx = -50; dx < 50; dx++) { const at = Math.round(y + dy) * one!.width + Math.round(x + dx); if (one!.px[at] !== two!.px[at]) sum++; }
        return sum;
      };
      return spots.map(spot => [spot.code, count(spot)] as const);
    }, { pictures: [inked.picture, blank.picture], spots: inked.spots });
    expect(marks.length).toBe(all.length);
    expect(marks.filter(([, px]) => px < 60)).toEqual([]);
    expect([/\p{Script=Han}/u.test([...wanted].join('')) || prefix === 'en/', /[A-Z]/.test([...wanted].join(''))]).toEqual([true, true]);
    expect([...wanted].filter(character => !inked.inked.includes(character))).toEqual([]);
    await inked.close();
    await blank.close();
  });
});
