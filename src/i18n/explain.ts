// Says in words why a link stands as it does, from the reasons that the analysis kept as data. Never a figure without its unit.

import { coverageOf } from '../core/analysis/find-states.ts';
import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import type { RankedGap } from '../core/analysis/rank-gaps.ts';
import type { Balance } from '../core/analysis/balance-links.ts';
import type { Link } from '../core/model/atlas.ts';
import { floorOf, known } from '../core/model/quantity.ts';
import { formatAmount, formatPercent, formatQuantity } from './format.ts';
import type { Language } from './language.ts';
import { nameIn, unitIn } from './names.ts';
import { wordsOf } from './words.ts';

/** Coverage as a reader reads it: 51% · 至少 51% · 未知. Undefined where nobody needs the product. */
export function sayCoverage(language: Language, balance: Balance): string | undefined {
  const coverage = coverageOf(balance.supply, balance.demand);
  const words = wordsOf(language);
  if (coverage.kind === 'noDemand') return undefined;
  if (coverage.ratio === undefined) return words.unknown;
  const share = formatPercent(language, coverage.ratio);
  return coverage.kind === 'known' ? share : coverage.kind === 'atLeast' ? words.atLeast(share) : `≤ ${share}`;
}

function sayBalance(language: Language, link: Link, balance: Balance, gap: RankedGap | undefined): string {
  const words = wordsOf(language).why;
  const unit = unitIn(language, link);
  const parts = [words.demandSupply(formatQuantity(language, balance.demand, unit), balance.present ? formatQuantity(language, balance.supply, unit) : formatAmount(language, 0, unit))];
  const short = gap?.answer === 'extend' ? undefined : gap?.size;
  if (short !== undefined && short.kind !== 'unknown' && short.value > 0) {
    const amount = formatQuantity(language, short, unit);
    const demand = floorOf(balance.demand);
    parts.push(short.kind === 'known' && demand > 0 ? words.short(amount, formatPercent(language, short.value / demand)) : words.shortPlain(amount));
  }
  return parts.join(wordsOf(language).comma);
}

function sayDemand(language: Language, analysis: Analysis, link: Link, balance: Balance): string | undefined {
  const { why, list } = wordsOf(language);
  const unit = unitIn(language, link);
  const parts = balance.demandParts.filter(part => part.quantity.kind !== 'known' || part.quantity.value > 0).map(part => {
    const user = analysis.atlas.index.link.get(part.downstream);
    return `${user === undefined ? part.downstream : nameIn(language, user)} ${formatQuantity(language, part.quantity, unit)}`;
  });
  return [why.external(formatQuantity(language, balance.externalDemand, unit)), ...(parts.length > 0 ? [why.used(list(parts))] : [])].join(language === 'zh' ? '；' : '; ');
}

function sayUncertain(language: Language, balance: Balance): readonly string[] {
  const { why } = wordsOf(language);
  return [
    ...(balance.supply.kind === 'atLeast' ? [why.someUnknown] : []),
    ...(balance.present && balance.supply.kind === 'unknown' ? [why.supplyUnknown] : []),
    ...(balance.demand.kind === 'unknown' ? [why.demandUnknown] : []),
  ];
}

/** Why a link has its state and its answer, sentence by sentence. */
export function explainLink(language: Language, analysis: Analysis, link: Link): readonly string[] {
  const { why, list } = wordsOf(language);
  const balance = analysis.balances.get(link.code);
  if (balance === undefined) return [];
  const gap = analysis.gapOfLink.get(link.code);
  const unit = unitIn(language, link);
  const nameOf = (code: string): string => {
    const found = analysis.atlas.index.link.get(code);
    return found === undefined ? code : nameIn(language, found);
  };
  const surplus = floorOf(balance.supply) - floorOf(balance.demand);
  return [
    sayBalance(language, link, balance, gap),
    ...(balance.present ? [] : [why.noLocal]),
    ...(analysis.states.get(link.code) === 'surplus' && surplus > 0 ? [why.surplus(formatQuantity(language, known(surplus), unit))] : []),
    sayDemand(language, analysis, link, balance) ?? '',
    ...(gap !== undefined && gap.state === 'missing' && gap.users.length > 0 ? [why.neededBy(list(gap.users.map(nameOf)))] : []),
    ...(gap?.surplusInputs ?? []).map(input => {
      const from = analysis.atlas.index.link.get(input.flow.from);
      const spare = why.inputSurplus(nameOf(input.flow.from), formatQuantity(language, input.surplus, from === undefined ? '' : unitIn(language, from)));
      return input.feeds.kind === 'unknown' ? spare : `${spare}${wordsOf(language).comma}${why.feeds(formatQuantity(language, input.feeds, unit))}`;
    }),
    ...sayUncertain(language, balance),
  ].filter(sentence => sentence !== '');
}
