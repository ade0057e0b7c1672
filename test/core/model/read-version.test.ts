// An earlier version of the published data, read again: the same atlas, or a finding that says why not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/core/check/check-settings.ts';
import { compareVersions } from '../../../src/core/desk/compare-versions.ts';
import type { Atlas } from '../../../src/core/model/atlas.ts';
import { exportJson } from '../../../src/core/model/export-package.ts';
import { readVersion } from '../../../src/core/model/read-version.ts';
import { writeVersion } from '../../../src/core/model/write-version.ts';
import { anyWideCounty } from '../../support/arbitrary.ts';
import { atlasOf, firms, type County } from '../../support/county.ts';

const county: County = { links: [{ code: 'A', externalDemand: 100 }, { code: 'B', externalDemand: 10 }], ...firms(['F', '本地', 'A', 100]) };
const atlas = atlasOf(county);
const codes = (text: string, of: Atlas = atlas): readonly string[] => readVersion(text, of.settings).findings.map(({ code }) => code);
const altered = (change: (said: { asOf: string; county: string; tables: Record<string, Record<string, unknown>[]> }) => void): string => {
  const said = JSON.parse(writeVersion(atlas)) as Parameters<typeof change>[0];
  change(said);
  return JSON.stringify(said);
};

describe('what is kept', () => {
  test('is the JSON that the site publishes, a row a line', () => {
    const text = writeVersion(atlas);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(exportJson(atlas))));
    expect(text.split('\n').filter(line => line.startsWith('  {'))).toHaveLength(5);
  });
  test('read again gives an atlas from which nothing differs, of any county', () => {
    fc.assert(fc.property(anyWideCounty, wide => {
      const now = atlasOf(wide);
      const { atlas: then, findings } = readVersion(writeVersion(now), now.settings);
      expect(findings).toEqual([]);
      const { tables, gaps } = compareVersions(then!, now);
      expect([tables, gaps]).toEqual([[], []]);
    }), { numRuns: 60 });
  });
});

describe('what cannot be compared is told and never thrown', () => {
  test.each([['', 'version-unusable'], ['{"tables":', 'version-unusable'], ['[]', 'version-unusable'], ['null', 'version-unusable'], ['{"asOf":"2026-01-01","county":"甲县","tables":{"sheep":[]}}', 'version-unusable']])('%j has no atlas', (text, code) => {
    expect(codes(text)).toEqual([code]);
    expect(readVersion(text, atlas.settings).atlas).toBeUndefined();
  });
  test.each(['', '2026', '2026-13-01', 'yesterday'])('a date of %j is none', asOf => { expect(codes(altered(said => { said.asOf = asOf; }))).toEqual(['version-unusable']); });
  test('another county’s is not taken', () => { expect(codes(altered(said => { said.county = '乙县'; }))).toEqual(['version-county']); });
  test('one of a later day is told', () => { expect(codes(altered(said => { said.asOf = '2027-01-01'; }))).toEqual(['version-later']); });
  test('a row that could not be read is told with its table, its name and the reason, and the others are read', () => {
    const { atlas: then, findings } = readVersion(altered(said => { said.tables['links']![1]!['stage'] = 'nowhere'; }), atlas.settings);
    expect(findings.map(({ file, code, level }) => [file, code, level])).toEqual([['last-version.json', 'version-rows', 'warning']]);
    expect(findings[0]!.message).toMatch(/「环节」表有 1 行.*「B」.*约定/);
    expect(then!.links.map(({ code }) => code)).toEqual(['A']);
  });
  test('tables and columns that nobody knows are named', () => {
    const { findings } = readVersion(altered(said => { said.tables['sheep'] = [{ wool: 1 }]; said.tables['links']![0]!['colour'] = 'red'; }), atlas.settings);
    expect(findings.map(({ message }) => message)).toEqual([expect.stringMatching(/links\.colour、sheep|sheep.*links\.colour/)]);
  });
  test('any JSON at all is answered', () => {
    const settings = readSettings([]);
    fc.assert(fc.property(fc.oneof(fc.json(), fc.jsonValue().map(value => JSON.stringify({ asOf: '2026-01-01', tables: { links: [value, { code: value, name: value, chain: value }], parcels: [{ boundary: value }], chains: value } }))), text => { readVersion(text, settings); }), { numRuns: 300 });
  });
});

test('internal rows and columns never come in, and that they were there is told', () => {
  const { atlas: then, findings } = readVersion(altered(said => {
    said.tables['companies']![0]!['phone'] = '0000-7654321';
    said.tables['links']![1]!['public'] = false;
    said.tables['monthly'] = [{ month: '2026-01', unit: '甲', public: true }];
  }), atlas.settings);
  expect(findings.map(({ code }) => code)).toEqual(['version-internal']);
  expect(findings[0]!.message).toContain('3 处');
  expect([then!.links.length, then!.monthly.length, JSON.stringify(then!.companies).includes('7654321')]).toEqual([1, 0, false]);
});
