import { describe, expect, test } from 'vitest';
import { drawRings, type RingsWords } from '../../../src/core/draw/draw-rings.ts';
import { drawSpots } from '../../../src/core/draw/draw-spots.ts';
import { writeMarkup } from '../../../src/core/draw/element.ts';
import { placeRings } from '../../../src/core/layout/place-rings.ts';
import type { RingPlace } from '../../../src/core/layout/rings-types.ts';

const places: readonly RingPlace[] = [
  { key: '远<城>', kilometres: 900, azimuth: 120, dots: ['T1', 'T2'], seat: false, lines: ['远<城>'] },
  { key: '近城', kilometres: 200, azimuth: 20, dots: ['T3'], seat: true, lines: ['近城', '驻近城小分队'] },
  { key: '@D1', kilometres: 600, azimuth: 300, dots: [], seat: true, lines: ['驻地'] },
];
const texts = { county: '甲县', winds: ['北', '东北', '东', '东南', '南', '西南', '西', '西北'], ring: (km: number) => `${km} km` };
const words: RingsWords = { id: 'x', title: '甲县', city: key => `${key},很近`, href: key => `#to-${key}`, dot: code => ({ hue: code === 'T2' ? undefined : 3, chains: 'C', team: 'D1' }) };
const svg = writeMarkup(drawRings(placeRings(places, { w: 600, h: 600 }, texts), words));
const count = (pattern: RegExp): number => [...svg.matchAll(pattern)].length;

describe('the drawn plate', () => {
  test('has one link a city, the nearest first, named as the reader hears it', () => {
    expect([...svg.matchAll(/<a class="ring-city[^>]*aria-label="([^"]*)"/g)].map(found => found[1])).toEqual(['近城,很近', '@D1,很近', '远&lt;城&gt;,很近']);
  });
  test('has one dot a target, in the hue of its chain, hollow where it has none', () => {
    expect([count(/class="dot"[^>]*data-hue="3"/g), count(/class="dot hollow"/g), count(/data-team="D1"/g)]).toEqual([2, 1, 3]);
  });
  test('rings the seats of teams, and dots the one that no target stands in', () => { expect([count(/class="seat-ring"/g), count(/class="seat-dot"/g)]).toEqual([2, 1]); });
  test('lets no name become markup, and styles nothing inline', () => { expect([svg.includes('<城>'), /style=/.test(svg)]).toEqual([false, false]); });
  test('has no outline but its frame, its rings and its marks', () => {
    const shapes = new Set([...svg.matchAll(/<(?:path|polygon|polyline|rect|ellipse|line)[^>]*class="([^"]*)"/g)].map(found => found[1]));
    expect([...shapes].filter(name => !['outer', 'inner', 'tick', 'mark', 'leader'].includes(name ?? ''))).toEqual([]);
  });
});

describe('a thumbnail', () => {
  const small = writeMarkup(drawSpots([{ kilometres: 500, azimuth: 90, count: 4 }, { kilometres: 1000, azimuth: 180, count: 1 }], 1000, [500, 1000]));
  test('places its dots by the same rule: half-way to the east, all the way to the south', () => {
    expect([...small.matchAll(/class="dot" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [x, y])).toEqual([['70', '48'], ['48', '92']]);
  });
  test('with nothing to show has its county and its rings', () => { expect(writeMarkup(drawSpots([], 1, []))).toContain('class="mark"'); });
});
