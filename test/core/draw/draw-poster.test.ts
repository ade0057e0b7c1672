// Posters, plates and their parts as pure drawings: what must stand on a sheet, and that it stays inside it.

import { describe, expect, it } from 'vitest';
import type { Drawn, DrawnElement } from '../../../src/core/draw/element.ts';
import { writeMarkup } from '../../../src/core/draw/element.ts';
import { drawChain } from '../../../src/core/draw/draw-chain.ts';
import { drawPoster } from '../../../src/core/draw/draw-poster.ts';
import { measureBoxes } from '../../../src/core/draw/measure-box.ts';
import { frameOf, graphRoom, layoutsFor, scaleInto, type PosterFrame } from '../../../src/core/draw/poster-frame.ts';
import { hatchPath } from '../../../src/core/draw/poster-hatch.ts';
import { drawLegend } from '../../../src/core/draw/poster-legend.ts';
import { drawPlate } from '../../../src/core/draw/poster-plate.ts';
import { orientations, papers, type Orientation, type Rect } from '../../../src/core/draw/poster-sheet.ts';
import type { PosterText } from '../../../src/core/draw/poster-text.ts';
import { textWidth } from '../../../src/core/layout/text-width.ts';
import { graphOfChain } from '../../../src/core/layout/place-chain.ts';
import { placeGraph } from '../../../src/core/layout/place-graph.ts';
import { boxTextOf } from '../../../src/i18n/box-text.ts';
import { languages, type Language } from '../../../src/i18n/language.ts';
import { posterTextOf } from '../../../src/i18n/take-away.ts';
import { analyse, firms, flow, type Cells } from '../../support/county.ts';

const evil = '<script>alert("1")</script>';
const site: readonly Cells[] = [
  { item: '县名', value: '甲县' }, { item: '数据截至', value: '2026-09-30' }, { item: '演示', value: '是' },
  { item: '主办单位', value: '甲县投资促进局' }, { item: '招商热线', value: '0000-7654321' },
];
const base: Cells = { item: '网站地址', value: 'https://jia.example/atlas' };
const countyOf = (settings: readonly Cells[]) => analyse({
  site: settings,
  links: [{ code: 'A', name: '育种', externalDemand: 10 }, { code: 'B', name: evil, externalDemand: 5 }, { code: 'D', name: '加工', stage: '下游', externalDemand: 8 }],
  flows: [flow('A', 'B', 1), flow('B', 'D', 2)],
  ...firms(['F1', '本地', 'A', 4], ['F2', '目标', 'B', 3], ['F3', '本地', 'D', 9]),
});
const county = countyOf([...site, base]);

function drawnFor(orientation: Orientation, language: Language = 'zh', analysis = county): DrawnElement {
  const { atlas } = analysis;
  const boxes = measureBoxes(atlas.links.map(link => boxTextOf(language, analysis, link)), 1);
  const text = posterTextOf(language, analysis, atlas.chains[0]!);
  const [options] = layoutsFor(orientation, graphRoom(orientation, text));
  const placed = placeGraph(graphOfChain(atlas, 'C', new Map(boxes.map(box => [box.code, box]))), options);
  return drawPoster(orientation, text, drawChain(placed, boxes, [], { id: 'p', title: '', stages: ['1', '2', '3', '4'], stageCounts: [], page: options.page }));
}

const elementsOf = (drawn: Drawn): readonly DrawnElement[] => (typeof drawn === 'string' ? [] : [drawn, ...drawn.children.flatMap(elementsOf)]);
const wordsOf = (drawn: Drawn): string => (typeof drawn === 'string' ? drawn : drawn.children.map(wordsOf).join(''));

/** Words enough to fill any list. */
const long = (gaps: number, leads: number): PosterText => ({
  kicker: '甲县', plate: '图 1 / 1', title: '甲产业链', finding: [{ text: '9 个环节' }], marks: ['演示数据'], legend: [], notes: ['口径'],
  gapsTitle: '缺口', more: count => `另有 ${count} 个`, firmsTitle: '企业', host: '甲县投资促进局', contact: ['热线 1'], address: 'https://jia.example/', scan: '扫码',
  gaps: Array.from({ length: gaps }, (_, index) => ({ rank: index + 1, name: `缺口第${index + 1}`, state: 'missing' as const, stateWord: '缺', figures: ['补链 · 缺 10 吨', '补链'] })),
  firms: Array.from({ length: leads }, (_, index) => ({ name: `企业第${index + 1}`, notes: ['环节'] })),
});

describe.each(orientations)('a %s poster', orientation => {
  it('carries title, finding, links, gaps, date, host, hotline, address and 演示数据, as text', () => {
    const words = wordsOf(drawnFor(orientation));
    for (const wanted of ['C', '育种', '加工', '2026 年 9 月 30 日', '甲县投资促进局', '0000-7654321', 'jia.example/atlas/chains/C/', '演示数据', '缺口，按轻重排列']) expect(words).toContain(wanted);
  });

  it('has a code of the page’s address in its own language; without a base address a note says why there is none', () => {
    const codes = (drawn: DrawnElement): number => elementsOf(drawn).filter(({ attributes }) => attributes['class'] === 'qr').length;
    expect(languages.map(language => codes(drawnFor(orientation, language)))).toEqual([1, 1]);
    expect(wordsOf(drawnFor(orientation, 'en'))).toContain('jia.example/atlas/en/chains/C/');
    const without = drawnFor(orientation, 'zh', countyOf(site));
    expect(codes(without)).toBe(0);
    expect(wordsOf(without)).toContain('没有二维码');
  });

  it('holds nothing that leads, loads, runs or is clicked, and a name that looks like markup stays a name', () => {
    const drawn = drawnFor(orientation);
    expect(elementsOf(drawn).filter(({ tag }) => /^(a|image|use|script|style|foreignObject|pattern)$/.test(tag))).toEqual([]);
    expect(elementsOf(drawn).flatMap(({ attributes }) => Object.keys(attributes)).filter(name => /href|^on|tabindex|^style$/.test(name))).toEqual([]);
    expect(writeMarkup(drawn)).not.toContain('<script');
    expect(wordsOf(drawn)).toContain('alert(');
  });

  it('has a cleared ground as wide as its words behind each stage’s heading, and the heading once', () => {
    const drawn = drawnFor(orientation);
    const stages = elementsOf(drawn).filter(({ attributes }) => attributes['class'] === 'stage');
    expect(stages.length).toBeGreaterThan(1);
    for (const stage of stages) {
      const [ground, name] = stage.children as readonly DrawnElement[];
      expect([ground?.attributes['class'], name?.attributes['class']]).toEqual(['clearing', 'stage-name']);
      expect(Number(ground?.attributes['width'])).toBeGreaterThan(textWidth(wordsOf(name!), 15));
      expect(wordsOf(stage).split(wordsOf(name!))).toHaveLength(2);
    }
  });

  it('keeps every text of its own inside the sheet', () => {
    const drawn = drawnFor(orientation);
    const { w, h } = frameOf(orientation, long(3, 3), { width: 900, height: 600 });
    const own = drawn.children.filter(child => typeof child !== 'string' && !String(child.attributes['class']).includes('chain-svg')).flatMap(elementsOf);
    const outside = own.filter(({ tag, attributes }) => tag === 'text' && typeof attributes['font-size'] === 'number').filter(text => {
      const [x, y, size] = [Number(text.attributes['x']), Number(text.attributes['y']), Number(text.attributes['font-size'])];
      const width = textWidth(wordsOf(text), size);
      const left = text.attributes['text-anchor'] === 'end' ? x - width : text.attributes['text-anchor'] === 'middle' ? x - width / 2 : x;
      return left < 5 || left + width > w - 5 || y < 5 || y > h - 5;
    });
    expect(outside.map(wordsOf)).toEqual([]);
  });

  it('divides the sheet without overlap, whatever there is to list and however the graph is shaped', () => {
    const places = (frame: PosterFrame): readonly Rect[] => [frame.head, frame.graph, frame.gaps, frame.firms, frame.contact, frame.legend, frame.notes];
    const touch = (a: Rect, b: Rect): boolean => a.x < b.x + b.w - 0.01 && b.x < a.x + a.w - 0.01 && a.y < b.y + b.h - 0.01 && b.y < a.y + a.h - 0.01;
    for (const gaps of [0, 1, 9, 17, 30, 60]) for (const leads of [0, 1, 11, 40]) for (const height of [100, 700, 2600]) {
      const frame = frameOf(orientation, long(gaps, leads), { width: 1000, height });
      const all = places(frame);
      for (const [index, place] of all.entries()) {
        expect(place.w >= 0 && place.h >= 0 && place.x >= 10 && place.y >= 10 && place.x + place.w <= frame.w - 10 && place.y + place.h <= frame.h - 10, `${gaps} ${leads} ${height} ${JSON.stringify(place)}`).toBe(true);
        for (const other of all.slice(index + 1)) expect(touch(place, other), `${gaps} gaps, ${leads} firms, ${height}: ${JSON.stringify([place, other])}`).toBe(false);
      }
    }
  });

  it('says how many gaps and firms are left over where a list is too long for its place', () => {
    const graph = { tag: 'svg', attributes: { class: 'chain-svg', width: 1000, height: 1000 }, children: [] };
    const words = wordsOf(drawPoster(orientation, long(60, 40), graph));
    const shown = [...words.matchAll(/缺口第(\d+)/g)].length;
    expect(words).toContain(`另有 ${60 - shown} 个`);
    expect(words).toContain('企业第1');
  });
});

it('sheets are those of ISO 216: of one shape, each half of the next', () => {
  for (const [short, long_] of Object.values(papers)) expect(Math.abs(long_ / short - Math.SQRT2)).toBeLessThan(0.002);
  const sizes = Object.values(papers);
  for (const [index, [, long_]] of sizes.entries()) if (index + 1 < sizes.length) expect(sizes[index + 1]![0]).toBe(long_);
});

it('a graph is as large as its room allows, yet a small one is not blown up', () => {
  expect(scaleInto({ x: 0, y: 0, w: 300, h: 200 }, { width: 1500, height: 800 })).toBeCloseTo(0.2);
  expect(scaleInto({ x: 0, y: 0, w: 300, h: 200 }, { width: 100, height: 50 })).toBeLessThan(0.5);
});

it('hatching stays inside its rectangle', () => {
  const points = [...hatchPath(167, 54).matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(found => [Number(found[1]), Number(found[2])]);
  expect(points.length).toBeGreaterThan(40);
  expect(points.filter(([x = 0, y = 0]) => x < 0 || y < 0 || x > 167 || y > 54)).toEqual([]);
});

it('a legend stays within its width, however narrow', () => {
  const { legend } = posterTextOf('en', county, county.atlas.chains[0]!);
  for (const w of [220, 400, 900, 2000]) {
    const { drawn, height } = drawLegend(legend, { x: 10, y: 5, w }, 12);
    const texts = elementsOf(drawn).filter(({ tag }) => tag === 'text');
    expect(texts.length).toBe(legend.length);
    for (const text of texts) {
      expect(Number(text.attributes['x']) + textWidth(wordsOf(text), 12)).toBeLessThanOrEqual(10 + w + 0.1);
      expect(Number(text.attributes['y'])).toBeLessThanOrEqual(5 + height);
    }
  }
});

it('a plate says what is shown, leaves the graph its place and lets no line run over', () => {
  const text = posterTextOf('zh', county, county.atlas.chains[0]!);
  for (const w of [120, 400, 1400]) {
    const plate = drawPlate(text, '图中所示:由 育种 供给', { w, h: 300 });
    expect(wordsOf(plate.drawn)).toContain('图中所示');
    expect(plate.graph.x).toBeGreaterThanOrEqual(0);
    expect(plate.graph.x + w).toBeLessThanOrEqual(plate.w);
    for (const line of elementsOf(plate.drawn).filter(({ tag, attributes }) => tag === 'text' && attributes['text-anchor'] === undefined)) {
      expect(Number(line.attributes['x']) + textWidth(wordsOf(line), Number(line.attributes['font-size']))).toBeLessThanOrEqual(plate.w);
      const y = Number(line.attributes['y']);
      expect(y < plate.graph.y || y > plate.graph.y + 300).toBe(true);
    }
  }
});
