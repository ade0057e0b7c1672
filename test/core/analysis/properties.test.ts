import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseAtlas } from '../../../src/core/analysis/analyse-atlas.ts';
import { balanceLinks } from '../../../src/core/analysis/balance-links.ts';
import { coverageOf, stateOf, type LinkState } from '../../../src/core/analysis/find-states.ts';
import { listTargets } from '../../../src/core/analysis/list-targets.ts';
import { matchParcels, meetsAll } from '../../../src/core/analysis/match-parcels.ts';
import type { Atlas } from '../../../src/core/model/atlas.ts';
import { floorOf } from '../../../src/core/model/quantity.ts';
import { anyCounty, shuffled } from '../../support/arbitrary.ts';
import { atlasOf, firms, flow } from '../../support/county.ts';

const targetsOf = (atlas: Atlas): readonly string[] => atlas.companies.filter(company => company.role === 'target').map(company => company.code);
const anyAtlas = anyCounty.map(county => atlasOf(county));
/** An atlas and some of its targets, landed. */
const anyLanding = anyAtlas.chain(atlas => fc.record({ atlas: fc.constant(atlas), landed: fc.subarray([...targetsOf(atlas)]).map(codes => new Set(codes)) }));

describe('figures', () => {
  test('supply, demand, sizes and worth are never below zero and always finite; scores lie between 0 and 1', () => {
    fc.assert(fc.property(anyLanding, ({ atlas, landed }) => {
      const { balances, gaps } = analyseAtlas(atlas, landed);
      const figures = [...[...balances.values()].flatMap(({ supply, demand }) => [supply, demand]), ...gaps.flatMap(({ size, value }) => [size, value])].map(floorOf);
      expect(figures.filter(figure => !(figure >= 0 && Number.isFinite(figure)))).toEqual([]);
      expect(gaps.map(({ score }) => score.total).filter(total => !(total >= 0 && total <= 1 + 1e-12))).toEqual([]);
    }));
  });
  test('every link has one state, and a gap exactly where it is missing or weak', () => {
    fc.assert(fc.property(anyLanding, ({ atlas, landed }) => {
      const { states, gapOfLink } = analyseAtlas(atlas, landed);
      expect([...states.keys()]).toEqual(atlas.links.map(link => link.code));
      for (const [code, state] of states) expect(gapOfLink.has(code)).toBe(state === 'missing' || state === 'weak');
    }));
  });
  test('what was proved with blanks stays true whatever capacity is filled in for them', () => {
    fc.assert(fc.property(anyAtlas, fc.nat(50), (atlas, filling) => {
      const before = balanceLinks(atlas);
      const capacities = atlas.capacities.map(row => ({ ...row, capacity: row.capacity ?? filling }));
      const index = { ...atlas.index, capacitiesOfLink: new Map(atlas.links.map(link => [link.code, capacities.filter(row => row.link === link.code)])) };
      const after = balanceLinks({ ...atlas, capacities, index });
      for (const link of atlas.links) {
        const [was, is] = [before.get(link.code), after.get(link.code)].map(balance => balance && stateOf(balance, atlas.settings));
        if (was === 'weak' || was === 'surplus') expect(is).toBe(was);
        if (was === 'strong') expect(is).toMatch(/strong|surplus/);
      }
    }));
  });
});

describe('landing', () => {
  test('never lowers the coverage of a target’s own link, nor its state', () => {
    const order: readonly LinkState[] = ['missing', 'weak', 'strong', 'surplus'];
    fc.assert(fc.property(anyAtlas, atlas => {
      const before = analyseAtlas(atlas);
      for (const { company, link } of atlas.capacities.filter(row => targetsOf(atlas).includes(row.company))) {
        const after = analyseAtlas(atlas, new Set([company]));
        const [was, is] = [before.balances.get(link), after.balances.get(link)];
        if (was === undefined || is === undefined) throw new Error('a link was lost');
        expect(is.demand).toEqual(was.demand);
        expect(floorOf(is.supply)).toBeGreaterThanOrEqual(floorOf(was.supply));
        const [ratio, ratioAfter] = [coverageOf(was.supply, was.demand).ratio, coverageOf(is.supply, is.demand).ratio];
        if (ratio !== undefined && ratioAfter !== undefined) expect(ratioAfter).toBeGreaterThanOrEqual(ratio);
        const [state, stateAfter] = [before.states.get(link), after.states.get(link)].map(name => order.indexOf(name ?? 'unknown'));
        if (state !== -1 && stateAfter !== -1) expect(stateAfter).toBeGreaterThanOrEqual(state ?? 0);
      }
    }));
  });
  test('of a company that uses what it makes can: it brings its own need with it', () => {
    const atlas = atlasOf({ links: [{ code: 'A', externalDemand: 10 }, { code: 'B', externalDemand: 0 }], flows: [flow('A', 'B', 1)], ...firms(['L', '本地', 'A', 10], ['T', '目标', 'A', 1], ['T', '目标', 'B', 90]) });
    expect(analyseAtlas(atlas).states.get('A')).toBe('strong');
    expect(analyseAtlas(atlas, new Set(['T'])).balances.get('A')).toMatchObject({ supply: { value: 11 }, demand: { value: 100 } });
  });
  test('and taking it back leaves the atlas and its analysis as they were', () => {
    fc.assert(fc.property(anyLanding, ({ atlas, landed }) => {
      const before = structuredClone(atlas);
      const plain = analyseAtlas(atlas);
      analyseAtlas(atlas, landed);
      listTargets(plain);
      expect(atlas).toEqual(before);
      expect(analyseAtlas(atlas)).toEqual(plain);
    }));
  });
});

describe('shuffled rows', () => {
  const both = anyCounty.chain(county => fc.tuple(fc.constant(county), shuffled(county)));
  test('give the same atlas, the same analysis and the same targets', () => {
    fc.assert(fc.property(both, ([county, other]) => {
      const [a, b] = [atlasOf(county), atlasOf(other)];
      expect(b).toStrictEqual(a);
      expect([...b.index.linksOfChain]).toStrictEqual([...a.index.linksOfChain]);
      expect(listTargets(analyseAtlas(b))).toStrictEqual(listTargets(analyseAtlas(a)));
    }));
  });
});

describe('parcels', () => {
  test('one that is short of a need never stands above one that meets all, unless the latter is barred', () => {
    fc.assert(fc.property(anyAtlas, atlas => {
      for (const link of atlas.links) {
        const matches = matchParcels(atlas, link).filter(match => match.bars.length === 0);
        const firstShort = matches.findIndex(match => match.short > 0);
        if (firstShort !== -1) expect(matches.slice(firstShort).filter(match => match.short === 0 && match.unknown === 0)).toEqual([]);
      }
    }));
  });
  test('one that is short of any need never stands above one that meets all, nor shares its place', () => {
    fc.assert(fc.property(anyAtlas, atlas => {
      for (const link of atlas.links) {
        const matches = matchParcels(atlas, link);
        const lastWhole = matches.findLastIndex(meetsAll);
        matches.slice(0, lastWhole + 1).forEach(match => expect(match.short).toBe(0));
        for (const { place, short } of matches) if (short > 0 && lastWhole !== -1) expect(place).toBeGreaterThan(matches[lastWhole]?.place ?? 0);
      }
    }));
  });
  test('ties are mutual, stand side by side and share a place; others do not', () => {
    fc.assert(fc.property(anyAtlas, atlas => {
      for (const link of atlas.links) {
        const matches = matchParcels(atlas, link);
        matches.forEach(({ parcel, place, tied }, index) => {
          expect([...tied, parcel.code].sort()).toEqual(matches.filter(other => other.place === place).map(other => other.parcel.code).sort());
          expect(place).toBe(matches.findIndex(other => other.place === place) + 1);
          expect(place).toBeLessThanOrEqual(index + 1);
        });
      }
    }));
  });
  test('one that may not take the project never stands above one that may', () => {
    fc.assert(fc.property(anyAtlas, atlas => {
      for (const link of atlas.links) {
        const barred = matchParcels(atlas, link).map(match => match.bars.length > 0);
        expect(barred).toEqual([...barred].sort((a, b) => Number(a) - Number(b)));
      }
    }));
  });
  test('no parcel seats two targets, and no target sits twice', () => {
    fc.assert(fc.property(anyAtlas, atlas => {
      const { seats } = analyseAtlas(atlas);
      for (const codes of [seats.map(seat => seat.parcel.code), seats.map(seat => seat.company.code)]) expect(new Set(codes).size).toBe(codes.length);
      for (const { match } of seats) expect(match?.short).toBe(0);
    }));
  });
});
