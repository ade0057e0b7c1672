import { describe, expect, test } from 'vitest';
import { drawFoldedChain } from '../../../src/core/draw/draw-folded.ts';
import { foldSize, type FoldText } from '../../../src/core/draw/draw-fold.ts';
import type { DrawnElement } from '../../../src/core/draw/element.ts';
import { writeMarkup } from '../../../src/core/draw/element.ts';
import { measureBoxes, type BoxText } from '../../../src/core/draw/measure-box.ts';
import { threadPath } from '../../../src/core/draw/thread-path.ts';
import { foldGraph } from '../../../src/core/layout/fold-graph.ts';
import type { PlacedNode } from '../../../src/core/layout/graph.ts';
import { placeGraph } from '../../../src/core/layout/place-graph.ts';
import { graphOf } from '../layout/graphs.ts';

const text = (code: string, stage: number): BoxText => ({ code, stage, name: code, state: 'weak', stateWord: '弱', figure: '1/2 吨', bareFigure: '1/2', briefFigure: '1/2', locals: 1, targets: 0, coverage: 0.5, leading: false, answer: 'strengthen', ports: [{ name: '甲', mark: '甲', hue: 1, href: '/', label: '甲' }], label: code });
const fold = (stage: number): FoldText => ({ stage, name: `${stage} 段`, count: '2 个环节', gaps: '1 缺', states: [['missing', 1], ['weak', 1], ['strong', 0]], label: `${stage}`, href: `/chains/C/${stage}/` });

const graph = graphOf('a b | c d', 'a>c b>d c>d');
const placed = placeGraph(foldGraph(graph, new Set([0, 1]), foldSize), { shape: 'wide', page: { w: 800, h: 600 }, rounds: 0 });
const flows = graph.edges.map(({ id, s, t }) => ({ id, from: s, to: t, item: '料', recycling: false, weight: undefined }));
const drawn = drawFoldedChain(placed, measureBoxes(graph.nodes.map(node => text(node.id, node.stage)), 1), flows, [fold(0), fold(1)], { id: 'p', title: '', stages: ['一', '二'], stageCounts: ['', ''], page: { w: 800, h: 600 } });
const all = (from: DrawnElement): readonly DrawnElement[] => [from, ...from.children.flatMap(child => (typeof child === 'string' ? [] : all(child)))];
const classed = (name: string): readonly DrawnElement[] => all(drawn).filter(each => String(each.attributes['class']).split(' ').includes(name));

describe('a chain drawn folded', () => {
  test('shows a box a stage, each a link to the stage’s page', () => { expect(classed('fold-box').map(each => `${each.attributes['href']} ${each.attributes['class']}`)).toEqual(['/chains/C/0/ fold-box', '/chains/C/1/ fold-box']); });
  test('holds every link and its ports unseen, to be opened', () => { expect([classed('box').length, classed('ports').length, classed('folded').length]).toEqual([4, 4, 4 + 4 + 2]); });
  test('draws one line for the flows between two stages, and none for the rest', () => {
    expect(classed('joined').length).toBe(1);
    expect(classed('line').filter(line => line.attributes['d'] !== undefined).length).toBe(1);
  });
  test('keeps the ends of every flow, so that it can be followed', () => { expect(classed('flow').map(each => `${each.attributes['data-from']}>${each.attributes['data-to']}`)).toEqual(['a>c', 'b>d', 'c>d']); });
  test('gives each state that is there a piece of the bar', () => { expect(all(classed('fold-box')[0]!).filter(each => each.attributes['class'] === 'share').map(each => each.attributes['data-state'])).toEqual(['missing', 'weak']); });
  test('has no coordinate that is not a number', () => { expect(writeMarkup(drawn)).not.toContain('NaN'); });
});

describe('a line straight from box to box', () => {
  const at = (x: number, y: number): PlacedNode => ({ id: '', stage: 0, column: 0, row: 0, x, y, w: 100, h: 50 });
  test('leaves downwards for a lower row', () => { expect(threadPath(at(0, 0), at(200, 150)).path).toBe('M50 50C50 100 250 100 250 150'); });
  test('leaves upwards for a higher one', () => { expect(threadPath(at(200, 150), at(0, 0)).path).toBe('M250 150C250 100 50 100 50 50'); });
  test('leaves sideways in a row', () => { expect(threadPath(at(0, 0), at(200, 0)).path).toBe('M100 25C150 25 150 25 200 25'); });
});
