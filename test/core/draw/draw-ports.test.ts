import { describe, expect, test } from 'vitest';
import { drawPorts, meetingsOf } from '../../../src/core/draw/draw-ports.ts';
import type { DrawnElement } from '../../../src/core/draw/element.ts';
import type { MeasuredBox } from '../../../src/core/draw/measure-box.ts';
import type { PlacedEdge, PlacedNode } from '../../../src/core/layout/graph.ts';

const node: PlacedNode = { id: 'A', stage: 0, column: 0, row: 0, x: 10, y: 20, w: 128, h: 48 };
const boxWith = (...names: string[]): MeasuredBox => ({
  code: 'A', stage: 0, name: 'A', state: 'weak', stateWord: '弱', figure: '', bareFigure: '', briefFigure: '', locals: 0, targets: 0, coverage: 0.5, leading: false, answer: undefined, label: 'A',
  ports: names.map((name, hue) => ({ name, mark: [...name][0]!, hue, href: '#', label: `${name}: B` })), form: 'compact', lines: ['A'], figureLine: '', apart: false, w: 128, h: 48,
});
const elements = (drawn: DrawnElement | undefined, tag: string): readonly DrawnElement[] => (drawn?.children ?? []).flatMap(child => (typeof child === 'string' ? [] : [...(child.tag === tag ? [child] : []), ...elements(child, tag)]));
const texts = (drawn: DrawnElement | undefined): readonly string[] => elements(drawn, 'text').map(text => String(text.children[0]));
const pills = (drawn: DrawnElement | undefined): readonly (readonly [number, number])[] => elements(drawn, 'rect').map(({ attributes: { x, width } }) => [Number(x), Number(x) + Number(width)]);
const apart = (drawn: DrawnElement | undefined): boolean => pills(drawn).every(([, right], index) => pills(drawn).slice(index + 1).every(([left]) => left >= right));

describe('ports', () => {
  test('of a box that trades with no other chain are none', () => { expect(drawPorts(node, boxWith())).toBeUndefined(); });
  test('say the names of the chains in order where there is room', () => { expect(texts(drawPorts(node, boxWith('甲链条条', '乙链条条')))).toEqual(['甲链条条', '乙链条条']); });
  test('say their marks where there is none, and the name to who points at one', () => {
    const drawn = drawPorts(node, boxWith('甲链条条', '乙链条条', '丙链条条'));
    expect(texts(drawn)).toEqual(['甲', '乙', '丙']);
    expect(elements(drawn, 'title').map(title => title.children[0])).toEqual(['甲链条条: B', '乙链条条: B', '丙链条条: B']);
  });
  test('are called by what is seen of them', () => {
    const box = { ...boxWith('Electronic commerce and logistics'), ports: [{ name: 'Electronic commerce and logistics', mark: 'EC', hue: 1, href: '#', label: 'Trades with electronic commerce' }] };
    expect(elements(drawPorts(node, box), 'a')[0]?.attributes['aria-label']).toBe('EC · Trades with electronic commerce');
  });
  test.each([1, 2, 3, 5, 11])('of %i chains are all there, inside the box and apart', count => {
    const drawn = drawPorts(node, boxWith(...Array.from({ length: count }, (_, index) => `${index}链条条条`)));
    expect(elements(drawn, 'a')).toHaveLength(count);
    expect(apart(drawn)).toBe(true);
    for (const [left, right] of pills(drawn)) { expect(left).toBeGreaterThanOrEqual(0); expect(right).toBeLessThanOrEqual(128); }
  });
  test('leave free where a flow comes in from above', () => {
    for (const names of [['甲链条条', '乙链条条'], ['甲', '乙', '丙', '丁']]) {
      const drawn = drawPorts(node, boxWith(...names), [64]);
      for (const [left, right] of pills(drawn)) expect(64 > left - 5 && 64 < right + 5).toBe(false);
    }
  });
});

test('flows meet a box where they end or begin on its upper edge', () => {
  const edge = (s: string, t: string, ...points: [number, number][]): PlacedEdge => ({ id: `${s}~${t}`, s, t, kind: 'down', path: '', points });
  expect(meetingsOf(node, [edge('B', 'A', [74, 0], [74, 20]), edge('B', 'A', [0, 40], [10, 40]), edge('A', 'C', [60, 20], [60, 0]), edge('B', 'C', [50, 20], [50, 20])])).toEqual([64, 50]);
});
