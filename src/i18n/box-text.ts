// What the box of a link says, in the page's language: the bridge from the analysis to the drawing.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { coverageOf } from '../core/analysis/find-states.ts';
import { listAt, type Link } from '../core/model/atlas.ts';
import type { BoxText } from '../core/draw/measure-box.ts';
import { stageIndex } from '../core/layout/place-chain.ts';
import { explainLink, sayCoverage } from './explain.ts';
import { formatNumber, formatQuantity, scaleUnit } from './format.ts';
import type { Language } from './language.ts';
import { nameIn, stageIn, unitIn } from './names.ts';
import { wordsOf } from './words.ts';

const bound = (kind: string): string => (kind === 'atLeast' ? '≥' : '');

function figureOf(language: Language, analysis: Analysis, link: Link): string {
  const words = wordsOf(language).link;
  const balance = analysis.balances.get(link.code);
  const unit = unitIn(language, link);
  if (balance === undefined) return words.pending;
  const { supply, demand } = balance;
  if (!balance.present) {
    const size = analysis.gapOfLink.get(link.code)?.size;
    return size === undefined || size.kind === 'unknown' || size.value === 0 ? words.noLocal : words.lack(formatQuantity(language, size, unit));
  }
  if (supply.kind === 'unknown' && demand.kind === 'unknown') return words.pending;
  const side = (quantity: typeof supply): string => (quantity.kind === 'unknown' ? '?' : `${bound(quantity.kind)}${formatNumber(language, scaleUnit(language, quantity.value, unit).value)}`);
  return `${side(supply)}/${side(demand)} ${scaleUnit(language, 1, unit).unit}`;
}

/** Other chains with which a link trades, in the order of the chains. */
export function portsOf(language: Language, analysis: Analysis, link: Link): BoxText['ports'] {
  const { index, chains } = analysis.atlas;
  const others = [...listAt(index.flowsFrom, link.code).map(flow => flow.to), ...listAt(index.flowsTo, link.code).map(flow => flow.from)];
  const codes = new Set(others.map(code => index.link.get(code)?.chain));
  return chains.filter(chain => chain.code !== link.chain && codes.has(chain.code)).map(chain => ({ name: nameIn(language, chain), hue: chain.hue }));
}

export function boxTextOf(language: Language, analysis: Analysis, link: Link): BoxText {
  const words = wordsOf(language);
  const balance = analysis.balances.get(link.code);
  const state = analysis.states.get(link.code) ?? 'unknown';
  const rows = listAt(analysis.atlas.index.capacitiesOfLink, link.code);
  const inRole = (role: string): number => rows.filter(row => analysis.atlas.index.company.get(row.company)?.role === role).length;
  const local = inRole('local');
  const coverage = balance === undefined ? undefined : coverageOf(balance.supply, balance.demand);
  const stateText = coverage === undefined || balance === undefined ? '' : sayCoverage(language, balance) ?? '';
  return {
    code: link.code, stage: stageIndex(link.stage), name: nameIn(language, link), state, stateWord: words.states[state],
    figure: figureOf(language, analysis, link),
    count: local > 0 ? words.link.local(local) : words.link.target(inRole('target')),
    coverage: state === 'missing' || coverage?.kind === 'noDemand' ? undefined : coverage?.ratio,
    leading: rows.some(row => row.tier === 'anchor' || row.tier === 'leading') && local > 0,
    ports: portsOf(language, analysis, link),
    label: [nameIn(language, link), stageIn(language, link.stage), words.statesLong[state], ...(stateText === '' || state === 'missing' ? [] : [`${words.link.coverage} ${stateText}`]),
      explainLink(language, analysis, link)[0] ?? '', words.link.local(local), words.link.target(inRole('target'))].join(words.comma),
  };
}
