import { describe, expect, test } from 'vitest';
import { boxStyle, breakEvenly, measureBoxes, type BoxText } from '../../../src/core/draw/measure-box.ts';
import { textWidth } from '../../../src/core/layout/text-width.ts';

const box = (name: string, figure = '8/12 吨'): BoxText => ({ code: name, stage: 1, name, state: 'weak', stateWord: '弱', figure, bareFigure: figure, briefFigure: figure, locals: 1, targets: 2, coverage: 0.5, leading: false, answer: undefined, ports: [], label: name });

describe('boxes of a poster', () => {
  test('of one picture share one size', () => { expect(new Set(measureBoxes([box('奶'), box('浓缩乳与乳清蛋白粉')], 1).map(({ w, h }) => `${w} ${h}`)).size).toBe(1); });
  test('are never narrower or wider than the style says', () => {
    const widths = [[box('奶')], [box('奶', '1234567890/9876543210 亿立方米标准状态')]].map(boxes => measureBoxes(boxes, 1)[0]?.w);
    expect(widths).toEqual([boxStyle.least, boxStyle.most]);
  });
  test('hold their names and figures: every line fits inside', () => {
    for (const measured of measureBoxes([box('一个很长很长很长很长很长很长的环节名称', '1234567/7654321 亿立方米'), box('Slaughter and cutting of sheep and lamb')], 2)) {
      const inner = measured.w - 2 * boxStyle.padding;
      for (const line of measured.lines) expect(textWidth(line, boxStyle.name)).toBeLessThanOrEqual(inner);
      expect(textWidth(measured.figureLine, boxStyle.figure)).toBeLessThanOrEqual(inner);
    }
  });
  test('of no links are none', () => { expect(measureBoxes([], 1)).toEqual([]); });
  test('keep what they say', () => { expect(measureBoxes([box('奶')], 1)[0]).toMatchObject({ ...box('奶'), lines: ['奶'], figureLine: '8/12 吨' }); });
});

describe('a name broken into lines', () => {
  test('has lines as even as may be', () => {
    expect(breakEvenly('活畜运输与洗消', 15, [90, 90]).lines).toEqual(['活畜运输', '与洗消']);
    expect(breakEvenly('Goods and farm inputs', 15, [140, 140]).lines).toEqual(['Goods and', 'farm inputs']);
  });
  test('is not torn at a hyphen for the sake of it', () => { expect(breakEvenly('Breeding-stock farm', 15, [130, 130]).lines).toEqual(['Breeding-stock', 'farm']); });
  test('stays in one line where it fits', () => { expect(breakEvenly('屠宰分割', 15, [60, 60]).lines).toEqual(['屠宰分割']); });
});
