import { describe, expect, test } from 'vitest';
import { compactCountWidth, compactStyle, measureCompactBoxes, measureTallBoxes } from '../../../src/core/draw/compact-box.ts';
import { drawBox } from '../../../src/core/draw/draw-box.ts';
import { writeMarkup } from '../../../src/core/draw/element.ts';
import { boxStyle, wordWidth, type BoxText, type MeasuredBox } from '../../../src/core/draw/measure-box.ts';
import { boldSize, textWidth } from '../../../src/core/layout/text-width.ts';

const text = (name: string, more: Partial<BoxText> = {}): BoxText => ({
  code: name, stage: 1, name, state: 'weak', stateWord: '弱', figure: '8/12 万吨', bareFigure: '8/12', briefFigure: '8/12', locals: 1, targets: 2, coverage: 0.5, leading: false, answer: undefined, ports: [], label: name, ...more,
});
const port = { name: '乙链', mark: '乙', hue: 2, href: '#', label: '乙链' };
/** As many links as asked for, the given ones first. */
const chain = (count: number, ...first: BoxText[]): readonly BoxText[] => [...first, ...Array.from({ length: count - first.length }, (_, index) => text(`环节${index}`))];
const draw = (box: MeasuredBox): string => writeMarkup(drawBox({ id: box.code, stage: 1, column: 0, row: 0, x: 0, y: 0, w: box.w, h: box.h }, box, 'x'));

describe('boxes of a page', () => {
  test('share one width; a long name makes its own box higher and no other', () => {
    const [long, ...rest] = measureCompactBoxes(chain(50, text('一个很长很长很长的环节名称')));
    expect(new Set([long, ...rest].map(box => box!.w)).size).toBe(1);
    expect(new Set(rest.map(({ h }) => h)).size).toBe(1);
    expect(long!.h).toBeGreaterThan(rest[0]!.h);
  });
  test('are small: a name of six characters, with figures and both counts, fits 136 × 44', () => {
    const [box] = measureCompactBoxes(Array.from({ length: 80 }, () => text('病死畜收运点', { briefFigure: '18.5/23.4', leading: true })));
    expect(box!.lines).toHaveLength(1);
    expect(box!.w).toBeLessThanOrEqual(136);
    expect(box!.h).toBeLessThanOrEqual(44);
  });
  test('have figures with units up to 42 links, and in brief from there on; on a phone always with units', () => {
    expect(measureCompactBoxes(chain(42))[0]!.figureLine).toBe('8/12 万吨');
    expect(measureCompactBoxes(chain(43))[0]!.figureLine).toBe('8/12');
    expect(measureTallBoxes(chain(80))[0]!.figureLine).toBe('8/12 万吨');
  });
  test('leave a unit out before they break a line for it', () => {
    const [box] = measureCompactBoxes(chain(30, text('甲', { figure: '11,600/14,220 亿标准立方米', bareFigure: '11,600/14,220' })));
    expect(box).toMatchObject({ figureLine: '11,600/14,220', apart: false });
  });
  test('hold all that they say', () => {
    const texts = chain(60, text('Slaughter and cutting of sheep and lamb', { stateWord: 'unknown', briefFigure: '≥10.5M/≥238K', locals: 12, targets: 11, leading: true }), text('很长很长很长的名称', { briefFigure: '123,456/≥234,567', locals: 10 }));
    for (const box of [...measureCompactBoxes(texts), ...measureTallBoxes(texts)]) {
      const inner = box.w - compactStyle.left - compactStyle.right;
      box.lines.forEach((line, index) => expect(textWidth(line, boldSize(line, boxStyle.name))).toBeLessThanOrEqual(inner - (index === 0 && box.leading ? compactStyle.star : 0)));
      expect(box.lines.join('').replace(/ /g, '')).toBe(box.name.replace(/ /g, ''));
      const beside = box.apart ? 0 : compactStyle.gap + textWidth(box.figureLine, boxStyle.figure);
      expect(wordWidth(box) + beside + compactCountWidth(box.locals) + compactCountWidth(box.targets)).toBeLessThanOrEqual(inner);
      expect(textWidth(box.figureLine, boxStyle.figure)).toBeLessThanOrEqual(inner);
    }
  });
  test('with ports have their name lower, under the pills', () => {
    const [, plain] = measureCompactBoxes(chain(50));
    const [ported] = measureCompactBoxes(chain(50, text('甲', { ports: [port] })));
    expect(ported!.h - plain!.h).toBe(compactStyle.port);
  });
  test('of no links are none', () => { expect(measureCompactBoxes([])).toEqual([]); });
  test('one link more changes no other box of forty', () => {
    expect(measureCompactBoxes(chain(41)).slice(0, 40).map(({ w, h }) => [w, h])).toEqual(measureCompactBoxes(chain(40)).map(({ w, h }) => [w, h]));
  });
});

describe('the face of a box', () => {
  test('says name, state, figure and counts, and what of the demand is covered', () => {
    const [box] = measureCompactBoxes(chain(50, text('预混料', { leading: true })));
    const drawn = draw(box!);
    expect(drawn).toContain('>预混料</text>');
    expect(drawn).toMatch(/class="word"[^>]*>弱<tspan class="figure"[^>]*>8\/12</);
    expect(drawn.match(/class="count"[^>]*>(\d)/g)).toHaveLength(2);
    expect(drawn).toContain('class="lead"');
    const width = (kind: string): number => Number(new RegExp(`class="${kind}"[^>]*?width="([\\d.]+)"`).exec(drawn)?.[1]);
    expect(width('filled') / width('track')).toBeCloseTo(0.5, 2);
  });
  test('does not say a word twice', () => {
    const [box] = measureCompactBoxes(chain(50, text('甲', { state: 'missing', stateWord: '缺', briefFigure: '缺 24' })));
    expect(draw(box!)).toMatch(/>缺<tspan[^>]*>24</);
  });
  test('has no bar where nothing can be said of coverage', () => {
    const [box] = measureCompactBoxes(chain(50, text('甲', { coverage: undefined })));
    expect(draw(box!)).not.toMatch(/track|filled/);
  });
  test('has the name as one text, whose lines read as one name', () => {
    const [box] = measureTallBoxes([text('Ruminant concentrate feed milling')]);
    expect(box!.lines.length).toBeGreaterThan(1);
    expect(/<text class="name".*?<\/text>/.exec(draw(box!))?.[0].replace(/<[^>]*>/g, '')).toBe('Ruminant concentrate feed milling');
  });
});
