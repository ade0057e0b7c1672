// What npm run check leaves behind and how it says much: grouped, coloured, annotated copies, SARIF. A process of its own, as a planner starts it.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSheet } from '../../src/io/read-sheet.ts';
import type { TableName } from '../../src/core/schema/tables.ts';

const program = fileURLToPath(new URL('../../src/build/check.ts', import.meta.url));
const cases = fileURLToPath(new URL('../cases/', import.meta.url));

interface Run { readonly code: number | null; readonly out: string; readonly err: string }
function run(args: readonly string[], env: Readonly<Record<string, string>> = { NO_COLOR: '1' }, cwd = process.cwd()): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { FORCE_COLOR: _force, NO_COLOR: _none, ...rest } = process.env;
    const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...rest, ...env } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
    child.on('error', reject).on('close', code => { resolve({ code, out, err }); });
  });
}

let root: string;
let folder: string;
beforeAll(async () => { root = await mkdtemp(join(tmpdir(), 'liantu-output-')); });
afterAll(async () => { await rm(root, { recursive: true, force: true }); });
/** A county of two links in a folder of its own. */
beforeEach(async () => { folder = await mkdtemp(join(root, 'data-')); await cp(join(cases, 'minimal'), folder, { recursive: true }); });

const put = (file: string, text: string): Promise<void> => writeFile(join(folder, file), text);
const companies = (rows: readonly string[]): string => `编码,名称,角色,营收(万元),说明,公开\r\n${rows.map(row => `${row}\r\n`).join('')}`;
/** So many companies whose revenue is no number. */
const vague = (count: number): string => companies(Array.from({ length: count }, (_, index) => `F${index + 1},甲,目标,约500,,是`));
const ofCompanies = (out: string): string => /\ncompanies\.csv\n([\s\S]*?)(?=\n\n)/.exec(out)?.[1] ?? '';

/** Names and contents of a folder's own files. */
async function stateOf(path: string): Promise<string> {
  const names = (await readdir(path, { withFileTypes: true })).filter(entry => entry.isFile()).map(({ name }) => name).sort();
  return (await Promise.all(names.map(async name => `${name} ${createHash('sha256').update(await readFile(join(path, name))).digest('hex')}`))).join('\n');
}

describe('many findings of one kind', () => {
  test('are shown three times, the rows of the others as stretches, and --all shows each', async () => {
    await put('companies.csv', vague(300));
    const [short, whole] = [await run(['--data', folder]), await run(['--data', folder, '--all'])];
    const count = (text: string): number => text.match(/「约500」/g)?.length ?? 0;
    expect([count(short.out), count(whole.out)]).toEqual([3, 300]);
    expect(ofCompanies(short.out)).toContain('还有 297 处同样的：第 5–301 行');
    for (const { out, code } of [short, whole]) expect([code, out]).toEqual([1, expect.stringContaining('共 300 个错误')]);
  });
  test('never hide what is of another kind', async () => {
    await put('companies.csv', `${vague(50)}F51,乙,目第,3,,是\r\n`);
    expect(ofCompanies((await run(['--data', folder])).out)).toContain('第 52 行 C 列「角色」 「目第」');
  });
  test('tables that are not there are one entry', async () => {
    const { out } = await run(['--data', folder]);
    expect(out.match(/没有这些表/g)).toHaveLength(1);
    expect(out).toContain('policies.csv');
  });
});

describe('colour', () => {
  const escape = '\u001b[';
  test('is for terminals alone, never where NO_COLOR is set', async () => {
    await put('companies.csv', vague(1));
    const [piped, refused, forced] = [await run(['--data', folder], {}), await run(['--data', folder], { NO_COLOR: '1' }), await run(['--data', folder], { FORCE_COLOR: '1' })];
    expect([piped.out, refused.out].map(out => out.includes(escape))).toEqual([false, false]);
    expect(forced.out).toContain(`${escape}31m错误`);
  });
});

describe('--annotate', () => {
  const copy = async (name: string, at = join(folder, '检查结果')): Promise<Buffer> => readFile(join(at, `${name}.检查结果.csv`));
  const rowsOf = (name: TableName, bytes: Uint8Array): readonly (readonly string[])[] => readSheet(name, 'copy.csv', bytes).rows;

  test('copies each table that has findings with one column more, which says at each row what is wrong; the tables stay as they are', async () => {
    await put('companies.csv', companies(['F1,甲,目标,12,,是', 'F2,乙,目第,约500,"两\n行, ""引""",是', 'F3,丙,目标,3,,是']));
    const before = await stateOf(folder);
    const { out, code } = await run(['--data', folder, '--annotate']);
    expect(code).toBe(1);
    expect(out).toContain('companies.检查结果.csv');
    expect(await stateOf(folder)).toBe(before);
    const bytes = await copy('companies');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [rows, own] = [rowsOf('companies', bytes), rowsOf('companies', await readFile(join(folder, 'companies.csv')))];
    expect(rows.filter(row => row.length > 1).map(row => row.slice(0, -1))).toEqual(own.filter(row => row.length > 1));
    expect(rows[0]?.at(-1)).toBe('检查结果');
    expect(rows[2]?.at(-1)).toMatch(/^\(1\) 错误 C 列「角色」「目第」：不是约定的写法 → .* \(2\) 错误 D 列「营收\(万元\)」「约500」/);
    expect([rows[1]?.at(-1), bytes.toString('utf8').replaceAll('\r\n', '').includes('\r')]).toEqual([expect.not.stringContaining('错误'), false]);
  });
  test('leaves formulas of the planner as they are and makes none itself', async () => {
    await put('companies.csv', companies(['F1,"=HYPERLINK(""x"")",目标,-5,,是', 'F2,@b,目标,=1+1,,是']));
    await run(['--data', folder, '--annotate']);
    const rows = rowsOf('companies', await copy('companies'));
    expect([rows[1]?.[1], rows[2]?.[1], rows[2]?.[3]]).toEqual(['=HYPERLINK("x")', '@b', '=1+1']);
    for (const row of rows) expect(row.at(-1)).not.toMatch(/^[=+\-@\t\r]/);
  });
  test('says what is wrong with the whole table beside the header, and keeps titles above it', async () => {
    await put('companies.csv', `甲县企业表\r\n${companies(['F1,甲,目标,约5,,是']).replace('角色', '角 色 x')}`);
    await run(['--data', folder, '--annotate']);
    const rows = rowsOf('companies', await copy('companies'));
    expect(rows[1]?.at(-1)).toMatch(/^检查结果：.*整张表 错误：缺少必需的一列「角色」/);
    expect(rows[1]?.at(-1)).toContain('第 2 行');
  });
  test('a GBK table is copied in what Excel opens rightly', async () => {
    const { default: iconv } = await import('iconv-lite');
    await writeFile(join(folder, 'companies.csv'), iconv.encode(vague(2), 'gb18030'));
    await run(['--data', folder, '--annotate']);
    expect((await copy('companies')).toString('utf8')).toContain('「约500」');
  });
  test('the next check reads none of it, and takes away what is mended', async () => {
    await put('companies.csv', vague(2));
    await run(['--data', folder, '--annotate']);
    const again = await run(['--data', folder, '--json']);
    expect((JSON.parse(again.out) as { file: string }[]).filter(({ file }) => file.includes('检查结果'))).toEqual([]);
    await put('companies.csv', companies(['F1,甲,目标,12,,是']));
    await writeFile(join(folder, '检查结果', 'notes.txt'), 'mine');
    await put('flows.csv', '上游环节,下游环节,流转物,公开\r\nZZ,ZZ,料,是\r\n');
    await run(['--data', folder, '--annotate']);
    expect((await readdir(join(folder, '检查结果'))).filter(name => name.startsWith('companies'))).toEqual([]);
    expect(await readdir(join(folder, '检查结果'))).toEqual(expect.arrayContaining(['notes.txt', 'flows.检查结果.csv']));
  });
  test('a copy is read-only, so that nobody mends the copy in place of the table', async () => {
    await put('companies.csv', vague(1));
    await run(['--data', folder, '--annotate']);
    expect((await stat(join(folder, '检查结果', 'companies.检查结果.csv'))).mode & 0o222).toBe(0);
  });
  test('goes where it is told, but never into the data, be it by another name', async () => {
    await put('companies.csv', vague(1));
    const elsewhere = await mkdtemp(join(root, 'else-'));
    await writeFile(join(elsewhere, 'companies.csv'), 'another county');
    expect((await run(['--data', folder, '--annotate', elsewhere])).code).toBe(1);
    expect((await copy('companies', elsewhere)).length).toBeGreaterThan(10);
    expect(await readFile(join(elsewhere, 'companies.csv'), 'utf8')).toBe('another county');
    const link = join(root, 'link');
    await symlink(folder, link);
    const before = await stateOf(folder);
    for (const place of [folder, link]) {
      const refused = await run(['--data', folder, '--annotate', place]);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('不能放进数据文件夹本身')]);
    }
    expect(await stateOf(folder)).toBe(before);
  });
  test('a place that cannot be written is said in one line, with exit code 2', async () => {
    await put('companies.csv', vague(1));
    await put('taken', '');
    const { code, err } = await run(['--data', folder, '--annotate', join(folder, 'taken')]);
    expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
    expect(err).toContain('副本写不出去');
  });
});

interface Sarif {
  readonly $schema: string; readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string; readonly shortDescription: { readonly text: string }; readonly defaultConfiguration: { readonly level: string } }[] } };
    readonly columnKind: string; readonly artifacts: readonly { readonly location: { readonly uri: string }; readonly encoding?: string }[];
    readonly results: readonly {
      readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly message: { readonly text: string };
      readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: { readonly startLine: number; readonly startColumn?: number; readonly endLine?: number; readonly endColumn?: number } } }[];
    }[];
  }[];
}

describe('--sarif', () => {
  test('without a file prints SARIF 2.1.0 alone: version, one run with its tool, rules and results', async () => {
    const { out, code, err } = await run(['--data', join(cases, 'thirty-errors'), '--sarif']);
    expect([code, err]).toEqual([1, '']);
    const { $schema, version, runs } = JSON.parse(out) as Sarif;
    expect([version, $schema]).toEqual(['2.1.0', expect.stringMatching(/^https:\/\/.*sarif-schema-2\.1\.0\.json$/)]);
    expect(runs).toHaveLength(1);
    const { tool: { driver }, results, columnKind, artifacts } = runs[0]!;
    expect([driver.name, results.length, columnKind]).toEqual(['liantu', 30, 'utf16CodeUnits']);
    expect(new Set(driver.rules.map(({ id }) => id)).size).toBe(driver.rules.length);
    for (const { shortDescription, defaultConfiguration } of driver.rules) expect([shortDescription.text.length > 2, ['error', 'warning', 'note'].includes(defaultConfiguration.level)]).toEqual([true, true]);
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).toMatch(/\p{Script=Han}.*[。？]$/u);
      const { artifactLocation: { uri }, region } = locations[0]!.physicalLocation;
      expect(uri).toMatch(/^test\/cases\/thirty-errors\/[a-z]+\.csv$/);
      expect(region?.startLine).toBeGreaterThan(1);
      expect(artifacts.map(({ location }) => location.uri)).toContain(uri);
    }
  });
  test('points at the characters of the cell, below rows of several lines and in GBK', async () => {
    const { default: iconv } = await import('iconv-lite');
    const text = companies(['F1,甲,目标,12,"两\n行",是', 'F2,乙,目标,约500,,是']);
    await writeFile(join(folder, 'companies.csv'), iconv.encode(text, 'gb18030'));
    const { runs: [first] } = JSON.parse((await run(['--data', folder, '--sarif'])).out) as Sarif;
    const found = first!.results.find(({ ruleId }) => ruleId === 'cell-number-vague')!;
    const region = found.locations[0]!.physicalLocation.region!;
    expect(found.message.text).toContain('第 3 行');
    expect(region.startLine).toBe(4);
    expect(text.split(/\r?\n/)[region.startLine - 1]?.slice((region.startColumn ?? 0) - 1, (region.endColumn ?? 0) - 1)).toBe('约500');
    expect(first!.artifacts.find(({ location }) => location.uri.endsWith('companies.csv'))?.encoding).toBe('gb18030');
  });
  test('a notice is a note, and a finding about a whole file has no region', async () => {
    const { runs: [first] } = JSON.parse((await run(['--data', folder, '--sarif'])).out) as Sarif;
    const absent = first!.results.filter(({ ruleId }) => ruleId === 'file-absent');
    expect(absent.length).toBeGreaterThan(3);
    for (const { level, locations } of absent) expect([level, locations[0]?.physicalLocation.region]).toEqual(['note', undefined]);
  });
  test('with a file writes it and prints for people', async () => {
    const file = join(root, 'out.sarif');
    const { out } = await run(['--data', folder, '--sarif', file]);
    expect(out).toContain('共 0 个错误');
    expect((JSON.parse(await readFile(file, 'utf8')) as Sarif).version).toBe('2.1.0');
  });
  test('paths are from where the command runs, and escaped', async () => {
    await cp(folder, join(root, '我县 数据'), { recursive: true });
    const { runs: [first] } = JSON.parse((await run(['--data', '我县 数据', '--sarif'], { NO_COLOR: '1' }, root)).out) as Sarif;
    for (const { locations } of first!.results) expect(locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^%E6%88%91%E5%8E%BF%20%E6%95%B0%E6%8D%AE\/[a-z]+\.csv$/);
  });
  test('cannot be printed together with JSON', async () => { expect((await run(['--data', folder, '--json', '--sarif'])).code).toBe(2); });
});

test('--help tells the options and what each exit code means', async () => {
  const { out } = await run(['--help']);
  for (const word of ['--all', '--annotate [文件夹]', '--sarif [文件]', '--json', '退出码']) expect(out).toContain(word);
  for (const code of ['0 没有错误', '1 有错误', '2 命令写错']) expect(out).toContain(code);
});

test('a file that another account may not read is told, and the exit code is 1', async () => {
  if (process.getuid?.() === 0 || process.platform === 'win32') return;
  await put('companies.csv', vague(1));
  await chmod(join(folder, 'companies.csv'), 0);
  expect((await run(['--data', folder])).code).toBe(1);
});
