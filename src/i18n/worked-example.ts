// The rules worked by hand on a small dairy county, step by step. A test reads these very sums, does each of them, and asks the code for the same.

import type { Label } from '../core/schema/column.ts';

/**
 * One step. `of` says which figure of the code it is: `demand COW`, `part PACK value`, `target T1 close`. `sum` is the arithmetic as
 * written by hand, its outcome behind = or ≈; `least` marks a lower bound; `says` is a verdict in place of a figure.
 */
export interface Step { readonly of: string; readonly sum?: string; readonly least?: true; readonly most?: true; readonly says?: string; readonly note: Label }
export interface Chapter { readonly title: Label; readonly text: Label; readonly steps: readonly Step[] }

const both = (zh: string, en: string): Label => ({ zh, en });
const nothing = both('', '');

const figures: readonly Chapter[] = [
  { title: both('供给', 'Supply'), text: both('本地企业的年产能相加。目标企业 T1、T2、T3 不算。', 'The yearly capacities of local firms, added up. The targets T1, T2 and T3 do not count.'), steps: [
    { of: 'supply HAY', sum: '20', note: both('L1 一家', 'L1 alone') },
    { of: 'supply COW', sum: '25 + 15 = 40', note: both('L2 与 L3', 'L2 and L3') },
    { of: 'supply DAIRY', sum: '8', note: both('L4 一家；其余四个环节没有本地企业', 'L4 alone; the other four links have no local firm') },
  ] },
  { title: both('需求', 'Demand'), text: both('县外需求，加上下游各环节的用量：每一单位下游产品用多少 × 下游的本地供给。', 'Demand from outside, plus what the links downstream use: so much for one unit of theirs, times their local supply.'), steps: [
    { of: 'demand HAY', sum: '2 + 0.5 × 40 = 22', note: both('县外 2，奶牛用 0.5 × 40', '2 from outside, cows use 0.5 × 40') },
    { of: 'demand COW', sum: '10 + 1.1 × 8 + 10 × 0 + 3 × 0 = 18.8', note: both('奶酪、浓缩乳眼下没有产量，用量是 0', 'nobody makes cheese or concentrate yet: their use is 0') },
    { of: 'demand DAIRY', sum: '12', note: both('没有下游，只有县外', 'nothing downstream, outside demand alone') },
    { of: 'demand CHEESE', sum: '0.5 + 1.25 × 0 = 0.5', note: both('乳清粉眼下没有产量', 'nobody makes whey powder yet') },
    { of: 'demand WHEY', sum: '0.4', note: nothing },
    { of: 'demand CONC', sum: '0 + 0.1 × 8 = 0.8', note: both('县外不要，乳品要', 'nobody outside wants it, the dairy does') },
    { of: 'demand PACK', sum: '5 × 8 = 40', least: true, note: both('县外需求没有填：是未知，不是零，所以是「至少」', 'outside demand is not filled in: unknown, not zero, hence “at least”') },
  ] },
  { title: both('覆盖率与状态', 'Coverage and state'), text: both('覆盖率 = 供给 ÷ 需求。低于 80% 是弱，高于 120% 是余；没有本地企业是缺。', 'Coverage is supply ÷ demand. Under 80 % is weak, over 120 % surplus; without a local firm, none.'), steps: [
    { of: 'coverage HAY', sum: '20 ÷ 22 ≈ 0.909', note: nothing }, { of: 'state HAY', says: 'strong', note: both('在 0.8 与 1.2 之间', 'between 0.8 and 1.2') },
    { of: 'coverage COW', sum: '40 ÷ 18.8 ≈ 2.128', note: nothing }, { of: 'state COW', says: 'surplus', note: both('超过 1.2', 'over 1.2') },
    { of: 'coverage DAIRY', sum: '8 ÷ 12 ≈ 0.667', note: nothing }, { of: 'state DAIRY', says: 'weak', note: both('不到 0.8', 'under 0.8') },
    { of: 'state CHEESE', says: 'missing', note: both('没有本地企业；乳清粉、包材、浓缩乳也是', 'no local firm; nor for whey powder, packaging, concentrate') },
  ] },
];

const gaps: readonly Chapter[] = [
  { title: both('对策、大小、金额', 'Answer, size, worth'), text: both('先看谁在用、上游有没有富余，定对策；再算缺多少；再乘单价，得每年多少万元。', 'Who uses it, and is anything upstream in surplus: that gives the answer; then how much is short; then, times the price, ¥10k a year.'), steps: [
    { of: 'answer DAIRY', says: 'strengthen', note: both('弱', 'weak') }, { of: 'size DAIRY', sum: '12 − 8 = 4', note: nothing }, { of: 'worth DAIRY', sum: '4 × 9000 = 36000', note: nothing },
    { of: 'answer PACK', says: 'fill', note: both('缺，乳品在用', 'none, and the dairy uses it') }, { of: 'size PACK', sum: '40 − 0 = 40', least: true, note: both('需求是至少，缺口也是至少', 'demand is at least so much, so is the gap') }, { of: 'worth PACK', sum: '40 × 2000 = 80000', least: true, note: nothing },
    { of: 'answer CONC', says: 'break', note: both('缺，乳品在用，奶牛又有富余：断点，按补链', 'none, the dairy uses it and cows have some to spare: a break, filled first') }, { of: 'size CONC', sum: '0.8 − 0 = 0.8', note: nothing }, { of: 'worth CONC', sum: '0.8 × 10000 = 8000', note: nothing },
    { of: 'answer CHEESE', says: 'extend', note: both('缺，本地没人用，但奶牛有富余', 'none, nobody here uses it, but cows have some to spare') }, { of: 'surplus COW', sum: '40 − 18.8 = 21.2', note: both('富余的生鲜乳', 'raw milk to spare') }, { of: 'size CHEESE', sum: '21.2 ÷ 10 = 2.12', note: both('富余 ÷ 用量：够做这么多奶酪', 'surplus ÷ use ratio: enough for so much cheese') }, { of: 'worth CHEESE', sum: '2.12 × 60000 = 127200', note: nothing },
    { of: 'answer WHEY', says: 'build', note: both('缺，没人用；奶酪没有产量，谈不上富余', 'none, nobody uses it, and there is no cheese to have whey from') }, { of: 'size WHEY', sum: '0.4 − 0 = 0.4', note: nothing }, { of: 'worth WHEY', sum: '0.4 × 14000 = 5600', note: nothing },
  ] },
  { title: both('先补哪个', 'Which first'), text: both('四项各 0 到 1：金额开方(与最大的 127200 比)、缺口比例、牵动环节(最多的是 1 个)、目标企业(三家算满)。权重 4 : 3 : 2 : 1，除以 10。', 'Four parts from 0 to 1: root of worth over the largest, 127200; share uncovered; users (the most is 1); targets out of three. Weights 4 : 3 : 2 : 1, divided by 10.'), steps: [
    { of: 'part PACK value', sum: '√(80000 ÷ 127200) ≈ 0.7931', note: both('金额是至少，就按至少计', 'worth is at least so much, and counts as that') },
    { of: 'part CONC value', sum: '√(8000 ÷ 127200) ≈ 0.2508', note: nothing }, { of: 'part WHEY value', sum: '√(5600 ÷ 127200) ≈ 0.2098', note: nothing }, { of: 'part DAIRY value', sum: '√(36000 ÷ 127200) ≈ 0.5320', note: nothing },
    { of: 'part DAIRY share', sum: '1 − 8 ÷ 12 ≈ 0.3333', note: both('其余四个没有本地企业，都是 1', 'the other four have no local firm: 1 each') },
    { of: 'part PACK ready', sum: '1 ÷ 3 ≈ 0.3333', note: both('奶酪、浓缩乳也各有一家', 'cheese and concentrate have one each too') },
    { of: 'score PACK', sum: '(4 × 0.7931 + 3 × 1 + 2 × 1 + 1 × 0.3333) ÷ 10 ≈ 0.851', note: nothing }, { of: 'score CHEESE', sum: '(4 × 1 + 3 × 1 + 2 × 0 + 1 × 0.3333) ÷ 10 ≈ 0.733', note: nothing },
    { of: 'score CONC', sum: '(4 × 0.2508 + 3 × 1 + 2 × 1 + 1 × 0.3333) ÷ 10 ≈ 0.634', note: nothing }, { of: 'score WHEY', sum: '(4 × 0.2098 + 3 × 1 + 2 × 0 + 1 × 0) ÷ 10 ≈ 0.384', note: nothing },
    { of: 'score DAIRY', sum: '(4 × 0.5320 + 3 × 0.3333 + 2 × 0 + 1 × 0) ÷ 10 ≈ 0.313', note: both('次序：包材、奶酪、浓缩乳、乳清粉、乳品', 'in order: packaging, cheese, concentrate, whey powder, dairy') },
  ] },
  { title: both('名次稳不稳', 'How firm'), text: both('权重一次一项加减两成，重排。最接近的一对是包材与奶酪，把金额的权重从 4 加到 4.8，权重共 10.8:', 'One weight at a time is moved a fifth. Nearest to each other are packaging and cheese; with the weight of worth at 4.8 instead of 4, weights are 10.8 in all:'), steps: [
    { of: 'moved PACK value 1.2', sum: '(4.8 × 0.7931 + 3 + 2 + 0.3333) ÷ 10.8 ≈ 0.846', note: nothing },
    { of: 'moved CHEESE value 1.2', sum: '(4.8 × 1 + 3 + 0 + 0.3333) ÷ 10.8 ≈ 0.753', note: both('仍在包材之后；其余七种变动也换不了位', 'still behind packaging; nor do the other seven moves change any place') },
    { of: 'firm all', says: '5', note: both('五个缺口的名次都稳', 'all five gaps keep their ranks') },
  ] },
];

const answers: readonly Chapter[] = [
  { title: both('目标企业评分', 'Scoring targets'), text: both('五项各 0 到 1，权重 4 : 2 : 2 : 1 : 1。距离沿球面量，同一经线上一度 111.195 km;300 km 以内满分，1500 km 起零分。', 'Five parts from 0 to 1, weights 4 : 2 : 2 : 1 : 1. Distance is over the sphere, 111.195 km for a degree along a meridian; full marks within 300 km, none from 1,500 km.'), steps: [
    { of: 'target T1 close', sum: '0.2 ÷ 2.12 ≈ 0.0943', note: both('拟建 0.2，缺 2.12', 'plans 0.2, short 2.12') },
    { of: 'target T1 fit', sum: '2 ÷ 3 ≈ 0.6667', note: both('「奶酪」两个字都说到了；短于三个字的按三个字算', 'both characters of 奶酪 are named; fewer than three count as three') },
    { of: 'target T1 qualified', sum: '1 ÷ 1 = 1', note: both('要一项，有一项', 'one required, one stated') },
    { of: 'kilometres T1', sum: '(39 − 36) × 111.195 ≈ 333.6', note: nothing }, { of: 'target T1 near', sum: '(1500 − 333.6) ÷ (1500 − 300) ≈ 0.9720', note: nothing },
    { of: 'target T1 fresh', sum: '2 ÷ 2 = 1', note: both('两行依据都是 2026-08-31', 'both rows are of 2026-08-31') },
    { of: 'target T1 score', sum: '(4 × 0.0943 + 2 × 0.6667 + 2 × 1 + 1 × 0.9720 + 1 × 1) ÷ 10 ≈ 0.568', note: both('57 分', '57 points') },
    { of: 'target T2 close', sum: '4 ÷ 40 = 0.1', most: true, note: both('计划不明，典型规模 4 代替；缺口至少 40，所以至多一成', 'plans unknown, the typical 4 stands in; the gap is at least 40, so at most a tenth') },
    { of: 'target T2 fit', sum: '3 ÷ 3 = 1', note: both('「利乐包」全说到', 'all of 利乐包 is named') }, { of: 'target T2 qualified', sum: '1 ÷ 2 = 0.5', note: both('要两项，列出一项；没有列出印刷经营许可证', 'two required, one stated; the printing licence is not') },
    { of: 'kilometres T2', sum: '(36 − 27) × 111.195 ≈ 1000.8', note: nothing }, { of: 'target T2 near', sum: '(1500 − 1000.8) ÷ (1500 − 300) ≈ 0.4160', note: nothing },
    { of: 'target T2 fresh', sum: '1 ÷ 2 = 0.5', note: both('产能表那行是 2025-06-30，到 2026-09-30 已过 365 天', 'its row of capacities is of 2025-06-30: more than 365 days before 2026-09-30') },
    { of: 'target T2 score', sum: '(4 × 0 + 2 × 1 + 2 × 0.5 + 1 × 0.4160 + 1 × 0.5) ÷ 10 ≈ 0.392', least: true, note: both('补缺口不确定，不加分：至少 39 分', 'the share closed is not certain and adds nothing: at least 39 points') },
    { of: 'target T2 score', sum: '(4 × 0.1 + 2 × 1 + 2 × 0.5 + 1 × 0.4160 + 1 × 0.5) ÷ 10 ≈ 0.432', most: true, note: both('写作 39–43', 'written 39–43') },
    { of: 'target T3 score', says: 'unproven', note: both('产能表那一行没有来源：不评分，列为待查证', 'its row of capacities has no source: no score, to be verified') },
  ] },
  { title: both('落在哪里', 'Where it could stand'), text: both('T1 要 20 亩、500 kVA、300 t/d，有发酵工艺。五宗可供或闲置的地，逐项比；X-6 已用，不比。', 'T1 wants 20 mu, 500 kVA and 300 t/d, and ferments. Five parcels are open; X-6 is taken and not compared.'), steps: [
    { of: 'met X-1', sum: '3', note: both('25 ≥ 20;630 ≥ 500;400 ≥ 300：三项都满足', '25 ≥ 20; 630 ≥ 500; 400 ≥ 300: all three met') }, { of: 'waste X-1', sum: '25 ÷ 20 − 1 = 0.25', note: nothing },
    { of: 'place X-1', sum: '1', note: both('与 X-5 完全一样，并列第 1', 'the same as X-5 in all: they share place 1') }, { of: 'place X-5', sum: '1', note: nothing },
    { of: 'place X-3', sum: '3', note: both('供水没有填，一项未知', 'water is not filled in: one unknown') },
    { of: 'short X-2', sum: '300 − 250 = 50', note: both('供水差 50 t/d', 'short of 50 t/d of water') }, { of: 'place X-2', sum: '4', note: both('差的排在未知的后面', 'what is short stands behind what is unknown') },
    { of: 'bars X-4', says: '发酵', note: both('样样都够，但不收发酵：硬杠杠，排最后', 'has enough of all, but bars fermentation: excluded, and last') }, { of: 'place X-4', sum: '5', note: nothing },
    { of: 'others X-1', says: 'X-5', note: both('反过来：X-1 适合奶酪的典型项目(24 亩、600 kVA、350 t/d)，另有 X-5 也能满足', 'the reverse: X-1 suits the typical cheese project (24 mu, 600 kVA, 350 t/d), and X-5 can too') },
  ] },
  { title: both('T1 来了以后', 'Once T1 has come'), text: both('把 T1 当作本地企业，再算一遍：', 'T1 now counts as a local firm, and all is worked out again:'), steps: [
    { of: 'landed T1 demand COW', sum: '10 + 1.1 × 8 + 10 × 0.2 + 3 × 0 = 20.8', note: both('奶酪要用生鲜乳了', 'cheese now uses raw milk') },
    { of: 'landed T1 coverage CHEESE', sum: '0.2 ÷ 0.5 = 0.4', note: nothing }, { of: 'landed T1 answer CHEESE', says: 'strengthen', note: both('从延链变成强链', 'from extend to strengthen') },
    { of: 'landed T1 size CHEESE', sum: '0.5 − 0.2 = 0.3', note: nothing }, { of: 'landed T1 worth CHEESE', sum: '0.3 × 60000 = 18000', note: nothing },
  ] },
];

export const workedExample: readonly Chapter[] = [...figures, ...gaps, ...answers];
