// A county whose map has been reviewed: its number stands on the map, the park lies at its true place, its basemap under it. One day too late, and none of it.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { buildInto, filesOf, scratch } from '../support/sites.ts';
import { visit } from '../support/visit.ts';
import { writePmtiles } from '../support/write-pmtiles.ts';
import { launchChromium } from './chromium.ts';

const place = [112.5037, 36.0329] as const;
const square = ([west, south]: readonly [number, number], side: number): string => {
  const [east, north] = [west + side, south + side * 0.8];
  return `"POLYGON ((${[[west, south], [east, south], [east, north], [west, north], [west, south]].map(point => point.map(part => part.toFixed(6)).join(' ')).join(', ')}))"`;
};
const tables = (settings: readonly (readonly [string, string])[]): Readonly<Record<string, string>> => ({
  site: ['项,值,公开', '县名,甲县,是', '数据截至,2026-09-30,是', ...settings.map(pair => `${pair.join(',')},是`)].join('\n'),
  chains: '编码,名称,公开\nC,甲链,是', links: '编码,产业链,名称,位置,产品,单位,公开\nL,C,屠宰,中游,羊肉,吨,是',
  parks: `编码,名称,坐标系,边界,公开\nP,甲园,WGS84,${square(place, 0.01)},是`,
  parcels: `编码,园区,类型,状态,坐标系,边界,公开\nA-1,P,地块,可供,WGS84,${square(place, 0.004)},是\nA-2,P,地块,已用,WGS84,${square([place[0] + 0.005, place[1]], 0.004)},是`,
});
const reviewed = [['地图公开方式', '审定'], ['审图号', '甲S(2026)001号'], ['审图号有效期至', '2027-12-31']] as const;
const file = [['底图', '甲县底图.pmtiles'], ['底图来源', '甲县测绘院']] as const;

const made: string[] = [];
async function build(settings: readonly (readonly [string, string])[], basemap?: Buffer): Promise<{ readonly out: string; readonly output: string }> {
  const [data, out] = [await scratch('reviewed'), await scratch('reviewed-site')];
  made.push(data, out);
  await mkdir(data, { recursive: true });
  for (const [name, text] of Object.entries(tables(settings))) await writeFile(join(data, `${name}.csv`), `\ufeff${text}\n`);
  if (basemap !== undefined) await writeFile(join(data, '甲县底图.pmtiles'), basemap);
  const { code, output } = await buildInto(data, out);
  if (code !== 0) throw new Error(output);
  return { out, output };
}
const pageOf = async (out: string): Promise<string> => (await filesOf(out)).get('parks/P/index.html')?.toString('utf8') ?? '';
const tiles = writePmtiles(['water', 'boundaries', 'places'], place, 15);

let browser: Browser;
beforeAll(async () => { browser = await launchChromium({ webgl: true }); });
afterAll(async () => { await browser.close(); await Promise.all(made.map(folder => rm(folder, { recursive: true, force: true }))); });

describe('a reviewed map', () => {
  let server: FolderServer;
  let out: string;
  beforeAll(async () => { ({ out } = await build([...reviewed, ...file], tiles)); server = await serveFolder(out); });
  afterAll(() => server.close());

  it('says its number and whose basemap it is, on the plan and under the page, and no longer that it is a schematic', async () => {
    const html = await pageOf(out);
    expect(html.match(/甲S\(2026\)001号/g)?.length).toBeGreaterThan(2);
    expect([html.includes('甲县测绘院'), html.includes('示意图，不作权属')]).toEqual([true, false]);
  });

  it('brings its basemap as a file of the site, asked for only with the map, and nothing from elsewhere', async () => {
    const { page, complaints, foreign, close } = await visit(browser, server, 'parks/P/');
    const asked: string[] = [];
    page.on('request', request => { asked.push(new URL(request.url()).pathname); });
    await page.waitForTimeout(300);
    expect(asked.filter(path => path.includes('basemap'))).toEqual([]);
    const idle = page.evaluate(() => new Promise<{ readonly centre: readonly [number, number]; readonly base: readonly string[] }>(done => { addEventListener('lt-map-idle', event => { const { detail } = event as CustomEvent; if (detail.base.length > 0) done({ ...detail }); }); }));
    await page.click('[data-do="open"]');
    const { centre, base } = await idle;
    expect(centre[0]).toBeCloseTo(place[0] + 0.005, 3);
    expect(centre[1]).toBeCloseTo(place[1] + 0.004, 3);
    // the water of the basemap is drawn; its boundaries and names never are
    expect([...base].sort()).toEqual(['base-water']);
    expect(asked.some(path => path.endsWith('/basemap/basemap.pmtiles'))).toBe(true);
    expect(await page.locator('.map-notice').innerText()).toContain('甲S(2026)001号');
    expect([complaints, foreign]).toEqual([[], []]);
    await close();
  });
});

describe('a map whose number ran out the day before the data', () => {
  it('is a schematic again: no basemap, no number, no true place in any file, and the planner is told', async () => {
    const { out, output } = await build([['地图公开方式', '审定'], ['审图号', '甲S(2026)001号'], ['审图号有效期至', '2026-09-29'], ...file], tiles);
    expect(output).toContain('没有审图号或已经过期');
    expect(await readdir(out)).not.toContain('basemap');
    const texts = [...await filesOf(out)].filter(([name]) => /\.(html|json|svg|js)$/.test(name)).map(([name, bytes]) => [name, bytes.toString('utf8')] as const);
    const holding = (sought: RegExp, ending: string): readonly string[] => texts.filter(([name, text]) => name.endsWith(ending) && sought.test(text)).map(([name]) => name);
    expect(holding(/112\.50\d|36\.03\d/, '')).toEqual([]);
    expect(holding(/甲S\(2026\)/, '.html')).toEqual([]);
    expect((await pageOf(out)).includes('示意图，不作权属')).toBe(true);
  });
});

describe('a basemap that cannot be used', () => {
  it('is left out and named, with what to do', async () => {
    const [missing, broken] = [await build([...reviewed, ...file]), await build([...reviewed, ...file], Buffer.from('not a map'))];
    expect(missing.output).toContain('没有底图文件「甲县底图.pmtiles」');
    expect(broken.output).toContain('不是完整的 PMTiles 文件');
    for (const { out } of [missing, broken]) {
      const html = await pageOf(out);
      expect([html.includes('data-basemap'), html.includes('甲S(2026)001号')]).toEqual([false, true]);
    }
  });

  it('of raster tiles opens the page’s policy to their host alone', async () => {
    const { out } = await build([...reviewed, ['底图', 'https://tiles.example.gov.cn/{z}/{x}/{y}.png']]);
    const policy = /http-equiv="content-security-policy" content="([^"]+)"/i.exec(await pageOf(out))?.[1] ?? '';
    expect(policy).toMatch(/connect-src 'self' https:\/\/tiles\.example\.gov\.cn;/);
    expect(policy).toMatch(/img-src 'self' data: blob: https:\/\/tiles\.example\.gov\.cn;/);
    expect((await filesOf(out)).get('index.html')?.includes('tiles.example.gov.cn')).toBe(false);
  });
});
