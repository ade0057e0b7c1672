// 开工率 and 竣工率: of the projects signed, how many have started; of those started, how many are completed.

import type { Atlas } from '../model/atlas.ts';
import { projectStages, type ProjectStage } from '../schema/projects.ts';

export interface ProjectRates {
  readonly counts: Readonly<Record<ProjectStage, number>>;
  /** How many have come at least so far. */
  readonly reached: Readonly<Record<ProjectStage, number>>;
  /** Undefined where no project has come so far: no rate, not 0 %. */
  readonly startRate: number | undefined;
  readonly completionRate: number | undefined;
}

const order = Object.keys(projectStages) as ProjectStage[];

export function rateProjects(atlas: Atlas): ProjectRates {
  const counts = Object.fromEntries(order.map(stage => [stage, atlas.projects.filter(project => project.stage === stage).length])) as Record<ProjectStage, number>;
  const reached = Object.fromEntries(order.map(stage => [stage, order.slice(order.indexOf(stage)).reduce((sum, next) => sum + counts[next], 0)])) as Record<ProjectStage, number>;
  const rate = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);
  return { counts, reached, startRate: rate(reached.started, reached.signed), completionRate: rate(reached.completed, reached.started) };
}
