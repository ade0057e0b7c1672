import { describe, expect, it } from 'vitest';
import { supplyInPark } from '../../../src/core/analysis/supply-in-park.ts';
import { analyse, flow, type County } from '../../support/county.ts';

// feed → breed → meat → retail; a target would cut meat, which nobody does
const county: County = {
  links: [{ code: 'feed' }, { code: 'breed' }, { code: 'meat', externalDemand: 10 }, { code: 'retail' }],
  flows: [flow('feed', 'breed', 1), flow('breed', 'meat', 1), flow('meat', 'retail', 1)],
  parks: [{ code: 'P' }, { code: 'Q' }], parcels: [{ code: 'A', status: '已用' }, { code: 'B', status: '可供', area: 50 }, { code: 'C', park: 'Q', status: '已用' }],
  companies: [
    { code: 'breeder', parcel: 'A', town: '' }, { code: 'feeder', parcel: 'C', town: '' }, { code: 'miller', town: '乙镇' }, { code: 'shop', parcel: 'A', town: '' },
    { code: 'cutter', role: '目标', town: '', wish: 'B' },
  ],
  capacities: [
    { company: 'breeder', link: 'breed', capacity: 5 }, { company: 'feeder', link: 'feed', capacity: 5 }, { company: 'miller', link: 'feed', capacity: 9 },
    { company: 'shop', link: 'retail', capacity: 5 }, { company: 'cutter', link: 'meat', capacity: 5 },
  ],
};
const of = (park: string) => supplyInPark(analyse(county), park);
const codes = (list: readonly { readonly company: { readonly code: string } }[] = []): readonly string[] => list.map(({ company }) => company.code);

describe('supply seen from a park', () => {
  it('has an entry for each link with a firm or a target on its parcels', () => {
    expect(of('P').map(({ link }) => link.code)).toEqual(['breed', 'meat', 'retail']);
    expect(of('Q').map(({ link }) => link.code)).toEqual(['feed']);
  });

  it('parts suppliers into those here, those elsewhere in the county, and links that nobody does', () => {
    const [breed, meat] = of('P');
    const [fed] = breed?.suppliers ?? [];
    expect([fed?.link.code, codes(fed?.here), codes(fed?.elsewhere), fed?.missing]).toEqual(['feed', [], ['miller', 'feeder'], false]);
    const [bred] = meat?.suppliers ?? [];
    expect([bred?.link.code, codes(bred?.here), codes(bred?.elsewhere), bred?.missing]).toEqual(['breed', ['breeder'], [], false]);
  });

  it('counts a target as a stand that is not there yet, and its link as missing', () => {
    const [breed] = of('P');
    const [user] = breed?.users ?? [];
    expect([user?.link.code, codes(user?.here), user?.here[0]?.seat?.company.code, user?.missing]).toEqual(['meat', ['cutter'], 'cutter', true]);
  });

  it('says on which parcel each of its own stands', () => {
    expect(of('P').map(({ stands }) => stands.map(({ company, parcel }) => `${company.code}@${parcel}`))).toEqual([['breeder@A'], ['cutter@B'], ['shop@A']]);
  });
});
