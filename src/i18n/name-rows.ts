// What a row of any table is called, and where a reader finds it: by the atlas that holds it.

import { pathOf, type FindKind } from '../core/find/find-entry.ts';
import { listAt, type Atlas } from '../core/model/atlas.ts';
import type { PackedTableName } from '../core/model/pack-atlas.ts';
import { groupBy } from '../core/schema/group-by.ts';
import { parcelAnchor } from '../core/draw/parcel-anchor.ts';
import { formatDate } from './format.ts';
import { sayNodeName, type Told } from './investment-say.ts';
import { langOf, pick, type Language } from './language.ts';

type Row = Readonly<Record<string, unknown>>;
/** `path`: a page of the site, without language and base; undefined where none shows it. */
/** `part`: what of the thing the row is, where a thing has several. */
export interface NamedRow { readonly said: readonly Told[]; readonly part: Told | undefined; readonly path: string | undefined; readonly hue: number | undefined }

const textOf = (row: Row, key: string): string => String(row[key] ?? '');
const plain = (text: string): Told => ({ text, lang: undefined });

/** The name that a row bears in its own columns. */
function ownName(language: Language, row: Row): Told {
  const [name, english] = [textOf(row, 'name') || textOf(row, 'code'), row['nameEn'] as string | undefined];
  return { text: pick(language, name, english), lang: /\p{Script=Han}/u.test(name) ? langOf(language, english) : undefined };
}

/** What a code stands for; the code itself where nothing in the atlas bears it. */
function nameOf(language: Language, row: Row | undefined, code: string): Told {
  return row === undefined ? plain(code) : ownName(language, row);
}

const joined = (parts: readonly Told[], between: string): readonly Told[] => parts.flatMap((part, at) => (at === 0 ? [part] : [plain(between), part]));

function pathOfLink({ index }: Atlas, code: string): string | undefined {
  const link = index.link.get(code);
  return link === undefined ? undefined : pathOf({ kind: 'link', code, name: '', chain: link.chain });
}

const kinds: Readonly<Partial<Record<PackedTableName, FindKind>>> = { chains: 'chain', links: 'link', parks: 'park', projects: 'project', policies: 'policy' };
/** Pages that show a whole table. */
const pages: Readonly<Partial<Record<PackedTableName, string>>> = { costs: 'costs/', indicators: 'environment/', teams: 'services/' };

function pathOfRow(atlas: Atlas, table: PackedTableName, row: Row): string | undefined {
  const { index } = atlas;
  const code = textOf(row, 'code');
  const kind = kinds[table];
  if (kind !== undefined) return pathOf({ kind, code, name: '', chain: textOf(row, 'chain') });
  switch (table) {
    case 'flows': return pathOfLink(atlas, textOf(row, 'to'));
    case 'capacities': return pathOfLink(atlas, textOf(row, 'link'));
    case 'companies': {
      const link = index.link.get(listAt(index.capacitiesOfCompany, code)[0]?.link ?? '');
      return pathOf({ kind: row['role'] === 'target' ? 'target' : 'local', code, name: '', chain: link?.chain, at: link?.code });
    }
    case 'parcels': return `parks/${encodeURIComponent(textOf(row, 'park'))}/?parcel=${encodeURIComponent(code)}#${parcelAnchor(code)}`;
    case 'places': return `parks/${encodeURIComponent(textOf(row, 'park'))}/`;
    case 'milestones': return `sheets/projects/${encodeURIComponent(textOf(row, 'project'))}/`;
    default: return pages[table];
  }
}

function saidOfRow(language: Language, { index }: Atlas, table: PackedTableName, row: Row): readonly Told[] {
  const link = (key: string): Told => nameOf(language, index.link.get(textOf(row, key)), textOf(row, key));
  const item: Told = { text: pick(language, textOf(row, 'item'), row['itemEn'] as string | undefined), lang: langOf(language, row['itemEn'] as string | undefined) };
  switch (table) {
    case 'flows': return [...joined([link('from'), link('to')], ' → '), plain(language === 'zh' ? '：' : ': '), item];
    case 'capacities': return joined([nameOf(language, index.company.get(textOf(row, 'company')), textOf(row, 'company')), link('link')], ' · ');
    case 'milestones': return [nameOf(language, index.project.get(textOf(row, 'project')), textOf(row, 'project'))];
    case 'indicators': return joined([ownName(language, row), plain(formatDate(language, textOf(row, 'date')))], ' · ');
    case 'parcels': return textOf(row, 'name').includes(textOf(row, 'code')) ? [ownName(language, row)] : joined([plain(textOf(row, 'code')), ownName(language, row)], ' ');
    default: return [ownName(language, row)];
  }
}

/** The hue of the chain that a row belongs to. */
function hueOf({ index }: Atlas, table: PackedTableName, row: Row): number | undefined {
  const link = { links: 'code', flows: 'to', capacities: 'link', projects: 'link' }[table as string];
  const own = table === 'milestones' ? index.project.get(textOf(row, 'project'))?.link : textOf(row, link ?? '');
  const chain = table === 'chains' ? textOf(row, 'code') : index.link.get(own ?? '')?.chain;
  return index.chain.get(chain ?? '')?.hue;
}

export function nameRow(language: Language, atlas: Atlas, table: PackedTableName, row: Row): NamedRow {
  return { said: saidOfRow(language, atlas, table, row), part: table === 'milestones' ? sayNodeName(language, textOf(row, 'node')) : undefined, path: pathOfRow(atlas, table, row), hue: hueOf(atlas, table, row) };
}

/** Rows of one thing stand together: the thing once, with its parts. */
export function groupNamed(rows: readonly NamedRow[]): readonly { readonly named: NamedRow; readonly parts: readonly Told[] }[] {
  const groups = groupBy(rows.map((row, at) => ({ row, key: row.part === undefined ? String(at) : `${row.path} ${row.said[0]?.text}` })), ({ key }) => key);
  return [...groups.values()].map(own => ({ named: own[0]!.row, parts: own.flatMap(({ row: { part } }) => part ?? []) }));
}

/** What a reference's code is called, in the atlas that it was read from. */
export function nameReference(language: Language, { index, teams, chains }: Atlas, table: string | undefined, code: string): Told {
  const found: Row | undefined = table === 'links' ? index.link.get(code) : table === 'companies' ? index.company.get(code) : table === 'projects' ? index.project.get(code) : table === 'parks' ? index.park.get(code)
    : table === 'chains' ? chains.find(chain => chain.code === code) : table === 'teams' ? teams.find(team => team.code === code) : undefined;
  return nameOf(language, found, code);
}
