// What the two editions hold: the public one must be the same, byte for byte, whether internal rows are in the data or not.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tables } from '../../src/core/schema/tables.ts';
import { alteredData, buildInto, builtSite, filesOf, scratch } from '../support/sites.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map(folder => rm(folder, { recursive: true, force: true }))));
const fresh = async (name: string): Promise<string> => { const folder = await scratch(name); made.push(folder); return folder; };

const openOnly = (rows: string[][]): string[][] => {
  const at = rows[0]?.indexOf('公开') ?? -1;
  return rows.filter((row, index) => index === 0 || row[at] === '是');
};

describe('the public edition', () => {
  it('is the same, byte for byte, with and without the internal rows in the data', async () => {
    const without = await alteredData('data', Object.fromEntries(Object.values(tables).map(table => [table.name, (rows: string[][]) => (table.internal ? rows.slice(0, 1) : openOnly(rows))])));
    made.push(without);
    const out = await fresh('without');
    const { code, output } = await buildInto(without, out);
    expect(output).not.toContain('Error');
    expect(code).toBe(0);
    const [a, b] = [await filesOf(builtSite), await filesOf(out)];
    expect([...b.keys()]).toEqual([...a.keys()]);
    for (const [name, bytes] of a) expect(bytes.equals(b.get(name) ?? Buffer.alloc(0)), `${name} differs`).toBe(true);
  });

  it('holds no name, phone, negotiation stage or code of an internal row or column', async () => {
    const secret = new Set<string>();
    for (const table of Object.values(tables)) {
      const { default: Papa } = await import('papaparse');
      const rows = Papa.parse<string[]>((await readFile(join('data', `${table.name}.csv`), 'utf8')).replace(/^\ufeff/, '').trim()).data;
      const header = rows[0] ?? [];
      for (const row of rows.slice(1)) {
        const hidden = table.internal || row[header.indexOf('公开')] !== '是';
        for (const [key, column] of Object.entries(table.columns)) {
          const cell = row[header.findIndex(name => name.replace(/\(.*$/, '') === column.zh)] ?? '';
          if (key === 'code' && hidden) secret.add(cell);
          if (['leader', 'contact', 'chief', 'problem'].includes(key)) secret.add(cell);
        }
      }
    }
    secret.delete('');
    expect(secret.size).toBeGreaterThan(20);
    const text = [...(await filesOf(builtSite))].filter(([name]) => /\.(html|js|json|css)$/.test(name)).map(([, bytes]) => bytes.toString('utf8')).join('\n');
    expect([...secret].filter(word => new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'u').test(text))).toEqual([]);
  });
});

describe('the internal edition', () => {
  it('goes to a folder of its own and carries 内部资料 on every page', async () => {
    const out = await fresh('internal');
    const { code } = await buildInto('data', out, '--audience', 'internal');
    expect(code).toBe(0);
    const pages = [...(await filesOf(out))].filter(([name]) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    for (const [name, bytes] of pages) expect(bytes.toString('utf8'), name).toMatch(/class="watermark"[^>]*>.*内部资料|class="watermark"[^>]*>.*Internal/s);
  });

  it('tells on sheets who knocks, whom they know, what is wished and noted, and the five ones; the public ones have none of it', async () => {
    const [inside, outside] = [await filesOf(made.find(folder => folder.includes('internal')) ?? ''), await filesOf(builtSite)];
    const { default: Papa } = await import('papaparse');
    const tableOf = async (name: string): Promise<readonly Record<string, string>[]> => Papa.parse<Record<string, string>>((await readFile(join('data', `${name}.csv`), 'utf8')).replace(/^\ufeff/, '').trim(), { header: true }).data;
    const company = (await tableOf('companies')).find(row => row['角色'] === '目标' && row['公开'] === '是' && ['对接阶段', '联系人', '内部备注', '意向地块'].every(name => row[name] !== ''));
    const project = (await tableOf('projects')).find(row => row['公开'] === '是' && ['县级领导', '工作专班', '一抓到底'].every(name => row[name] !== ''));
    const sheet = (files: ReadonlyMap<string, Buffer>, path: string): string => files.get(`sheets/${path}/index.html`)?.toString('utf8') ?? 'no such sheet';
    const cases = [
      [`targets/${company?.['编码']}`, ['对接阶段', '联系人', '内部备注', '意向地块'].map(name => company?.[name] ?? 'none')],
      [`projects/${project?.['编码']}`, ['县级领导', '工作专班', '一抓到底'].map(name => project?.[name] ?? 'none')],
    ] as const;
    const text = (html: string): string => html.replace(/<header class="masthead".*?<\/header>/s, '').replace(/<[^>]+>/g, '');
    for (const [path, words] of cases) {
      expect(words.filter(word => !text(sheet(inside, path)).includes(word)), path).toEqual([]);
      expect(text(sheet(outside, path)), path).toContain(path.split('/')[1]);
      expect([...words.filter(word => word.length > 2 && !/^[A-Z]-\d+$/.test(word)), '内部资料', '小分队', '一名县级领导'].filter(word => text(sheet(outside, path)).includes(word)), path).toEqual([]);
    }
  });
});

describe('a build', () => {
  it('refuses to empty a folder that it did not make', async () => {
    const { code, output } = await buildInto('test/cases/minimal', '.');
    expect(code).toBe(1);
    expect(output).toContain('为免误删没有写入');
  });

  it('goes into a folder beside the project whose name begins as the project’s does', async () => {
    const out = `${process.cwd()}-${process.pid}`;
    for (const _ of [1, 2]) {
      const { code, output } = await buildInto('test/cases/minimal', out);
      expect(code, output).toBe(0);
    }
    expect([...(await filesOf(out)).keys()]).toContain('index.html');
    await rm(out, { recursive: true, force: true });
  });
});
