// Invented parks for the tests of the plan: a skewed grid of parcels with roads between, firms, targets and a river.

import type { Analysis } from '../../../src/core/analysis/analyse-atlas.ts';
import type { PlanTexts } from '../../../src/core/layout/plan-types.ts';
import { analyse, type Cells, type County } from '../../support/county.ts';

export interface ParkSample {
  readonly columns: number; readonly rows: number;
  /** Metres of a cell, of the road between, and by how much a row is pushed east. */
  readonly cell: number; readonly road: number; readonly skew: number;
  /** Where the park lies in the county's local frame. */
  readonly east: number; readonly north: number;
  readonly statuses: readonly string[];
  /** By parcel, in order: how many local firms stand there. */
  readonly firms: readonly number[];
  readonly targets: number;
  readonly name: string;
}

/** Projects on every third parcel, every second of them overdue. */
function projectsOf({ columns, rows }: ParkSample): Pick<County, 'projects' | 'milestones'> {
  const projects = Array.from({ length: Math.ceil(columns * rows / 3) }, (_, nth) => ({ code: `P-${nth}`, link: 'L', parcel: codeOf(nth * 3), stage: ['签约', '开工', '竣工'][nth % 3] ?? '签约' }));
  return { projects, milestones: projects.map(({ code }, nth) => ({ project: code, node: '开工', planned: nth % 2 === 0 ? '2026-08-30' : '2027-03-01' })) };
}

export const plain: ParkSample = { columns: 4, rows: 3, cell: 180, road: 24, skew: 20, east: 0, north: 0, statuses: ['可供', '已用', '闲置', '在谈', '在建', '预留'], firms: [0, 1, 0, 2], targets: 3, name: '塬上羊肉业有限公司' };

const polygon = (points: readonly (readonly [number, number])[]): string => `POLYGON ((${[...points, ...points.slice(0, 1)].map(([x, y]) => `${x} ${y}`).join(', ')}))`;

/** Outline of a stretch of cells: from column, row to column, row (exclusive). */
function outline({ cell, road, skew, east, north }: ParkSample, c0: number, r0: number, c1: number, r1: number): string {
  const step = cell + road;
  const corner = (c: number, r: number, dx: number, dy: number): readonly [number, number] => [east + c * step + dx + (r * step + dy) * skew / 100, north + r * step + dy];
  return polygon([corner(c0, r0, 0, 0), corner(c1 - 1, r0, cell, 0), corner(c1 - 1, r1 - 1, cell, cell), corner(c0, r1 - 1, 0, cell)]);
}

export const codeOf = (index: number): string => `A-${String(index + 1).padStart(2, '0')}`;

function parcelsOf(sample: ParkSample): readonly Cells[] {
  const { columns, rows, cell, statuses } = sample;
  return Array.from({ length: columns * rows }, (_, index) => {
    const [c, r] = [index % columns, Math.floor(index / columns)];
    return { code: codeOf(index), status: statuses[index % statuses.length] ?? '可供', area: (cell * cell * 3 / 2000).toFixed(1), power: 4000, crs: '本地', boundary: outline(sample, c, r, c + 1, r + 1) };
  });
}

function placesOf({ columns, rows, cell, road, east, north }: ParkSample): readonly Cells[] {
  const [step, place] = [cell + road, { park: 'P', crs: '本地' }];
  const [right, top] = [east + columns * step * 1.5, north + rows * step];
  return [
    ...Array.from({ length: rows - 1 }, (_, index) => ({ ...place, code: `R-${index}`, kind: '道路', name: `第${index + 1}大道`, width: road, shape: `LINESTRING (${east} ${north + (index + 1) * step - road / 2}, ${right} ${north + (index + 1) * step - road / 2})` })),
    { ...place, code: 'V-1', kind: '河流', name: '清水河', width: 40, shape: `LINESTRING (${right} ${north}, ${right + 20} ${top})` },
    { ...place, code: 'G-1', kind: '出入口', name: '南门', shape: `POINT (${east + step} ${north})` },
    { ...place, code: 'U-1', kind: '公共服务', name: '综合服务中心', shape: `POINT (${east + step * 1.5} ${north + step * 0.5})` },
  ];
}

/** The analysis of a county with this one park. Links A… lack a local firm, so that each target closes a gap. */
export function analysePark(sample: ParkSample): Analysis {
  const { columns, rows, firms, targets, name } = sample;
  const local = firms.slice(0, columns * rows).flatMap((count, parcel) => Array.from({ length: count }, (_, nth) => ({ code: `L-${parcel}-${nth}`, name, role: '本地', town: '', parcel: codeOf(parcel) })));
  const wanted = Array.from({ length: targets }, (_, nth) => ({ code: `T-${nth}`, name: `${name}${nth}`, role: '目标', town: '' }));
  const links = [{ code: 'L', name: '屠宰分割' }, ...wanted.map((_, nth) => ({ code: `M${nth}`, name: `缺口环节${nth}`, externalDemand: 10, price: 5, needPower: 100 }))];
  const capacities = [...local.map(({ code }) => ({ company: code, link: 'L', capacity: 1 })), ...wanted.map(({ code }, nth) => ({ company: code, link: `M${nth}`, capacity: 5 }))];
  return analyse({
    chains: [{ code: 'C', name: '肉羊', hue: 1, glyph: '羊' }], links, companies: [...local, ...wanted], capacities,
    parks: [{ code: 'P', name: '示例园区', crs: '本地', boundary: outline(sample, 0, 0, columns, rows) }], parcels: parcelsOf(sample), places: placesOf(sample), ...projectsOf(sample),
  });
}

export const texts: PlanTexts = {
  park: park => park.name, company: company => company.name, companies: count => `${count} 家企业`, place: place => place.name ?? '',
  area: ({ area }) => (area === undefined ? '' : `${area} 亩`), status: ({ status }) => status, progress: ({ project, overdue }) => `${project.stage}${overdue === undefined ? '' : ` 逾 ${overdue.days} 天`}`, seat: ({ link }) => `补 ${link.name}`, notice: '示意图，不作权属与界线依据',
};
