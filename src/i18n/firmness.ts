// How firm a gap's rank is, in words: 第 3 位(权重变动两成时在 2–5 位), and with whom it changes places under which weight.

import { firmRanks, isFirm, type FirmRank, type Move } from '../core/analysis/firm-ranks.ts';
import type { Assessment } from '../core/analysis/assess-atlas.ts';
import type { RankedGap, ScorePart } from '../core/analysis/rank-gaps.ts';
import type { Language } from './language.ts';
import { nameIn } from './names.ts';
import { wordsOf } from './words.ts';

const zh = {
  weights: { value: '缺口金额', share: '缺口比例', reach: '牵动环节', ready: '目标企业' } as Readonly<Record<ScorePart, string>>,
  up: '加两成', down: '减两成',
  rank: (rank: number, all: number, range: string) => `缺口第 ${rank} 位，共 ${all} 个(${range})`,
  range: (best: number, worst: number) => `权重变动两成时在 ${best}–${worst} 位`, firm: '权重变动两成，名次不变',
  short: (best: number, worst: number) => `${best}–${worst} 位`, shortFirm: '不变',
  among: (_all: number, firm: number) => (firm === 0 ? '名次随权重而变，看各自的范围' : `权重上下变两成，${firm} 个缺口名次不变`),
  note: '名次后面的范围：任一权重加减两成时，它会在第几位到第几位。',
  title: '名次稳不稳', text: (all: number, firm: number) => `把四项权重一次一项地加减两成，重新排名：${all} 个缺口里 ${firm} 个的名次不动；其余在下表的范围里。范围窄的可以放心先做，范围宽的要看重什么，先定权重再定先后。`,
  heads: ['缺口', '名次', '范围', '与谁换位'] as readonly string[], nobody: '不与任何缺口换位', more: (count: number) => `等 ${count} 个`,
  move: (weight: string, way: string) => `${weight}${way}`,
};
const en: typeof zh = {
  weights: { value: 'value', share: 'share', reach: 'reach', ready: 'readiness' },
  up: 'a fifth up', down: 'a fifth down',
  rank: (rank, all, range) => `Gap ${rank} of ${all} (${range})`,
  range: (best, worst) => `rank ${best}–${worst} if a weight moves by a fifth`, firm: 'keeps its rank if any weight moves by a fifth',
  short: (best, worst) => `${best}–${worst}`, shortFirm: 'firm',
  among: (all, firm) => (firm === 0 ? 'Ranks move with the weights: see the range of each' : `If a weight moves by a fifth, ${firm} of ${all} keep their rank`),
  note: 'The range behind a rank: where the gap would stand if any one weight moved by a fifth.',
  title: 'How firm the ranks are', text: (all, firm) => `Each of the four weights is moved a fifth up and a fifth down, one at a time, and the gaps are ranked again: of ${all} gaps ${firm} keep their rank; the others stay within the ranges below. Where the range is narrow, start without fear; where it is wide, settle first what matters most.`,
  heads: ['Gap', 'Rank', 'Range', 'Changes places with'], nobody: 'with no other gap', more: count => `and more, ${count} in all`,
  move: (weight, way) => `${weight} ${way}`,
};
const textOf = (language: Language): typeof zh => (language === 'zh' ? zh : en);
export const firmWordsOf = textOf;

type Ranked = Pick<Assessment, 'atlas' | 'gaps'>;
/** A page asks for one gap after another; all are worked out at once, and once for each list of gaps. */
const kept = new WeakMap<readonly RankedGap[], ReadonlyMap<string, FirmRank>>();
export function firmnessOf({ atlas, gaps }: Ranked): ReadonlyMap<string, FirmRank> {
  const found = kept.get(gaps) ?? firmRanks(atlas, gaps);
  kept.set(gaps, found);
  return found;
}

/** 权重变动两成时在 2–5 位, or that it stays. */
export function sayHold(language: Language, ranked: Ranked, gap: RankedGap): string {
  const words = textOf(language);
  const firm = firmnessOf(ranked).get(gap.link.code);
  return firm === undefined || isFirm(firm) ? words.firm : words.range(firm.best, firm.worst);
}

/** 缺口第 3 位,共 95 个(权重变动两成时在 2–5 位). */
export const sayRank = (language: Language, ranked: Ranked, gap: RankedGap): string => textOf(language).rank(gap.rank, ranked.gaps.length, sayHold(language, ranked, gap));

/** 2–5 位, or 不变. */
export function sayRange(language: Language, ranked: Ranked, gap: RankedGap): string {
  const words = textOf(language);
  const firm = firmnessOf(ranked).get(gap.link.code);
  return firm === undefined || isFirm(firm) ? words.shortFirm : words.short(firm.best, firm.worst);
}

/** Of these gaps, how many keep their rank among all. */
export function sayFirmness(language: Language, ranked: Ranked, gaps: readonly RankedGap[]): string {
  const firmness = firmnessOf(ranked);
  return textOf(language).among(gaps.length, gaps.filter(gap => { const firm = firmness.get(gap.link.code); return firm !== undefined && isFirm(firm); }).length);
}

const sayMove = (language: Language, { weight, factor }: Move): string => { const words = textOf(language); return words.move(words.weights[weight], factor > 1 ? words.up : words.down); };

/** With whom a gap changes places, and under which moves; at most `most` of them, and how many there are. */
export function saySwaps(language: Language, ranked: Ranked, gap: RankedGap, most: number): { readonly swaps: readonly { readonly link: RankedGap['link'] | undefined; readonly name: string; readonly moves: string }[]; readonly all: number } {
  const { list } = wordsOf(language);
  const swaps = firmnessOf(ranked).get(gap.link.code)?.swaps ?? [];
  return {
    all: swaps.length,
    swaps: swaps.slice(0, most).map(({ link, moves }) => {
      const found = ranked.atlas.index.link.get(link);
      return { link: found, name: found === undefined ? link : nameIn(language, found), moves: list(moves.map(move => sayMove(language, move))) };
    }),
  };
}
