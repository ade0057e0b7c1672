// Sheets as text: what they say, in which edition, and that whatever the data their columns keep to the paper.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/core/analysis/analyse-atlas.ts';
import { rateTargets } from '../../src/core/analysis/rate-targets.ts';
import { suitParcels } from '../../src/core/analysis/suit-parcel.ts';
import type { Audience } from '../../src/core/check/pick-audience.ts';
import type { Language } from '../../src/i18n/language.ts';
import { airOf, blockLines, columnRoom, fillColumn, textOf, type Draft } from '../../src/i18n/sheet-columns.ts';
import { gapSheet } from '../../src/i18n/sheet-gap.ts';
import { digitsFor } from '../../src/i18n/sheet-job.ts';
import { spanNotes } from '../../src/i18n/sheet-notes.ts';
import { parcelSheet } from '../../src/i18n/sheet-parcel.ts';
import { projectSheet } from '../../src/i18n/sheet-project.ts';
import { targetSheet } from '../../src/i18n/sheet-target.ts';
import type { Block, Cell, SheetText } from '../../src/i18n/sheet-types.ts';
import { anyCounty } from '../support/arbitrary.ts';
import { analyse, type County } from '../support/county.ts';
import { longCounty, thinCounty } from '../support/sheet-counties.ts';

const place = (name: string): string => name;
const languages: readonly Language[] = ['zh', 'en'];

/** Every sheet of a county. */
function sheetsOf(analysis: Analysis, language: Language): readonly SheetText[] {
  const { atlas, gaps } = analysis;
  const [ratings, suits] = [rateTargets(analysis), suitParcels(analysis)];
  return [
    ...atlas.companies.filter(({ role }) => role === 'target').flatMap(company => targetSheet(language, analysis, place, company) ?? []),
    ...gaps.map(gap => gapSheet(language, analysis, place, gap, { ratings })),
    ...atlas.parcels.map(parcel => parcelSheet(language, analysis, place, parcel, suits.get(parcel.code))),
    ...atlas.projects.map(project => projectSheet(language, analysis, place, project)),
  ];
}

const cellsOf = (block: Block): readonly Cell[] => {
  switch (block.kind) {
    case 'rows': return [...(block.head ?? []), ...block.lines.flat()];
    case 'list': return block.items;
    case 'clauses': return block.items.flatMap(({ name, text }) => [name, text]);
    case 'figures': return block.figures.map(({ value }) => value);
    case 'plan': return block.aside;
    case 'schedule': return [];
  }
};
const allCells = (sheet: SheetText): readonly Cell[] => [sheet.title, [sheet.finding], ...sheet.lead, ...sheet.band.figures.map(({ value }) => value), ...sheet.band.sums, ...[...sheet.left, ...sheet.right].flatMap(cellsOf), ...sheet.contact.lines, ...sheet.contact.aside.map(({ value }) => value), ...sheet.sources.notes];
const wordsOf = (sheet: SheetText): string => [sheet.kicker, ...sheet.marks, ...allCells(sheet).map(cell => cell.map(({ text }) => text).join('')), ...[...sheet.left, ...sheet.right].flatMap(block => ('more' in block ? block.more ?? [] : []))].join('\n');
const linesOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + blockLines(block), 0);
const roomOf = (sheet: SheetText): number => columnRoom({ ...sheet, aside: sheet.contact.aside.length });

describe('a sheet keeps to its paper', () => {
  test.each(languages)('with the longest texts and lists, in %s, public and internal', language => {
    for (const audience of ['public', 'internal'] as const) for (const sheet of sheetsOf(analyse(longCounty, [], audience), language)) {
      expect([sheet.code, linesOf(sheet.left) <= roomOf(sheet), linesOf(sheet.right) <= roomOf(sheet)]).toEqual([sheet.code, true, true]);
    }
  });
  test('with any county', () => {
    fc.assert(fc.property(anyCounty, fc.constantFrom(...languages), (county: County, language) => {
      for (const sheet of sheetsOf(analyse(county), language)) expect(Math.max(linesOf(sheet.left), linesOf(sheet.right))).toBeLessThanOrEqual(roomOf(sheet));
    }), { numRuns: 60 });
  });
  test('by telling in a line what has no room as a block', () => {
    const block: Block = { kind: 'list', title: '其他园区', items: [[{ text: '甲' }], [{ text: '乙' }]], instead: '甲、乙见网页' };
    const draft: Draft = { fixed: 2, wish: { lines: [1, 1], least: 1 }, block: count => ({ kind: 'list', title: '成本', items: [[{ text: '丙' }], [{ text: '丁' }]].slice(0, count) }) };
    expect(fillColumn(9, [block, draft]).map(each => (each.kind === 'list' ? each.items.map(textOf) : []))).toEqual([['甲', '乙'], ['丙', '丁']]);
    expect(fillColumn(5, [block, draft]).map(each => (each.kind === 'list' ? each.items.map(textOf) : []))).toEqual([['甲、乙见网页'], ['丙', '丁']]);
  });
  test('and lets its lines stand apart where there is room, never further than the paper', () => {
    const column = (lines: number): readonly Block[] => [{ kind: 'list', title: '', items: Array.from({ length: lines }, () => [{ text: '甲' }]) }];
    expect([airOf(40, [column(40)]), airOf(42, [column(40), column(3)]), airOf(40, [column(10)])]).toEqual([0, 1, 3]);
  });
});

describe('nothing is dropped in silence', () => {
  test('what a list leaves out it counts', () => {
    const [sheet] = sheetsOf(analyse(longCounty), 'zh');
    expect(wordsOf(sheet!)).toMatch(/另有 \d+ 家/);
    expect(wordsOf(sheet!)).toMatch(/另有 \d+ 条/);
    expect(wordsOf(sheet!)).toMatch(/另有 \d+ 项成本/);
  });
  test('every note that a figure refers to is written or counted', () => {
    for (const language of languages) for (const sheet of [...sheetsOf(analyse(longCounty), language), ...sheetsOf(analyse(thinCounty), language)]) {
      const most = Math.max(0, ...allCells(sheet).flat().flatMap(({ notes = [] }) => notes));
      const written = sheet.sources.notes.filter(([first]) => first?.tone === 'strong').length;
      const counted = Number(/\d+/.exec(sheet.sources.notes.find(([first]) => first?.tone !== 'strong')?.[0]?.text ?? '0')?.[0]);
      expect(written + counted).toBeGreaterThanOrEqual(most);
    }
  });
  test('an atlas of nearly nothing still makes sheets that say what is unknown', () => {
    const text = sheetsOf(analyse(thinCounty), 'zh').map(wordsOf).join('\n');
    expect(text).toContain('缺口多大还说不准');
    expect(text).not.toMatch(/undefined|NaN|Infinity/);
  });
});

describe('what a sheet says', () => {
  const county: County = {
    site: [{ item: '县名', value: '甲县' }, { item: '数据截至', value: '2026-09-30' }, { item: '网站地址', value: 'https://a.example/' }, { item: '招商热线', value: '0000-1' }],
    links: [{ code: 'A', name: '屠宰', unit: '万只', externalDemand: 20, price: 700, typicalCapacity: 11, needLand: 50, source: '农业局' }, { code: 'B', name: '肉铺', unit: '吨' }],
    flows: [{ from: 'A', to: 'B', ratio: 2, source: '农业局' }],
    companies: [
      { code: 'L', name: '本地厂', role: '本地', town: '甲镇' }, { code: 'S', name: '肉铺甲', role: '本地', town: '乙镇' },
      { code: 'T', name: '来客股份', role: '目标', town: '', stockCode: '000895.SZ', contact: '某甲', phone: '0000-9', memo: '想建二厂', contactStage: '洽谈中', wish: 'X' },
      { code: 'U', name: '乙公司', role: '目标', town: '', team: 'D' },
    ],
    capacities: [{ company: 'L', link: 'A', capacity: 8, source: '台账' }, { company: 'S', link: 'B', capacity: 5 }, { company: 'T', link: 'A', capacity: '' }, { company: 'U', link: 'A', capacity: 30 }],
    parks: [{ code: 'P' }], parcels: [{ code: 'X', area: 45 }], teams: [{ code: 'D', leader: '组长甲', phone: '0000-8' }],
    projects: [{ code: 'R', link: 'A', company: 'U', stage: '开工', leader: '县长某', unit: '投促局' }],
  };
  const sheet = (code: string, audience: Audience = 'public', language: Language = 'zh'): SheetText => {
    const analysis = analyse(county, [], audience);
    return targetSheet(language, analysis, place, analysis.atlas.index.company.get(code)!)!;
  };
  const sums = (code: string): readonly string[] => sheet(code).band.sums.map(cell => cell.map(({ text }) => text).join(''));

  test('begins with whom it asks for what', () => { expect([textOf(sheet('U').title), sheet('U').finding.text]).toEqual(['请乙公司来补强甲链链·屠宰', '缺 22 万只/年 · 可全部补上']); });
  test('has the arithmetic, part by part', () => {
    expect(sums('U')).toEqual(['年需 30 万只 = 县外 20 万只 + 肉铺 10 万只(用量 2 × 5 吨)', '本地 8 万只 = 本地厂 8 万只', '缺 22 万只 = 30 万只 − 8 万只(73%)', '可补 100% = 拟建 30 万只/年 ÷ 22 万只，以全部为限']);
  });
  test('says of a company whose plans nobody knows that a typical project stands in', () => {
    expect(sheet('T').finding.text).toBe('缺 22 万只/年 · 按典型项目可补 50%');
    expect(sums('T').at(-1)).toBe('可补 50% = 典型项目 11 万只/年 ÷ 22 万只；按本环节典型项目计，企业自己的计划未知');
  });
  test('leads to the link on the public web by its code, and to nothing where no address is set', () => {
    expect([sheet('U').scan.address, sheet('U', 'public', 'en').scan.address]).toEqual(['https://a.example/chains/C/#A', 'https://a.example/en/chains/C/#A']);
    const { site: _site, ...bare } = county;
    const analysis = analyse(bare);
    expect(targetSheet('zh', analysis, place, analysis.atlas.index.company.get('U')!)!.scan).toEqual({ address: undefined, text: expect.stringContaining('没有二维码') });
  });
  test('tells a parcel’s shortfall with its figure', () => { expect(wordsOf(sheet('U'))).toContain('差 5'); });
  test('names the rows that its figures come from: source, table, key', () => {
    const notes = sheet('U').sources.notes.map(cell => cell.map(({ text }) => text).join(''));
    expect(notes.find(note => note.includes('农业局'))).toMatch(/^\d+ 农业局: 环节 A; 供需关系 A→B$/);
    expect(notes.find(note => note.includes('台账'))).toMatch(/^\d+ 台账: 产能 L×A$/);
  });

  const secrets = ['某甲', '0000-9', '想建二厂', '洽谈中', '组长甲', '0000-8', '县长某', '内部', '意向'];
  test('in public has no word of people, stages, wishes and notes', () => {
    for (const language of languages) {
      const analysis = analyse(county);
      const text = sheetsOf(analysis, language).map(wordsOf).join('\n');
      expect(secrets.filter(secret => text.includes(secret))).toEqual([]);
    }
  });
  test('inside has them all, and its mark', () => {
    const text = ['T', 'U'].map(code => wordsOf(sheet(code, 'internal'))).join('\n');
    expect(secrets.filter(secret => !text.includes(secret))).toEqual([]);
    expect(text).toContain('还缺：一个工作专班、一抓到底');
  });
  test('of a project names in public its unit and nobody else', () => {
    const analysis = analyse(county);
    const said = wordsOf(projectSheet('zh', analysis, place, analysis.atlas.projects[0]!));
    expect(said).toContain('投促局');
    expect(said).not.toMatch(/县长某|缺:/);
  });
});

describe('small words', () => {
  test('numbers of notes in a row are a span', () => { expect([spanNotes([1, 3, 4, 5, 8, 9]), spanNotes([2]), spanNotes([])]).toEqual(['1,3–5,8,9', '2', '']); });
  test('decimals of a sum are those at which its least part shows two digits, from two to six', () => { expect([digitsFor([32, 9.2, 1.43]), digitsFor([0.237, 0.00079]), digitsFor([0, 5]), digitsFor([]), digitsFor([1e-12, 3])]).toEqual([2, 5, 2, 2, 2]); });
});

