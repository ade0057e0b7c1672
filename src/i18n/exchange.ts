// Words of the page of all chains, in both languages, and the texts that its plate is made of.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { linkStates, type LinkState } from '../core/analysis/find-states.ts';
import type { ExchangeTexts, PortText, TradeText, TradingChainText, TradingLinkText } from '../core/draw/exchange-texts.ts';
import { stageIndex } from '../core/layout/place-chain.ts';
import { listAt, type Chain, type Flow, type Link } from '../core/model/atlas.ts';
import { addressOf, pick, type Language } from './language.ts';
import { formatNumber, scaleUnit } from './format.ts';
import { nameIn, stageIn, unitIn } from './names.ts';
import { wordsOf } from './words.ts';

const zh = {
  title: '链与链之间',
  short: '链间',
  plate: (chains: number) => `${chains} 条产业链之间的供需关系图`,
  lead: (chains: number, flows: number) => `${chains} 条链之间 ${flows} 条供需关系`,
  most: (chain: string, count: number) => `${chain}供给最多(${count})`,
  broken: (count: number) => `${count} 处断在链与链之间`,
  short_: (count: number) => `${count} 处供不上`,
  both: (missing: number, weak: number) => `断 ${missing} 处、供不上 ${weak} 处`,
  critical: '最吃紧',
  critically: (count: number) => `一弱牵动 ${count} 处`,
  critically0: (count: number) => `一缺牵动 ${count} 处`,
  hint: '把指针移到一个环节或一条链的名称上(触屏轻点一下)，看它与谁往来；再点一下，进入这条链。方向键可移动，Esc 取消。',
  hintPlain: '每个环节都是链接，通往它所在产业链的那一处。',
  counts: (links: number, trading: number) => `${links} 个环节 · ${trading} 个与外链往来`,
  table: '往来一览',
  columns: { link: '供给环节', item: '流转物', ratio: '用量', chain: '用到哪条链', to: '使用环节' },
  group: (chain: string, count: number) => `${chain} · 供给 ${count} 处`,
  gives: (count: number, items: string) => `供给 ${count} 处：${items}`,
  takes: (count: number, items: string) => `使用 ${count} 处：${items}`,
  trade: (chain: string, link: string, item: string) => `${chain}「${link}」${item}`,
  title_: (from: string, to: string, item: string) => `${from} → ${to}：${item}`,
  chainLabel: (name: string, links: number, gives: number, takes: number) => `${name}产业链，${links} 个环节，供给别的链 ${gives} 处，使用别的链 ${takes} 处`,
  others: (items: string) => `其余环节：${items}`,
  legend: { weak: '供给环节弱，供不上', missing: '供给环节缺，断', sound: '供得上', unknown: '供给环节产能未知', trunk: '越粗，同行的供需关系越多' },
  none: '链与链之间还没有供需关系。请在 flows.csv 里加上一条两端环节不同链的。',
  noChains: '还没有产业链。请在 chains.csv 里加上第一条。',
  semicolon: '；', stop: '。',
};
type ExchangeWordsText = typeof zh;

const en: ExchangeWordsText = {
  title: 'The chains together',
  short: 'Together',
  plate: chains => `What passes between the ${chains} chains`,
  lead: (chains, flows) => `${flows} supply ${flows === 1 ? 'relation' : 'relations'} between ${chains} ${chains === 1 ? 'chain' : 'chains'}`,
  most: (chain, count) => `${chain} supplies most (${count})`,
  broken: count => `${count} broken between chains`,
  short_: count => `${count} short of supply`,
  both: (missing, weak) => `${missing} broken, ${weak} short of supply`,
  critical: 'tightest',
  critically: count => `one weak link, ${count} users`,
  critically0: count => `one missing link, ${count} users`,
  hint: 'Point at a link or at the name of a chain (tap once on a touch screen) to see whom it trades with; tap again to enter its chain. Arrow keys move, Esc clears.',
  hintPlain: 'Every link leads to its place in its own chain.',
  counts: (links, trading) => `${links} links · ${trading} trade across chains`,
  table: 'All that passes',
  columns: { link: 'Supplying link', item: 'What passes', ratio: 'How much', chain: 'To chain', to: 'Using link' },
  group: (chain, count) => `${chain} · supplies ${count}`,
  gives: (count, items) => `supplies ${count}: ${items}`,
  takes: (count, items) => `uses ${count}: ${items}`,
  trade: (chain, link, item) => `${chain} “${link}” (${item})`,
  title_: (from, to, item) => `${from} → ${to}: ${item}`,
  chainLabel: (name, links, gives, takes) => `${name} chain, ${links} links, supplies other chains ${gives} times, uses theirs ${takes} times`,
  others: items => `other links: ${items}`,
  legend: { weak: 'supplier weak: falls short', missing: 'supplier missing: broken', sound: 'supply holds', unknown: 'supplier capacity unknown', trunk: 'the wider, the more relations run together' },
  none: 'Nothing passes between the chains yet. Add a row to flows.csv whose two links are in different chains.',
  noChains: 'There is no chain yet. Add the first one to chains.csv.',
  semicolon: '; ', stop: '.',
};

export const exchangeWords = (language: Language): ExchangeWordsText => (language === 'zh' ? zh : en);

/** Flows from one chain to another, with both ends. */
export interface Trade { readonly flow: Flow; readonly from: Link; readonly to: Link; readonly fromChain: Chain; readonly toChain: Chain; readonly state: LinkState }

export function listTrades({ atlas: { flows, index }, states }: Analysis): readonly Trade[] {
  return flows.flatMap((flow): readonly Trade[] => {
    const [from, to] = [index.link.get(flow.from), index.link.get(flow.to)];
    const [fromChain, toChain] = [index.chain.get(from?.chain ?? ''), index.chain.get(to?.chain ?? '')];
    if (from === undefined || to === undefined || fromChain === undefined || toChain === undefined || fromChain === toChain) return [];
    return [{ flow, from, to, fromChain, toChain, state: states.get(from.code) ?? 'unknown' }];
  });
}

/** Marks of chains: their one character in Chinese, in English the shortest beginning that tells them apart. */
function marksOf(language: Language, chains: readonly Chain[]): ReadonlyMap<string, string> {
  if (language === 'zh') return new Map(chains.map(chain => [chain.code, chain.glyph]));
  const letters = (chain: Chain): string => nameIn(language, chain).replace(/[^\p{L}\p{N}]/gu, '');
  const short = (chain: Chain): string => {
    const own = letters(chain);
    const length = [1, 2, 3].find(count => chains.every(other => other === chain || letters(other).slice(0, count) !== own.slice(0, count)));
    return own.slice(0, length ?? 3);
  };
  return new Map(chains.map(chain => [chain.code, short(chain)]));
}

const itemOf = (language: Language, flow: Flow): string => pick(language, flow.item, flow.itemEn);

function linkText(language: Language, analysis: Analysis, link: Link, trades: readonly Trade[], marks: ReadonlyMap<string, string>): TradingLinkText {
  const words = exchangeWords(language);
  const { states, statesLong, comma, list } = wordsOf(language);
  const state = analysis.states.get(link.code) ?? 'unknown';
  const chain = analysis.atlas.index.chain.get(link.chain);
  const [gives, takes] = [trades.filter(trade => trade.from === link), trades.filter(trade => trade.to === link)];
  const said = (own: readonly Trade[], end: 'from' | 'to'): string => list(own.map(trade => words.trade(nameIn(language, end === 'from' ? trade.fromChain : trade.toChain), nameIn(language, trade[end]), itemOf(language, trade.flow))));
  const parts = [
    [nameIn(language, link), chain === undefined ? '' : nameIn(language, chain), stageIn(language, link.stage), statesLong[state]].join(comma),
    ...(gives.length > 0 ? [words.gives(gives.length, said(gives, 'to'))] : []),
    ...(takes.length > 0 ? [words.takes(takes.length, said(takes, 'from'))] : []),
  ];
  return {
    code: link.code, chain: link.chain, stage: stageIndex(link.stage), name: nameIn(language, link), state, stateWord: states[state],
    href: addressOf(language, `chains/${link.chain}/#${link.code}`), label: parts.join(words.semicolon),
    ports: takes.map((trade): PortText => ({ flow: trade.flow.id, item: itemOf(language, trade.flow), mark: marks.get(trade.fromChain.code) ?? '', hue: trade.fromChain.hue, state: trade.state })),
  };
}

function chainText(language: Language, analysis: Analysis, chain: Chain, order: number, trades: readonly Trade[]): TradingChainText {
  const words = exchangeWords(language);
  const { states, list, comma } = wordsOf(language);
  const links = listAt(analysis.atlas.index.linksOfChain, chain.code);
  const trading = new Set(trades.flatMap(trade => [trade.from, trade.to]));
  const rest = links.filter(link => !trading.has(link));
  const others = linkStates.map(state => ({ state, word: states[state], count: rest.filter(link => (analysis.states.get(link.code) ?? 'unknown') === state).length })).filter(part => part.count > 0);
  const label = words.chainLabel(nameIn(language, chain), links.length, trades.filter(trade => trade.fromChain === chain).length, trades.filter(trade => trade.toChain === chain).length);
  return {
    code: chain.code, order, name: nameIn(language, chain), hue: chain.hue, href: addressOf(language, `chains/${chain.code}/`), others,
    counts: words.counts(links.length, links.length - rest.length),
    label: others.length === 0 ? label : `${label}${comma}${words.others(list(others.map(part => `${part.word} ${part.count}`)))}`,
  };
}

/** All texts of the plate. */
export function exchangeTexts(language: Language, analysis: Analysis, trades: readonly Trade[]): ExchangeTexts {
  const { chains, links } = analysis.atlas;
  const marks = marksOf(language, chains);
  const trading = new Set(trades.flatMap(trade => [trade.from, trade.to]));
  const full = (chain: Chain, link: Link): string => `${nameIn(language, chain)} ${nameIn(language, link)}`;
  return {
    chains: chains.map((chain, order) => chainText(language, analysis, chain, order, trades)),
    links: links.filter(link => trading.has(link)).map(link => linkText(language, analysis, link, trades, marks)),
    trades: trades.map((trade): TradeText => ({
      id: trade.flow.id, from: trade.from.code, to: trade.to.code, fromChain: trade.fromChain.code, toChain: trade.toChain.code, state: trade.state,
      title: exchangeWords(language).title_(full(trade.fromChain, trade.from), full(trade.toChain, trade.to), itemOf(language, trade.flow)),
    })),
  };
}

/** 每 万只 用 800 吨: the use ratio in units in which it isn't a row of noughts. */
export function sayRatio(language: Language, { flow, from, to }: Trade): string {
  const words = wordsOf(language).link;
  if (flow.ratio === undefined) return words.ratioUnknown;
  const [unit, users] = [unitIn(language, from), unitIn(language, to)];
  const small = language === 'zh' && flow.ratio < 0.01 && unit.startsWith('万') && unit.length > 1;
  const scaled = small ? { value: flow.ratio * 10_000, unit: unit.slice(1) } : scaleUnit(language, flow.ratio, unit);
  const figure = scaled.value > 0 && scaled.value < 0.01 ? String(Number(scaled.value.toPrecision(2))) : formatNumber(language, scaled.value);
  return words.ratio(figure, scaled.unit, users);
}
