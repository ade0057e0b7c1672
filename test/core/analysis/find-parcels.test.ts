import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedFields, choiceKeys, dropField, figureFields, figureKeys, noCriteria, type Criteria, type FieldKey, type FindParcel } from '../../../src/core/analysis/find-fields.ts';
import { findNearest, loosenFor } from '../../../src/core/analysis/find-nearest.ts';
import { countChoices, countIf, findParcels, standingOf, tallyFigure, type Found } from '../../../src/core/analysis/find-parcels.ts';
import { eiaGrades } from '../../../src/core/schema/eia-grades.ts';
import { parcelKinds, parcelStatuses, priceUnits } from '../../../src/core/schema/parcel-kinds.ts';
import { parcels as schema } from '../../../src/core/schema/parcels.ts';

const blank: FindParcel = {
  code: 'A', park: 'K', kind: 'land', status: 'free', area: undefined, floor: undefined, plotRatioMin: undefined, plotRatioMax: undefined, use: undefined, price: undefined, priceUnit: undefined,
  power: undefined, water: undefined, sewage: undefined, gas: undefined, steam: undefined, height: undefined, load: undefined, eia: undefined, barred: undefined,
};
const parcel = (some: Partial<FindParcel>): FindParcel => ({ ...blank, ...some });
const ask = (some: Partial<Criteria>): Criteria => ({ ...noCriteria, ...some });
const one = (some: Partial<FindParcel>, criteria: Partial<Criteria>): Found => findParcels([parcel(some)], ask(criteria))[0]!;
const told = ({ state, lacks }: Found) => [state, ...lacks.map(({ field, verdict, by }) => `${field} ${verdict}${by > 0 ? ` ${by}` : ''}`)];

describe('a parcel against what is asked', () => {
  test('fits where nothing is asked', () => { expect(told(one({}, {}))).toEqual(['fits']); });
  test('has enough, or is short by the difference', () => {
    expect(told(one({ water: 500 }, { figures: { water: 500 } }))).toEqual(['fits']);
    expect(told(one({ water: 380 }, { figures: { water: 500 } }))).toEqual(['short', 'water short 120']);
  });
  test('may cost at most so much', () => { expect(told(one({ price: 13, priceUnit: 'perMu' }, { figures: { price: 12.5 } }))).toEqual(['short', 'price short 0.5']); });
  test('is to be asked after where the cell is blank, and none at all is not blank', () => {
    expect(told(one({}, { figures: { steam: 1 } }))).toEqual(['ask', 'steam unknown']);
    expect(told(one({ steam: 0 }, { figures: { steam: 1 } }))).toEqual(['short', 'steam short 1']);
    expect(told(one({}, { figures: { steam: 0 } }))).toEqual(['ask', 'steam unknown']);
  });
  test('is short, not to be asked after, where something else is known to be short', () => { expect(told(one({ water: 1 }, { figures: { water: 2, gas: 3 } }))).toEqual(['short', 'water short 1', 'gas unknown']); });
  test('is no building where it is bare land, whatever the height', () => { expect(told(one({ height: 20 }, { figures: { height: 9 } }))).toEqual(['short', 'height misfit']); });
  test('has a rent that no price of land can be held against; without a unit the price is unknown', () => {
    expect(told(one({ price: 12, priceUnit: 'perMonth' }, { figures: { price: 20 } }))).toEqual(['short', 'price misfit']);
    expect(told(one({ price: 12 }, { figures: { price: 20 } }))).toEqual(['ask', 'price unknown']);
  });
  test('may bar a process or take a lighter EIA category alone; a blank bar is unknown', () => {
    expect(told(one({ barred: ['电镀'] }, { processes: ['屠宰', '电镀'] }))).toEqual(['short', 'processes misfit']);
    expect(told(one({ barred: ['电镀'] }, { processes: ['屠宰'] }))).toEqual(['fits']);
    expect(told(one({}, { processes: ['屠宰'] }))).toEqual(['ask', 'processes unknown']);
    expect(['form', 'table', 'book'].map(eia => one({ eia: eia as 'form' }, { eia: 'table' }).state)).toEqual(['short', 'fits', 'fits']);
  });
  test('is in the park that is asked for, or in another', () => { expect([told(one({}, { park: ['K', 'S'] })), told(one({}, { park: ['S'] }))]).toEqual([['fits'], ['short', 'park misfit']]); });
  test('may be one of several kinds', () => { expect(['factory', 'cold', 'land'].map(kind => one({ kind: kind as 'land' }, { kind: ['factory', 'cold'] }).state)).toEqual(['fits', 'fits', 'short']); });
});

describe('each figure', () => {
  const hall = { kind: 'factory', priceUnit: 'perMu' } as const;
  test.each([
    ['area', 'area'], ['floor', 'floor'], ['ratioMost', 'plotRatioMax'], ['power', 'power'], ['water', 'water'], ['sewage', 'sewage'], ['gas', 'gas'], ['steam', 'steam'], ['height', 'height'], ['load', 'load'],
  ] as const)('%s is held against its own column, of which there must be as much or more', (key, column) => {
    expect([9, 10, 11].map(wanted => told(one({ ...hall, [column]: 10 }, { figures: { [key]: wanted } })))).toEqual([['fits'], ['fits'], ['short', `${key} short 1`]]);
    expect(told(one(hall, { figures: { [key]: 9 } }))).toEqual(['ask', `${key} unknown`]);
  });
  test.each([['price', 'price', 'perMu'], ['rent', 'price', 'perMonth'], ['ratioLeast', 'plotRatioMin', 'perMu']] as const)('%s must be as little or less', (key, column, priceUnit) => {
    expect([9, 10, 11].map(wanted => told(one({ ...hall, priceUnit, [column]: 10 }, { figures: { [key]: wanted } })))).toEqual([['short', `${key} short 1`], ['fits'], ['fits']]);
  });
  test('of a building is none of bare land; the others are', () => {
    const all = Object.fromEntries(figureKeys.map(key => [figureFields[key].column, 10]));
    expect(figureKeys.filter(key => one({ ...all, priceUnit: 'perMu' }, { figures: { [key]: 10 } }).state !== 'fits')).toEqual(['floor', 'rent', 'height', 'load']);
  });
  test('is asked for in the order in which a parcel’s figures are read, then choices, then what is barred', () => {
    const figures = Object.fromEntries([...figureKeys].reverse().map(key => [key, 0]));
    expect(askedFields({ figures, park: ['P'], status: ['free'], kind: ['land'], use: ['工业'], eia: 'book', processes: ['电镀'] }))
      .toEqual(['area', 'floor', 'price', 'rent', 'ratioMost', 'ratioLeast', 'power', 'water', 'sewage', 'gas', 'steam', 'height', 'load', 'park', 'status', 'kind', 'use', 'eia', 'processes']);
    expect(askedFields(noCriteria)).toEqual([]);
  });
  test('can be let go by itself, and so can a choice', () => {
    const both = ask({ figures: { area: 1, water: 2 }, park: ['P'], eia: 'book', processes: ['电镀'] });
    expect(dropField(both, 'area')).toEqual({ ...both, figures: { water: 2 } });
    expect([dropField(both, 'park').park, dropField(both, 'eia').eia, dropField(both, 'processes').processes]).toEqual([[], undefined, []]);
  });
});

const three = [parcel({ code: 'A', area: 50, water: 100 }), parcel({ code: 'B', area: 80, water: 400 }), parcel({ code: 'C', area: 90, status: 'idle' })];

describe('counts beside a control', () => {
  test('a figure keeps, loses and cannot tell; its steps say how many each would keep', () => {
    const criteria = ask({ figures: { water: 200 } });
    expect(tallyFigure(standingOf(findParcels(three, criteria)), criteria, 'water')).toEqual({ met: 1, short: 1, unknown: 1, steps: [{ value: 100, left: 2 }, { value: 400, left: 1 }] });
  });
  test('a choice counts by itself, all else kept', () => {
    const criteria = ask({ figures: { area: 60 }, status: ['free'] });
    expect([...countChoices(standingOf(findParcels(three, criteria)), 'status', ['free', 'idle', 'taken'])]).toEqual([['free', 1], ['idle', 1], ['taken', 0]]);
  });
});

describe('the figures offered beside a control', () => {
  const areas = Array.from({ length: 10 }, (_, index) => parcel({ code: `P${index}`, area: 10 * (index + 1) }));
  const tally = (list: readonly FindParcel[], key: 'area' | 'price' | 'height', figures: Criteria['figures'] = {}, most?: number) => { const criteria = ask({ figures }); return tallyFigure(standingOf(findParcels(list, criteria)), criteria, key, most); };
  test('are at most six, spread evenly from the least to the most, each with what it would keep', () => {
    expect(tally(areas, 'area')).toEqual({ met: 10, short: 0, unknown: 0, steps: [[10, 10], [30, 8], [50, 6], [60, 5], [80, 3], [100, 1]].map(([value, left]) => ({ value, left })) });
    expect(tally(areas, 'area', {}, 2).steps).toEqual([{ value: 10, left: 10 }, { value: 100, left: 1 }]);
    expect(tally(areas.slice(0, 6), 'area').steps.map(({ value }) => value)).toEqual([10, 20, 30, 40, 50, 60]);
  });
  test('of a price keep what costs as much or less; nothing asked keeps all', () => {
    const prices = [30, 10, 10, 20].map((price, index) => parcel({ code: `P${index}`, price, priceUnit: 'perMu' }));
    expect(tally(prices, 'price')).toEqual({ met: 4, short: 0, unknown: 0, steps: [{ value: 10, left: 2 }, { value: 20, left: 3 }, { value: 30, left: 4 }] });
    expect(tally(prices, 'price', { price: 20 })).toMatchObject({ met: 3, short: 1 });
  });
  test('of which there can be none count as short, and give no figure; nor does what nobody knows', () => {
    expect(tally([parcel({ code: 'A', height: 9 }), parcel({ code: 'B', kind: 'factory', height: 5 }), parcel({ code: 'C', kind: 'factory' }), parcel({ code: 'D', kind: 'factory', height: 3 })], 'height', { height: 4 }))
      .toEqual({ met: 1, short: 2, unknown: 1, steps: [{ value: 3, left: 2 }, { value: 5, left: 1 }] });
  });
});

describe('what one field alone keeps away', () => {
  test('is counted with it: how many would be left if it were asked so', () => {
    const criteria = ask({ figures: { area: 60 }, status: ['free'] });
    const standing = standingOf(findParcels(three, criteria));
    expect([standing.fits.map(({ code }) => code), [...standing.but].map(([field, list]) => [field, list.map(({ code }) => code)])]).toEqual([['B'], [['area', ['A']], ['status', ['C']]]]);
    expect([countIf(standing, ask({ figures: { area: 50 } }), 'area'), countIf(standing, ask({ figures: { area: 85 } }), 'area'), countIf(standing, ask({ status: ['free', 'idle'] }), 'status'), countIf(standing, ask({ park: ['K'] }), 'park')]).toEqual([2, 0, 2, 1]);
  });
  test('an EIA category counts by itself too', () => {
    const list = (['form', 'table', 'book', undefined] as const).map((eia, index) => parcel({ code: `P${index}`, eia }));
    const criteria = ask({});
    expect([...countChoices(standingOf(findParcels(list, criteria)), 'eia', ['form', 'table', 'book'])]).toEqual([['form', 3], ['table', 2], ['book', 1]]);
  });
  test('a blank choice is to be asked after, and so is a blank category', () => {
    expect(told(one({}, { use: ['工业用地'] }))).toEqual(['ask', 'use unknown']);
    expect(told(one({ use: '商业用地' }, { use: ['工业用地'] }))).toEqual(['short', 'use misfit']);
    expect(told(one({}, { eia: 'form' }))).toEqual(['ask', 'eia unknown']);
    expect(told(one({ eia: 'form' }, { eia: 'book' }))).toEqual(['short', 'eia misfit']);
  });
});

describe('the nearest of those that do not fit', () => {
  const near = (list: readonly Partial<FindParcel>[], some: Partial<Criteria>) => { const criteria = ask(some); return findNearest(findParcels(list.map((each, index) => parcel({ code: 'ABC'[index] ?? '', ...each })), criteria), criteria)?.parcel.code; };
  test('is off by the smaller share of what is asked, whatever the units', () => {
    expect(near([{ area: 50, water: 100 }, { area: 40, water: 500 }], { figures: { area: 50, water: 500 } })).toBe('B');
    expect(near([{ area: 40, water: 500 }, { area: 50, water: 450 }], { figures: { area: 50, water: 500 } })).toBe('B');
  });
  test('where nought is asked is off by the amount', () => { expect(near([{ price: 5, priceUnit: 'perMu' }, { price: 3, priceUnit: 'perMu' }], { figures: { price: 0 } })).toBe('B'); });
  test('is the first of equals', () => { expect(near([{ area: 9 }, { area: 9 }], { figures: { area: 10 } })).toBe('A'); });
  test('rather lacks two things that are known than one known and one unknown', () => { expect(near([{ area: 49 }, { area: 1, water: 1 }], { figures: { area: 50, water: 50 } })).toBe('B'); });
  test('rather lacks one thing than two', () => { expect(near([{ area: 49, water: 49 }, { area: 1, water: 50 }], { figures: { area: 50, water: 50 } })).toBe('B'); });
  test('rather is short of a figure than of another kind', () => { expect(near([{ area: 50, kind: 'cold' }, { area: 1 }], { figures: { area: 50 }, kind: ['land'] })).toBe('B'); });
  test('rather is to be had now', () => { expect(near([{ area: 49, status: 'taken' }, { area: 1 }], { figures: { area: 50 } })).toBe('B'); });
  const loosen = (some: Partial<FindParcel>, asked: Partial<Criteria>) => loosenFor(ask(asked), one(some, asked));
  test('is let in by so much less, another category, a process fewer, one choice more; what cannot be so at all is let go', () => {
    expect(loosen({ area: 40, eia: 'form', barred: ['电镀'], status: 'idle' }, { figures: { area: 50 }, eia: 'book', processes: ['屠宰', '电镀'], status: ['free'] }))
      .toEqual(ask({ figures: { area: 40 }, eia: 'form', processes: ['屠宰'], status: ['free', 'idle'] }));
    expect(loosen({ height: 3, area: 9 }, { figures: { height: 9, area: 9 } })).toEqual(ask({ figures: { area: 9 } }));
    expect(loosen({ price: 9, priceUnit: 'perMonth' }, { figures: { price: 5 } })).toEqual(ask({}));
  });
  test('stays to be asked after what is unknown', () => { expect(loosen({ area: 40 }, { figures: { area: 50, water: 9 }, eia: 'book', use: ['工业用地'], processes: ['电镀'] })).toEqual(ask({ figures: { area: 40, water: 9 }, eia: 'book', use: ['工业用地'], processes: ['电镀'] })); });
});

describe('where nothing fits', () => {
  test('the nearest is the one that a single figure is off by least', () => {
    const criteria = ask({ figures: { water: 500 }, status: ['free'] });
    const nearest = findNearest(findParcels(three, criteria), criteria)!;
    expect([nearest.parcel.code, ...told(nearest)]).toEqual(['B', 'short', 'water short 100']);
    expect(loosenFor(criteria, nearest)).toEqual(ask({ figures: { water: 400 }, status: ['free'] }));
  });
  test('there is no nearest where all is unknown', () => { const criteria = ask({ figures: { gas: 1 } }); expect(findNearest(findParcels(three, criteria), criteria)).toBeUndefined(); });
});

const figure = fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined });
const words = ['屠宰', '电镀', '制革'];
const keyOf = <T extends object>(choices: T) => fc.constantFrom(...Object.keys(choices) as (keyof T & string)[]);
const columns = [...new Set(figureKeys.map(key => figureFields[key].column))];
const anyParcel: fc.Arbitrary<FindParcel> = fc.tuple(
  keyOf(parcelKinds), keyOf(parcelStatuses), fc.option(keyOf(priceUnits), { nil: undefined }), fc.option(keyOf(eiaGrades), { nil: undefined }),
  fc.option(fc.subarray(words), { nil: undefined }), fc.option(fc.constantFrom('工业用地', '物流仓储用地'), { nil: undefined }), fc.array(figure, { minLength: columns.length, maxLength: columns.length }),
).map(([kind, status, priceUnit, eia, barred, use, figures]) => parcel({ kind, status, priceUnit, eia, barred, use, ...Object.fromEntries(columns.map((column, index) => [column, figures[index]])) }));
const anyParcels = fc.array(anyParcel, { maxLength: 12 }).map(list => list.map((each, index) => ({ ...each, code: `P${index}` })));
const anyCriteria: fc.Arbitrary<Criteria> = fc.record({
  figures: fc.tuple(fc.subarray([...figureKeys]), fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 13, maxLength: 13 })).map(([keys, values]) => Object.fromEntries(keys.map((key, index) => [key, values[index]!]))),
  park: fc.subarray(['K', 'S']), status: fc.subarray(Object.keys(parcelStatuses)), kind: fc.subarray(Object.keys(parcelKinds)), use: fc.subarray(['工业用地', '物流仓储用地']),
  eia: fc.option(keyOf(eiaGrades), { nil: undefined }), processes: fc.subarray(words),
});
const codes = (found: readonly Found[], ...states: readonly Found['state'][]) => found.filter(({ state }) => states.includes(state)).map(({ parcel: { code } }) => code);

/** Asks more of one field. */
function tighten(criteria: Criteria, field: FieldKey): Criteria {
  if (field === 'eia') return { ...criteria, eia: 'book' };
  if (field === 'processes') return { ...criteria, processes: words };
  if (field === 'park' || field === 'status' || field === 'kind' || field === 'use') return { ...criteria, [field]: criteria[field].slice(0, 1) };
  const now = criteria.figures[field];
  return { ...criteria, figures: { ...criteria.figures, [field]: figureFields[field].way === 'least' ? (now ?? 0) + 1 : Math.max(0, (now ?? 8) - 1) } };
}
const anyField = fc.constantFrom<FieldKey>(...figureKeys, ...choiceKeys, 'eia', 'processes');

describe('always', () => {
  test('asking more adds no parcel, neither to those that fit nor to those that may', () => {
    fc.assert(fc.property(anyParcels, anyCriteria, anyField, (list, criteria, field) => {
      const [before, after] = [criteria, tighten(criteria, field)].map(each => findParcels(list, each)) as [readonly Found[], readonly Found[]];
      expect(codes(before, 'fits')).toEqual(expect.arrayContaining(codes(after, 'fits')));
      expect(codes(before, 'fits', 'ask')).toEqual(expect.arrayContaining(codes(after, 'fits', 'ask')));
    }));
  });
  test('every parcel is answered once, and one of which nothing is known never fits a figure', () => {
    fc.assert(fc.property(anyParcels, anyCriteria, (list, criteria) => {
      const found = findParcels(list, criteria);
      expect(found.map(({ parcel: { code } }) => code)).toEqual(list.map(({ code }) => code));
      for (const { parcel: own, state } of found) {
        const unknown = askedFields(criteria).some(field => (field in figureFields ? own[figureFields[field as keyof typeof figureFields].column] === undefined : field === 'processes' ? own.barred === undefined : own[field as 'eia' | 'use'] === undefined));
        if (unknown) expect(state).not.toBe('fits');
      }
    }));
  });
  test('the count beside a control is what is left once it is set', () => {
    fc.assert(fc.property(anyParcels, anyCriteria, anyField, (list, criteria, field) => {
      const next = tighten(dropField(criteria, field), field);
      fc.pre(askedFields(next).includes(field));
      expect(countIf(standingOf(findParcels(list, criteria)), next, field)).toBe(codes(findParcels(list, next), 'fits').length);
    }));
  });
  test('after loosening as told nothing known stands against the nearest', () => {
    fc.assert(fc.property(anyParcels, anyCriteria, (list, criteria) => {
      const nearest = findNearest(findParcels(list, criteria), criteria);
      if (nearest === undefined) return;
      expect(findParcels([nearest.parcel], loosenFor(criteria, nearest))[0]!.state).not.toBe('short');
    }));
  });
});

test('all that one finds by is a column of the parcels table, and none is internal', () => {
  expect(figureKeys.filter(key => schema.columns[figureFields[key].column].kind !== 'number')).toEqual([]);
  expect(([...figureKeys.map(key => figureFields[key].column), ...choiceKeys, 'eia', 'barred'] as const).filter(column => schema.columns[column].internal)).toEqual([]);
});
