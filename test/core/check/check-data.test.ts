import { describe, expect, test } from 'vitest';
import { checkData, recordsFor } from '../../../src/core/check/check-data.ts';
import { check, codesOf, firms, flow, sheetOf } from '../../support/county.ts';

const findingsOf = (...given: Parameters<typeof check>): readonly string[] => codesOf(check(...given).findings);

describe('files', () => {
  test('chains, links and settings are needed, the others may be absent', () => {
    const levels = Object.fromEntries(checkData([]).findings.map(({ file, level }) => [file, level]));
    expect(Object.keys(levels)).toHaveLength(17);
    expect(Object.entries(levels).filter(([, level]) => level === 'error').map(([file]) => file)).toEqual(['chains.csv', 'links.csv', 'site.csv']);
  });
  test('a county of one link has no finding', () => { expect(findingsOf({ links: [{ code: 'A' }] })).toEqual([]); });
});

describe('references', () => {
  test('a code that no row bears is an error with the nearest one, and the row is not used', () => {
    const { findings, records } = check({ links: [{ code: 'A1' }, { code: 'A2' }], flows: [flow('A1', 'A2', 1), { ...flow('a1', 'A2', 1), item: '奶' }] });
    expect(findings.filter(({ code }) => code === 'reference-unknown')).toMatchObject([{ file: 'flows.csv', row: 3, column: 'A', value: 'a1', level: 'error', suggestion: '是不是「A1」？' }]);
    expect(records.flows).toHaveLength(1);
  });
  test('an optional reference to nothing is an error too, but only its cell is lost', () => {
    const { findings, records } = check({ links: [{ code: 'A' }], companies: [{ code: 'F', parcel: 'X9' }] });
    expect(codesOf(findings)).toEqual(['companies.csv D2 reference-unknown']);
    expect(records.companies).toMatchObject([{ code: 'F', parcel: undefined }]);
  });
  test('of several codes in one cell only the wrong one is told and lost', () => {
    const { findings, records } = check({ links: [{ code: 'A' }], policies: [{ code: 'Z', links: 'A、B' }] });
    expect(codesOf(findings)).toEqual(['policies.csv C2 reference-unknown']);
    expect(records.policies).toMatchObject([{ links: ['A'] }]);
  });
  test('a row that refers to a row with a mistake is held back, which is said but no second error', () => {
    const { findings, records } = check({ links: [{ code: 'A' }, { code: 'B', unit: '' }], flows: [flow('A', 'B', 1)] });
    expect(findings.filter(({ level }) => level === 'error')).toMatchObject([{ file: 'links.csv', row: 3, code: 'cell-required' }]);
    expect(findings.filter(({ file }) => file === 'flows.csv')).toMatchObject([{ row: 2, column: 'B', level: 'notice', code: 'reference-held-back' }]);
    expect(records.flows).toEqual([]);
  });
  test('holding back goes on until nothing dangles: chain, link, project, milestone', () => {
    const { records, findings } = check({
      chains: [{ code: 'C', name: '' }], links: [{ code: 'A' }], projects: [{ code: 'P', link: 'A' }], milestones: [{ project: 'P', node: '开工', planned: '2026-01-01' }],
    });
    expect([records.links, records.projects, records.milestones]).toEqual([[], [], []]);
    expect(codesOf(findings).filter(code => code.endsWith('held-back'))).toHaveLength(3);
  });
  test('a table that could not be read is one mistake, not one for each row that refers to it', () => {
    const { findings } = checkData([
      sheetOf('site', [{ item: '县名', value: '甲县' }, { item: '数据截至', value: '2026-09-30' }]), sheetOf('chains', [{ code: 'C' }]),
      { table: 'links', file: 'links.csv', rows: [['编号', '名称'], ['A', '甲']], findings: [] }, sheetOf('flows', [flow('A', 'B', 1), flow('B', 'A', 1)]),
    ]);
    expect(codesOf(findings).filter(code => code.includes('reference-unknown'))).toEqual([]);
    expect(codesOf(findings)).toContain('links.csv header-missing');
  });
});

describe('rules', () => {
  test('a link that feeds itself is an error', () => { expect(findingsOf({ links: [{ code: 'A' }], flows: [flow('A', 'A', 1)] })).toEqual(['flows.csv B2 flow-self']); });
  test('a flow between two units wants a ratio: a warning that names the units and says what to fill in', () => {
    const links = [{ code: 'A', unit: '吨' }, { code: 'B', unit: '只' }];
    const [finding] = check({ links, flows: [flow('A', 'B')] }).findings.filter(({ code }) => code === 'flow-unit');
    expect(finding).toMatchObject({ file: 'flows.csv', row: 2, column: 'D', header: '用量', level: 'warning', suggestion: '请填「用量」：下游每 1 只要用上游多少吨。' });
    expect(finding?.message).toMatch(/「吨」.*「只」/);
    expect(findingsOf({ links: [{ code: 'A' }, { code: 'B' }], flows: [flow('A', 'B')] })).toEqual([]);
    expect(findingsOf({ links, flows: [flow('A', 'B')] })).toEqual(['flows.csv D2 flow-unit']);
    expect(findingsOf({ links, flows: [flow('A', 'B', 2)] })).toEqual([]);
  });
  test('a link outside all flows is a warning, but not while there are no flows at all', () => {
    const links = [{ code: 'A' }, { code: 'B' }, { code: 'X' }];
    expect(findingsOf({ links, flows: [flow('A', 'B', 1)] })).toEqual(['links.csv A4 link-unused']);
    expect(findingsOf({ links })).toEqual([]);
  });
  test('a firm in no link is a warning', () => {
    const county = firms(['F', '本地', 'A', 1]);
    expect(findingsOf({ links: [{ code: 'A' }], ...county, companies: [...county.companies, { code: 'G' }] })).toEqual(['companies.csv A3 company-linkless']);
  });
  test('a local firm wants a parcel or a township', () => { expect(findingsOf({ companies: [{ code: 'F', town: '' }] })).toEqual(['companies.csv D2 company-local-city']); });
  test('longitude and latitude the wrong way round are told', () => { expect(findingsOf({ companies: [{ code: 'F', lon: 33.5, lat: 88 }] })).toContain('companies.csv D2 coordinates-swapped'); });
  test('a plot ratio from 2 to 1 is an error', () => { expect(findingsOf({ parks: [{ code: 'P' }], parcels: [{ code: 'X', plotRatioMin: 2, plotRatioMax: 1 }] })).toEqual(['parcels.csv E2 plot-ratio']); });
  test.each(['税收返还 50%', '按纳税额奖励', '地方留成部分全额奖励'])('a policy of 「%s」 is an error', content => { expect(findingsOf({ policies: [{ code: 'Z', content }] })).toEqual(['policies.csv C2 policy-tax']); });
  test('a policy without document number is a warning', () => { expect(findingsOf({ policies: [{ code: 'Z', number: '' }] })).toEqual(['policies.csv D2 policy-number']); });
  test.each(['数据截至', 'asOf', 'Data as of'])('a milestone done after the day of the data, named %s, cannot be', item => {
    const project = { links: [{ code: 'A' }], projects: [{ code: 'P', link: 'A' }], milestones: [{ project: 'P', node: '开工', planned: '2026-01-01', actual: '2026-10-01' }] };
    expect(findingsOf({ site: [{ item: '县名', value: '甲县' }, { item, value: '2026年9月30日' }], ...project })).toEqual(['milestones.csv D2 milestone-future']);
  });
  test('what lost its row to a mistake is not called unused or linkless as well', () => {
    const county = { links: [{ code: 'A' }, { code: 'B' }], ...firms(['F', '本地', 'A', 1]) };
    expect(findingsOf({ ...county, flows: [{ ...flow('A', 'B', 1), item: '' }] })).toEqual(['flows.csv C2 cell-required']);
  });
});

describe('geometry against its row', () => {
  const park = { parks: [{ code: 'P' }] };
  /** 200 m by 160 m are 48 mu. */
  const land = { code: 'X', crs: '本地', boundary: 'POLYGON ((0 0, 200 0, 200 160, 0 160, 0 0))' };
  test('a shape wants a coordinate system', () => { expect(findingsOf({ ...park, parcels: [{ ...land, crs: '' }] })).toEqual(['parcels.csv E2 geometry-crs']); });
  test('an area within a twentieth of the drawn one is taken, one beyond it is asked about', () => {
    expect(findingsOf({ ...park, parcels: [{ ...land, area: 50 }] })).toEqual([]);
    expect(findingsOf({ ...park, parcels: [{ ...land, area: 51 }] })).toEqual(['parcels.csv E2 geometry-area']);
  });
  test('degrees under the name of metres are an error', () => {
    expect(findingsOf({ ...park, parcels: [{ ...land, boundary: 'POLYGON ((112.5 36.1, 112.502 36.1, 112.502 36.102, 112.5 36.1))' }] })).toEqual(['parcels.csv F2 geometry-degrees']);
  });
  test('a small building 100 m east and 20 m north of the corner is no matter of degrees', () => {
    expect(findingsOf({ ...park, parcels: [{ ...land, kind: '仓库', boundary: 'POLYGON ((100 20, 120 20, 120 40, 100 40, 100 20))' }] })).toEqual([]);
  });
  test('true coordinates in a park of local metres are an error on the shapes that differ from the park', () => {
    const boundary = 'POLYGON ((0 0, 900 0, 900 900, 0 900, 0 0))';
    const degrees = { code: 'Y', crs: 'WGS84', boundary: 'POLYGON ((112.5 36.1, 112.502 36.1, 112.502 36.102, 112.5 36.1))' };
    expect(findingsOf({ parks: [{ code: 'P', crs: '本地', boundary }], parcels: [land, { ...land, ...degrees }] })).toEqual(['parcels.csv E3 geometry-mixed']);
  });
});

describe('settings', () => {
  const site = (...rows: (readonly [string, string, string?])[]) => ({ site: rows.map(([item, value, open = '是']) => ({ item, value, public: open })) });
  const basic = [['县名', '甲县'], ['数据截至', '2026-09-30']] as const;
  test('an unknown setting is a warning with the nearest', () => {
    expect(check(site(...basic, ['弱线线', '0.7'])).findings.filter(({ code }) => code === 'setting-unknown')).toMatchObject([{ row: 4, column: 'A', level: 'warning', suggestion: '是不是「弱线」？' }]);
  });
  test('a value is checked as the column that its setting is', () => { expect(findingsOf(site(...basic, ['弱线', '80%'], ['富余线', '0.5'], ['演示', '也许']))).toEqual(['site.csv B4 cell-number-unit', 'site.csv B5 cell-low', 'site.csv B6 cell-flag']); });
  test('a required setting that is missing, blank or internal is an error', () => {
    expect(findingsOf(site(['县名', '甲县']))).toEqual(['site.csv setting-missing']);
    expect(findingsOf(site(['县名', ''], basic[1]))).toEqual(['site.csv B2 cell-required']);
    expect(check(site(['县名', '甲县', '否'], basic[1])).findings.filter(({ code }) => code === 'setting-internal')).toMatchObject([{ row: 2, level: 'error' }]);
  });
  test('one setting under two names is repeated', () => { expect(findingsOf(site(...basic, ['county', '乙县']))).toEqual(['site.csv A4 code-repeated']); });
  test('an approved map without a number, or with an expired one, is a warning', () => {
    expect(findingsOf(site(...basic, ['地图公开方式', '审定']))).toEqual(['site.csv map-number']);
    expect(findingsOf(site(...basic, ['地图公开方式', '审定'], ['审图号', '晋S(2025)1号'], ['审图号有效期至', '2026-09-29']))).toEqual(['site.csv map-number']);
  });
  test('a basemap is refused unless it is a PMTiles file or an https address of tiles, and warned about where no valid number lets it show', () => {
    const reviewed = [['地图公开方式', '审定'], ['审图号', '晋S(2026)1号'], ['审图号有效期至', '2027-09-29']] as const;
    expect(findingsOf(site(...basic, ...reviewed, ['底图', 'basemap.pmtiles']))).toEqual([]);
    expect(findingsOf(site(...basic, ...reviewed, ['底图', 'http://a.example/{z}/{x}/{y}.png']))).toEqual(['site.csv B7 basemap-kind']);
    expect(findingsOf(site(...basic, ['底图', 'basemap.pmtiles']))).toEqual(['site.csv B4 basemap-off']);
    expect(findingsOf(site(...basic, ['地图公开方式', '审定'], ['底图', 'basemap.pmtiles']))).toEqual(['site.csv map-number', 'site.csv B5 basemap-off']);
    expect(findingsOf(site(...basic, ['地图公开方式', '审定'], ['审图号', '晋S(2025)1号'], ['审图号有效期至', '2026-09-30']))).toEqual([]);
  });
});

describe('audiences', () => {
  const county = {
    links: [{ code: 'A' }, { code: 'B', public: '否' }, { code: 'D', public: '' }], flows: [flow('A', 'B', 1)],
    companies: [{ code: 'F', contact: '李某', phone: '1', contactStage: '洽谈中', team: 'T' }], capacities: [{ company: 'F', link: 'A', capacity: 1 }],
    teams: [{ code: 'T', public: '否', leader: '赵某' }], monthly: [{ month: '2026-09', unit: '甲局' }],
  };
  const data = check(county);
  const open = recordsFor(data, 'public');
  test('a row is public only where it says so: blank is internal', () => { expect(open.links.map(link => link.code)).toEqual(['A']); expect(recordsFor(data, 'internal').links).toHaveLength(3); });
  test('people, phones and negotiation stages never reach the public, not even as a key', () => {
    expect(Object.keys(open.companies[0] ?? {})).not.toEqual(expect.arrayContaining(['contact']));
    expect(JSON.stringify(open)).not.toMatch(/李某|赵某|negotiating|contactStage|phone/);
  });
  test('an internal table is empty in public whatever its rows say', () => { expect(open.monthly).toEqual([]); expect(recordsFor(data, 'internal').monthly).toHaveLength(1); });
  test('a public row that needs an internal one is left out, and the planner is told', () => {
    expect(open.flows).toEqual([]);
    expect(codesOf(data.findings)).toContain('flows.csv B2 reference-internal');
  });
  test('a public row that only mentions an internal one loses the mention', () => {
    const mention = check({ links: [{ code: 'A' }], parks: [{ code: 'P' }], parcels: [{ code: 'X', public: '否' }], companies: [{ code: 'F', parcel: 'X' }], capacities: [{ company: 'F', link: 'A' }] });
    expect(recordsFor(mention, 'public').companies).toMatchObject([{ code: 'F', parcel: undefined }]);
    expect(codesOf(mention.findings)).toContain('companies.csv D2 reference-internal-blank');
  });
  test('an internal reference in an internal column is nothing to tell: it leaves with its column', () => { expect(codesOf(data.findings).filter(code => code.startsWith('companies'))).toEqual([]); });
  test('the records that checking gave are not changed by choosing an audience', () => {
    const before = structuredClone(data.records);
    recordsFor(data, 'public');
    expect(data.records).toEqual(before);
  });
});

test('a cell that may be blank and refers to a row with a mistake counts as blank for now, and its row is used', () => {
  const { findings, counts } = checkData([
    { table: 'chains', file: 'chains.csv', rows: [['编码', '名称', '链主企业', '公开'], ['A', '甲', 'F', '是']], findings: [] },
    { table: 'companies', file: 'companies.csv', rows: [['编码', '名称', '角色', '公开'], ['F', '', '本地', '是']], findings: [] },
  ]);
  expect(findings.filter(({ file }) => file === 'chains.csv').map(({ code }) => code)).toEqual(['reference-held-back-blank']);
  expect(counts.chains).toMatchObject({ used: 1, refused: 0 });
});
