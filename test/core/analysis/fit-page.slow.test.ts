import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../../src/build/load-data.ts';
import { assessAtlas } from '../../../src/core/analysis/assess-atlas.ts';
import { packFit, unpackFit } from '../../../src/core/analysis/fit-page.ts';
import { typicalAsk } from '../../../src/core/analysis/fit-parcels.ts';
import { fitProduct, type Fit, type FitPartner } from '../../../src/core/analysis/fit-product.ts';
import { recordsFor } from '../../../src/core/check/check-data.ts';
import type { Atlas } from '../../../src/core/model/atlas.ts';
import { buildAtlas } from '../../../src/core/model/build-atlas.ts';
import { tables } from '../../../src/core/schema/tables.ts';

const data = await loadData('data');
const atlas = buildAtlas(recordsFor(data, 'public'), 'public');

const partner = ({ link, uses, supply, over, firms, flows, traces }: FitPartner) => [link.code, uses, supply, over, firms.map(({ company, capacity }) => [company.code, capacity]), flows.length, traces];
const told = ({ link, state, gap, makers, suppliers, buyers, outlook, parcels, same, traces }: Fit) => [
  link.code, state, gap?.answer, gap?.size, gap?.value, makers.map(({ company }) => company.code), suppliers.map(partner), buyers.map(partner), same.map(({ code }) => code), traces,
  outlook.share, outlook.own?.kind, [outlook.uses, outlook.wants, outlook.others].map(changes => changes.map(change => [change.link.code, change.kind, change.after.short])),
  parcels.matches.map(({ parcel, place, met, short, unknown, bars }) => [parcel.code, place, met, short, unknown, bars]),
];
const fitsOf = (one: Atlas) => { const before = assessAtlas(one); return one.links.map(link => told(fitProduct(before, link, typicalAsk(link)))); };

describe('the atlas that the page carries', () => {
  const whole = fitsOf(atlas);
  for (const english of [false, true]) {
    const text = JSON.stringify(packFit(atlas, english));
    test(`says the same of every link as the whole one, in ${english ? 'English' : 'Chinese'}`, () => { expect(fitsOf(unpackFit(JSON.parse(text)))).toEqual(whole); });
    test(`is small enough for a phone, in ${english ? 'English' : 'Chinese'}`, () => { expect(gzipSync(text).length).toBeLessThan(48_000); });
  }
  test('names no target company, no internal column, and no row that is not public', () => {
    const internal = buildAtlas(recordsFor(data, 'internal'), 'internal');
    for (const [text, of] of [[JSON.stringify(packFit(atlas, false)), atlas], [JSON.stringify(packFit(internal, false)), internal]] as const) {
      const targets = of.companies.filter(({ role }) => role === 'target');
      expect(targets.length).toBeGreaterThan(9);
      expect(targets.filter(({ code, name }) => text.includes(`"${code}"`) || text.includes(`"${name}"`))).toEqual([]);
    }
    const columns = tables.companies.columns as Readonly<Record<string, { readonly internal?: boolean }>>;
    expect(packFit(internal, false).tables.companies?.keys.filter(key => columns[key]?.internal === true)).toEqual([]);
    const hidden = internal.companies.filter(({ code }) => !atlas.index.company.has(code));
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter(({ code }) => JSON.stringify(packFit(atlas, false)).includes(`"${code}"`))).toEqual([]);
  });
});
