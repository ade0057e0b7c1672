// All facts of a project's sheet: its link and the gap there, firm, parcel with every need, five ones, and its schedule as planned and as it went.

import type { Chain, Company, Link, Milestone, Parcel, Park, Project } from '../model/atlas.ts';
import type { Assessment } from './assess-atlas.ts';
import type { Cost } from './brief-costs.ts';
import { costsFor, factsOfLink, type LinkFacts } from './brief-gap.ts';
import { fiveOnesOf, type FiveOne } from './brief-five-ones.ts';
import { matchParcel, type ParcelMatch } from './match-parcels.ts';
import type { RankedGap } from './rank-gaps.ts';

export interface ScheduledNode {
  readonly milestone: Milestone;
  /** `late`: done after its day, or not done and its day past. `due`: still to come. */
  readonly state: 'done' | 'late' | 'overdue' | 'due';
  /** Days from plan to deed, or to the date of the data where it is overdue; negative where it was early; undefined where still to come. */
  readonly days: number | undefined;
}

export interface ProjectBrief {
  readonly project: Project;
  readonly link: Link | undefined;
  readonly chain: Chain | undefined;
  readonly gap: RankedGap | undefined;
  readonly company: Company | undefined;
  readonly parcel: Parcel | undefined;
  readonly park: Park | undefined;
  /** The project's needs against its parcel; undefined without a parcel. */
  readonly match: ParcelMatch | undefined;
  readonly fiveOnes: readonly FiveOne[];
  /** Firms, partners and policies of its link; undefined where the link is not in the atlas. */
  readonly facts: LinkFacts | undefined;
  readonly costs: readonly Cost[];
  readonly nodes: readonly ScheduledNode[];
}

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export function scheduleNode(milestone: Milestone, asOf: string | undefined): ScheduledNode {
  const { planned, actual } = milestone;
  if (actual !== undefined) {
    const days = daysBetween(planned, actual);
    return { milestone, days, state: days > 0 ? 'late' : 'done' };
  }
  const overdue = asOf !== undefined && planned < asOf;
  return { milestone, days: overdue ? daysBetween(planned, asOf) : undefined, state: overdue ? 'overdue' : 'due' };
}

export function briefProject(assessment: Assessment, project: Project): ProjectBrief {
  const { atlas } = assessment;
  const { index } = atlas;
  const link = index.link.get(project.link);
  const parcel = index.parcel.get(project.parcel ?? '');
  const park = index.park.get(parcel?.park ?? '');
  const chain = index.chain.get(link?.chain ?? '');
  return {
    project, link, chain, gap: assessment.gapOfLink.get(project.link), company: index.company.get(project.company ?? ''),
    facts: link === undefined ? undefined : factsOfLink(assessment, link), costs: costsFor(assessment, project, { link, chain }, park === undefined ? [] : [park]),
    parcel, park, match: parcel === undefined ? undefined : matchParcel(project, parcel),
    fiveOnes: fiveOnesOf(project, atlas.audience),
    nodes: atlas.milestones.filter(milestone => milestone.project === project.code).map(milestone => scheduleNode(milestone, atlas.settings.asOf)),
  };
}
