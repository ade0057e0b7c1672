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
  test('may be one of several kinds', () => { expect(['factory', 'cold', 'land'].map(kind => one({ kind: kind as 'land' }, { kind: ['factory', 'cold'] }).state)).toEqual(['fits', 'fits', 'short']); });
});

const three = [parcel({ code: 'A', area: 50, water: 100 }), parcel({ code: 'B', area: 80, water: 400 }), parcel({ code: 'C', area: 90, status: 'idle' })];

describe('counts beside a control', () => {
  test('a figure keeps, loses and cannot tell; its steps say how many each would keep', () => {
    const criteria = ask({ figures: { water: 200 } });
    expect(tallyFigure(standingOf(findParcels(three, criteria)), criteria, 'water')).toEqual({ met: 1, short: 1, unknown: 1, steps: [{ value: 100, left: 2 }, { value: 400, left: 1 }] });
  });
  test('a choice counts by itself, all else kept', () => {
    const criteria = ask({ figures: { area: 60 }, status: ['free'] });
    expect([...countChoices(standingOf(findParcels(three, criteria)), 'status', criteria, ['free', 'idle', 'taken'])]).toEqual([['free', 1], ['idle', 1], ['taken', 0]]);
  });
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
