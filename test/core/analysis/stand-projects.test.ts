import { describe, expect, it } from 'vitest';
import { projectsByParcel, standProjects, stepsTaken } from '../../../src/core/analysis/stand-projects.ts';
import { atlasOf, type Cells, type County } from '../../support/county.ts';

const node = (project: string, name: string, planned: string, actual = ''): Cells => ({ project, node: name, planned, actual });
const county = (milestones: readonly Cells[]): County => ({
  links: [{ code: 'L' }], parks: [{ code: 'P' }, { code: 'Q' }], parcels: [{ code: 'A' }, { code: 'B' }, { code: 'C', park: 'Q' }],
  projects: [
    { code: 'p1', link: 'L', parcel: 'A', stage: '开工' }, { code: 'p2', link: 'L', parcel: 'B', stage: '签约' }, { code: 'p3', link: 'L', parcel: 'C', stage: '意向' },
    { code: 'p4', link: 'L', stage: '储备' },
  ],
  milestones,
});
const codes = (all: ReturnType<typeof standProjects>): readonly string[] => all.map(({ project }) => project.code);

describe('projects on the ground', () => {
  it('are those with a parcel, the fewest steps taken first while none is late', () => {
    expect(codes(standProjects(atlasOf(county([]))))).toEqual(['p3', 'p2', 'p1']);
    expect(codes(standProjects(atlasOf(county([])), 'P'))).toEqual(['p2', 'p1']);
  });

  it('come with the longest overdue first, by the date of the data', () => {
    const all = standProjects(atlasOf(county([node('p1', '竣工', '2026-09-01'), node('p2', '开工', '2026-08-21')])));
    expect(codes(all)).toEqual(['p2', 'p1', 'p3']);
    expect(all.map(({ overdue }) => overdue?.days)).toEqual([40, 29, undefined]);
  });

  it('name the oldest node not done as overdue and the nearest to come as next, whatever the order of the rows', () => {
    const [one] = standProjects(atlasOf(county([node('p1', '投产', '2027-06-01'), node('p1', '主体', '2026-09-20'), node('p1', '供地', '2026-07-01'), node('p1', '签约', '2026-01-01', '2026-01-05'), node('p1', '竣工', '2027-01-01')])));
    expect([one?.overdue?.milestone.node, one?.next?.milestone.node]).toEqual(['供地', '竣工']);
  });

  it('count their steps from the first after the pool', () => {
    expect((['pool', 'intent', 'signed', 'started', 'completed', 'operating'] as const).map(stepsTaken)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are listed by parcel, with an empty list for a parcel without', () => {
    const by = projectsByParcel(atlasOf(county([])), 'P');
    expect([...by].map(([parcel, list]) => [parcel, codes(list)])).toEqual([['A', ['p1']], ['B', ['p2']]]);
  });
});
