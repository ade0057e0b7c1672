import { describe, expect, test } from 'vitest';
import { assessAtlas } from '../../../src/core/analysis/assess-atlas.ts';
import { suggestNext, type SuggestOptions, type Suggestion, type Suggestions } from '../../../src/core/analysis/suggest-next.ts';
import { atLeast, known, unknown } from '../../../src/core/model/quantity.ts';
import { atlasOf, firms, flow, type County, type Firm } from '../../support/county.ts';

function suggest(county: County, landed: readonly string[] = [], options?: SuggestOptions, before: readonly string[] = []): Suggestions {
  const atlas = atlasOf(county);
  return suggestNext(assessAtlas(atlas, new Set(before)), assessAtlas(atlas, new Set(landed)), options);
}
const taken = ({ steps }: Suggestions): readonly string[] => steps.map(step => `${step.taken.company.code} ${step.taken.tie}`);
const choices = (of: Suggestions): readonly string[] => of.steps[0]?.choices.map(choice => choice.company.code) ?? [];
const first = (of: Suggestions): Suggestion => { const found = of.steps[0]?.taken; if (found === undefined) throw new Error('nobody is suggested'); return found; };

// FOAM ──2──► TRAY ──0.1──► MEAL ──1──► SHOP; STONE stands apart. Nobody is here but a shop.
const links = [{ code: 'FOAM', price: 1, externalDemand: 0 }, { code: 'TRAY', price: 10, externalDemand: 5 }, { code: 'MEAL', price: 2, externalDemand: 100 }, { code: 'SHOP', price: 1, externalDemand: 40 }, { code: 'STONE', price: 50, externalDemand: 100 }];
const flows = [flow('FOAM', 'TRAY', 2), flow('TRAY', 'MEAL', 0.1), flow('MEAL', 'SHOP', 1)];
const county = (...list: Firm[]): County => ({ links, flows, ...firms(...list) });
const all = county(['T-MEAL', '目标', 'MEAL', 100], ['T-TRAY', '目标', 'TRAY', 15], ['T-FOAM', '目标', 'FOAM', 30], ['T-SHOP', '目标', 'SHOP', 20], ['T-STONE', '目标', 'STONE', 60]);

describe('one firm brings others', () => {
  test('first who supplies it, then who supplies that one; those who use what it makes follow, and who has nothing to do with it comes last', () => {
    expect(taken(suggest(all, ['T-MEAL'], { steps: 9 }))).toEqual(['T-TRAY supplies', 'T-FOAM supplies', 'T-SHOP uses', 'T-STONE none']);
  });
  test('three steps on, where nobody says how many', () => { expect(suggest(all, ['T-MEAL']).steps.length).toBe(3); });
  test('and says why: which firm, along which flow, how much it takes, what became of the gap', () => {
    const [closure] = first(suggest(all, ['T-MEAL'])).closures;
    expect(closure).toMatchObject({
      ties: [{ kind: 'supplies', company: 'T-MEAL', link: 'MEAL', flow: { id: 'TRAY~MEAL' }, quantity: known(10) }],
      change: { kind: 'widened', moved: known(10) }, quantity: known(15), worth: known(150), share: 1,
    });
  });
  test('to a user the tie is all that the landed firm makes', () => {
    const user = suggest(all, ['T-MEAL']).steps[0]?.choices.find(choice => choice.company.code === 'T-SHOP');
    expect(user?.closures[0]?.ties).toMatchObject([{ kind: 'uses', company: 'T-MEAL', link: 'MEAL', flow: { id: 'MEAL~SHOP' }, quantity: known(100) }]);
  });
  test('also along a flow of unknown ratio, by nobody knows how much', () => {
    const blank = { ...all, flows: [flow('TRAY', 'MEAL')] };
    expect(first(suggest(blank, ['T-MEAL']))).toMatchObject({ company: { code: 'T-TRAY' }, tie: 'supplies', closures: [{ ties: [{ quantity: unknown }] }] });
  });
  test('but not along a flow of ratio nought, up or down', () => {
    expect(first(suggest({ ...all, flows: [flow('MEAL', 'SHOP', 0)] }, ['T-MEAL'])).tie).toBe('none');
    expect(first(suggest({ ...all, flows: [flow('TRAY', 'MEAL', 0)] }, ['T-MEAL'])).tie).toBe('none');
  });
  test('what a step changes is measured on top of the steps before', () => {
    const { steps, assessment } = suggest(all, ['T-MEAL']);
    expect(steps[0]?.change.links.map(({ link, kind }) => `${link.code} ${kind}`)).toEqual(['TRAY closed', 'FOAM widened']);
    expect(steps[1]?.change.links.map(({ link, kind }) => `${link.code} ${kind}`)).toEqual(['FOAM closed']);
    expect(assessment.landed).toEqual(new Set(['T-MEAL', 'T-TRAY', 'T-FOAM', 'T-SHOP']));
  });
  test('firms that stood in both scenarios bring nobody', () => { expect(first(suggest(all, ['T-MEAL'], {}, ['T-MEAL'])).tie).toBe('none'); });
});

describe('with nothing landed', () => {
  test('the one that closes most comes first, tied to nobody', () => { expect(taken(suggest(all, [], { steps: 1 }))).toEqual(['T-STONE none']); });
  test('and from there on those it brings', () => {
    const apart = county(['T-MEAL', '目标', 'MEAL', 100], ['T-TRAY', '目标', 'TRAY', 1], ['T-STONE', '目标', 'STONE', 1]);
    expect(taken(suggest(apart, []))).toEqual(['T-MEAL none', 'T-TRAY supplies', 'T-STONE none']);
  });
});

describe('the order of choices', () => {
  const one = (...list: Firm[]): County => ({ links: [{ code: 'A', price: 2, externalDemand: 10 }, { code: 'B', price: 3, externalDemand: 10 }, { code: 'C', externalDemand: 10 }], ...firms(...list) });
  test('is by what would be closed, in 万元, and what is over counts for nothing', () => {
    const list = one(['T1', '目标', 'A', 99], ['T2', '目标', 'B', 7], ['T3', '目标', 'B', 6]);
    expect(choices(suggest(list))).toEqual(['T2', 'T1', 'T3']);
    expect(suggest(list).steps[0]?.choices.map(({ worth }) => worth)).toEqual([known(21), known(20), known(18)]);
  });
  test('adds up what one firm closes in two links', () => { expect(first(suggest(one(['T1', '目标', 'A', 5], ['T1', '目标', 'B', 5], ['T2', '目标', 'B', 8])))).toMatchObject({ company: { code: 'T1' }, worth: known(25) }); });
  test('puts unknown worth last, and does not call it nought', () => {
    const { steps } = suggest(one(['T1', '目标', 'C', 5], ['T2', '目标', 'A', ''], ['T3', '目标', 'A', 1]));
    expect(steps[0]?.choices.map(({ company, worth }) => [company.code, worth])).toEqual([['T3', known(2)], ['T2', unknown], ['T1', unknown]]);
    expect(choices(suggest(one(['T1', '目标', 'A', ''], ['T2', '目标', 'A', 0.1])))).toEqual(['T2', 'T1']);
  });
  test('of equal worth is by rank of the gap, then by code', () => {
    expect(choices(suggest(one(['T3', '目标', 'A', 3], ['T2', '目标', 'B', 2], ['T1', '目标', 'A', 3])))).toEqual(['T2', 'T1', 'T3']);
  });
  test('shows as many as asked for, and says among how many', () => {
    const { steps } = suggest(one(['T1', '目标', 'A', 1], ['T2', '目标', 'A', 2], ['T3', '目标', 'A', 3]), [], { most: 2, steps: 1 });
    expect(steps.map(step => [step.choices.length, step.among])).toEqual([[2, 3]]);
  });
});

describe('what a candidate closes', () => {
  const closes = (demand: number | '', price: number | '', capacity: number | '', typical: number | '' = ''): Suggestion =>
    first(suggest({ links: [{ code: 'A', externalDemand: demand, price, typicalCapacity: typical }, { code: 'B', externalDemand: 0 }], flows: [flow('A', 'B', 1)], ...firms(['L', '本地', 'B', 10], ['T', '目标', 'A', capacity]) }));
  test('is part of the gap: 5 of 30', () => { expect(closes(20, 3, 5).closures[0]).toMatchObject({ quantity: known(5), worth: known(15), share: 5 / 30, typical: false }); });
  test('of a gap that may be larger is known up to the bound', () => { expect(closes('', 3, 5).closures[0]).toMatchObject({ quantity: known(5), share: 0.5 }); });
  test('and at least the bound beyond it', () => { expect(closes('', 3, 50).closures[0]).toMatchObject({ quantity: atLeast(10), worth: atLeast(30), share: 1 }); });
  test('of the whole of a gap that may be larger is known', () => { expect(closes('', 3, 10).closures[0]).toMatchObject({ quantity: known(10), worth: known(30), share: 1 }); });
  test('of a gap of unknown size is unknown', () => { expect(first(suggest({ links: [{ code: 'A', externalDemand: '', price: 3 }], ...firms(['T', '目标', 'A', 5]) })).closures[0]).toMatchObject({ quantity: unknown, worth: unknown, share: undefined }); });
  test('is the typical project where plans are unknown, and says so', () => { expect(closes(20, 3, '', 6).closures[0]).toMatchObject({ quantity: known(6), typical: true }); });
  test('is unknown where that is blank too', () => { expect(closes(20, 3, '').closures[0]).toMatchObject({ quantity: unknown, worth: unknown, share: undefined, typical: true }); });
});

describe('a candidate with several gaps', () => {
  // STONE ranks before TRAY; TRAY is what the landed T-MEAL uses.
  const two = county(['T-MEAL', '目标', 'MEAL', 100], ['T9', '目标', 'STONE', 1], ['T9', '目标', 'TRAY', 5]);
  test('goes by its best tie, and names the gap so tied first, though another ranks higher', () => {
    const found = suggest(two, ['T-MEAL']).steps[0]?.choices[0];
    expect([found?.company.code, found?.tie, found?.closures.map(({ link }) => link.code)]).toEqual(['T9', 'supplies', ['TRAY', 'STONE']]);
    expect(found?.closures[1]?.ties).toEqual([]);
  });
  test('without a tie names its gaps by rank', () => {
    expect(first(suggest({ links: [{ code: 'A', externalDemand: 1, price: 1 }, { code: 'B', externalDemand: 1, price: 9 }, { code: 'C', externalDemand: 1, price: 5 }], ...firms(['T', '目标', 'A', 1], ['T', '目标', 'B', 1], ['T', '目标', 'C', 1]) })).closures.map(({ link }) => link.code)).toEqual(['B', 'C', 'A']);
  });
  test('keeps a better tie that comes with a higher rank', () => {
    const first = county(['T-MEAL', '目标', 'MEAL', 100], ['T9', '目标', 'TRAY', 5], ['T9', '目标', 'FOAM', 5], ['T9', '目标', 'SHOP', 5]);
    expect(suggest(first, ['T-MEAL']).steps[0]?.choices[0]).toMatchObject({ tie: 'supplies' });
  });
  test('stands by the rank of the gap so tied, then by code, where worths are equal', () => {
    // T9 closes 50 of STONE and 100 of TRAY; T1 and T0 150 of TRAY.
    const equal = county(['T-MEAL', '目标', 'MEAL', 100], ['T9', '目标', 'STONE', 1], ['T9', '目标', 'TRAY', 10], ['T1', '目标', 'TRAY', 15], ['T0', '目标', 'TRAY', 15]);
    expect(choices(suggest(equal, ['T-MEAL']))).toEqual(['T0', 'T1', 'T9']);
    // A and B both feed M, which has landed; B ranks first, since two targets wait for it. Each closes 6: T2 0.099 of Z and 5.901 of B.
    const ranked = { links: [{ code: 'A', price: 3, externalDemand: 10 }, { code: 'B', price: 2, externalDemand: 10 }, { code: 'Z', price: 99, externalDemand: 10 }, { code: 'M' }], flows: [flow('A', 'M', 1), flow('B', 'M', 1)], ...firms(['L', '目标', 'M', 1], ['T1', '目标', 'A', 2], ['T0', '目标', 'B', 3], ['T2', '目标', 'Z', 0.001], ['T2', '目标', 'B', 2.9505]) };
    expect(choices(suggest(ranked, ['L']))).toEqual(['T0', 'T2', 'T1']);
  });
});

describe('a link that both feeds a landed firm and uses what it makes', () => {
  test('has both ties, suppliers first, whichever of the firm’s links comes first', () => {
    const both = { links: [{ code: 'A' }, { code: 'B' }, { code: 'X', externalDemand: 10 }], flows: [flow('A', 'X', 1), flow('X', 'B', 1)], ...firms(['L', '目标', 'A', 1], ['L', '目标', 'B', 1], ['T', '目标', 'X', 5]) };
    const found = first(suggest(both, ['L']));
    expect([found.tie, found.closures[0]?.ties.map(({ kind, flow: { id } }) => `${kind} ${id}`)]).toEqual(['supplies', ['supplies X~B', 'uses A~X']]);
  });
});

describe('nobody is suggested', () => {
  test('who has landed', () => { expect(suggest(county(['T', '目标', 'MEAL', 1]), ['T']).steps).toEqual([]); });
  test('who is here', () => { expect(suggest(county(['L', '本地', 'MEAL', 1])).steps).toEqual([]); });
  test('who would close no gap', () => { expect(suggest({ links: [{ code: 'A', externalDemand: 10 }], ...firms(['L', '本地', 'A', 10], ['T', '目标', 'A', 5]) }).steps).toEqual([]); });
  test('who would make nothing', () => { expect(suggest(county(['T', '目标', 'MEAL', 0])).steps).toEqual([]); });
  test('for a link of which nobody wants anything', () => { expect(suggest(county(['T', '目标', 'FOAM', 9])).steps).toEqual([]); });
  test('for the link where it would make nothing, though for another', () => { expect(first(suggest(county(['T', '目标', 'MEAL', 0], ['T', '目标', 'SHOP', 5]))).closures.map(closure => closure.link.code)).toEqual(['SHOP']); });
  test('twice', () => { expect(new Set(taken(suggest(all, [], { steps: 99 }))).size).toBe(5); });
});
