import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begin, goOn, landIn, look, readWhatIf, redo, swapViews, takeBack, undo, writeWhatIf, type WhatIfView } from '../../src/islands/what-if-view.ts';
import { atlasOf, firms } from '../support/county.ts';

const atlas = atlasOf({ links: [{ code: 'A' }], parks: [{ code: 'P' }], parcels: [{ code: 'X-1' }], ...firms(['T1', '目标', 'A', 1], ['T2', '目标', 'A', 2], ['HERE', '本地', 'A', 3]) });
const empty: WhatIfView = { land: [], kept: undefined, chain: '', park: '' };
const anyScenario = fc.uniqueArray(fc.record({ company: fc.constantFrom('T1', 'T2'), parcel: fc.constantFrom('X-1') }, { requiredKeys: ['company'] }), { selector: ({ company }) => company });
const anyView: fc.Arbitrary<WhatIfView> = fc.record({ land: anyScenario, kept: fc.option(anyScenario.filter(({ length }) => length > 0), { nil: undefined }), chain: fc.constantFrom('', 'C'), park: fc.constantFrom('', 'P') });

describe('the address', () => {
  test('gives back what was written into it', () => { fc.assert(fc.property(anyView, view => { expect(readWhatIf(writeWhatIf(view), atlas)).toEqual({ view, refused: [] }); })); });
  test('is short and readable', () => { expect(writeWhatIf({ land: [{ company: 'T1', parcel: 'X-1' }, { company: 'T2' }], kept: [{ company: 'T2' }], chain: 'C', park: '' })).toBe('?land=T1@X-1.T2&with=T2&chain=C'); });
  test('of nobody is empty', () => { expect(writeWhatIf(empty)).toBe(''); });
  test('tells what cannot be, of both scenarios, and shows the rest', () => {
    expect(readWhatIf('?land=T1@Z.NOBODY&with=HERE.T2&chain=NONE&park=NONE', atlas)).toEqual({
      view: { land: [{ company: 'T1' }], kept: [{ company: 'T2' }], chain: '', park: '' },
      refused: [{ text: 'T1@Z', reason: 'parcel' }, { text: 'NOBODY', reason: 'company' }, { text: 'HERE', reason: 'local' }],
    });
  });
  test('with nobody left to compare with compares nothing', () => { expect(readWhatIf('?with=NOBODY', atlas).view.kept).toBeUndefined(); });
});

describe('a course', () => {
  const one = landIn(empty, { company: 'T1' });
  const two = landIn(one, { company: 'T2' });
  test('goes back and forth', () => {
    const course = goOn(goOn(begin(empty), one), two);
    expect([undo(course).now, undo(undo(course)).now, redo(undo(course)).now]).toEqual([one, empty, two]);
  });
  test('has an end both ways', () => { expect([undo(begin(one)), redo(begin(one))]).toEqual([begin(one), begin(one)]); });
  test('forgets what was undone once it goes on', () => { expect(redo(goOn(undo(goOn(begin(empty), one)), two)).now).toEqual(two); });
  test('is not lengthened by looking at another chain, which landing lets go', () => {
    const course = look(goOn(begin(empty), one), { chain: 'C' });
    expect([course.past.length, course.now.chain, landIn(course.now, { company: 'T2' }).chain]).toEqual([1, 'C', '']);
  });
  test('takes one landing back by name', () => { expect(takeBack(two, 'T1').land).toEqual([{ company: 'T2' }]); });
  test('swaps the two scenarios, and swapping twice is nothing', () => {
    const view = { ...two, kept: one.land };
    expect(swapViews(view)).toMatchObject({ land: one.land, kept: two.land });
    expect(swapViews(swapViews(view))).toEqual(view);
    expect(swapViews(two)).toBe(two);
  });
});
