// Words of the list of targets and their scores, in both languages.

import type { RatingPart, Unproven, Unsure } from '../core/analysis/rate-targets.ts';
import type { Language } from './language.ts';

const zh = {
  parts: { close: '补缺口', fit: '产品相符', qualified: '资质', near: '距离', fresh: '依据' } as Readonly<Record<RatingPart, string>>,
  score: '评分', weight: (figure: string) => `权重 ${figure}`, notAsked: '不计', atMost: (share: string) => `至多 ${share}`,
  close: {
    intended: (amount: string) => `拟建 ${amount}`, typical: (amount: string) => `典型规模 ${amount}`, lacking: (amount: string) => `缺 ${amount}`,
    sum: (made: string, lacking: string) => `${made} ÷ ${lacking}`, full: (sum: string) => `${sum}，按补满计`,
  },
  fit: {
    common: (phrase: string, words: string) => `环节产品「${phrase}」与主营产品相同的词：${words}`,
    none: '主营产品与环节产品没有相同的词，相不相符要人看', unsaid: '主营产品没有填',
  },
  qualified: {
    held: (held: number, all: number, names: string) => `所需 ${all} 项已列 ${held} 项${names === '' ? '' : `：${names}`}`, pending: (names: string) => `在办：${names}`, unstated: (names: string) => `没有列出：${names}`, joint: '；',
    none: '本环节没有必需的资质，不计此项', unsaid: (names: string) => `所需：${names}；企业的资质没有填`,
  },
  near: { scale: (away: string, near: string, far: string) => `${away}(${near} km 以内满分，${far} km 起零分)`, unsaid: '总部的经纬度没有填' },
  fresh: {
    fresh: (rows: number, days: number) => `${rows} 行依据都没过 ${days} 天`, stale: (rows: number, days: number) => `${rows} 行依据已过 ${days} 天，待更新`, undated: (rows: number) => `${rows} 行依据没有日期`,
    aged: (date: string, days: string) => `${date}(${days} 天前)`, noDate: '没有日期', marked: (date: string) => `${date}，待更新`, noSource: '没有来源',
  },
  missing: {
    row: '产能表里没有这家企业做这个环节的一行', companySource: '企业表的这一行没有来源', rowSource: '产能表的这一行没有来源',
    gapSize: '缺口只知道至少有多大', capacity: '拟建产能不明，以典型规模代替', products: '主营产品没有填', words: '产品相不相符要人看', qualifications: '资质没有填', position: '总部经纬度没有填', date: '依据没有日期',
  } as Readonly<Record<Unproven | Unsure, string>>,
  lead: (companies: number, scored: number, gaps: number) => `${companies} 家企业，${scored} 家有评分，对着 ${gaps} 个缺口`,
  note: '缺口从重到轻，每个缺口里评分高的在前。未知的一项不加分也不扣分：评分写成「54–74」，是说至少 54，全查清了最多 74。上市公司只列公开信息，产能以环节的典型规模代替并注明。没有来源的不评分，列在后面的「待查证」里。',
  made: (sum: string) => `评分 = ${sum}(权重在 site.csv 里)`, method: '怎样评的',
  unsure: '还说不准', rows: '依据',
  place: (rank: number) => `第 ${rank} 位`, sheet: '敲门单',
  allCities: '全部城市', allTeams: '全部小分队', city: '城市', team: '小分队', clear: '全部显示', shown: '显示 {targets} 家，{gaps} 个缺口', nothing: '没有符合的企业',
  pending: '待查证', pendingNote: '没有来源，就没有评分。补上缺的东西，重新生成，就有了。',
  candidates: '产品相近，可以去问的', candidatesNote: '这些目标企业的主营产品说到了这些缺口的产品，但产能表里还没有对应的一行，所以没有评分。只是字面相近，要人看过才算。',
  idle: '所在环节目前不缺', bare: '还没有目标企业的缺口', bareNote: '这些缺口没有一家目标企业对着，要先找人。',
  near2: (words: string) => `相同的词：${words}`, lacks: '缺：',
};

const rows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;

const en: typeof zh = {
  parts: { close: 'closes', fit: 'product', qualified: 'qualified', near: 'distance', fresh: 'evidence' },
  score: 'Score', weight: figure => `weight ${figure}`, notAsked: 'not counted', atMost: share => `at most ${share}`,
  close: {
    intended: amount => `plans ${amount}`, typical: amount => `typical project ${amount}`, lacking: amount => `short ${amount}`,
    sum: (made, lacking) => `${made} ÷ ${lacking}`, full: sum => `${sum}, counted as all of it`,
  },
  fit: {
    common: (phrase, words) => `words that the link’s product “${phrase}” and the company’s products share: ${words}`,
    none: 'the company’s products and the link’s share no word; somebody has to look', unsaid: 'main products not filled in',
  },
  qualified: {
    held: (held, all, names) => `${held} of ${all} required stated${names === '' ? '' : `: ${names}`}`, pending: names => `applied for: ${names}`, unstated: names => `not stated: ${names}`, joint: '; ',
    none: 'the link requires none; not counted', unsaid: names => `required: ${names}; the company’s are not filled in`,
  },
  near: { scale: (away, near, far) => `${away} (full marks within ${near} km, none from ${far} km)`, unsaid: 'position of the head office not filled in' },
  fresh: {
    fresh: (count, days) => `${rows(count)} of evidence, none older than ${days} days`, stale: (count, days) => `${rows(count)} of evidence older than ${days} days, to be renewed`, undated: count => `${rows(count)} of evidence without a date`,
    aged: (date, days) => `${date} (${days} days ago)`, noDate: 'no date', marked: date => `${date}, to be renewed`, noSource: 'no source',
  },
  missing: {
    row: 'no row of capacities ties the company to the link', companySource: 'its row of companies has no source', rowSource: 'its row of capacities has no source',
    gapSize: 'of the gap only a lower bound is known', capacity: 'plans unknown: the typical project stands in', products: 'main products not filled in', words: 'whether the product fits, somebody has to look', qualifications: 'qualifications not filled in', position: 'position of the head office not filled in', date: 'evidence without a date',
  },
  lead: (companies, scored, gaps) => `${companies} companies, ${scored} of them scored, for ${gaps} gaps`,
  note: 'The most pressing gap first, and in each gap the best score first. What is unknown adds nothing and takes nothing away: “54–74” says at least 54, and at most 74 once all is known. Of listed companies only public facts are shown; the link’s typical project stands in for their plans, and is marked. Without a source there is no score: those stand under “To be verified”.',
  made: sum => `Score = ${sum} (weights in site.csv)`, method: 'How it is scored',
  unsure: 'Not certain', rows: 'Evidence',
  place: rank => `no. ${rank}`, sheet: 'Sheet',
  allCities: 'All cities', allTeams: 'All teams', city: 'City', team: 'Team', clear: 'Show all', shown: 'Shown: {targets} companies, {gaps} gaps', nothing: 'No company matches',
  pending: 'To be verified', pendingNote: 'No source, no score. Fill in what is missing, build again, and it will have one.',
  candidates: 'Worth asking: similar products', candidatesNote: 'The products of these targets name the product of these gaps, but no row of capacities ties them to it, so they have no score. It is a likeness of words, no more, until somebody has looked.',
  idle: 'Their links have no gap now', bare: 'Gaps without a target', bareNote: 'Nobody has been found for these yet.',
  near2: words => `words in common: ${words}`, lacks: 'Missing: ',
};

export type RatingWords = typeof zh;
export const ratingWordsOf = (language: Language): RatingWords => (language === 'zh' ? zh : en);
