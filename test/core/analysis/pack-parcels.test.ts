import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCrowd, packParcels, unpackParcels, type ListedParcel } from '../../../src/core/analysis/pack-parcels.ts';

const anyParcel: fc.Arbitrary<ListedParcel> = fc.record({
  code: fc.string({ minLength: 1 }), park: fc.constantFrom('K', 'S'), kind: fc.constantFrom('land', 'factory'), status: fc.constantFrom('free', 'idle', 'taken'),
  area: fc.option(fc.nat(), { nil: undefined }), floor: fc.option(fc.nat(), { nil: undefined }), plotRatioMin: fc.constant(undefined), plotRatioMax: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0.1 }), { nil: undefined }),
  use: fc.option(fc.constantFrom('工业用地', 'A & B'), { nil: undefined }), price: fc.option(fc.nat(), { nil: undefined }), priceUnit: fc.constantFrom('perMu', 'perMonth', undefined),
  power: fc.option(fc.nat(), { nil: undefined }), water: fc.option(fc.constant(0), { nil: undefined }), sewage: fc.constant(undefined), gas: fc.constant(undefined), steam: fc.constant(undefined), height: fc.constant(undefined), load: fc.constant(undefined),
  eia: fc.constant(undefined), barred: fc.option(fc.array(fc.constantFrom('屠宰', '电镀')), { nil: undefined }), suits: fc.nat(40), suited: fc.array(fc.string(), { maxLength: 3 }),
}) as fc.Arbitrary<ListedParcel>;

test('parcels by columns read back the same, sent as text, what is unknown unknown and never zero', () => {
  fc.assert(fc.property(fc.array(anyParcel, { maxLength: 60 }), parcels => { expect(unpackParcels(JSON.parse(JSON.stringify(packParcels(parcels))) as ReturnType<typeof packParcels>)).toEqual(parcels); }));
});

test('few values of many parcels are written once', () => {
  const parcels = Array.from({ length: 100 }, (_, index) => ({ code: `P${index}`, park: 'K', kind: 'land', status: index % 2 === 0 ? 'free' : 'taken', suits: 0, suited: [] }) as unknown as ListedParcel);
  const { status } = packParcels(parcels);
  expect(status).toEqual({ of: ['free', 'taken'], at: parcels.map((_, index) => index % 2) });
});

test('a page holds hundreds of parcels, not thousands', () => { expect([isCrowd(80), isCrowd(5000)]).toEqual([false, true]); });
