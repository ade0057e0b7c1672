// A planner changes a row and all of it follows; and whatever number of chains the data has, it builds.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { alteredData, buildInto, builtSite, filesOf, rowOf, scratch } from '../support/sites.ts';
import { loadSite } from '../../src/build/load-site.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map(folder => rm(folder, { recursive: true, force: true }))));

const htmlOf = async (folder: string, page: string): Promise<string> => readFile(join(folder, page, 'index.html'), 'utf8');
/** A headline figure of the home page, by its label. */
const figure = (html: string, label: string): string => new RegExp(`<dt>${label}</dt><dd[^>]*>([^<]*)</dd>`).exec(html)?.[1] ?? 'none';

describe('a company row that fills a missing link', () => {
  it("changes the link's state, the home figures, the target list and the map", async () => {
    process.env['LIANTU_DATA'] = 'data';
    const { analysis } = await loadSite();
    const gap = analysis.gaps.find(each => each.answer === 'fill' && each.size.kind === 'known' && each.targets.length > 0
      && analysis.seats.some(seat => seat.link.code === each.link.code))!;
    const parcel = analysis.atlas.parcels.find(each => each.status === 'free')!;
    const size = gap.size.kind === 'known' ? String(gap.size.value) : '';
    const data = await alteredData('data', {
      companies: rows => [...rows, rowOf(rows[0]!, { 编码: 'L-NEW-1', 名称: '新来的企业', 角色: '本地', 地块: parcel.code, 公开: '是' })],
      capacities: rows => [...rows, rowOf(rows[0]!, { 企业: 'L-NEW-1', 环节: gap.link.code, 产能: size, 公开: '是' })],
      parcels: rows => rows.map(row => (row[0] === parcel.code ? row.map((cell, index) => (rows[0]![index] === '状态' ? '已用' : cell)) : row)),
    });
    const out = await scratch('rebuilt');
    made.push(data, out);
    expect((await buildInto(data, out)).code).toBe(0);

    const chain = `chains/${gap.link.chain}`;
    const box = (html: string): string => new RegExp(`data-link="${gap.link.code}" data-state="(\\w+)"`).exec(html)?.[1] ?? 'none';
    expect(box(await htmlOf(builtSite, chain))).toBe('missing');
    expect(box(await htmlOf(out, chain))).toBe('strong');
    const [before, after] = [await htmlOf(builtSite, ''), await htmlOf(out, '')];
    expect(Number(figure(after, '缺口'))).toBeLessThan(Number(figure(before, '缺口')));
    expect(Number(figure(after, '本地企业'))).toBe(Number(figure(before, '本地企业')) + 1);
    const target = gap.targets[0]!;
    /** The heading under which the target stands. */
    const heading = (html: string): string => html.slice(html.lastIndexOf('<section', html.indexOf(`id="${target}"`)), html.indexOf(`id="${target}"`));
    expect(heading(await htmlOf(builtSite, 'targets'))).toContain('补链');
    expect(heading(await htmlOf(out, 'targets'))).not.toContain('补链');
    const [mapBefore, mapAfter] = [await htmlOf(builtSite, `parks/${parcel.park}`), await htmlOf(out, `parks/${parcel.park}`)];
    expect(mapBefore).not.toContain('新来的企业');
    expect(mapAfter).toContain('新来的企业');
  });
});

describe('any number of chains', () => {
  it.each(['seven-chains', 'one-chain', 'one-link', 'header-only', 'minimal', 'cycles'])('%s builds, with a page for each chain', async name => {
    const out = await scratch(name);
    made.push(out);
    const { code, output } = await buildInto(`test/cases/${name}`, out);
    expect(output).not.toMatch(/^\s+at /m);
    expect(code, output).toBe(0);
    const pages = [...(await filesOf(out)).keys()];
    expect(pages).toContain('index.html');
    expect(pages).toContain('en/index.html');
    const chains = pages.filter(page => /^chains\/[^/]+\/index\.html$/.test(page)).length;
    const wanted: Record<string, number> = { 'seven-chains': 7, 'one-chain': 1, 'one-link': 1, 'header-only': 0 };
    if (wanted[name] !== undefined) expect(chains).toBe(wanted[name]);
  });

  it('stops at errors, shows them, and writes nothing', async () => {
    const out = await scratch('errors');
    made.push(out);
    const { code, output } = await buildInto('test/cases/thirty-errors', join(out, 'site'));
    expect(code).toBe(1);
    expect(output).toContain('数据里有错误，没有生成网站');
    expect(output).not.toMatch(/^\s+at /m);
    expect((await filesOf(out)).size).toBe(0);
  });
});
