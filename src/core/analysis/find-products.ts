// Finds links by what they make: Chinese in pieces of two characters, pinyin in full from any syllable, initials, English, with a slip of the finger forgiven.

import { listAt, type Atlas, type Link } from '../model/atlas.ts';

/** Syllables of a link's name and of its product, apart by blanks: made at build. */
export type Syllables = readonly [name: string, product: string];
export interface Found { readonly link: Link; /** All that was typed was found. */ readonly sure: boolean }
export type Finder = (typed: string, most?: number) => readonly Found[];

/** One field of a link, each term between blanks. */
interface Field { readonly weight: number; readonly text: string; readonly terms: readonly string[] }
interface Entry { readonly link: Link; readonly fields: readonly Field[] }

const runs = /(\p{Script=Han}+)|([\p{Script=Latin}\p{N}]+)/gu;

/** 羊肉卷 → 羊肉 肉卷; where it is looked in, the last character stands for itself as well, so that one alone is found too. */
function pairsOf(run: string, last: boolean): readonly string[] {
  const signs = [...run];
  if (signs.length === 1) return signs;
  return [...signs.slice(1).map((sign, place) => `${signs[place]}${sign}`), ...(last ? signs.slice(-1) : [])];
}

/** 铝 sounds lü, and is typed lv. */
function termsOf(text: string, last: boolean): readonly string[] {
  return [...text.normalize('NFKC').toLowerCase().matchAll(runs)].flatMap(([, han, latin]) => (han === undefined ? [(latin ?? '').replaceAll('ü', 'v')] : pairsOf(han, last)));
}

/** tu zai fen ge → tuzaifenge zaifenge fenge ge, tzfg zfg fg; each phrase by itself. */
function soundsOf(syllables: string): readonly string[] {
  return syllables.split(/[^\p{L}\p{N}\s]+/u).flatMap(phrase => {
    const parts = termsOf(phrase, false);
    return parts.flatMap((_, from) => { const rest = parts.slice(from); return [rest.join(''), rest.map(part => part[0] ?? '').join('')]; });
  }).filter(sound => sound.length > 1);
}

function entryOf({ index }: Atlas, link: Link, [name, product]: Syllables): Entry {
  const field = (weight: number, terms: readonly string[]): Field => ({ weight, terms, text: ` ${terms.join(' ')} ` });
  const said = (weight: number, ...parts: readonly (string | undefined)[]): Field => field(weight, termsOf(parts.join('、'), true));
  const firms = listAt(index.capacitiesOfLink, link.code).flatMap(row => index.company.get(row.company) ?? []);
  return {
    link, fields: [
      said(5, link.name), said(4, link.product), said(4, link.nameEn, link.productEn),
      said(2, ...listAt(index.flowsFrom, link.code).flatMap(({ item, itemEn }) => [item, itemEn])),
      field(2, [...soundsOf(name), ...soundsOf(product)]),
      said(1, ...firms.flatMap(({ products, productsEn }) => [products, productsEn])),
    ],
  };
}

/** How many letters must be changed, put in or left out to make the one from the beginning of the other. */
function slips(wanted: string, term: string): number {
  let row = Array.from({ length: term.length + 1 }, (_, at) => at);
  for (let at = 1; at <= wanted.length; at++) {
    const next = [at];
    for (let to = 1; to <= term.length; to++) next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (wanted[at - 1] === term[to - 1] ? 0 : 1)));
    row = next;
  }
  return Math.min(...row);
}

/** Latin words so long may have a letter wrong; longer ones two. */
const forgiving = 5;
const isNear = (wanted: string, term: string): boolean => wanted[0] === term[0] && slips(wanted, term.slice(0, wanted.length + 2)) <= (wanted.length > forgiving ? 2 : 1);

/** How well a term is found in a field: as a whole, as a beginning, nearly; the shorter the field, the more it says. */
function scoreField({ weight, text, terms }: Field, term: string, near: boolean): number {
  const found = text.includes(` ${term} `) ? 1 : text.includes(` ${term}`) ? 0.6 : near && term.length >= forgiving && /^[a-z]/.test(term) && terms.some(each => isNear(term, each)) ? 0.3 : 0;
  return found === 0 ? 0 : (found * weight) / Math.sqrt(1 + terms.length);
}

/** Below zero where not every term is found, and all are wanted. Terms that many links have say less. */
function scoreEntries(entries: readonly Entry[], terms: readonly string[], how: 'all' | 'near' | 'some'): readonly Link[] {
  const scores = terms.map(term => entries.map(({ fields }) => fields.reduce((sum, field) => sum + scoreField(field, term, how === 'near'), 0)));
  const rarity = scores.map(row => Math.log(1 + entries.length / Math.max(1, row.filter(score => score > 0).length)));
  return entries.map(({ link }, at) => ({ link, own: scores.map(row => row[at] ?? 0) }))
    .filter(({ own }) => (how === 'some' ? own.some(score => score > 0) : own.every(score => score > 0)))
    .map(({ link, own }) => ({ link, score: own.reduce((sum, score, term) => sum + score * (rarity[term] ?? 0), 0) }))
    .sort((a, b) => b.score - a.score).map(({ link }) => link);
}

/** Links that name most of the characters, wherever they stand: 羊绒 is found in 羊剪绒. */
function scattered({ links }: Atlas, typed: string): readonly Link[] {
  const signs = [...new Set([...typed].filter(sign => /\p{Script=Han}/u.test(sign)))];
  const held = links.map(link => ({ link, count: signs.filter(sign => `${link.name}${link.product}`.includes(sign)).length }));
  return held.filter(({ count }) => count > 1 && count * 3 >= signs.length * 2).sort((a, b) => b.count - a.count).map(({ link }) => link);
}

/** `syllables` in the order of the atlas's links. What has all that was typed comes first; only where nothing has, what is nearest. */
export function makeFinder(atlas: Atlas, syllables: readonly Syllables[]): Finder {
  const entries = atlas.links.map((link, place) => entryOf(atlas, link, syllables[place] ?? ['', '']));
  return (typed, most = 8) => {
    const terms = [...new Set(termsOf(typed, false))];
    if (terms.length === 0) return [];
    const sure = scoreEntries(entries, terms, 'all');
    const links = sure.length > 0 ? sure : [scoreEntries(entries, terms, 'near'), scoreEntries(entries, terms, 'some')].find(({ length }) => length > 0) ?? scattered(atlas, typed);
    return links.slice(0, most).map(link => ({ link, sure: sure.length > 0 }));
  };
}
