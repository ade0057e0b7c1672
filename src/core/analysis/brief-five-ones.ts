// 五个一 of a project: one project, one county leader, one responsible unit, one task force, one follow-up to the end.

import type { Audience } from '../check/pick-audience.ts';
import type { Project } from '../model/atlas.ts';

export const fiveOneKeys = ['project', 'leader', 'unit', 'taskForce', 'followUp'] as const;
export type FiveOneKey = (typeof fiveOneKeys)[number];
/** `value` undefined: the project lacks it. */
export interface FiveOne { readonly key: FiveOneKey; readonly value: string | undefined }

/** People and task forces are internal: in public they are left out, not called lacking. */
const open: ReadonlySet<FiveOneKey> = new Set(['project', 'unit']);

export function fiveOnesOf(project: Project, audience: Audience): readonly FiveOne[] {
  const values: Readonly<Record<FiveOneKey, string | undefined>> = { project: project.code, leader: project.leader, unit: project.unit, taskForce: project.taskForce, followUp: project.followUp };
  return fiveOneKeys.filter(key => audience === 'internal' || open.has(key)).map(key => ({ key, value: values[key] }));
}
