import { describe, expect, test } from 'vitest';
import { findShortCodes } from '../../../src/core/check/check-codes.ts';
import { checkData } from '../../../src/core/check/check-data.ts';
import { checkRows } from '../../../src/core/check/check-rows.ts';
import { areSwapped } from '../../../src/core/check/swapped.ts';
import { tables } from '../../../src/core/schema/tables.ts';
import { readSheet } from '../../../src/io/read-sheet.ts';

const sheet = (name: keyof typeof tables, text: string) => readSheet(name, `${name}.csv`, new TextEncoder().encode(text));
const findingsOf = (county: Readonly<Record<string, string>>, codes: RegExp): readonly string[] =>
  checkData(Object.entries(county).map(([name, text]) => sheet(name as keyof typeof tables, text))).findings.filter(({ code }) => codes.test(code)).map(({ file, column, row, code }) => `${file} ${column}${row} ${code}`);

describe('leading zeros that a spreadsheet took', () => {
  const short = (...codes: string[]): readonly string[] => findShortCodes(codes).map(({ nth, meant }) => `${codes[nth]} ${meant}`);
  test('a code shorter than its neighbours, of which two have zeros, is told with its zeros', () => { expect(short('001', '002', '3', '10')).toEqual(['3 003', '10 010']); });
  test.each([['none has zeros', ['1', '22', '333']], ['one alone has zeros', ['01', '2', '3']], ['a longer one', ['001', '002', '1000']], ['letters', ['001', '002', 'A1']], ['a zero', ['001', '002', '0']]])('%s: nothing is told', (_, codes) => { expect(short(...codes)).toEqual([]); });

  const links = '编码,产业链,名称,位置,产品,单位\n';
  test('where the reference lost them, it is told which code is meant; the row is not used, and nothing is filled in', () => {
    const county = { chains: '编码,名称\nA,甲', links: `${links}001,A,甲,中游,x,t\n002,A,乙,中游,y,t`, flows: '上游环节,下游环节,流转物,用量\n1,002,x,1' };
    expect(findingsOf(county, /^reference/)).toEqual(['flows.csv A2 reference-zeros']);
  });
  test('where the table itself lost them, it is told there once and at each reference', () => {
    const county = { chains: '编码,名称\nA,甲', links: `${links}1,A,甲,中游,x,t\n2,A,乙,中游,y,t`, flows: '上游环节,下游环节,流转物,用量\n001,002,x,1\n001,002,y,1' };
    expect(findingsOf(county, /^reference|zeros/)).toEqual(['flows.csv A2 reference-zeros', 'flows.csv B2 reference-zeros', 'flows.csv A3 reference-zeros', 'flows.csv B3 reference-zeros', 'links.csv A2 code-zeros-referred', 'links.csv A3 code-zeros-referred']);
  });
  test('accepting every suggestion makes the two alike: one of them is mended, never both', () => {
    const of = (code: string, ref: string) => checkData([sheet('chains', `编码,名称\n${code},甲`), sheet('links', `${links}L,${ref},甲,中游,x,t`)]).findings.flatMap(({ code: kind, fix }) => (/zeros/.test(kind) && fix !== undefined ? [`${kind} ${fix}`] : []));
    expect([of('1', '001'), of('001', '1')]).toEqual([['code-zeros-referred 001'], ['reference-zeros 001']]);
  });
  test('a code that no zeros would mend is simply unknown', () => {
    expect(findingsOf({ chains: '编码,名称\n01,甲', links: `${links}L,7,甲,中游,x,t` }, /^reference/)).toEqual(['links.csv B2 reference-unknown']);
  });
});

describe('longitude and latitude in each other’s column', () => {
  test.each([['36.1', '112.5'], ['43.8', '87.6'], ['31', '121'], ['-33.9', '151.2']])('%s, %s are swapped', (lon, lat) => { expect(areSwapped(lon, lat)).toBe(true); });
  test.each([['112.5', '36.1'], ['18.95', '69.65'], ['-118.2', '34.1'], ['151.2', '-33.9'], ['112.5', '336'], ['36.1', '3610'], ['', '112.5'], ['36.1', ''], ['约36', '112']])('%s, %s are not: nothing says so', (lon, lat) => { expect(areSwapped(lon, lat)).toBe(false); });
  test('both cells count as blank until they are mended, so that nothing is drawn in the wrong place', () => {
    expect(checkRows(tables.companies, sheet('companies', '编码,名称,角色,经度,纬度\nA,甲,目标,43.8,87.6')).records).toMatchObject([{ lon: undefined, lat: undefined }]);
  });
  test('the county’s own centre is told in place of a figure too low and one too high', () => {
    expect(findingsOf({ site: '项,值,公开\n县名,甲县,是\n数据截至,2026-09-30,是\n中心经度,36.1,是\n中心纬度,112.5,是' }, /^cell|swapped/)).toEqual(['site.csv B4 coordinates-swapped']);
  });
});

describe('after an edit', () => {
  const chains = sheet('chains', '编码,名称\nA,甲');
  const links = sheet('links', '编码,产业链,名称,位置,产品,单位\nL,A,甲,中游,x,t');
  test('only the table that was edited is read again: the records of the others are the same objects', () => {
    const before = checkData([chains, links]).records;
    const after = checkData([chains, { ...links, rows: links.rows.map((row, index) => (index === 1 ? ['M', ...row.slice(1)] : row)) }]).records;
    expect([after.chains[0] === before.chains[0], after.links[0] === before.links[0], after.links[0]?.code]).toEqual([true, false, 'M']);
  });
  test('what is found is what a first reading finds', () => {
    const again = [chains, links].map(one => ({ ...one }));
    expect(checkData([chains, links])).toEqual(checkData(again));
  });
});
