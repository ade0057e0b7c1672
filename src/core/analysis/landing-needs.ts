// What a target company that lands wants of a park, and what it invests: its own figures, else those of typical projects.

import { listAt, type Atlas, type Company, type Link, type Parcel } from '../model/atlas.ts';
import { quantityOf, sum, unknown, type Quantity } from '../model/quantity.ts';
import { needsOf, needSupply, type Needs } from './match-parcels.ts';

/** Needs that use something up; clear height and floor load do not. */
export const drawKeys = ['needLand', 'needFloor', 'needPower', 'needWater', 'needSewage', 'needSteam', 'needGas'] as const satisfies readonly (keyof typeof needSupply)[];
export type DrawKey = (typeof drawKeys)[number];

/** Whose processes, EIA category and figures count; the link is undefined where the company stands in none. */
export interface NeedSource { readonly link: Link | undefined; readonly needs: Needs }

export interface LandingNeeds {
  readonly company: Company;
  readonly parcel: Parcel | undefined;
  /** One a link that the company stands in, by code. Where the company states its own needs, the figures in each are the same. */
  readonly sources: readonly NeedSource[];
  /** The company states no needs: those of the typical project of each of its links stand in, added up. */
  readonly typical: boolean;
  /** Undefined where the need does not arise: a tenant of a hall wants no land of its own. */
  readonly wanted: Readonly<Record<DrawKey, Quantity | undefined>>;
  /** 万元. */
  readonly investment: Quantity;
  /** `projects`: those of the project library that name the company; `typical`: the typical project of each of its links. */
  readonly investmentFrom: 'projects' | 'typical';
}

/** Who states land and floor wants a hall's floor, or land to build on; land where no parcel is chosen yet. */
function wantsFloor({ needLand, needFloor }: Needs, parcel: Parcel | undefined): boolean {
  if (needLand !== undefined && needFloor === undefined) return false;
  return (needFloor !== undefined && needLand === undefined) || (parcel !== undefined && parcel.kind !== 'land');
}

function wantedOf(sources: readonly NeedSource[], parcel: Parcel | undefined): LandingNeeds['wanted'] {
  return Object.fromEntries(drawKeys.map(key => {
    const arising = sources.filter(({ needs }) => (key === 'needFloor' ? wantsFloor(needs, parcel) : key === 'needLand' ? !wantsFloor(needs, parcel) : true));
    return [key, arising.length === 0 ? undefined : sum(arising.map(({ needs }) => quantityOf(needs[key])))];
  })) as Record<DrawKey, Quantity | undefined>;
}

function investmentOf(atlas: Atlas, company: Company, links: readonly Link[]): Pick<LandingNeeds, 'investment' | 'investmentFrom'> {
  const projects = atlas.projects.filter(project => project.company === company.code);
  if (projects.length > 0) return { investment: sum(projects.map(project => quantityOf(project.investment))), investmentFrom: 'projects' };
  return { investment: links.length === 0 ? unknown : sum(links.map(link => quantityOf(link.typicalInvestment))), investmentFrom: 'typical' };
}

/** What `company` wants if it lands on `parcel`, or on none that is chosen yet. */
export function landingNeeds(atlas: Atlas, company: Company, parcel?: Parcel): LandingNeeds {
  const links = listAt(atlas.index.capacitiesOfCompany, company.code).flatMap(row => atlas.index.link.get(row.link) ?? []);
  const read = links.map(link => ({ link, ...needsOf(company, link) }));
  const typical = read.length > 0 && read.every(source => source.typical);
  const sources: readonly NeedSource[] = read.length === 0 ? [{ link: undefined, needs: company }] : read.map(({ link, needs }) => ({ link, needs }));
  return { company, parcel, sources, typical, wanted: wantedOf(typical ? sources : sources.slice(0, 1), parcel), ...investmentOf(atlas, company, links) };
}
