// The project library as a reader walks through it: chain by chain, stage by stage, each with its link, place, size and what is overdue.

import { listAt, type Atlas, type Chain, type Company, type Link, type Parcel, type Park, type Project } from '../model/atlas.ts';
import { groupBy } from '../schema/group-by.ts';
import { projectStages, type ProjectStage } from '../schema/projects.ts';
import { scheduleNode, type ScheduledNode } from './brief-project.ts';
import { stepsTaken } from './stand-projects.ts';

/** Floors of the bands of investment in 万元, the largest first. */
export const bandFloors = [10_000, 5_000, 1_000, 0] as const;
/** A band by its floor; an investment that nobody has written down is in none. */
export type Band = (typeof bandFloors)[number] | 'unknown';
export const bands: readonly Band[] = [...bandFloors, 'unknown'];

export const bandOf = (investment: number | undefined): Band => (investment === undefined ? 'unknown' : bandFloors.find(floor => investment >= floor) ?? 0);

export interface ListedProject {
  readonly project: Project;
  readonly link: Link | undefined;
  readonly chain: Chain | undefined;
  readonly company: Company | undefined;
  readonly parcel: Parcel | undefined;
  readonly park: Park | undefined;
  readonly band: Band;
  /** Steps taken since the pool. */
  readonly taken: number;
  /** The node overdue for the longest by the date of the data. */
  readonly overdue: ScheduledNode | undefined;
  /** The first node still to come. */
  readonly next: ScheduledNode | undefined;
}

const stageOrder = Object.keys(projectStages) as ProjectStage[];

/** All projects: by the order of chains, then by stage, the larger investment first, then by code. */
export function listProjects({ projects, milestones, chains, index, settings }: Atlas): readonly ListedProject[] {
  const nodes = groupBy(milestones.map(milestone => scheduleNode(milestone, settings.asOf)), ({ milestone }) => milestone.project);
  const first = (code: string, state: ScheduledNode['state']): ScheduledNode | undefined =>
    listAt(nodes, code).filter(node => node.state === state).sort((a, b) => (a.milestone.planned < b.milestone.planned ? -1 : 1))[0];
  const rank = ({ chain }: ListedProject): number => (chain === undefined ? chains.length : chains.indexOf(chain));
  return projects.map((project): ListedProject => {
    const link = index.link.get(project.link);
    const parcel = index.parcel.get(project.parcel ?? '');
    return {
      project, link, chain: index.chain.get(link?.chain ?? ''), company: index.company.get(project.company ?? ''),
      parcel, park: index.park.get(parcel?.park ?? ''), band: bandOf(project.investment), taken: stepsTaken(project.stage),
      overdue: first(project.code, 'overdue'), next: first(project.code, 'due'),
    };
  }).sort((a, b) => rank(a) - rank(b) || stageOrder.indexOf(a.project.stage) - stageOrder.indexOf(b.project.stage)
    || (b.project.investment ?? -1) - (a.project.investment ?? -1) || (a.project.code < b.project.code ? -1 : 1));
}
