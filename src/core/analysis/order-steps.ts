// The way from a promise to a plant in production, read off the county's own projects: the nodes that they share, in the order they
// usually come, and the days that usually lie between. Nothing here is a rule that somebody wrote down.

import type { Atlas, Milestone, Project } from '../model/atlas.ts';
import { groupBy } from '../schema/group-by.ts';
import { projectStages, type ProjectStage } from '../schema/projects.ts';
import { daysBetween } from './brief-project.ts';

export interface Step {
  readonly node: string;
  /** Projects whose schedule has it, and those of them that have done it. */
  readonly planned: number;
  readonly done: number;
  /** From the step before to this one, both done: the median of days, and of how many projects. Undefined where fewer than `fewestWaits` have done both. */
  readonly days: { readonly median: number; readonly of: number } | undefined;
}
/** A stage with the projects that now stand in it, and the units answerable for them, the busiest first. */
export interface StageWork { readonly stage: ProjectStage; readonly projects: readonly Project[]; readonly units: readonly (readonly [unit: string, count: number])[]; readonly unnamed: number }

/** A median of fewer projects than this says nothing of the next. */
export const fewestWaits = 3;
/** A node counts as usual where at least so large a share of the projects with a schedule has it. */
export const usualShare = 0.1;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};
const dayOf = ({ actual, planned }: Milestone): string => actual ?? planned;

/** Over all projects that have both nodes: how many more have the one before the other. */
function leadOf(schedules: readonly ReadonlyMap<string, Milestone>[], one: string, other: string): number {
  return Math.sign(schedules.reduce((sum, nodes) => {
    const [a, b] = [nodes.get(one), nodes.get(other)];
    return a === undefined || b === undefined ? sum : sum + Math.sign(daysBetween(dayOf(a), dayOf(b)));
  }, 0));
}

/** The usual nodes in their usual order; empty without schedules. */
export function orderSteps({ milestones }: Pick<Atlas, 'milestones'>): { readonly steps: readonly Step[]; readonly schedules: number } {
  const schedules = [...groupBy(milestones, ({ project }) => project).values()].map(nodes => new Map(nodes.map(node => [node.node, node])));
  const names = [...new Set(milestones.map(({ node }) => node))].filter(node => schedules.filter(nodes => nodes.has(node)).length >= Math.max(1, schedules.length * usualShare));
  const score = new Map(names.map(name => [name, names.reduce((sum, other) => sum + leadOf(schedules, name, other), 0)]));
  const ordered = [...names].sort((a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0) || (a < b ? -1 : 1));
  const steps = ordered.map((node, at): Step => {
    const own = schedules.flatMap(nodes => nodes.get(node) ?? []);
    const before = ordered[at - 1];
    const waits = before === undefined ? [] : schedules.flatMap(nodes => {
      const [from, to] = [nodes.get(before)?.actual, nodes.get(node)?.actual];
      return from === undefined || to === undefined ? [] : [daysBetween(from, to)];
    });
    return { node, planned: own.length, done: own.filter(({ actual }) => actual !== undefined).length, days: waits.length < fewestWaits ? undefined : { median: median(waits), of: waits.length } };
  });
  return { steps, schedules: schedules.length };
}

/** Who works on the projects of each stage; units by how many they answer for, then by name. */
export function workOfStages({ projects }: Pick<Atlas, 'projects'>): readonly StageWork[] {
  return (Object.keys(projectStages) as ProjectStage[]).map(stage => {
    const own = projects.filter(project => project.stage === stage);
    const units = groupBy(own, ({ unit }) => unit);
    const counted = [...units].map(([unit, all]) => [unit, all.length] as const).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return { stage, projects: own, units: counted, unnamed: own.filter(({ unit }) => unit === undefined).length };
  });
}
