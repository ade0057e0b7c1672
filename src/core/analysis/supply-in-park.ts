// Who supplies whom, seen from a park: for each link at work there, its firms and targets on the parcels, who feeds them and who buys
// from them, on the same ground, elsewhere in the county, or nowhere yet.

import type { Company, Flow, Link } from '../model/atlas.ts';
import type { Analysis } from './analyse-atlas.ts';
import { findPartners, localFirms, type LocalFirm, type Partner } from './brief-partners.ts';
import type { Seat } from './seat-targets.ts';

/** A firm that is here, or a target on the parcel that suits it best. */
export interface Stand { readonly company: Company; readonly parcel: string; readonly seat: Seat | undefined }

/** One link at the other end of a flow, with those of it who stand in the park and those elsewhere in the county. */
export interface SupplySide {
  readonly flow: Flow;
  readonly link: Link;
  readonly here: readonly Stand[];
  readonly elsewhere: readonly LocalFirm[];
  /** Nobody in the county does this: what a landed firm would need, or lack as a buyer. */
  readonly missing: boolean;
}

export interface LinkSupply {
  readonly link: Link;
  readonly stands: readonly Stand[];
  readonly suppliers: readonly SupplySide[];
  readonly users: readonly SupplySide[];
}

/** Firms first, then targets by the rank of their gap. */
function standsOf({ atlas, seats }: Analysis, park: string, link: string): readonly Stand[] {
  const firms = localFirms(atlas, link).filter(({ seat }) => seat.park === park).map(({ company, seat }): Stand => ({ company, parcel: seat.parcel ?? '', seat: undefined }));
  return [...firms, ...seats.filter(seat => seat.link.code === link && seat.parcel.park === park).map((seat): Stand => ({ company: seat.company, parcel: seat.parcel.code, seat }))];
}

function sideOf(analysis: Analysis, park: string, { flow, link, firms }: Partner): SupplySide {
  return { flow, link, here: standsOf(analysis, park, link.code), elsewhere: firms.filter(({ seat }) => seat.park !== park), missing: firms.length === 0 };
}

/** One entry a link with somebody on the park's parcels, in the order of the atlas. Flows within a link are left out. */
export function supplyInPark(analysis: Analysis, park: string): readonly LinkSupply[] {
  return analysis.atlas.links.flatMap((link): readonly LinkSupply[] => {
    const stands = standsOf(analysis, park, link.code);
    if (stands.length === 0) return [];
    const sides = (side: 'from' | 'to'): readonly SupplySide[] => findPartners(analysis, link.code, side).map(partner => sideOf(analysis, park, partner));
    return [{ link, stands, suppliers: sides('from'), users: sides('to') }];
  });
}
