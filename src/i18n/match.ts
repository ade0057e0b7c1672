// Words of what a project needs and what a parcel has, in both languages, and a match in one sentence. Apart from the park's other words: a browser can have these alone.

import type { NeedKey, ParcelMatch } from '../core/analysis/match-parcels.ts';
import type { Parcel } from '../core/model/atlas.ts';
import { eiaGrades } from '../core/schema/eia-grades.ts';
import { formatNumber } from './format.ts';
import type { Language } from './language.ts';
import { wordsOf } from './words.ts';

export const matchZh = {
  floor: (figure: string) => `${figure} ㎡`,
  allMet: (count: number) => `${count} 项需求全部满足`, met: (count: number) => `${count} 项满足`,
  short: (need: string, amount: string) => `${need}差 ${amount}`, notKnown: (needs: string) => `${needs}未知`,
  barred: (words: string) => `不收${words}`, eiaBar: (wanted: string, limit: string) => `环评需${wanted}，本宗上限${limit}`, nature: '仓储楼宇，不能建厂',
  needs: { needLand: '用地', needFloor: '建筑面积', needPower: '用电', needWater: '供水', needSewage: '排污', needSteam: '蒸汽', needGas: '燃气', needHeight: '层高', needLoad: '承重' } as Readonly<Record<NeedKey, string>>,
  units: { needLand: '亩', needFloor: '㎡', needPower: 'kVA', needWater: 't/d', needSewage: 't/d', needSteam: 't/h', needGas: 'm³/d', needHeight: 'm', needLoad: 't/㎡' } as Readonly<Record<NeedKey, string>>,
};
export type MatchWords = typeof matchZh;

export const matchEn: MatchWords = {
  floor: figure => `${figure} m²`,
  allMet: count => `all ${count} needs met`, met: count => `${count} needs met`,
  short: (need, amount) => `${need} short by ${amount}`, notKnown: needs => `${needs} unknown`,
  barred: words => `bars ${words}`, eiaBar: (wanted, limit) => `needs ${wanted}, limit is ${limit}`, nature: 'storage building, no plant can be built',
  needs: { needLand: 'land', needFloor: 'floor area', needPower: 'power', needWater: 'water', needSewage: 'sewage', needSteam: 'steam', needGas: 'gas', needHeight: 'clear height', needLoad: 'floor load' },
  units: { needLand: 'mu', needFloor: 'm²', needPower: 'kVA', needWater: 't/d', needSewage: 't/d', needSteam: 't/h', needGas: 'm³/d', needHeight: 'm', needLoad: 't/m²' },
};
export const matchWordsOf = (language: Language): MatchWords => (language === 'zh' ? matchZh : matchEn);

/** 65 亩; in English hectares, with mu in the list. Buildings by floor area. */
export function sizeOf(language: Language, { kind, area, floor }: Parcel): string {
  if (kind !== 'land' && floor !== undefined) return matchWordsOf(language).floor(formatNumber(language, floor));
  if (area === undefined) return '';
  return language === 'zh' ? `${formatNumber('zh', area)} 亩` : `${formatNumber('en', area / 15)} ha`;
}

/** A match in one sentence: 6 项满足,排污差 120 t/d,蒸汽未知. What bars comes first, what is short before what is unknown. */
export function sayMatch(language: Language, { results, bars, met }: ParcelMatch): string {
  const words = matchWordsOf(language);
  const { comma, list } = wordsOf(language);
  const grade = (key: string): string => (key in eiaGrades ? eiaGrades[key as keyof typeof eiaGrades][language] : key);
  const barred = bars.map(bar => (bar.kind === 'process' ? words.barred(list(bar.words)) : bar.kind === 'eia' ? words.eiaBar(grade(bar.wanted), grade(bar.limit)) : words.nature));
  const short = results.filter(({ verdict }) => verdict === 'short').map(({ need, shortBy }) => words.short(words.needs[need], `${formatNumber(language, shortBy)} ${words.units[need]}`));
  const unknown = results.filter(({ verdict }) => verdict === 'unknown').map(({ need }) => words.needs[need]);
  const good = met === 0 ? [] : [met === results.length ? words.allMet(met) : words.met(met)];
  return [...barred, ...good, ...short, ...(unknown.length === 0 ? [] : [words.notKnown(list(unknown))])].join(comma);
}
