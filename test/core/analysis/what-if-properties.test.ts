// What must hold of every what-if, whatever the county: fast-check makes counties up, with blanks, loops and firms in several links.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessAtlas } from '../../../src/core/analysis/assess-atlas.ts';
import { balanceLinks, intendedCapacity, type Balances } from '../../../src/core/analysis/balance-links.ts';
import { compareAssessments, type Change, type ChangeKind } from '../../../src/core/analysis/compare-assessments.ts';
import { drawOnParks } from '../../../src/core/analysis/draw-on-parks.ts';
import { coverageOf } from '../../../src/core/analysis/find-states.ts';
import { drawKeys } from '../../../src/core/analysis/landing-needs.ts';
import { matchParcels, needsOf } from '../../../src/core/analysis/match-parcels.ts';
import { requiredSupply } from '../../../src/core/analysis/required-supply.ts';
import { landCompany, landedOf, undoLanding, type Landing, type Scenario } from '../../../src/core/analysis/scenario.ts';
import { suggestNext, tieKinds } from '../../../src/core/analysis/suggest-next.ts';
import { whatIfColumns } from '../../../src/core/analysis/what-if-columns.ts';
import { listAt, type Atlas } from '../../../src/core/model/atlas.ts';
import { indexAtlas } from '../../../src/core/model/index-atlas.ts';
import { packAtlas, unpackAtlas } from '../../../src/core/model/pack-atlas.ts';
import { floorOf, known, quantityOf, sum, times, type Quantity } from '../../../src/core/model/quantity.ts';
import { anyWideCounty, shuffled } from '../../support/arbitrary.ts';
import { atlasOf } from '../../support/county.ts';

const anyAtlas = anyWideCounty.map(county => atlasOf(county));
const targetsOf = (atlas: Atlas): string[] => atlas.companies.filter(company => company.role === 'target').map(company => company.code);
const scenarioOn = (atlas: Atlas): fc.Arbitrary<Scenario> => fc.shuffledSubarray(targetsOf(atlas)).chain(codes =>
  fc.tuple(...codes.map(company => fc.option(atlas.parcels.length === 0 ? fc.constant('none') : fc.constantFrom(...atlas.parcels.map(parcel => parcel.code))).map((parcel): Landing => (parcel === null ? { company } : { company, parcel })))));
const anyCase = anyAtlas.chain(atlas => fc.record({ atlas: fc.constant(atlas), scenario: scenarioOn(atlas) }));
const anyTwo = anyAtlas.chain(atlas => fc.record({ atlas: fc.constant(atlas), one: scenarioOn(atlas), other: scenarioOn(atlas) }));
const assess = (atlas: Atlas, scenario: Scenario) => assessAtlas(atlas, landedOf(scenario));
const change = (atlas: Atlas, before: Scenario, after: Scenario): Change => compareAssessments(assess(atlas, before), assess(atlas, after));

/** The rule as design states it, straight down, nothing kept and nothing skipped. */
function plainBalances(atlas: Atlas, landed: ReadonlySet<string>): ReadonlyMap<string, { readonly supply: Quantity; readonly demand: Quantity }> {
  const supplies = new Map(atlas.links.map(link => [link.code, sum(atlas.capacities.filter(row => row.link === link.code).flatMap(row => {
    const role = atlas.companies.find(company => company.code === row.company)?.role;
    return role === 'local' ? [quantityOf(row.capacity)] : landed.has(row.company) ? [quantityOf(row.capacity ?? link.typicalCapacity)] : [];
  }))]));
  return new Map(atlas.links.map(link => [link.code, {
    supply: supplies.get(link.code) ?? known(0),
    demand: sum([quantityOf(link.externalDemand), ...atlas.flows.filter(flow => flow.from === link.code).map(flow => times(supplies.get(flow.to) ?? known(0), quantityOf(flow.ratio)))]),
  }]));
}

describe('balances', () => {
  test('kept and touched up are what the plain rule gives', () => {
    fc.assert(fc.property(anyTwo, ({ atlas, one, other }) => {
      for (const scenario of [one, other, [], one]) {
        const plain = plainBalances(atlas, landedOf(scenario));
        const quick = balanceLinks(atlas, landedOf(scenario));
        expect([...quick].map(([code, { supply, demand }]) => [code, { supply, demand }])).toEqual([...plain]);
        for (const [code, { present, supplyParts }] of quick) expect(present).toBe(supplyParts.length > 0 && listAt(atlas.index.capacitiesOfLink, code).length > 0);
      }
    }));
  });
  test('add up over the whole atlas: supply is the sum of its parts, demand what is bought outside and what every flow carries', () => {
    fc.assert(fc.property(anyCase, ({ atlas, scenario }) => {
      const landed = landedOf(scenario);
      const balances = [...balanceLinks(atlas, landed).values()];
      const total = (quantities: readonly Quantity[]): number => quantities.reduce((all, quantity) => all + floorOf(quantity), 0);
      expect(total(balances.map(each => each.supply))).toBeCloseTo(total(balances.flatMap(each => each.supplyParts.map(part => part.capacity))), 6);
      const rows = atlas.capacities.flatMap(row => {
        const [company, link] = [atlas.index.company.get(row.company), atlas.index.link.get(row.link)];
        if (company === undefined || link === undefined || (company.role === 'target' && !landed.has(company.code))) return [];
        return [company.role === 'local' ? quantityOf(row.capacity) : intendedCapacity(row, link).capacity];
      });
      expect(balances.reduce((count, each) => count + each.supplyParts.length, 0)).toBe(rows.length);
      expect(total(balances.map(each => each.supply))).toBeCloseTo(total(rows), 6);
      const outside = atlas.links.reduce((all, link) => all + (link.externalDemand ?? 0), 0);
      const supplyAt = (code: string): number => total(balances.filter(each => each.link === code).map(each => each.supply));
      const carried = atlas.flows.reduce((all, flow) => all + (flow.ratio ?? 0) * supplyAt(flow.to), 0);
      expect(total(balances.map(each => each.demand))).toBeCloseTo(outside + carried, 6);
      expect(balances.reduce((count, each) => count + each.demandParts.length, 0)).toBe(atlas.flows.length);
    }));
  });
});

describe('landing a firm', () => {
  test('never lowers what its links are supplied with, nor anyone’s demand; and lowers coverage of those links alone whose product it uses', () => {
    fc.assert(fc.property(anyTwo, ({ atlas, one }) => {
      for (const company of targetsOf(atlas).filter(code => !landedOf(one).has(code))) {
        const [before, after] = [assess(atlas, one), assess(atlas, landCompany(one, { company }))];
        const own = listAt(atlas.index.capacitiesOfCompany, company).map(row => row.link);
        const used = new Set(own.flatMap(code => listAt(atlas.index.flowsTo, code)).map(flow => flow.from));
        for (const { code } of atlas.links) {
          const [was, is] = [before.balances.get(code), after.balances.get(code)];
          if (was === undefined || is === undefined) throw new Error('a link was lost');
          expect(floorOf(is.supply)).toBeGreaterThanOrEqual(floorOf(was.supply));
          expect(floorOf(is.demand)).toBeGreaterThanOrEqual(floorOf(was.demand));
          const [ratio, ratioAfter] = [coverageOf(was.supply, was.demand), coverageOf(is.supply, is.demand)].map(each => each.ratio);
          if (!used.has(code) && ratio !== undefined && ratioAfter !== undefined) expect(ratioAfter).toBeGreaterThanOrEqual(ratio);
          if (!used.has(code) && !own.includes(code)) expect(is).toEqual(was);
        }
      }
    }));
  });
  test('and undoing it is nothing, to the atlas and to all that is said of it', () => {
    fc.assert(fc.property(anyCase, ({ atlas, scenario }) => {
      const copy = structuredClone(atlas);
      const company = targetsOf(atlas).find(code => !landedOf(scenario).has(code));
      const before = assess(atlas, scenario);
      const drawn = drawOnParks(atlas, scenario);
      if (company === undefined) return;
      const landed = landCompany(scenario, { company });
      compareAssessments(before, assess(atlas, landed));
      drawOnParks(atlas, landed);
      suggestNext(assessAtlas(atlas), assess(atlas, landed));
      requiredSupply(assess(atlas, landed));
      const undone = undoLanding(landed);
      expect(undone).toEqual(scenario);
      expect(assess(atlas, undone)).toEqual(before);
      expect(drawOnParks(atlas, undone)).toEqual(drawn);
      expect(compareAssessments(before, assess(atlas, undone)).links).toEqual([]);
      expect(atlas).toEqual(copy);
    }));
  });
  test('comes to the same in any order, landed at once or one by one', () => {
    fc.assert(fc.property(anyCase, fc.nat(), ({ atlas, scenario }, turn) => {
      const at = scenario.length === 0 ? 0 : turn % scenario.length;
      const turned = [...scenario.slice(at), ...scenario.slice(0, at)].reverse();
      const oneByOne = turned.reduce<Scenario>((all, landing) => landCompany(all, landing), []);
      const [a, b] = [assess(atlas, scenario), assess(atlas, oneByOne)];
      const plain = assessAtlas(atlas);
      expect(b).toEqual(a);
      expect(compareAssessments(plain, b)).toEqual(compareAssessments(plain, a));
      expect(suggestNext(plain, b)).toEqual(suggestNext(plain, a));
      const [x, y] = [drawOnParks(atlas, scenario), drawOnParks(atlas, turned)].map(({ total, parks, conflicts, unplaced, investment }) => [
        [...total, ...parks.flatMap(park => park.draws)].flatMap(draw => [draw.wanted, draw.offered, draw.left, draw.short, investment]).map(({ kind, ...figure }) => [kind, 'value' in figure ? figure.value.toFixed(6) : '']),
        conflicts.map(({ kind, parcel, companies }) => `${kind} ${parcel.code} ${[...companies].sort().join()}`).sort(), [...unplaced].sort(),
      ]);
      expect(y).toEqual(x);
    }));
  });
});

describe('a change', () => {
  const mirror: Readonly<Partial<Record<ChangeKind, ChangeKind>>> = { narrowed: 'widened', widened: 'narrowed', closed: 'opened', opened: 'closed', eased: 'glutted', glutted: 'eased', raised: 'lowered', lowered: 'raised', shifted: 'shifted' };
  test('read backwards is its mirror: what closed opens, by as much', () => {
    fc.assert(fc.property(anyTwo, ({ atlas, one, other }) => {
      const there = new Map(change(atlas, one, other).links.map(each => [each.link.code, each]));
      const back = change(atlas, other, one).links;
      expect(back.map(each => each.link.code).sort()).toEqual([...there.keys()].sort());
      for (const { link, kind, before, after, moved } of back) {
        const twin = there.get(link.code);
        expect([twin?.before, twin?.after, twin?.moved.kind]).toEqual([after, before, moved.kind]);
        expect(floorOf(twin?.moved ?? known(0))).toBeCloseTo(floorOf(moved), 9);
        if (twin !== undefined && mirror[twin.kind] !== undefined) expect(kind).toBe(mirror[twin.kind]);
      }
    }));
  });
  test('tells of every link whose state or demand or supply is another, with a cause for each', () => {
    fc.assert(fc.property(anyTwo, ({ atlas, one, other }) => {
      const [before, after] = [assess(atlas, one), assess(atlas, other)];
      const { links, count, gapsBefore, gapsAfter } = compareAssessments(before, after);
      const told = new Set(links.map(each => each.link.code));
      for (const { code } of atlas.links) if (before.states.get(code) !== after.states.get(code) || before.gapOfLink.get(code)?.answer !== after.gapOfLink.get(code)?.answer) expect(told.has(code)).toBe(true);
      for (const { causes } of links) {
        expect(causes.length).toBeGreaterThan(0);
        for (const { company, sign } of causes) expect([landedOf(one).has(company), landedOf(other).has(company)]).toEqual(sign === 1 ? [false, true] : [true, false]);
      }
      const lost = links.filter(each => each.before.gap !== undefined && each.after.gap === undefined).length;
      expect(gapsAfter).toBe(gapsBefore - lost + count.opened + count.revealed);
      expect(Object.values(count).reduce((a, b) => a + b, 0)).toBe(links.length);
    }));
  });
});

describe('unknown in, unknown or at least out, never zero and never more than is known', () => {
  /** The same atlas with every blank filled in; a target's blank capacity is its link's typical project's, where that is known. */
  function filled(atlas: Atlas, value: number): Atlas {
    const needs = <R extends Atlas['companies'][number] | Atlas['links'][number]>(row: R): R => (drawKeys.some(key => row[key] !== undefined) ? { ...row, needPower: row.needPower ?? value, needWater: row.needWater ?? value, needSewage: row.needSewage ?? value } : row);
    return indexAtlas({
      ...atlas,
      links: atlas.links.map(link => needs({ ...link, externalDemand: link.externalDemand ?? value, price: link.price ?? value, typicalInvestment: link.typicalInvestment ?? value })),
      flows: atlas.flows.map(flow => ({ ...flow, ratio: flow.ratio ?? value })),
      companies: atlas.companies.map(company => (company.role === 'target' ? needs(company) : company)),
      capacities: atlas.capacities.map(row => ({ ...row, capacity: row.capacity ?? (atlas.index.company.get(row.company)?.role === 'target' ? atlas.index.link.get(row.link)?.typicalCapacity : undefined) ?? value })),
      parcels: atlas.parcels.map(parcel => ({ ...parcel, area: parcel.area ?? value, power: parcel.power ?? value, water: parcel.water ?? value, floor: parcel.kind === 'land' ? parcel.floor : parcel.floor ?? value })),
      projects: atlas.projects.map(project => ({ ...project, investment: project.investment ?? value })),
      parks: atlas.parks,
    });
  }
  /** What was said with blanks is true of what was filled in. */
  function expectTrue(said: Quantity | undefined, truth: Quantity | undefined): void {
    if (said === undefined || truth === undefined || said.kind === 'unknown' || truth.kind === 'unknown') return;
    const slack = 1e-9 * (1 + truth.value);
    if (said.kind === 'known') expect(Math.abs(said.value - truth.value)).toBeLessThanOrEqual(slack);
    else { expect(said.value).toBeLessThanOrEqual(truth.value + slack); expect(said.value).toBeGreaterThan(0); }
  }
  const anyFilling = fc.tuple(anyTwo, fc.constantFrom(0, 0.5, 7, 400));
  test('supply, demand and shortfall', () => {
    fc.assert(fc.property(anyFilling, ([{ atlas, one }, value]) => {
      const [said, truth]: Balances[] = [balanceLinks(atlas, landedOf(one)), balanceLinks(filled(atlas, value), landedOf(one))];
      for (const [code, balance] of said ?? []) {
        expectTrue(balance.supply, truth?.get(code)?.supply);
        expectTrue(balance.demand, truth?.get(code)?.demand);
        const blank = balance.supplyParts.some(part => part.capacity.kind === 'unknown');
        if (blank) expect(balance.supply.kind).not.toBe('known');
        if (balance.externalDemand.kind === 'unknown') expect(balance.demand.kind).not.toBe('known');
      }
    }));
  });
  test('what a landing moves', () => {
    fc.assert(fc.property(anyFilling, ([{ atlas, one, other }, value]) => {
      const truth = new Map(change(filled(atlas, value), one, other).links.map(each => [each.link.code, each]));
      for (const { link, kind, moved, before, after } of change(atlas, one, other).links) {
        const twin = truth.get(link.code);
        expectTrue(before.short, twin?.before.short);
        expectTrue(after.short, twin?.after.short);
        if (kind === 'narrowed' || kind === 'widened') expectTrue(moved, twin?.moved ?? known(0));
      }
    }));
  });
  test('what a scenario takes from the parks', () => {
    fc.assert(fc.property(anyFilling, ([{ atlas, one }, value]) => {
      const [said, truth] = [drawOnParks(atlas, one), drawOnParks(filled(atlas, value), one)];
      expectTrue(said.investment, truth.investment);
      for (const [mine, twin] of [[said.total, truth.total] as const, ...said.parks.map((park, index) => [park.draws, truth.parks[index]?.draws ?? []] as const)]) {
        for (const each of mine) {
          const other = twin.find(draw => draw.need === each.need);
          for (const key of ['wanted', 'offered', 'left', 'short'] as const) expectTrue(each[key], other?.[key]);
        }
      }
    }));
  });
  test('what every link would need', () => {
    fc.assert(fc.property(anyFilling, ([{ atlas, one }, value]) => {
      const [said, truth] = [requiredSupply(assess(atlas, one)), requiredSupply(assess(filled(atlas, value), one))];
      for (const [code, requirement] of said.ofLink) {
        const twin = truth.ofLink.get(code);
        if (twin?.endless === true) continue;
        expect(requirement.endless).toBe(false);
        for (const key of ['required', 'growth', 'short'] as const) expectTrue(requirement[key], twin?.[key]);
      }
    }));
  });
});

describe('required supply', () => {
  test('with nothing closing is the demand of now, and more closing never asks for less', () => {
    fc.assert(fc.property(anyTwo, ({ atlas, one }) => {
      const assessment = assess(atlas, one);
      const [none, some, all] = [new Set<string>(), new Set(atlas.links.map(link => link.code).filter((_, index) => index % 2 === 0)), undefined].map(closing => requiredSupply(assessment, closing).ofLink);
      for (const { code } of atlas.links) {
        const [a, b, c] = [none, some, all].map(each => each?.get(code));
        expect(a?.required).toEqual(assessment.balances.get(code)?.demand);
        if (b?.endless === false) expect(floorOf(b.required)).toBeGreaterThanOrEqual(floorOf(a?.required ?? known(0)) * (1 - 1e-9));
        if (c?.endless === false) { expect(b?.endless).toBe(false); expect(floorOf(c.required)).toBeGreaterThanOrEqual(floorOf(b?.required ?? known(0)) * (1 - 1e-9)); }
      }
    }));
  });
  test('is what its parts and outside demand add up to, and its growth what is more than now', () => {
    fc.assert(fc.property(anyTwo, ({ atlas, one }) => {
      for (const { link, now, required, growth, parts, endless } of requiredSupply(assess(atlas, one)).ofLink.values()) {
        if (endless) { expect(required.kind).toBe('unknown'); continue; }
        const whole = sum([quantityOf(atlas.index.link.get(link)?.externalDemand), ...parts.map(part => part.quantity)]);
        expect(required.kind).toBe(whole.kind);
        expect(floorOf(required)).toBeCloseTo(floorOf(whole), 6);
        if (required.kind === 'known' && now.kind === 'known' && growth.kind === 'known') expect(growth.value).toBeCloseTo(required.value - now.value, 6);
      }
    }));
  });
});

describe('suggestions', () => {
  test('close gaps that are there, by no more than there is, and name nobody twice nor anyone who has landed', () => {
    fc.assert(fc.property(anyTwo, ({ atlas, one, other }) => {
      const { steps } = suggestNext(assess(atlas, other), assess(atlas, one), { steps: 3, most: 99 });
      let landed = new Set(landedOf(one));
      for (const { choices, among, taken } of steps) {
        const now = assessAtlas(atlas, landed);
        expect([choices.length, choices[0]]).toEqual([among, taken]);
        expect(new Set(choices.map(choice => choice.company.code)).size).toBe(among);
        expect(choices.map(choice => tieKinds.indexOf(choice.tie))).toEqual(choices.map(choice => tieKinds.indexOf(choice.tie)).sort());
        for (const { company, closures } of choices) {
          expect([company.role, landed.has(company.code), closures.length > 0]).toEqual(['target', false, true]);
          for (const { gap, quantity } of closures) {
            expect(gap).toEqual(now.gapOfLink.get(gap.link.code));
            if (gap.size.kind === 'known' && quantity.kind === 'known') expect(quantity.value).toBeLessThanOrEqual(gap.size.value);
          }
        }
        landed = new Set([...landed, taken.company.code]);
      }
      const last = assessAtlas(atlas, landed);
      const left = atlas.capacities.filter(row => targetsOf(atlas).includes(row.company) && !landed.has(row.company));
      const closing = left.filter(row => {
        const [gap, link] = [last.gapOfLink.get(row.link), atlas.index.link.get(row.link)];
        return gap !== undefined && link !== undefined && [gap.size, intendedCapacity(row, link).capacity].every(quantity => quantity.kind !== 'known' || quantity.value > 0);
      });
      if (steps.length < 3) expect(closing).toEqual([]);
    }));
  });
});

describe('shuffled rows', () => {
  test('change nothing of a scenario: assessment, change, draws, suggestions, requirements', () => {
    fc.assert(fc.property(anyWideCounty.chain(county => fc.tuple(fc.constant(county), shuffled(county), scenarioOn(atlasOf(county)))), ([county, other, scenario]) => {
      const [a, b] = [atlasOf(county), atlasOf(other)].map(atlas => ({ atlas, plain: assessAtlas(atlas), now: assess(atlas, scenario) }));
      if (a === undefined || b === undefined) throw new Error('an atlas is missing');
      expect(b.now).toEqual(a.now);
      expect(compareAssessments(b.plain, b.now)).toStrictEqual(compareAssessments(a.plain, a.now));
      expect(drawOnParks(b.atlas, scenario)).toStrictEqual(drawOnParks(a.atlas, scenario));
      expect(suggestNext(b.plain, b.now)).toEqual(suggestNext(a.plain, a.now));
      expect(requiredSupply(b.now)).toStrictEqual(requiredSupply(a.now));
    }));
  });
});

describe('parcels', () => {
  test('one that is short of any need of a target never stands above one that meets all, unless the latter is barred', () => {
    fc.assert(fc.property(anyAtlas, atlas => {
      for (const company of atlas.companies.filter(each => each.role === 'target')) for (const link of atlas.links) {
        const matches = matchParcels(atlas, needsOf(company, link).needs).filter(match => match.bars.length === 0);
        const firstShort = matches.findIndex(match => match.short > 0);
        if (firstShort !== -1) expect(matches.slice(firstShort).filter(match => match.short === 0 && match.unknown === 0)).toEqual([]);
      }
    }));
  });
});

describe('an atlas rebuilt from JSON', () => {
  const packed = (atlas: Atlas, keep?: typeof whatIfColumns): Atlas => unpackAtlas(JSON.parse(JSON.stringify(packAtlas(atlas, keep))));
  const figures = (atlas: Atlas, scenario: Scenario): unknown => {
    const [plain, now] = [assessAtlas(atlas), assess(atlas, scenario)];
    return JSON.parse(JSON.stringify([
      [...now.states], now.gaps.map(({ link, answer, size, value, rank, score, targets }) => [link.code, answer, size, value, rank, score, targets]),
      compareAssessments(plain, now).links.map(({ link, kind, moved, worth, causes }) => [link.code, kind, moved, worth, causes.map(cause => [cause.kind, cause.company, cause.flow?.id, cause.quantity])]),
      drawOnParks(atlas, scenario).total, drawOnParks(atlas, scenario).investment, drawOnParks(atlas, scenario).conflicts.map(({ kind, parcel, companies }) => [kind, parcel.code, companies]),
      suggestNext(plain, now).steps.map(({ choices, among }) => [among, choices.map(({ company, tie, worth }) => [company.code, tie, worth])]),
      [...requiredSupply(now).ofLink.values()].map(({ required, growth, short }) => [required, growth, short]),
    ]));
  };
  test('gives the same figures, whole or cut to the columns that what-if reads', () => {
    fc.assert(fc.property(anyCase, ({ atlas, scenario }) => {
      const whole = figures(atlas, scenario);
      expect(figures(packed(atlas), scenario)).toEqual(whole);
      expect(figures(packed(atlas, whatIfColumns), scenario)).toEqual(whole);
    }));
  });
});
