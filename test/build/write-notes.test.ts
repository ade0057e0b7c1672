// npm run check -- --format github: findings as notes beside the lines of a change.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/check/finding.ts';
import { checkData } from '../../src/core/check/check-data.ts';
import { readSheet } from '../../src/io/read-sheet.ts';
import { writeNotes } from '../../src/build/write-notes.ts';
import { runCommand } from '../support/sites.ts';

interface Note { readonly command: string; readonly properties: Readonly<Record<string, string>>; readonly message: string }
/** A line as GitHub's runner reads it: properties end at the first `::`, split at commas; then the codes are read. */
function readNote(line: string): Note | undefined {
  const [, command = '', listed = '', text = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const unescaped = (value: string): string => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  const plain = (value: string): string => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return command === '' ? undefined : { command, properties: Object.fromEntries(listed.split(',').map(each => { const [name = '', ...value] = each.split('='); return [name, unescaped(value.join('='))]; })), message: plain(text) };
}
const found = (own: Partial<Finding>): Finding => ({ file: 'links.csv', row: 3, column: 'D', header: '位置', value: '中上', level: 'error', code: 'cell-choice', message: '不是约定的写法', suggestion: '写上游', ...own } as Finding);
const options = { pathOf: (file: string) => `data/${file}`, locate: () => ({ line: 4, column: 7, endLine: 4, endColumn: 9 }), all: true };
const notesOf = (findings: readonly Finding[], more: Partial<typeof options> = {}): readonly Note[] => writeNotes(findings, { ...options, ...more }).split('\n').flatMap(line => readNote(line) ?? []);

describe('a finding', () => {
  test('is a note at its cell: file, line, columns, what is wrong and how to mend it', () => {
    expect(notesOf([found({})])).toEqual([{
      command: 'error', message: expect.stringMatching(/^「中上」[:：]不是约定的写法。写上游$/),
      properties: { file: 'data/links.csv', line: '4', endLine: '4', col: '7', endColumn: '9', title: '第 3 行 D 列「位置」' },
    }]);
  });
  test('of two lines has no columns, of a whole file no line', () => {
    expect(Object.keys(notesOf([found({})], { locate: () => ({ line: 4, column: 7, endLine: 5, endColumn: 2 }) })[0]!.properties)).toEqual(['file', 'line', 'endLine', 'title']);
    expect(notesOf([found({ row: null, column: null, value: null })], { locate: () => undefined as never })[0]!.properties).toEqual({ file: 'data/links.csv', title: 'links.csv' });
  });
  test('keeps its level', () => { expect(notesOf([found({ level: 'warning' }), found({ level: 'notice', code: 'cell-unknown' as Finding['code'] })]).map(({ command }) => command)).toEqual(['warning', 'notice']); });
  test('in a workbook names the workbook', () => { expect(notesOf([found({ file: '数据.xlsx › 环节' })], { locate: () => undefined as never })[0]!.properties['file']).toBe('data/数据.xlsx'); });
  test('whatever it says stays one command, and is read as it was written', () => {
    const text = fc.stringMatching(/^[%:,\r\n0-9ADC甲=a-c -]{0,20}$/);
    fc.assert(fc.property(text, text, text, (file, header, message) => {
      const lines = writeNotes([found({ file, header, message, value: null })], options).split('\n');
      expect(lines).toHaveLength(3);
      const note = readNote(lines[0]!)!;
      expect([note.message, note.properties['file'], note.properties['title']]).toEqual([`${message}。写上游`, `data/${file}`, `第 3 行 D 列「${header}」`]);
    }));
  });
});

test('of many that are alike one is told, with where the others are, since the forge shows ten of a level; --all tells each', () => {
  const many = Array.from({ length: 40 }, (_, index) => found({ row: index + 2 }));
  const [note, ...others] = notesOf(many, { all: false });
  expect(others).toEqual([]);
  expect(note!.message).toMatch(/\n还有 39 处同样的[:：]第 3–41 行$/);
  expect(notesOf(many)).toHaveLength(40);
});

test('tables that are not there are one notice, and the last line counts', () => {
  const { findings } = checkData([readSheet('chains', 'chains.csv', new TextEncoder().encode('编码,名称,公开\r\nA,甲,是\r\n'))]);
  const text = writeNotes(findings, options);
  expect(text.match(/没有这些表/g)).toHaveLength(1);
  expect(text.trimEnd().split('\n').at(-1)).toMatch(/^共 .*\d+ 个错误/);
});

describe('the command', () => {
  test('prints notes alone, with paths from the top of the project, and exits 1 where there are errors', async () => {
    const { code, stdout } = await runCommand('check', ['--data', 'test/cases/thirty-errors', '--format', 'github']);
    const lines = stdout.trimEnd().split('\n');
    expect(code).toBe(1);
    expect(lines.slice(0, -1).every(line => /^::(error|warning|notice) /.test(line))).toBe(true);
    for (const { properties: { file } } of lines.slice(0, -1).flatMap(line => readNote(line) ?? [])) expect(file).toMatch(/^test\/cases\/thirty-errors\/\w+\.csv$/);
  });
  test('refuses a format that it does not know, and two that both print', async () => {
    for (const args of [['--format', 'junit'], ['--format', 'github', '--json'], ['--format', 'github', '--sarif']]) expect((await runCommand('check', args)).code).toBe(2);
  });
});
