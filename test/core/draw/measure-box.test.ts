import { describe, expect, test } from 'vitest';
import { boxStyle, measureBoxes, type BoxText } from '../../../src/core/draw/measure-box.ts';
import { textWidth } from '../../../src/core/draw/text-width.ts';

const box = (name: string, figure = '8/12 吨'): BoxText => ({ code: name, stage: 1, name, state: 'weak', stateWord: '弱', figure, bareFigure: figure, locals: 1, targets: 2, coverage: 0.5, leading: false, answer: undefined, ports: [], label: name });

describe('boxes', () => {
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
