import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sites, typicalAsk } from '../../src/core/analysis/fit-parcels.ts';
import { needKeys, type NeedKey } from '../../src/core/analysis/match-parcels.ts';
import { emptyView, isTypical, readFit, viewOf, writeFit, type FitView } from '../../src/islands/fit-view.ts';
import { atlasOf } from '../support/county.ts';
import { readFigure } from '../../src/islands/read-figure.ts';

const atlas = atlasOf({ links: [{ code: 'A', typicalCapacity: 3, needLand: 20, needPower: 500, eia: '报告表', processes: '屠宰' }, { code: 'B' }], parks: [{ code: 'P' }], parcels: [{ code: 'X', barred: '电镀、制革' }] });
const [a, b] = [atlas.links[0]!, atlas.links[1]!];
const figure = fc.option(fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 9999 }).map(value => value / 100)), { nil: undefined });
const anyView: fc.Arbitrary<FitView> = fc.record({
  link: fc.constantFrom(a, b), typed: fc.constant(''),
  ask: fc.record({
    capacity: figure, site: fc.constantFrom(...sites),
    needs: fc.record({ ...Object.fromEntries(needKeys.map(key => [key, figure])) as Record<NeedKey, typeof figure>, eia: fc.constantFrom(undefined, 'form', 'table', 'book'), processes: fc.constantFrom(undefined, ['屠宰'], ['电镀', '制革']) }),
  }),
});

describe('the address', () => {
  test('gives back what was written into it', () => { fc.assert(fc.property(anyView, view => { expect(readFit(writeFit(view), atlas)).toEqual({ view, refused: [] }); })); });
  test('of a typical project is its link alone', () => { expect([writeFit(viewOf(a)), writeFit(emptyView)]).toEqual(['#link=A', '']); });
  test('says what differs, and what is not asked for', () => {
    const ask = typicalAsk(a);
    expect(writeFit({ link: a, typed: '', ask: { capacity: 5, site: 'land', needs: { ...ask.needs, needPower: 900, needLand: undefined, eia: 'book', processes: ['屠宰', '电镀'] } } })).toBe(`#link=A&make=5&land=none&power=900&eia=book&process=${encodeURIComponent('屠宰.电镀')}&site=land`);
  });
  test('keeps what was typed where no link is chosen', () => { expect(readFit(writeFit({ ...emptyView, typed: '火箭 & 引擎' }), atlas).view).toEqual({ ...emptyView, typed: '火箭 & 引擎' }); });
  test('tells what cannot be, and has the typical project instead', () => {
    expect(readFit('#link=NONE', atlas)).toEqual({ view: emptyView, refused: [{ name: 'link', text: 'NONE' }] });
    expect(readFit('#link=A&power=much&land=-3&eia=huge&process=nothing&site=moon&make=1e9', atlas)).toEqual({ view: viewOf(a), refused: ['land=-3', 'power=much', 'eia=huge', 'process=nothing', 'make=1e9', 'site=moon'].map(text => ({ name: text.split('=')[0], text: text.split('=')[1] })) });
  });
  test('knows whether all is as the typical project has it', () => { expect([isTypical(viewOf(a)), isTypical({ ...viewOf(a), ask: { ...typicalAsk(a), site: 'land' } }), isTypical(emptyView)]).toEqual([true, false, true]); });
});

describe('a figure', () => {
  test('is read as people write it, full width and with separators too', () => { expect(['30', ' 1,600 ', '2.5', '.5', '3000', '0'].map(readFigure)).toEqual([30, 1600, 2.5, 0.5, 3000, 0]); });
  test('is not made of what is none', () => { expect(['', '-3', '1e3', '三十', '2.5.1', 'NaN', '9'.repeat(16)].map(readFigure)).toEqual(Array.from({ length: 7 })); });
});
