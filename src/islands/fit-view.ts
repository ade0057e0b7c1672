// What 我适合吗 shows, in the address's fragment, so that a shared link shows the same: #link=L1&make=5&power=900&eia=book&site=land
// Of an address a fragment alone is never sent, neither when a link is opened nor as the referrer of a later request.

import { namedProcesses, sites, typicalAsk, type FitAsk, type Site } from '../core/analysis/fit-parcels.ts';
import { needKeys, type NeedKey, type Needs } from '../core/analysis/match-parcels.ts';
import type { Atlas, Link } from '../core/model/atlas.ts';
import { eiaGrades } from '../core/schema/eia-grades.ts';
import { readFigure } from './read-figure.ts';

/** `link` is undefined where none is chosen; `typed` is what was looked for and not found. */
export interface FitView { readonly link: Link | undefined; readonly ask: FitAsk; readonly typed: string }
/** A piece of an address that counts for nothing. */
export interface Refused { readonly name: string; readonly text: string }

const nothing: FitAsk = { capacity: undefined, needs: Object.fromEntries([...needKeys, 'eia', 'processes'].map(key => [key, undefined])) as unknown as Needs, site: 'any' };
export const emptyView: FitView = { link: undefined, ask: nothing, typed: '' };
export const viewOf = (link: Link): FitView => ({ link, ask: typicalAsk(link), typed: '' });

/** needLand is `land` in an address. */
export const nameOf = (need: NeedKey): string => need.slice('need'.length).toLowerCase();
const none = 'none';
const between = '.';

interface Reading { readonly query: URLSearchParams; readonly refused: Refused[] }

/** What a piece says, `usual` where it says nothing or nothing that can be; `none` is undefined. */
function pieceOf<V>({ query, refused }: Reading, name: string, usual: V | undefined, read: (text: string) => V | undefined): V | undefined {
  const text = query.get(name);
  if (text === null) return usual;
  if (text === none) return undefined;
  const value = read(text);
  if (value !== undefined) return value;
  refused.push({ name, text });
  return usual;
}

function readAsk(reading: Reading, atlas: Atlas, usual: FitAsk): FitAsk {
  const known = new Set(namedProcesses(atlas));
  const figures = Object.fromEntries(needKeys.map(need => [need, pieceOf(reading, nameOf(need), usual.needs[need], readFigure)])) as Pick<Needs, NeedKey>;
  const eia = pieceOf(reading, 'eia', usual.needs.eia, text => (Object.keys(eiaGrades) as (keyof typeof eiaGrades)[]).find(grade => grade === text));
  const processes = pieceOf(reading, 'process', usual.needs.processes, text => { const words = text.split(between); return words.every(word => known.has(word)) ? words : undefined; });
  return {
    capacity: pieceOf(reading, 'make', usual.capacity, readFigure), needs: { ...figures, eia, processes },
    site: pieceOf<Site>(reading, 'site', usual.site, text => sites.find(site => site === text)) ?? 'any',
  };
}

/** Reads the address; what it says that cannot be is told, and the typical project's stands in for it. */
export function readFit(hash: string, atlas: Atlas): { readonly view: FitView; readonly refused: readonly Refused[] } {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const [code, typed] = [query.get('link'), query.get('q') ?? ''];
  const link = atlas.index.link.get(code ?? '');
  if (link === undefined) return { view: { ...emptyView, typed }, refused: code === null ? [] : [{ name: 'link', text: code }] };
  const reading: Reading = { query, refused: [] };
  return { view: { link, ask: readAsk(reading, atlas, typicalAsk(link)), typed: '' }, refused: reading.refused };
}

/** The fragment of a view: what differs from the typical project, and nothing else. */
export function writeFit({ link, ask, typed }: FitView): string {
  const usual = link === undefined ? ask : typicalAsk(link);
  const textOf = (value: number | string | readonly string[] | undefined): string => (value === undefined ? none : typeof value === 'object' ? (value.length === 0 ? none : value.join(between)) : String(value));
  const pairs = [
    ['link', link?.code ?? '', ''], ['q', link === undefined ? typed : '', ''], ['make', textOf(ask.capacity), textOf(usual.capacity)],
    ...needKeys.map(need => [nameOf(need), textOf(ask.needs[need]), textOf(usual.needs[need])] as const),
    ['eia', textOf(ask.needs.eia), textOf(usual.needs.eia)], ['process', textOf(ask.needs.processes), textOf(usual.needs.processes)], ['site', ask.site, usual.site],
  ] as const;
  const text = pairs.filter(([, value, same]) => value !== same).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return text === '' ? '' : `#${text}`;
}

/** #main is a place on the page, and says nothing of what is shown. */
export const isView = (hash: string): boolean => hash === '' || hash.includes('=');

/** Whether all is as the typical project has it. */
export const isTypical = ({ link, ask, typed }: FitView): boolean => link === undefined || writeFit({ link, ask, typed }) === writeFit(viewOf(link));
