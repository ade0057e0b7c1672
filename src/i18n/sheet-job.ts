// What every part of a sheet is written with: language, analysis, the book of traces; and how figures and names are said on paper.

import type { Assessment } from '../core/analysis/assess-atlas.ts';
import { openTraceBook, type TraceBook } from '../core/analysis/brief-trace.ts';
import type { Bearing } from '../core/analysis/measure-distance.ts';
import { shortenName } from '../core/layout/shorten-name.ts';
import type { Atlas, Park } from '../core/model/atlas.ts';
import type { Quantity } from '../core/model/quantity.ts';
import { formatNumber, formatWith, scaleUnit } from './format.ts';
import { pick, type Language } from './language.ts';
import { nameIn } from './names.ts';
import { sheetWordsOf, type SheetWords } from './sheet.ts';
import type { Cell, Said } from './sheet-types.ts';
import { wordsOf, type Words } from './words.ts';

/** How the name of a town is written in the page's language. */
export type SayPlace = (name: string) => string;

export interface Job {
  readonly language: Language;
  readonly assessment: Assessment;
  readonly atlas: Atlas;
  readonly book: TraceBook;
  readonly words: Words;
  readonly say: SheetWords;
  readonly place: SayPlace;
}

export const openJob = (language: Language, assessment: Assessment, place: SayPlace): Job =>
  ({ language, assessment, atlas: assessment.atlas, book: openTraceBook(), words: wordsOf(language), say: sheetWordsOf(language), place });

/** Text that has no English stands in Chinese, and says so. */
export const inOwn = ({ language }: Pick<Job, 'language'>, zh: string, en?: string | undefined): Said => ({ text: pick(language, zh, en), ...(language === 'en' && en === undefined && /\p{Script=Han}/u.test(zh) ? { zh: true } : {}) });
export const named = (job: Job, thing: { readonly name: string; readonly nameEn?: string | undefined }): Said => inOwn(job, thing.name, thing.nameEn);
export const plainName = ({ language }: Job, thing: { readonly name: string; readonly nameEn?: string | undefined }): string => nameIn(language, thing);

/** A company's name without its legal form, where a column is too narrow for it in English. */
export const firmSaid = (job: Job, company: { readonly name: string; readonly nameEn?: string | undefined }): Said => {
  const said = named(job, company);
  return job.language === 'en' && said.zh !== true ? { ...said, text: shortenName(said.text, undefined).replace(/,$/, '') } : said;
};

/** A park's name without its county's: on a sheet of that county it says nothing. */
export const shortPark = ({ language, atlas: { settings } }: Job, park: Park): string => shortenName(nameIn(language, park), pick(language, settings.county ?? '', settings.countyEn?.replace(/ County$/u, '')));

/** A city as the page's language writes it. */
export const cityOf = ({ language, place }: Job, city: string): string => (language === 'zh' ? city : place(city));

export function townSaid({ language, place, say }: Job, town: string): Said {
  if (language === 'zh') return { text: town };
  const bare = town.replace(/(?:镇|乡|街道)$/u, '');
  return { text: bare === town ? place(town) : say.township(place(bare)) };
}

/** 「西北 690 km」; to ten kilometres: nobody plans by less. */
export const sayBearing = ({ language, words }: Job, { kilometres, octant }: Bearing): string => words.bearing.away(formatNumber(language, Math.round(kilometres / 10) * 10), words.bearing.directions[octant] ?? '');

/** Decimals at which the smallest of these figures still shows two digits: so a sum comes out for whoever checks it, and no part is shown as 0. */
export function digitsFor(values: readonly number[]): number {
  const least = Math.min(Infinity, ...values.filter(value => value > 1e-9));
  return least === Infinity ? 2 : Math.max(2, Math.min(6, 1 - Math.floor(Math.log10(least))));
}

/** A figure in a sum. */
export const sayExact = (language: Language, value: number, digits: number = digitsFor([Math.abs(value)])): string => formatWith(language, { maximumFractionDigits: digits }).format(value);

/** A quantity in a sum, `digits` counted in the unit of the data. */
export function exactly({ language, words }: Job, quantity: Quantity, unit: string, digits?: number): string {
  if (quantity.kind === 'unknown') return words.unknown;
  const scaled = scaleUnit(language, quantity.value, unit);
  const fewer = digits === undefined ? undefined : Math.max(0, digits - Math.round(Math.log10(scaled.value / quantity.value || 1)));
  const text = `${sayExact(language, scaled.value, fewer)} ${scaled.unit}`.trim();
  return quantity.kind === 'atLeast' ? words.atLeast(text) : text;
}

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const quiet = (text: string): Said => ({ text, tone: 'quiet' });
/** A label and its value in running text. */
export const labelled = ({ words }: Job, label: string, ...value: Cell): Cell => [quiet(`${label}${words.colon}`), ...value];
/** Pieces of running text, parted by a dot. */
export const dotted = (cells: readonly Cell[]): Cell => cells.flatMap((cell, at) => (at === 0 ? cell : [quiet(' · '), ...cell]));
