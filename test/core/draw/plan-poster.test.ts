// A park's printed plan as a pure drawing: a true round scale, all inside the sheet, type that can be read, nothing lost in silence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../support/county.ts';
import { element, writeMarkup, type Drawn, type DrawnElement } from '../../../src/core/draw/element.ts';
import { planPapers, settingsOf } from '../../../src/core/draw/plan-poster-frame.ts';
import { dotRings, hatchRings, readRings } from '../../../src/core/draw/plan-poster-hatch.ts';
import { planOnPaper } from '../../../src/core/draw/plan-poster-paper.ts';
import { roundUp, scaleOnto } from '../../../src/core/draw/plan-poster-scale.ts';
import { drawPlanSheet, landOf, type PlanSheet } from '../../../src/core/draw/plan-poster.ts';
import { drawParcelTable, formOf, heightOf } from '../../../src/core/draw/plan-poster-table.ts';
import type { ParcelLine, ParcelTableText } from '../../../src/core/draw/plan-poster-text.ts';
import { orientations, sheetOf, smallestType, type Orientation } from '../../../src/core/draw/poster-sheet.ts';
import type { Analysis } from '../../../src/core/analysis/analyse-atlas.ts';
import { sizesOf } from '../../../src/core/layout/plan-sizes.ts';
import { textWidth } from '../../../src/core/layout/text-width.ts';
import { languages, type Language } from '../../../src/i18n/language.ts';
import { planWordsOf } from '../../../src/i18n/park.ts';
import { planSheetTextOf, sheetTextsOf } from '../../../src/i18n/plan-sheet.ts';
import { analysePark, plain } from '../layout/plan-sample.ts';

type PlanPaper = (typeof planPapers)[number];
const cases = planPapers.flatMap(paper => orientations.map(orientation => [paper, orientation] as const));

function sheetFor(analysis: Analysis, paper: PlanPaper, orientation: Orientation, language: Language = 'zh'): PlanSheet {
  const park = analysis.atlas.parks[0]!;
  return drawPlanSheet(analysis, park, { paper, orientation, text: planSheetTextOf(language, analysis, park), texts: sheetTextsOf(language, analysis), words: planWordsOf(language, 'p', park.name) });
}

const elementsOf = (drawn: Drawn): readonly DrawnElement[] => (typeof drawn === 'string' ? [] : [drawn, ...drawn.children.flatMap(elementsOf)]);
const wordsOf = (drawn: Drawn): string => (typeof drawn === 'string' ? drawn : drawn.children.map(wordsOf).join(''));
/** What is set in mm of the sheet: all but plan and swatches, which are in px. */
const ownOf = (drawn: Drawn): readonly DrawnElement[] => (typeof drawn === 'string' || drawn.attributes['class'] === 'plan-svg' ? [] : [drawn, ...drawn.children.flatMap(ownOf)]);

function boxOf(text: DrawnElement): { words: string; left: number; right: number; y: number; size: number } {
  const [words, x, y, size] = [wordsOf(text), Number(text.attributes['x']), Number(text.attributes['y']), Number(text.attributes['font-size'])];
  const width = textWidth(words, size);
  const left = x - width * ({ end: 1, middle: 0.5 }[String(text.attributes['text-anchor'])] ?? 0);
  return { words, left, right: left + width, y, size };
}

const county = analysePark(plain);

describe.each(cases)('on %s %s', (paper, orientation) => {
  it('a hundred metres of land are as long on paper as the scale says', () => {
    for (const sample of [plain, { ...plain, cell: 61 }, { ...plain, columns: 9, rows: 2, cell: 400 }, { ...plain, columns: 1, rows: 7 }]) {
      const { plan, denominator, px, drawn } = sheetFor(analysePark(sample), paper, orientation);
      expect(100 / plan.scale * px * denominator / 1000).toBeCloseTo(100, 6);
      expect(wordsOf(drawn)).toContain(`1:${denominator.toLocaleString('en-US')}(${paper.toUpperCase()})`);
    }
  });

  it('the plan and every line of its own stand inside the sheet’s margins, and no letter is smaller than six points', () => {
    for (const language of languages) for (const sample of [plain, { ...plain, columns: 12, rows: 6 }, { ...plain, columns: 1, rows: 5, statuses: ['已用'], targets: 0 }]) {
      const { drawn, plan, px } = sheetFor(analysePark(sample), paper, orientation, language);
      const { w, h } = sheetOf(paper, orientation);
      const { margin } = settingsOf(paper);
      const place = elementsOf(drawn).find(({ attributes }) => attributes['class'] === 'plan-svg')!;
      const [x = 0, y = 0, scale] = (String(place.attributes['transform']).match(/[\d.]+/g) ?? []).map(Number);
      expect(scale).toBe(px);
      expect(x >= margin && y > margin && x + plan.width * px <= w - margin + 0.01 && y + plan.height * px <= h - margin, `${language}: ${x} ${y} ${plan.width * px} ${plan.height * px}`).toBe(true);
      const texts = ownOf(drawn).filter(({ tag, attributes }) => tag === 'text' && attributes['font-size'] !== undefined);
      expect(texts.length).toBeGreaterThan(10);
      for (const text of texts) {
        const { left, right, y, size } = boxOf(text);
        expect(left >= margin - 0.1 && right <= w - margin + 0.1 && y >= margin && y <= h - margin + 0.1, `${language}: ${wordsOf(text)} at ${left} ${y}`).toBe(true);
        expect(size, wordsOf(text)).toBeGreaterThanOrEqual(smallestType - 0.005);
      }
      const { note, mark, ...rest } = sizesOf(false);
      expect(Math.min(note, ...Object.values(rest), mark * 1.15) * px).toBeGreaterThanOrEqual(smallestType);
    }
  });

  it('no line of its own stands over another', () => {
    for (const language of languages) for (const sample of [plain, { ...plain, columns: 12, rows: 6 }]) {
      const { drawn } = sheetFor(analysePark(sample), paper, orientation, language);
      const boxes = ownOf(drawn).filter(({ tag }) => tag === 'text').map(boxOf).map(box => ({ ...box, top: box.y - box.size * 0.8, bottom: box.y + box.size * 0.1 }));
      const touching = boxes.flatMap((a, index) => boxes.slice(index + 1).filter(b => a.left < b.right - 0.05 && b.left < a.right - 0.05 && a.top < b.bottom - 0.05 && b.top < a.bottom - 0.05).map(b => `${a.words} × ${b.words}`));
      expect(touching).toEqual([]);
    }
  });

  it('every open parcel is in the table, or counted where there is no room', () => {
    for (const columns of [2, 6, 14]) {
      const analysis = analysePark({ ...plain, columns, rows: 8, statuses: ['可供'], firms: [], targets: 5 });
      const table = elementsOf(sheetFor(analysis, paper, orientation).drawn).find(({ attributes }) => attributes['class'] === 'plan-table')!;
      const shown = analysis.atlas.parcels.filter(({ code }) => elementsOf(table).some(cell => cell.tag === 'text' && wordsOf(cell) === code)).length;
      const left = Number(/另有 (\d+) 宗见名录/.exec(wordsOf(table))?.[1] ?? 0);
      expect(shown + left).toBe(columns * 8);
      expect(shown).toBeGreaterThan(4);
    }
  });

  it('holds nothing that leads, loads, runs, or is a picture of dots; a name that looks like markup stays a name', () => {
    const evil = '<script>alert("1")</script>';
    const { drawn } = sheetFor(analysePark({ ...plain, name: evil }), paper, orientation);
    expect(elementsOf(drawn).filter(({ tag }) => /^(a|image|use|script|style|foreignObject|pattern|defs|title)$/.test(tag))).toEqual([]);
    expect(elementsOf(drawn).flatMap(({ attributes }) => Object.entries(attributes)).filter(([name, value]) => /href|^on|tabindex|^style$/.test(name) || String(value).includes('url('))).toEqual([]);
    expect(writeMarkup(drawn)).not.toContain('<script');
  });
});

it('each status is told by its lines as well as by its colour', () => {
  const { drawn } = sheetFor(analysePark({ ...plain, firms: [], targets: 0 }), 'a4', 'landscape');
  const lines = (status: string): readonly string[] => elementsOf(drawn).filter(({ attributes }) => String(attributes['class']) === `plan-pattern is-${status}`).flatMap(group => elementsOf(group).filter(({ attributes }) => /stroke|dots/.test(String(attributes['class']))).map(({ attributes }) => String(attributes['d'])));
  for (const status of ['idle', 'talks', 'building', 'reserved']) expect(lines(status).filter(d => d.length > 20).length, status).toBeGreaterThan(1);
});

it('a name that runs down has a place for each character, since few programs know upright text', () => {
  for (const kind of ['river', 'road']) {
    const drawn = planOnPaper(element('svg', {}, element('text', { class: `line-name ${kind} spaced upright`, x: 100, y: 50, 'text-anchor': 'middle', transform: 'rotate(8 100 50)' }, '清水河')));
    const name = drawn.find(child => typeof child !== 'string' && child.tag === 'text') as DrawnElement;
    expect([name.attributes['class'], name.attributes['transform'], wordsOf(name)]).toEqual([`line-name ${kind}`, 'rotate(8 100 50)', '清水河']);
    expect(name.attributes['x']).toBe('100 100 100');
    const [first = 0, middle = 0, last = 0] = String(name.attributes['y']).split(' ').map(Number);
    expect(middle).toBeCloseTo(50 + 12 * 0.36, 0);
    expect(Math.abs((first + last) / 2 - middle)).toBeLessThan(0.1);
    expect(middle - first).toBeGreaterThan(12);
  }
});

it('a park without anything drawn has no land, one without open parcels says so', () => {
  const bare = analyse({ parks: [{ code: 'P' }], parcels: [{ code: 'A' }] });
  expect(landOf(bare, bare.atlas.parks[0]!)).toEqual([]);
  expect(wordsOf(sheetFor(analysePark({ ...plain, statuses: ['已用'] }), 'a4', 'portrait').drawn)).toContain('现在没有可供的地块');
});

it('an unknown figure is a dash, a known nought a nought', () => {
  const { lines } = planSheetTextOf('zh', county, county.atlas.parks[0]!).table;
  const free = lines.find(({ status }) => status === 'free')!;
  expect(free.cells.slice(0, 5)).toEqual(['A-01', '48.6', '—', '4,000', '—']);
});

describe('a round scale', () => {
  it('is the next round number, never a smaller one, at most a quarter larger', () => {
    expect([12_443, 12_500, 3_960, 990, 101, 1].map(roundUp)).toEqual([12_500, 12_500, 4_000, 1_000, 110, 1]);
    fc.assert(fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), least => { const round = roundUp(least); return round >= least * (1 - 1e-8) && round <= least * 1.2501; }));
  });

  it('lets the land fit its room', () => {
    const land = landOf(county, county.atlas.parks[0]!);
    for (const room of [{ w: 190, h: 120 }, { w: 80, h: 200 }]) {
      const { denominator, page } = scaleOnto(land, room, 0.186);
      expect(page.scale).toBeCloseTo(denominator * 0.186 / 1000, 9);
      expect(page.w * 0.186).toBeCloseTo(room.w);
    }
  });
});

describe('hatching', () => {
  const square = readRings('M10 10H50V30H10Z');
  it('reads what the plan writes, holes too', () => {
    expect(square).toEqual([[[10, 10], [50, 10], [50, 30], [10, 30]]]);
    expect(readRings('M0 0L9 0L9 9ZM2 1L5 1L5 3Z')).toHaveLength(2);
  });

  it('stays inside the rings and outside their holes', () => {
    const holed = readRings('M0 0L100 0L100 100L0 100ZM40 40L60 40L60 60L40 60Z');
    for (const angle of [-45, 0, 45, 90]) {
      const ends = [...hatchRings(holed, { angle, step: 7 }).matchAll(/M([-\d.]+) ([-\d.]+)L([-\d.]+) ([-\d.]+)/g)].map(([, ...figures]) => figures.map(Number));
      expect(ends.length).toBeGreaterThan(10);
      for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of ends) {
        const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
        expect([x1, y1, x2, y2].every(value => value >= -0.1 && value <= 100.1)).toBe(true);
        expect(mx > 40.1 && mx < 59.9 && my > 40.1 && my < 59.9, `${angle}: ${mx} ${my}`).toBe(false);
      }
    }
  });

  it('has its dots on one grid, well inside', () => {
    const rows = [...dotRings(square, 7, 1.4).matchAll(/M([-\d.]+) ([-\d.]+)H([-\d.]+)/g)].map(([, ...figures]) => figures.map(Number));
    expect(rows.length).toBeGreaterThan(4);
    for (const [from = 0, y = 0, to = 0] of rows) expect(from >= 11.4 && to <= 48.7 && y > 10 && y < 30 && (from * 2) % 7 === 0).toBe(true);
  });
});

describe('the table', () => {
  const line = (index: number, gap: string): ParcelLine => ({ status: 'free', cells: [`A-${index}`, '60', '12', '3,000', '200', '2', '100'], target: { number: index, name: '甲公司', gap } });
  const tableOf = (count: number, gap = '补 屠宰分割'): ParcelTableText => ({
    title: '可供', targetHead: '谁可落位', none: '无', more: left => `另有 ${left}`, group: (_, size) => `可供 ${size}`,
    columns: ['地块', '面积', '参考价', '电力', '供水', '供热', '排污'].map(head => ({ head, unit: 't/d' })), lines: Array.from({ length: count }, (_, index) => line(index + 1, gap)),
  });

  it('shows every row where any form can, and grows where there is room', () => {
    for (const count of [1, 5, 15]) { const form = formOf(tableOf(count), 84, 120); expect(heightOf(tableOf(count), form, 84)).toBeLessThanOrEqual(120.02); }
    expect(formOf(tableOf(3), 120, 120).type).toBeGreaterThan(formOf(tableOf(30), 120, 120).type);
  });

  it('stays in its room, however many rows there are: those left over are counted inside it', () => {
    for (const count of [3, 16, 40, 41, 42, 43, 90]) for (const h of [60, 77, 120]) for (const w of [60, 84, 130]) {
      const text = tableOf(count);
      const drawn = drawParcelTable(text, formOf(text, w, h), { x: 10, y: 20, w, h }, { width: 5, draw: () => '' });
      const lowest = elementsOf(drawn).filter(({ tag }) => tag === 'text').sort((a, b) => Number(b.attributes['y']) - Number(a.attributes['y']))[0]!;
      expect(Number(lowest.attributes['y']), `${count} rows in ${w} × ${h}: ${wordsOf(lowest)}`).toBeLessThanOrEqual(20 + h);
      const shown = elementsOf(drawn).filter(({ attributes }) => attributes['class'] === 'name').length;
      expect(wordsOf(drawn).includes(`另有 ${count - shown}`)).toBe(shown < count);
    }
  });

  it('keeps targets beside their parcels where a row is wide enough, below them where not', () => {
    expect(formOf(tableOf(8), 120, 90).target).toBe('column');
    expect(formOf(tableOf(8), 60, 120).target).toBe('below');
  });
});
