// The notes of a sheet: each source with its dates, tables and keys of rows; in no more room than the foot of the paper has.

import type { TraceGroup } from '../core/analysis/brief-trace.ts';
import { fitText, textWidth } from '../core/layout/text-width.ts';
import { tables } from '../core/schema/tables.ts';
import type { Job } from './sheet-job.ts';
import type { Cell } from './sheet-types.ts';

/** How much is written of each source: keys of a table, and em of its name. From all to the least that still leads to the rows. */
const measures: readonly { readonly keys: number; readonly name: number }[] = [{ keys: 99, name: 60 }, { keys: 6, name: 60 }, { keys: 4, name: 36 }, { keys: 2, name: 30 }, { keys: 1, name: 24 }, { keys: 1, name: 14 }];
/** Between two notes, in em; and what line ends leave unused. */
const [between, slack] = [1.2, 1.1];

/** What notes need to be said. */
type Said = Pick<Job, 'atlas' | 'language' | 'say'>;
interface Note { readonly number: number; readonly source: string; readonly rest: string }
type Measure = (typeof measures)[number];

/** On a county's own sheet its name before every source says nothing; no more does the mark of demonstration, which stands at the head. */
function nameOf({ atlas: { settings }, say }: Said, source: string | undefined, most: number): string {
  if (source === undefined) return say.sourceUnknown;
  const bare = settings.county !== undefined && source.startsWith(settings.county) ? source.slice(settings.county.length) : source;
  return fitText(settings.demo ? bare.replace(/[(\uff08]演示[)\uff09]$/u, '') : bare, 1, most);
}

/** A star stands for all firms of a link, or all nodes of a project; no key for rows that go by their name on the sheet. */
function rowsOf({ language, say }: Said, rows: TraceGroup['rows'], most: number): string {
  return rows.map(({ table, keys }) => {
    // a star covers the rows that are named one by one
    const bare = keys.filter(key => !/^[^*].*×/u.test(key) || !keys.includes(key.replace(/^.*×/u, '*×')));
    const said = bare.map(key => (key === '' ? say.sameName : key.replace('*', say.allRows)));
    return `${language === 'zh' ? tables[table].label.zh : table} ${said.length <= most ? said.join(' ') : say.keysMore(said.slice(0, most).join(' '), said.length)}`;
  }).join('; ');
}

function noteOf(job: Said, { source, from, to, rows }: TraceGroup, number: number, { keys, name }: Measure): Note {
  const dates = from === undefined || to === undefined ? '' : from === to ? ` ${from}` : ` ${job.say.dates(from, to)}`;
  return { number, source: nameOf(job, source, name), rest: `${dates}: ${rowsOf(job, rows, keys)}` };
}

const widthOf = ({ number, source, rest }: Note): number => textWidth(`${number} ${source}${rest}`, 1) + between;

/** `room` in em: lines × width of a line ÷ size of type. Sources that find no room are counted. */
export function sourceNotes(job: Job, room: number): readonly Cell[] {
  const groups = job.book.groups();
  const drafts = measures.map(measure => groups.map((group, at) => noteOf(job, group, at + 1, measure)));
  const head = textWidth(job.say.sources, 1) + between;
  const fits = (notes: readonly Note[], more = 0): boolean => notes.reduce((sum, note) => sum + widthOf(note), head + more) <= room * slack;
  const least = drafts.at(-1) ?? [];
  const kept = drafts.find(notes => fits(notes)) ?? least.slice(0, least.findLastIndex((_, at) => fits(least.slice(0, at + 1), 16)) + 1);
  const own = job.language === 'zh' ? {} : { zh: true };
  return [
    ...kept.map(({ number, source, rest }): Cell => [{ text: `${number} `, tone: 'strong' }, { text: source, ...(source === job.say.sourceUnknown ? {} : own) }, { text: rest }]),
    ...(kept.length < groups.length ? [[{ text: job.say.sourcesMore(groups.length - kept.length) }]] : []),
  ];
}

/** Sources with their dates, tables and keys of rows, all of them: for a page, where there is room. `own`: the source is in the county's own words. */
export const sayRows = (said: Said, groups: readonly TraceGroup[]): readonly { readonly source: string; readonly own: boolean; readonly rest: string }[] =>
  groups.map(group => { const { source, rest } = noteOf(said, group, 0, { keys: Infinity, name: Infinity }); return { source, own: group.source !== undefined, rest }; });

/** 3, 5, 6, 7 → 3,5–7: numbers in order, three or more in a row as a span. */
export function spanNotes(numbers: readonly number[]): string {
  const spans = numbers.reduce<readonly (readonly [number, number])[]>((found, number) => {
    const last = found.at(-1);
    return last !== undefined && last[1] === number - 1 ? [...found.slice(0, -1), [last[0], number]] : [...found, [number, number]];
  }, []);
  return spans.map(([from, to]) => (from === to ? String(from) : to === from + 1 ? `${from},${to}` : `${from}–${to}`)).join(',');
}
