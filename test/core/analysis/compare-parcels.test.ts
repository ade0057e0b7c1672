import { describe, expect, test } from 'vitest';
import { compareParcels, type ComparedRow } from '../../../src/core/analysis/compare-parcels.ts';
import type { FigureKey, FindParcel } from '../../../src/core/analysis/find-fields.ts';

type Some = Partial<Record<keyof FindParcel, unknown>>;
const land: Some = { kind: 'land' };
const hall: Some = { kind: 'factory' };
const rows = (...parcels: Some[]): readonly ComparedRow[] => compareParcels(parcels.map((each, index) => ({ code: `P${index}`, park: 'K', status: 'free', ...each }) as unknown as FindParcel));
/** Cells of one figure: its value, ! where best, ? unknown, – where it does not apply. */
const cells = (key: FigureKey, ...parcels: Some[]): readonly string[] =>
  rows(...parcels).find(row => row.key === key)?.cells.map(({ kind, value, best }) => `${kind === 'known' ? String(value) : kind === 'unknown' ? '?' : '–'}${best ? '!' : ''}`) ?? [];

describe('parcels side by side', () => {
  test('more is better of what is delivered', () => { expect(cells('area', { ...land, area: 60 }, { ...land, area: 90 }, { ...land, area: 70 })).toEqual(['60', '90!', '70']); });
  test('less is better of a price', () => {
    expect(cells('price', { ...land, price: 12, priceUnit: 'perMu' }, { ...land, price: 9, priceUnit: 'perMu' })).toEqual(['12', '9!']);
    expect(cells('rent', { ...hall, price: 12, priceUnit: 'perMonth' }, { ...hall, price: 15, priceUnit: 'perMonth' })).toEqual(['12!', '15']);
  });
  test('a plot ratio is neither good nor bad', () => {
    expect(cells('ratioMost', { ...land, plotRatioMax: 2 }, { ...land, plotRatioMax: 3 })).toEqual(['2', '3']);
    expect(cells('ratioLeast', { ...land, plotRatioMin: 1 }, { ...land, plotRatioMin: 2 })).toEqual(['1', '2']);
  });
  test('several may be best; none is where all are the same, or one alone is known', () => {
    expect(cells('power', { ...land, power: 5 }, { ...land, power: 9 }, { ...land, power: 9 })).toEqual(['5', '9!', '9!']);
    expect(cells('power', { ...land, power: 9 }, { ...land, power: 9 })).toEqual(['9', '9']);
    expect(cells('power', { ...land, power: 9 }, land)).toEqual(['9', '?']);
    expect(cells('power', { ...land, power: 0 }, { ...land, power: 1 }, land)).toEqual(['0', '1!', '?']);
  });
  test('bare land has no floor, height or load to compare; a hall has', () => {
    expect(cells('floor', { ...land, floor: 5 }, { ...hall, floor: 9 })).toEqual(['–', '9']);
    expect(rows(land, land).map(({ key }) => key)).not.toContain('height');
    expect(cells('height', hall, land)).toEqual(['?', '–']);
  });
  test('a price is a price of land where nobody says of what, and then unknown; it is never a rent', () => {
    expect(cells('price', { ...land, price: 9 }, { ...land, price: 8, priceUnit: 'perMu' })).toEqual(['?', '8']);
    expect(cells('rent', { ...land, price: 9 }, { ...hall, price: 8, priceUnit: 'perMonth' })).toEqual(['–', '8']);
    expect(cells('price', { ...hall, price: 9, priceUnit: 'perMonth' }, { ...land, price: 8, priceUnit: 'perMu' })).toEqual(['–', '8']);
  });
  test('a figure that is none of theirs has no row; one that nobody knows has', () => {
    expect(rows(land).map(({ key }) => key)).toEqual(['area', 'price', 'ratioMost', 'ratioLeast', 'power', 'water', 'sewage', 'gas', 'steam']);
    expect(rows().map(({ key }) => key)).toEqual([]);
  });
});
