import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeRings } from '../../../src/core/layout/place-rings.ts';
import { checkRings, namesOf } from '../../../src/core/layout/rings-check.ts';
import { chooseRings } from '../../../src/core/layout/rings-frame.ts';
import { packDots } from '../../../src/core/layout/rings-pack.ts';
import type { PlacedCity, PlacedRings, RingPlace, RingsPage } from '../../../src/core/layout/rings-types.ts';

const texts = { county: '甲县', winds: ['北', '东北', '东', '东南', '南', '西南', '西', '西北'], ring: (km: number) => `${km} km` };
const wide: RingsPage = { w: 940, h: 880 };
const small: RingsPage = { w: 358, h: 640, small: true };
const place = (key: string, kilometres: number, azimuth: number, dots = 1, seat = false): RingPlace =>
  ({ key, kilometres, azimuth, dots: Array.from({ length: dots }, (_, index) => `${key}${index}`), seat, lines: [key] });
const four = [place('北城', 500, 0), place('东城', 500, 90), place('南城', 250, 180), place('西城', 500, 270)];
const cityOf = (placed: PlacedRings, key: string): PlacedCity => {
  const found = placed.cities.find(city => city.key === key);
  if (found === undefined) throw new Error(`${key} was not placed`);
  return found;
};

describe('a plate', () => {
  const placed = placeRings(four, wide, texts);
  const [x, y] = placed.centre;
  test('is azimuthal equidistant: north up, east to the right, as far as it is', () => {
    const offsets = four.map(({ key }) => cityOf(placed, key).home).map(([cx, cy]) => [Math.round((cx - x) / placed.scale), Math.round((cy - y) / placed.scale)].map(value => value + 0));
    expect(offsets).toEqual([[0, -500], [500, 0], [0, 250], [-500, 0]]);
  });
  test('has rings to scale', () => { for (const { kilometres, r } of placed.rings) expect(r).toBeCloseTo(kilometres * placed.scale); });
  test('counts degrees along its border, with the eight winds where they lie', () => {
    expect(placed.ticks.length).toBe(40);
    const north = placed.ticks.find(({ azimuth }) => azimuth === 0);
    expect([north?.wind.map(({ text }) => text), north?.from[0], north?.from[1]]).toEqual([['北'], x, placed.frame.y]);
    expect(placed.ticks.find(({ azimuth }) => azimuth === 90)?.from[1]).toBeCloseTo(y);
  });
  test('sets a wind of two signs one over the other in a side border, and leaves Latin ones out where they do not fit', () => {
    const tall = placeRings([place('北城', 900, 0), place('南城', 900, 180)], { w: 300, h: 900, small: true }, texts);
    expect(tall.ticks.filter(({ azimuth }) => azimuth % 90 === 45).map(({ wind }) => wind.length)).toEqual([2, 2, 2, 2]);
    const latin = placeRings([place('N', 900, 0), place('S', 900, 180)], { w: 300, h: 900, small: true }, { ...texts, winds: ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] });
    expect(latin.ticks.filter(({ azimuth }) => azimuth % 90 === 45).map(({ wind }) => wind.length)).toEqual([0, 0, 0, 0]);
  });
  test('without a single city is still a plate', () => { expect(checkRings(placeRings([], wide, texts), [])).toEqual([]); });
});

describe('marks', () => {
  test('on the very same spot part, each near its true place, and how far is told', () => {
    const twins = [place('甲', 800, 120, 5), place('乙', 800, 120, 3), place('丙', 1200, 300)];
    const placed = placeRings(twins, wide, texts);
    const [a, b] = [cityOf(placed, '甲'), cityOf(placed, '乙')];
    expect(a.home).toEqual(b.home);
    expect(Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1])).toBeGreaterThan(a.r + b.r);
    expect(placed.moved * placed.scale).toBeLessThan(a.r + b.r + 3);
    expect(placed.moved).toBeCloseTo(Math.max(...[a, b].map(({ at, home }) => Math.hypot(at[0] - home[0], at[1] - home[1]) / placed.scale)));
  });
  test('keep off the county’s own', () => {
    const placed = placeRings([place('近城', 0, 0), ...four], wide, texts);
    const { at, r } = cityOf(placed, '近城');
    expect(Math.hypot(at[0] - placed.centre[0], at[1] - placed.centre[1])).toBeGreaterThan(r + 5);
  });
  test('of a team’s seat are larger by their ring, and stand without targets too', () => {
    const placed = placeRings([...four, place('驻地', 300, 45, 0, true), place('同数', 300, 135, 1)], wide, texts);
    expect(cityOf(placed, '驻地').dots).toEqual([]);
    expect(cityOf(placed, '驻地').r).toBeGreaterThan(cityOf(placed, '同数').r);
  });
  test('of hundreds of targets in one city do not blot out the plate', () => {
    const placed = placeRings([place('大城', 700, 90, 400), ...four], wide, texts);
    expect(cityOf(placed, '大城').r).toBeLessThan(40);
    expect(cityOf(placed, '大城').dots.length).toBe(400);
  });
});

describe('dots of a mark', () => {
  test.each([1, 2, 3, 4, 5, 7, 8, 12, 19, 37, 100])('%i never lie on each other, and fill their circle about as well as coins do', count => {
    const { dots, r } = packDots(count, 4, 1);
    const apart = dots.flatMap((a, index) => dots.slice(index + 1).map(b => Math.hypot(a[0] - b[0], a[1] - b[1])));
    expect([dots.length, apart.every(each => each >= 9 - 1e-9)]).toEqual([count, true]);
    expect(r).toBeLessThan(4 + 9 * 0.72 * Math.sqrt(count));
  });
});

describe('rings', () => {
  test.each<readonly [number, readonly number[]]>([[90, [10, 25, 50, 100]], [480, [25, 50, 100, 250, 500]], [1600, [100, 250, 500, 1000, 1500]], [9000, [500, 1000, 1500, 2000, 3000, 5000, 7500, 10_000]]])('as far as %i km', (reach, rings) => { expect(chooseRings(reach)).toEqual(rings); });
  test('there is one even where everything is next door', () => { expect(chooseRings(3)).toEqual([10]); });
});

describe('a city far beyond all others', () => {
  const near = Array.from({ length: 12 }, (_, index) => place(`城${index}`, 300 + 20 * index, 30 * index));
  test('is told instead of squeezing them together', () => {
    const placed = placeRings([...near, place('海外', 9000, 310)], wide, texts);
    expect([placed.beyond, placed.cities.length]).toEqual([['海外'], 12]);
    expect(checkRings(placed, [...near, place('海外', 9000, 310)])).toEqual([]);
  });
  test('is drawn where the others are hardly nearer', () => { expect(placeRings([...near, place('远', 1200, 310)], wide, texts).beyond).toEqual([]); });
});

/** Cities of names of two to fourteen letters, many near each other. */
const anyPlaces = fc.array(fc.record({
  kilometres: fc.integer({ min: 0, max: 1600 }), azimuth: fc.oneof(fc.integer({ min: 100, max: 140 }), fc.integer({ min: 0, max: 359 })), count: fc.integer({ min: 0, max: 9 }), seat: fc.boolean(),
  name: fc.oneof(fc.constantFrom('苏州', '石家庄', '呼和浩特'), fc.string({ minLength: 2, maxLength: 14 })), note: fc.boolean(),
}), { maxLength: 45, size: 'max' }).map(list => list.map(({ kilometres, azimuth, count, seat, name, note }, index): RingPlace =>
  ({ ...place(`K${index}`, kilometres, azimuth, Math.max(seat ? 0 : 1, count), seat), lines: note ? [name, '驻某地小分队'] : [name] })));

describe('any cities', () => {
  // Seeded: on a plate far more crowded than a county's, the search for places is good and not yet exact.
  test('are placed without a fault: none lost, none astray, no name on another, on a mark or over the edge', { timeout: 120_000 }, () => {
    fc.assert(fc.property(anyPlaces, fc.constantFrom(wide, small), (places, page) => { expect(checkRings(placeRings(places, page, texts), places)).toEqual([]); }), { seed: 4, numRuns: 6 });
  });
  test('are placed the same whatever their order', () => {
    fc.assert(fc.property(anyPlaces.chain(places => fc.tuple(fc.constant(places), fc.shuffledSubarray(places, { minLength: places.length }))), ([places, other]) => {
      expect(placeRings(other, small, texts)).toStrictEqual(placeRings(places, small, texts));
    }), { numRuns: 5 });
  });
});

describe('the check', () => {
  const placed = placeRings(four, wide, texts);
  const changed = (change: (city: PlacedCity) => Partial<PlacedCity>): PlacedRings => ({ ...placed, cities: placed.cities.map(city => (city.key === '北城' ? { ...city, ...change(city) } : city)) });
  const kinds = (plate: PlacedRings): readonly string[] => [...new Set(checkRings(plate, four).map(({ kind }) => kind))];
  const east = cityOf(placed, '东城');
  test('passes what is right', () => { expect([kinds(placed), namesOf(placed).length]).toEqual([[], 4 + 1 + placed.rings.filter(({ label }) => label !== undefined).length]); });
  test('finds a name on another', () => { expect(kinds(changed(() => ({ label: east.label })))).toContain('overlap'); });
  test('finds a mark on another', () => { expect(kinds(changed(() => ({ at: east.at })))).toContain('overlap'); });
  test('finds a name over the edge', () => { expect(kinds(changed(({ label }) => ({ label: label && { ...label, box: { ...label.box, x: 1 } } })))).toContain('outside'); });
  test('finds a city that is not where it is', () => { expect(kinds(changed(({ home: [x, y] }) => ({ home: [x + 1, y] })))).toEqual(['astray']); });
  test('finds a city, a name and a dot lost', () => {
    expect(kinds({ ...placed, cities: placed.cities.slice(1) })).toEqual(['lost']);
    expect(kinds(changed(() => ({ label: undefined })))).toEqual(['lost']);
    expect(kinds(changed(() => ({ dots: [] })))).toEqual(['lost']);
  });
});
