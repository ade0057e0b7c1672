// How well what a company makes fits a link's product: by the words that both name. Words can prove a fit, never disprove one.

import type { Company, Link } from '../model/atlas.ts';

export interface ProductFit {
  /** Share of the best-fitting phrase of the link that the company's products name, 0–1. */
  readonly share: number;
  /** That phrase, as the link writes it. */
  readonly phrase: string;
  /** The words in common, in the order of the phrase, as the link writes them. */
  readonly words: readonly string[];
  /** How long the words in common are together: Chinese characters and Latin words. */
  readonly named: number;
}

/** Words of so many trades that having them in common says nothing. */
const general = new Set(['加工', '生产', '制造', '产品', '制品', '商品', '服务', '设备', '装备', '系统', '材料', '食品', '技术', '运营', '经营', '销售', '供应', '公司', '业务', '工程', '成套', '专用', '有机', '绿色', '农业', '畜牧', '电子', '配套', '方案', '解决']);
/** Runs longer than this are found in pieces. */
const longest = 10;
/** A phrase counts as at least so long: 冻干 alone is no more than two thirds of a product. */
const shortest = 3;

/** 2–8 层, 4 %, 15 °C: sizes and not goods. */
const sizes = /(?<![A-Za-z\d.])[\d.]+(?:\s*[–—~-]\s*[\d.]+)?\s*(?:英寸|寸|层|°C|%|mm|kg|mL|g)?/gu;
/** A Chinese character is a unit, a Latin word is one. */
const unitsOf = (phrase: string): readonly string[] => phrase.match(/\p{Script=Han}|[A-Za-z][A-Za-z0-9]*/gu) ?? [];
const keyOf = (units: readonly string[]): string => units.join(' ').toLowerCase();
const tells = (units: readonly string[]): boolean => (units.length > 1 || /^[A-Za-z][A-Za-z0-9]/u.test(units[0] ?? '')) && !general.has(units.join(''));

function phrasesOf(text: string | undefined): readonly string[] {
  const bare = (text ?? '').normalize('NFKC').replace(sizes, ' ');
  return bare.split(/[、,;/()[\]“”「」]|[与和及等或]/u).map(phrase => phrase.trim()).filter(phrase => unitsOf(phrase).length > 0);
}

/** All that a company's products name: every run of units of every phrase, for looking up. */
export function namesOf({ products }: Pick<Company, 'products'>): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const phrase of phrasesOf(products)) {
    const units = unitsOf(phrase);
    for (let start = 0; start < units.length; start++)
      for (let end = start + 1; end <= Math.min(units.length, start + longest); end++) runs.add(keyOf(units.slice(start, end)));
  }
  return runs;
}

/** The phrases by which a link tells what it makes: those of its product, then those of its name. */
export const wantedOf = ({ product, name }: Pick<Link, 'name' | 'product'>): readonly string[] => [product, name].flatMap(phrasesOf);

function fitPhrase(phrase: string, names: ReadonlySet<string>): ProductFit {
  const units = unitsOf(phrase);
  const words: string[] = [];
  let named = 0;
  for (let start = 0; start < units.length;) {
    let end = Math.min(units.length, start + longest);
    while (end > start && !(tells(units.slice(start, end)) && names.has(keyOf(units.slice(start, end))))) end--;
    if (end > start) { words.push(units.slice(start, end).join('')); named += end - start; }
    start = end > start ? end : start + 1;
  }
  return { share: named / Math.max(shortest, units.length), phrase, words, named };
}

/** Undefined where no telling word is common to both. Of phrases that fit equally well the longer says more. */
export function fitProducts(names: ReadonlySet<string>, wanted: readonly string[]): ProductFit | undefined {
  const fits = wanted.map(phrase => fitPhrase(phrase, names)).filter(fit => fit.named > 0);
  return [...fits].sort((a, b) => b.share - a.share || b.named - a.named)[0];
}
