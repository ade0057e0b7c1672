// The place on a sheet: a plan with the parcels marked, the parcels need by need, what their parks are connected to.

import { connectionsOf, type BestParcels, type Connection } from '../core/analysis/brief-parcels.ts';
import { traceCode } from '../core/analysis/brief-trace.ts';
import type { NeedKey, NeedResult } from '../core/analysis/match-parcels.ts';
import type { Parcel, Park } from '../core/model/atlas.ts';
import { eiaGrades } from '../core/schema/need.ts';
import { priceUnits } from '../core/schema/parcels.ts';
import { connectionStates } from '../core/schema/parks.ts';
import { formatNumber } from './format.ts';
import { addressOf } from './language.ts';
import { parkWordsOf, sizeOf } from './park.ts';
import { quiet, shortPark, upper, type Job } from './sheet-job.ts';
import type { Block, Cell } from './sheet-types.ts';

/** The number by which a parcel goes in table and plan. */
const marks = ['①', '②', '③'];
const markOf = (at: number): string => marks[at] ?? '';

/** 12 万元/亩; in English ¥120,000 per mu. */
export function sayPrice({ language, words }: Job, { price, priceUnit = 'perMu' }: Parcel): string {
  if (price === undefined) return words.unknown;
  if (language === 'zh') return `${formatNumber('zh', price)} ${priceUnits[priceUnit].zh}`;
  return priceUnit === 'perMu' ? `¥${formatNumber('en', price * 10_000)}/mu` : `¥${formatNumber('en', price)}/m²·mo`;
}

const connectionUnit = { water: 't/d', drainage: 't/d', power: 'kVA', heat: 't/h', gas: 'm³/d' } as const;

function connectionCell({ language, words, say }: Job, { key, state, capacity }: Connection): Cell {
  if (state === undefined) return [quiet(words.unknown)];
  if (state !== 'connected') return [{ text: connectionStates[state][language], tone: 'gap' }];
  if (key === 'levelled') return [{ text: say.levelled }];
  return [{ text: capacity === undefined || !(key in connectionUnit) ? connectionStates.connected[language] : `${formatNumber(language, capacity)} ${connectionUnit[key as keyof typeof connectionUnit]}` }];
}

interface Marked { readonly parcel: Parcel; readonly label: string }
/** One parcel is marked by its code, several by number. */
export const markedOf = ({ matches }: BestParcels): readonly Marked[] => matches.map(({ parcel }, at) => ({ parcel, label: matches.length === 1 ? parcel.code : markOf(at) }));

/** A plan of the first park with its connections beside it; parcels that stand elsewhere are named below. */
export function planBlock(job: Job, parks: readonly Park[], marked: readonly Marked[]): readonly Block[] {
  const { say, words, book } = job;
  const [park] = parks;
  if (park === undefined) return [];
  const here = marked.filter(({ parcel }) => parcel.park === park.code);
  const join = (list: readonly Marked[]): string => list.map(({ parcel, label }) => (label === parcel.code ? label : `${label}${parcel.code}`)).join(' ');
  const [undrawn, away] = [here.filter(({ parcel }) => parcel.boundary === undefined), marked.filter(({ parcel }) => parcel.park !== park.code)];
  return [{
    kind: 'plan', title: '', instead: say.planInstead(shortPark(job, park)), park, marks: here.map(({ parcel, label }) => ({ parcel: parcel.code, label })),
    caption: [...(undrawn.length > 0 ? [say.undrawn(join(undrawn))] : []), ...(away.length > 0 ? [say.elsewhere(join(away))] : [])].join(words.comma),
    aside: [
      [{ text: shortPark(job, park), tone: 'strong', notes: book.note([traceCode('parks', park)]) }],
      [quiet(say.connections)],
      ...connectionsOf(park).map((connection): Cell => [quiet(`${say.connectionUnits[connection.key]} `), ...connectionCell(job, connection)]),
    ],
  }];
}

/** Connections of the parks beyond the first, with the marks of the parcels that stand there. */
export function otherParks(job: Job, parks: readonly Park[], marked: readonly Marked[]): readonly Block[] {
  const { say, words, book } = job;
  const others = parks.slice(1).map(park => ({ park, marks: marked.filter(({ parcel }) => parcel.park === park.code).map(({ label }) => label).join('') }));
  if (others.length === 0) return [];
  return [{
    kind: 'list', title: say.otherParks, instead: say.otherParksInstead(words.list(others.map(({ park, marks: labels }) => `${labels} ${shortPark(job, park)}`))),
    items: others.map(({ park, marks: labels }): Cell => [{ text: `${labels} ${shortPark(job, park)}`, tone: 'strong', notes: book.note([traceCode('parks', park)]) }, ...connectionsOf(park).flatMap((connection): Cell => [quiet(` ${say.connectionUnits[connection.key]} `), ...connectionCell(job, connection)])]),
  }];
}

function offerOf({ language, words, say }: Job, { verdict, offered, shortBy }: NeedResult): Cell {
  if (verdict === 'unknown') return [quiet(words.unknown)];
  const has = formatNumber(language, offered ?? 0);
  return verdict === 'met' ? [{ text: `${has} ✓` }] : [{ text: `${has} ` }, { text: say.short(formatNumber(language, shortBy)), tone: 'gap' }];
}

/** As short as a column wants it: the heading says that it is about 环评. */
export const gradeIn = ({ language, words }: Job, grade: Parcel['eia']): string => (grade === undefined ? words.unknown : eiaGrades[grade][language].replace(/EIA | form$/gu, ''));

function needLines(job: Job, { asked, matches, needs }: BestParcels): readonly (readonly Cell[])[] {
  const { language, say, book } = job;
  const park = parkWordsOf(language);
  const one = (key: NeedKey): readonly Cell[] => [
    [{ text: upper(park.needs[key]) }], [{ text: `${formatNumber(language, needs[key] ?? 0)} ${park.units[key]}` }],
    ...matches.map(match => {
      const result = match.results.find(({ need }) => need === key);
      return result === undefined ? [quiet(say.notApplicable)] : offerOf(job, result);
    }),
  ];
  return [
    [[{ text: say.size }], [], ...matches.map(({ parcel }): Cell => [{ text: sizeOf(language, parcel), notes: book.note([traceCode('parcels', parcel)]) }])],
    [[{ text: say.price }], [], ...matches.map(({ parcel }): Cell => [{ text: sayPrice(job, parcel) }])],
    ...asked.map(one),
    ...(needs.eia === undefined ? [] : [[[{ text: say.eia }], [{ text: gradeIn(job, needs.eia) }], ...matches.map(({ parcel, bars }): Cell => [{ text: gradeIn(job, parcel.eia), ...(bars.some(({ kind }) => kind === 'eia') ? { tone: 'gap' as const } : {}) }])]]),
  ];
}

/** How many parcels meet all, and why others do not come in. */
function verdictOf({ say, words }: Job, { meeting, open, barred, typical, matches }: BestParcels): string {
  const shown = matches.filter(({ short, unknown, bars }) => short + unknown + bars.length === 0).length;
  return [say.meeting(meeting, open), ...(meeting > shown && shown > 0 ? [say.tied(meeting - shown)] : []), ...(barred > 0 ? [say.barred(barred)] : []), ...(typical ? [say.typicalNeeds] : [])].join(words.comma);
}

/** Parcels as a table: a column each, a line a need. `needNotes`: where the needs come from. */
export function needsBlock(job: Job, parcels: BestParcels, needNotes: readonly number[], title: string, remark: string): Block {
  const { language, say } = job;
  const { matches, asked } = parcels;
  if (matches.length === 0) return { kind: 'rows', shape: 'parcels', title, lines: [], empty: asked.length === 0 ? say.noNeeds : say.noParcels };
  const head: readonly Cell[] = [[{ text: say.need }], [{ text: say.wanted, notes: needNotes }], ...matches.map(({ parcel, wished }, at): Cell => [
    ...(matches.length > 1 ? [{ text: `${markOf(at)} `, tone: 'strong' as const }] : []), { text: parcel.code, href: addressOf(language, `sheets/parcels/${parcel.code}/`) }, ...(wished ? [{ text: ` ${say.wished}`, tone: 'gap' as const }] : [])])];
  const land = asked.includes('needLand') && say.muNote !== '' ? [say.muNote] : [];
  return { kind: 'rows', shape: `parcels-${matches.length}`, title, head, lines: needLines(job, parcels), more: [upper([remark, ...land].join(job.words.comma))] };
}

/** The best parcels of a project. */
export const parcelsBlock = (job: Job, parcels: BestParcels, needNotes: readonly number[]): Block => needsBlock(job, parcels, needNotes, job.say.parcels, verdictOf(job, parcels));
