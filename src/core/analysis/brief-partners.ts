// Who would supply a link and who would buy from it: the local firms of its upstream and downstream links, with product and place.

import { listAt, type Atlas, type Capacity, type Company, type Flow, type Link } from '../model/atlas.ts';
import { floorOf, quantityOf, type Quantity } from '../model/quantity.ts';
import type { Assessment } from './assess-atlas.ts';
import type { LinkState } from './find-states.ts';

/** Where a local firm stands: on a parcel of a park, or in a township; neither where nobody has said. */
export interface Seat { readonly parcel: string | undefined; readonly park: string | undefined; readonly town: string | undefined }
export interface LocalFirm { readonly company: Company; readonly row: Capacity; readonly capacity: Quantity; readonly seat: Seat }

/** One link at the other end of a flow. */
export interface Partner { readonly flow: Flow; readonly link: Link; readonly state: LinkState; readonly firms: readonly LocalFirm[] }

export function seatOf(atlas: Atlas, company: Company): Seat {
  const parcel = atlas.index.parcel.get(company.parcel ?? '');
  return { parcel: parcel?.code, park: parcel?.park, town: company.town };
}

const tierOrder = ['anchor', 'leading', 'backbone', 'member'];
const tierOf = ({ row }: LocalFirm): number => (row.tier === undefined ? tierOrder.length : tierOrder.indexOf(row.tier));

/** Local firms of a link: by standing, then the largest, those of unknown size last; the atlas lists rows by company, and sorting leaves equals in their order. */
export function localFirms(atlas: Atlas, link: string): readonly LocalFirm[] {
  return listAt(atlas.index.capacitiesOfLink, link).flatMap((row): readonly LocalFirm[] => {
    const company = atlas.index.company.get(row.company);
    return company?.role === 'local' ? [{ company, row, capacity: quantityOf(row.capacity), seat: seatOf(atlas, company) }] : [];
  }).sort((a, b) => tierOf(a) - tierOf(b) || floorOf(b.capacity) - floorOf(a.capacity));
}

/** What feeds a link counts by the worth of what a unit takes, so that unlike units compare; what uses its product by how much it uses; unknown last. */
function weightOf({ atlas, balances }: Assessment, flow: Flow, side: 'from' | 'to'): number {
  if (side === 'from') return (flow.ratio ?? 0) * (atlas.index.link.get(flow.from)?.price ?? 0);
  const part = balances.get(flow.from)?.demandParts.find(each => each.flow.id === flow.id);
  return part === undefined ? 0 : floorOf(part.quantity);
}

/** The links that feed a link (`from`) or use what it makes (`to`), the weightiest first; each link once, with its first product. */
export function findPartners(assessment: Assessment, link: string, side: 'from' | 'to'): readonly Partner[] {
  const { index } = assessment.atlas;
  const flows = [...listAt(side === 'from' ? index.flowsTo : index.flowsFrom, link)].filter(flow => flow[side] !== link)
    .sort((a, b) => weightOf(assessment, b, side) - weightOf(assessment, a, side) || (a.id < b.id ? -1 : 1));
  const once = flows.filter((flow, at) => flows.findIndex(other => other[side] === flow[side]) === at);
  return once.flatMap((flow): readonly Partner[] => {
    const other = index.link.get(flow[side]);
    return other === undefined ? [] : [{ flow, link: other, state: assessment.states.get(other.code) ?? 'unknown', firms: localFirms(assessment.atlas, other.code) }];
  });
}

export interface PartnerFirm { readonly partner: Partner; readonly firm: LocalFirm }

/** Firms of several links in turn: each link's first before any link's second, each firm once; so that a short list leaves no link out. */
export function firmsInTurn(partners: readonly Partner[]): readonly PartnerFirm[] {
  const rounds = Math.max(0, ...partners.map(partner => partner.firms.length));
  const all = Array.from({ length: rounds }, (_, round) => partners.flatMap((partner): readonly PartnerFirm[] => {
    const firm = partner.firms[round];
    return firm === undefined ? [] : [{ partner, firm }];
  })).flat();
  return all.filter((entry, at) => all.findIndex(other => other.firm.company.code === entry.firm.company.code) === at);
}
