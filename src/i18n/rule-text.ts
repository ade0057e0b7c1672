// The page that states the gap rule, paragraph by paragraph, with the thresholds and weights of this very site.

import type { Settings } from '../core/check/check-settings.ts';
import { ratingWeights, type RatingPart } from '../core/analysis/rate-targets.ts';
import { formatNumber, formatPercent } from './format.ts';
import type { Language } from './language.ts';

export interface RuleSection { readonly id?: string; readonly title: string; readonly paragraphs: readonly string[]; readonly rows?: readonly (readonly [string, string])[] }

/** The weight of a part of a target's score, as a share of them all. */
function partOf(language: Language, settings: Settings): (part: RatingPart) => string {
  const weights = ratingWeights(settings);
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0) || 1;
  return part => formatPercent(language, weights[part] / all);
}

function zh(settings: Settings): readonly RuleSection[] {
  const { weakBelow, surplusAbove, weightValue, weightShare, weightReach, weightReady } = settings;
  const all = weightValue + weightShare + weightReach + weightReady || 1;
  const share = (weight: number): string => formatPercent('zh', weight / all);
  const part = partOf('zh', settings);
  return [
    { title: '供给与需求', paragraphs: [
      '供给 = 本环节所有本地企业的年产能之和。目标企业不算，落地试算时才算。',
      '需求 = 县外需求 + 县内下游各环节的用量之和；其中每一条供需关系的用量 = 下游每一单位产品用多少上游产品 × 下游环节的本地供给。跨链的关系同样计入。',
      '覆盖率 = 供给 ÷ 需求。',
      '空着的格子是「未知」，不是零：有企业产能不明，供给就写「至少」；用量或县外需求不明，需求就写「至少」。凭已知的数还不能断定状态的，状态就是「未知」。',
    ] },
    { title: '状态', paragraphs: [], rows: [
      ['缺', '没有一家本地企业'],
      ['弱', `覆盖率低于 ${formatPercent('zh', weakBelow)}`],
      ['强', `覆盖率在 ${formatPercent('zh', weakBelow)} 到 ${formatPercent('zh', surplusAbove)} 之间`],
      ['余', `供给超过需求的 ${formatPercent('zh', surplusAbove)}，或没有记录到需求`],
      ['未知', '已知的数不足以断定'],
    ] },
    { title: '对策', paragraphs: [], rows: [
      ['补链', '缺，而本地有下游环节在用这种产品'],
      ['强链', '弱'],
      ['延链', '缺，本地没有下游在用，但上游在本地有富余'],
      ['断点', '缺，下游在用、上游又有富余：两头都接得上，先按补链处理'],
      ['建链', '缺，上下游都还没有基础'],
    ] },
    { title: '缺口多大', paragraphs: [
      '补链、强链、建链：缺口 = 需求 − 供给。',
      '延链：缺口 = 富余的上游能支撑的产量(富余 ÷ 用量)；有几种富余投入时，取最少的那一种。',
      '知道单价的，折成每年多少万元。',
    ] },
    { title: '先补哪个', paragraphs: ['四项各取 0 到 1，按权重相加。权重写在 site.csv 里，可以改。未知的一项不加分。'], rows: [
      [`缺口金额 ${share(weightValue)}`, '缺口年价值与最大缺口之比的平方根'],
      [`缺口比例 ${share(weightShare)}`, '1 − 覆盖率；没有本地企业的为 1'],
      [`牵动环节 ${share(weightReach)}`, '正在用这种产品的本地环节数与最多者之比'],
      [`目标企业 ${share(weightReady)}`, '已有目标企业的家数，三家即满'],
    ] },
    { id: 'targets', title: '谁来补', paragraphs: ['目标企业逐个缺口评分，各项取 0 到 1，按权重相加，写成百分。未知的一项不加分，评分就写成「至少–至多」；本环节不要求的一项不计。没有来源的不评分。'], rows: [
      [`补缺口 ${part('close')}`, '拟建产能 ÷ 缺口，最多算 1。上市公司等计划不明的，用环节的典型规模代替，并注明'],
      [`产品相符 ${part('fit')}`, '环节的产品或名称里，有几成的字是企业主营产品也写着的；没有相同的词不算零，算未知'],
      [`资质 ${part('qualified')}`, '环节所需资质里，企业已列出的占几成；在办的不算'],
      [`距离 ${part('near')}`, `总部离本县 ${formatNumber('zh', settings.nearKilometres)} km 以内为 1,${formatNumber('zh', settings.farKilometres)} km 起为 0，其间按比例`],
      [`依据 ${part('fresh')}`, `企业表、产能表的两行里，更新日期没过 ${formatNumber('zh', settings.staleDays)} 天的占几成`],
    ] },
    { title: '落在哪里', paragraphs: [
      '地块逐项比对：面积、电、水、排污、蒸汽、燃气、层高、承重，每一项是满足、差多少、还是未知。准入限制与环评类别是硬杠杠，不符的地块不推荐。',
      '先排全部满足的，再看差几项、几项未知，最后看谁浪费最少；都一样的并列，并写明与谁并列。反过来，一宗地适合哪些缺口，也是全部满足的在前，再按缺口轻重；还写明另有几宗地一样能满足。',
    ] },
  ];
}

function en(settings: Settings): readonly RuleSection[] {
  const { weakBelow, surplusAbove, weightValue, weightShare, weightReach, weightReady } = settings;
  const all = weightValue + weightShare + weightReach + weightReady || 1;
  const share = (weight: number): string => formatPercent('en', weight / all);
  const part = partOf('en', settings);
  return [
    { title: 'Supply and demand', paragraphs: [
      'Supply is the sum of the yearly capacities of all local companies in a link. Target companies do not count until they are landed in a scenario.',
      'Demand is what is bought from outside the county, plus what the links downstream here use: for each supply relation, the units used for one unit of the downstream product, times the local supply of that downstream link. Relations across chains count too.',
      'Coverage is supply divided by demand.',
      'A blank cell is unknown, never zero. If some capacity is unknown, supply is “at least”; if a use ratio or outside demand is unknown, demand is “at least”. Where what is known cannot settle the state, the state is unknown.',
    ] },
    { title: 'State', paragraphs: [], rows: [
      ['none', 'no local company'],
      ['weak', `coverage below ${formatPercent('en', weakBelow)}`],
      ['strong', `coverage from ${formatPercent('en', weakBelow)} to ${formatPercent('en', surplusAbove)}`],
      ['surplus', `supply above ${formatPercent('en', surplusAbove)} of demand, or no demand on record`],
      ['unknown', 'the known figures do not settle it'],
    ] },
    { title: 'Answer', paragraphs: [], rows: [
      ['Fill', 'missing, and a link downstream here uses the product'],
      ['Strengthen', 'weak'],
      ['Extend', 'missing, nobody here uses it yet, but an upstream link here is in surplus'],
      ['Break', 'missing, used downstream and in surplus upstream: both ends are ready; treated as Fill first'],
      ['Build', 'missing, with neither user nor surplus here yet'],
    ] },
    { title: 'Size of a gap', paragraphs: [
      'Fill, Strengthen and Build: demand less supply.',
      'Extend: what the surplus upstream could feed (surplus ÷ use ratio); of several inputs in surplus the scarcest decides.',
      'Where a unit price is known, the gap is also given in money a year.',
    ] },
    { title: 'Which first', paragraphs: ['Four parts, each from 0 to 1, added by weight. The weights stand in site.csv and may be changed. An unknown part adds nothing.'], rows: [
      [`Value ${share(weightValue)}`, 'square root of the gap’s worth over that of the largest'],
      [`Share ${share(weightShare)}`, '1 − coverage; 1 where there is no local company'],
      [`Reach ${share(weightReach)}`, 'local links that use the product, over the most that any gap has'],
      [`Readiness ${share(weightReady)}`, 'target companies at hand; three count as enough'],
    ] },
    { id: 'targets', title: 'Who closes it', paragraphs: ['Targets are scored gap by gap: parts from 0 to 1, added by weight, written as points of a hundred. An unknown part adds nothing, and the score is written “at least–at most”; a part that the link does not ask for is left out. Without a source there is no score.'], rows: [
      [`Closes ${part('close')}`, 'intended capacity ÷ the gap, at most 1. Where plans are not public, the link’s typical project stands in, and the page says so'],
      [`Product ${part('fit')}`, 'how much of the link’s product or name the company’s own products name; no word in common is not zero but unknown'],
      [`Qualified ${part('qualified')}`, 'of the qualifications that the link requires, the share that the company states; those applied for do not count'],
      [`Distance ${part('near')}`, `1 within ${formatNumber('en', settings.nearKilometres)} km of the county, 0 from ${formatNumber('en', settings.farKilometres)} km, in proportion between`],
      [`Evidence ${part('fresh')}`, `of its rows of companies and capacities, the share dated within ${formatNumber('en', settings.staleDays)} days`],
    ] },
    { title: 'Where it could stand', paragraphs: [
      'Parcels are compared need by need: land, power, water, sewage, steam, gas, clear height, floor load; each is met, short by so much, or unknown. Barred processes and the category of the environmental assessment exclude a parcel.',
      'Those that meet all come first, then the fewest shortfalls, the fewest unknowns, the least waste; equal ones share a place, and the page says with whom. The reverse too: of the gaps that a parcel suits those come first that have all needs met, then the more pressing; and how many other parcels would do as well.',
    ] },
  ];
}

export const ruleText = (language: Language, settings: Settings): readonly RuleSection[] => (language === 'zh' ? zh(settings) : en(settings));
