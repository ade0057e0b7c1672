// Projects on the ground (挂图作战): which stand on a parcel, how far each has come, what is overdue; the latest first.

import { listAt, type Atlas, type Parcel, type Project } from '../model/atlas.ts';
import { projectStages, type ProjectStage } from '../schema/projects.ts';
import { scheduleNode, type ScheduledNode } from './brief-project.ts';

/** The steps that a project takes once it has left the pool. */
export const steps: readonly ProjectStage[] = (Object.keys(projectStages) as ProjectStage[]).filter(stage => stage !== 'pool');

/** How many of the steps it has taken; 0 in the pool. */
export const stepsTaken = (stage: ProjectStage): number => steps.indexOf(stage) + 1;

export interface StandingProject {
  readonly project: Project;
  readonly parcel: Parcel;
  readonly taken: number;
  /** The node that is overdue for the longest by the date of the data; undefined where none is, or the data has no date. */
  readonly overdue: ScheduledNode | undefined;
  /** The first node still to come. */
  readonly next: ScheduledNode | undefined;
}

const daysOf = ({ overdue }: StandingProject): number => overdue?.days ?? 0;

/** Those of one park, or of all: overdue ones first, the longest before; then by steps taken, the fewest first, then by code. */
export function standProjects({ projects, milestones, index, settings }: Atlas, park?: string): readonly StandingProject[] {
  return projects.flatMap((project): readonly StandingProject[] => {
    const parcel = index.parcel.get(project.parcel ?? '');
    if (parcel === undefined || (park !== undefined && parcel.park !== park)) return [];
    const nodes = milestones.filter(milestone => milestone.project === project.code).map(milestone => scheduleNode(milestone, settings.asOf));
    const byPlan = (state: ScheduledNode['state']): readonly ScheduledNode[] => nodes.filter(node => node.state === state).sort((a, b) => (a.milestone.planned < b.milestone.planned ? -1 : 1));
    return [{ project, parcel, taken: stepsTaken(project.stage), overdue: byPlan('overdue')[0], next: byPlan('due')[0] }];
  }).sort((a, b) => daysOf(b) - daysOf(a) || a.taken - b.taken || (a.project.code < b.project.code ? -1 : 1));
}

/** The projects of a park by parcel, in the same order. */
export function projectsByParcel(atlas: Atlas, park: string): ReadonlyMap<string, readonly StandingProject[]> {
  const found = new Map(listAt(atlas.index.parcelsOfPark, park).map(({ code }): [string, StandingProject[]] => [code, []]));
  for (const standing of standProjects(atlas, park)) found.get(standing.parcel.code)?.push(standing);
  return found;
}
