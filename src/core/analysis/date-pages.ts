// When what a page shows last changed: the newest 更新日期 among the rows that it is made of. From the data, never from the clock.

import { listAt, type Atlas, type Link } from '../model/atlas.ts';
import { packedTables } from '../model/pack-atlas.ts';

interface Dated { readonly updated?: string | undefined }
const newest = (rows: readonly (Dated | undefined)[]): string | undefined => rows.reduce<string | undefined>((last, row) => (row?.updated !== undefined && (last === undefined || row.updated > last) ? row.updated : last), undefined);

const rowsOfLink = ({ flows, index }: Atlas, { code }: Link): readonly Dated[] => [...flows.filter(({ from, to }) => from === code || to === code), ...listAt(index.capacitiesOfLink, code)];

function rowsOfChain(atlas: Atlas, code: string): readonly (Dated | undefined)[] {
  const links = listAt(atlas.index.linksOfChain, code);
  const own = new Set(links.map(link => link.code));
  return [atlas.index.chain.get(code), ...links, ...atlas.flows.filter(({ from, to }) => own.has(from) || own.has(to)), ...links.flatMap(link => listAt(atlas.index.capacitiesOfLink, link.code))];
}

const pages: Readonly<Record<string, readonly (typeof packedTables)[number][]>> = {
  projects: ['projects', 'milestones'], policies: ['policies'], costs: ['costs'], environment: ['indicators'], services: ['projects', 'milestones', 'teams'],
  targets: ['companies', 'capacities', 'links', 'flows'], regions: ['companies', 'capacities', 'teams'],
};

/** What a path without language, as `sheets/projects/P-1/`, is made of; undefined for pages of everything. */
function rowsOf(atlas: Atlas, path: string): readonly (Dated | undefined)[] | undefined {
  const { index } = atlas;
  const [first = '', second, third] = path.split('/').filter(part => part !== '').map(decodeURIComponent);
  if (first === 'chains' && second !== undefined) return rowsOfChain(atlas, second);
  if (first === 'parks' && second !== undefined) return [index.park.get(second), ...listAt(index.parcelsOfPark, second), ...atlas.places.filter(({ park }) => park === second)];
  if (first !== 'sheets') return pages[first]?.flatMap(table => atlas[table] as readonly Dated[]);
  const code = third ?? '';
  const link = index.link.get(code);
  switch (second) {
    case 'projects': return [index.project.get(code), ...atlas.milestones.filter(({ project }) => project === code)];
    case 'targets': return [index.company.get(code), ...listAt(index.capacitiesOfCompany, code)];
    case 'parcels': return [index.parcel.get(code)];
    case 'gaps': return link === undefined ? undefined : [link, ...rowsOfLink(atlas, link)];
    default: return undefined;
  }
}

const kept = new WeakMap<Atlas, string | undefined>();
function newestOfAll(atlas: Atlas): string | undefined {
  if (!kept.has(atlas)) kept.set(atlas, newest(packedTables.flatMap(table => atlas[table] as readonly Dated[])));
  return kept.get(atlas);
}

/** ISO date; the date of the data where no row bears one. */
export function datePage(atlas: Atlas, path: string): string | undefined {
  const rows = rowsOf(atlas, path);
  return (rows === undefined ? newestOfAll(atlas) : newest(rows)) ?? (atlas.settings.asOf as string | undefined);
}
