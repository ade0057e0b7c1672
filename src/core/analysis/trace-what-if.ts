// From which rows the figures of a scenario came: of a change, a landing's needs, a suggestion, a requirement.

import { listAt, type Atlas, type Capacity } from '../model/atlas.ts';
import { traceBalance, traceCapacity, traceCode, traceFlow, type Trace } from './brief-trace.ts';
import type { LinkChange } from './compare-assessments.ts';
import type { Cause } from './find-causes.ts';
import type { LandingNeeds } from './landing-needs.ts';
import type { Requirement } from './required-supply.ts';
import type { Suggestion } from './suggest-next.ts';

function rowOf(atlas: Atlas, company: string, link: string): Capacity | undefined {
  return listAt(atlas.index.capacitiesOfCompany, company).find(row => row.link === link);
}

/** A firm's capacity in a link; where its plans are unknown, the link's row with its typical project too. */
function traceIntent(atlas: Atlas, company: string, code: string): readonly Trace[] {
  const [row, link] = [rowOf(atlas, company, code), atlas.index.link.get(code)];
  return [...(row === undefined ? [] : [traceCapacity(row)]), ...(row?.capacity === undefined && link !== undefined ? [traceCode('links', link)] : [])];
}

export const traceCause = (atlas: Atlas, { company, link, flow }: Cause): readonly Trace[] => [...traceIntent(atlas, company, link), ...(flow === undefined ? [] : [traceFlow(flow)])];

/** Both balances of a link, and what moved them. */
export const traceChange = (atlas: Atlas, { link, causes }: LinkChange): readonly Trace[] => [...traceBalance(atlas, link), ...causes.flatMap(cause => traceCause(atlas, cause))];

/** What a firm that lands wants: its own row, or those of the links whose typical projects stand in; and its parcel. */
export function traceNeeds({ company, parcel, sources, typical }: LandingNeeds): readonly Trace[] {
  const links = typical ? sources.flatMap(({ link }) => (link === undefined ? [] : [traceCode('links', link)])) : [traceCode('companies', company)];
  return [...links, ...(parcel === undefined ? [] : [traceCode('parcels', parcel)])];
}

export function traceInvestment(atlas: Atlas, { company, sources, investmentFrom }: LandingNeeds): readonly Trace[] {
  if (investmentFrom === 'projects') return atlas.projects.filter(project => project.company === company.code).map(project => traceCode('projects', project));
  return sources.flatMap(({ link }) => (link === undefined ? [] : [traceCode('links', link)]));
}

/** What a candidate would close, and what ties it to a firm that landed. */
export const traceSuggestion = (atlas: Atlas, { closures }: Suggestion): readonly Trace[] => closures.flatMap(({ row, link, ties }) => [
  ...traceIntent(atlas, row.company, link.code), ...traceBalance(atlas, link), ...ties.flatMap(tie => [traceFlow(tie.flow), ...traceIntent(atlas, tie.company, tie.link)])]);

/** A link's requirement: its own balance and those of the links that grow. */
export function traceRequirement(atlas: Atlas, { link: code, parts }: Requirement): readonly Trace[] {
  const grown = parts.filter(({ growth }) => growth.kind !== 'known' || growth.value > 0);
  return [code, ...grown.map(part => part.downstream)].flatMap(each => { const link = atlas.index.link.get(each); return link === undefined ? [] : traceBalance(atlas, link); });
}
