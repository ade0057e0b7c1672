// What a parcel suits, in words: how well, how much of it is taken, and how many other parcels would do as well.

import type { GapSuit } from '../core/analysis/suit-parcel.ts';
import type { Parcel } from '../core/model/atlas.ts';
import { formatPercent } from './format.ts';
import type { Language } from './language.ts';
import { sayMatch } from './park.ts';
import { wordsOf } from './words.ts';

const zh = {
  gaps: '适合的缺口', targets: '合适的目标企业',
  whole: (count: number) => (count === 1 ? '典型项目的各项需求在此全部满足。' : `这 ${count} 个缺口的典型项目，各项需求在此全部满足，合适的程度并列，先后只看缺口轻重。`),
  wholeTargets: (count: number) => `${count} 家各项需求在此全部满足，并列，先后只看缺口轻重。`,
  none: '没有一个缺口的典型项目在此各项都满足。最接近的：', noneTargets: '没有一家目标企业的各项需求在此都满足。最接近的：', nobody: '没有缺口或目标企业写明了需求，比不出来。',
  takenLand: (share: string) => `用地占 ${share}`, takenFloor: (share: string) => `用房占 ${share}`,
  only: '只有本宗能满足', others: (count: number) => `另有 ${count} 宗也能满足`, onlyOf: (count: number) => `只有 ${count} 宗能满足，本宗是其一`, elsewhere: (count: number) => `有 ${count} 宗能全部满足`, nowhere: '没有一宗能全部满足',
  onlyHere: '只有本宗能满足的：', rest: (count: number) => `其余 ${count} 个`, restTargets: (count: number) => `其余 ${count} 家`, place: (rank: number) => `第 ${rank} 位`, typical: '按典型项目',
};
const en: typeof zh = {
  gaps: 'Gaps it suits', targets: 'Targets it suits',
  whole: count => (count === 1 ? 'Every need of the typical project is met here.' : `Every need of the typical projects of these ${count} gaps is met here: a tie, in which only the rank of the gap decides.`),
  wholeTargets: count => `All needs of ${count} are met here: a tie, in which only the rank of the gap decides.`,
  none: 'No gap’s typical project has all its needs met here. The nearest:', noneTargets: 'No target has all its needs met here. The nearest:', nobody: 'No gap and no target states any needs to compare.',
  takenLand: share => `takes ${share} of the land`, takenFloor: share => `takes ${share} of the floor`,
  only: 'no other parcel can', others: count => `${count} other${count === 1 ? '' : 's'} can too`, onlyOf: count => `one of only ${count} that can`, elsewhere: count => `${count} other${count === 1 ? '' : 's'} can`, nowhere: 'no parcel can meet all',
  onlyHere: 'Only this parcel can take: ', rest: count => `${count} more`, restTargets: count => `${count} more`, place: rank => `no. ${rank}`, typical: 'typical project',
};
export const suitWordsOf = (language: Language): typeof zh => (language === 'zh' ? zh : en);

/** So few parcels are worth the word only. */
const few = 3;

function sayOthers(language: Language, { whole, others }: Pick<GapSuit, 'whole' | 'others'>): string {
  const words = suitWordsOf(language);
  if (!whole) return others.length === 0 ? words.nowhere : words.elsewhere(others.length);
  return others.length === 0 ? words.only : others.length < few ? words.onlyOf(others.length + 1) : words.others(others.length);
}

/** 6 项需求全部满足,用地占 92%;只有 2 宗能满足. */
export function saySuit(language: Language, parcel: Parcel, suit: Pick<GapSuit, 'match' | 'taken' | 'whole' | 'others'>): string {
  const words = suitWordsOf(language);
  const taken = suit.taken === undefined || suit.taken > 1 ? [] : [(parcel.kind === 'land' ? words.takenLand : words.takenFloor)(formatPercent(language, suit.taken))];
  return `${[sayMatch(language, suit.match), ...taken].join(wordsOf(language).comma)}${language === 'zh' ? '；' : '; '}${sayOthers(language, suit)}`;
}
