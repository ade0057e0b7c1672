// What the box of a link says, in the page's language: the bridge from the analysis to the drawing.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { coverageOf, type Coverage } from '../core/analysis/find-states.ts';
import { listAt, type Link } from '../core/model/atlas.ts';
import type { BoxText } from '../core/draw/measure-box.ts';
import { stageIndex } from '../core/layout/place-chain.ts';
import { explainLink } from './explain.ts';
import { formatPercent, formatShort, scaleUnit } from './format.ts';
import { addressOf, type Language } from './language.ts';
import { nameIn, stageIn, unitIn } from './names.ts';
import { wordsOf } from './words.ts';

const bound = (kind: string): string => (kind === 'atLeast' ? '≥' : '');

/** How much of the demand is covered: 73 %, or a bound of it. */
function shareOf(language: Language, { kind, ratio }: Coverage): string | undefined {
  const sign = { known: '', atLeast: '≥', atMost: '≤', unknown: undefined, noDemand: undefined }[kind];
  return sign === undefined || ratio === undefined ? undefined : `${sign}${formatPercent(language, ratio)}`;
}

type Figures = Pick<BoxText, 'figure' | 'bareFigure' | 'briefFigure'>;

/** The figures of a box, the same without the unit, and in brief: in English, where both figures are long, as a share. */
function figureOf(language: Language, analysis: Analysis, link: Link): Figures {
  const words = wordsOf(language).link;
  const balance = analysis.balances.get(link.code);
  const { unit } = scaleUnit(language, 1, unitIn(language, link));
  const same = (text: string): Figures => ({ figure: text, bareFigure: text, briefFigure: '' });
  const short = (value: number): string => formatShort(language, scaleUnit(language, value, unitIn(language, link)).value);
  if (balance === undefined) return same(words.pending);
  const { supply, demand } = balance;
  if (!balance.present) {
    const size = analysis.gapOfLink.get(link.code)?.size;
    if (size === undefined || size.kind === 'unknown' || size.value === 0) return same(words.noLocal);
    const amount = `${bound(size.kind)}${short(size.value)}`;
    return { figure: words.lack(`${amount} ${unit}`), bareFigure: words.lack(amount), briefFigure: words.lack(amount) };
  }
  if (supply.kind === 'unknown' && demand.kind === 'unknown') return same(words.pending);
  const side = (quantity: typeof supply): string => (quantity.kind === 'unknown' ? '?' : `${bound(quantity.kind)}${short(quantity.value)}`);
  const ratio = `${side(supply)}/${side(demand)}`;
  const share = language === 'zh' ? undefined : shareOf(language, coverageOf(supply, demand));
  return { figure: `${ratio} ${unit}`, bareFigure: ratio, briefFigure: share ?? ratio };
}

/** Up to two letters for a name: EL, ST. */
const initials = (name: string): string => (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(word => [...word][0]?.toUpperCase()).slice(0, 2).join('');

/** Other chains with which a link trades, in the order of the chains; each port leads to its first partner there. */
export function portsOf(language: Language, analysis: Analysis, link: Link): BoxText['ports'] {
  const { index, chains } = analysis.atlas;
  const partners = [...listAt(index.flowsFrom, link.code).map(flow => flow.to), ...listAt(index.flowsTo, link.code).map(flow => flow.from)]
    .flatMap(code => index.link.get(code) ?? []);
  return chains.filter(chain => chain.code !== link.chain).flatMap(chain => {
    const there = partners.filter(partner => partner.chain === chain.code);
    const [first] = there;
    if (first === undefined) return [];
    const names = wordsOf(language).list([...new Set(there.map(partner => nameIn(language, partner)))]);
    const name = nameIn(language, chain);
    return [{ name, mark: name === chain.name ? chain.glyph : initials(name), hue: chain.hue, href: addressOf(language, `chains/${chain.code}/#${first.code}`), label: `${wordsOf(language).chain.crossChain(name)}${wordsOf(language).colon}${names}` }];
  });
}

/** Names of the links at the other end of a link's flows. */
function neighbours(language: Language, analysis: Analysis, link: Link, end: 'from' | 'to'): string {
  const { index } = analysis.atlas;
  const flows = listAt(end === 'from' ? index.flowsTo : index.flowsFrom, link.code);
  return wordsOf(language).list([...new Set(flows.flatMap(flow => index.link.get(flow[end]) ?? []).map(other => nameIn(language, other)))]);
}

/** What a screen reader says of a link: name, stage, state, coverage, figures, firms, neighbours. */
function labelOf(language: Language, analysis: Analysis, link: Link, locals: number, targets: number): string {
  const words = wordsOf(language);
  const state = analysis.states.get(link.code) ?? 'unknown';
  const gap = analysis.gapOfLink.get(link.code);
  const [suppliers, users] = [neighbours(language, analysis, link, 'from'), neighbours(language, analysis, link, 'to')];
  return [
    nameIn(language, link), stageIn(language, link.stage), words.statesLong[state], ...(gap === undefined ? [] : [words.answers[gap.answer]]),
    explainLink(language, analysis, link)[0] ?? '', words.link.local(locals), words.link.target(targets),
    ...(suppliers === '' ? [] : [`${words.link.suppliers}${words.colon}${suppliers}`]), ...(users === '' ? [] : [`${words.link.users}${words.colon}${users}`]),
  ].join(words.comma);
}

export function boxTextOf(language: Language, analysis: Analysis, link: Link): BoxText {
  const words = wordsOf(language);
  const balance = analysis.balances.get(link.code);
  const state = analysis.states.get(link.code) ?? 'unknown';
  const rows = listAt(analysis.atlas.index.capacitiesOfLink, link.code);
  // Who has landed counts as being here.
  const roleOf = (company: string): string | undefined => (analysis.landed.has(company) ? 'local' : analysis.atlas.index.company.get(company)?.role);
  const inRole = (role: string): number => rows.filter(row => roleOf(row.company) === role).length;
  const [locals, targets] = [inRole('local'), inRole('target')];
  const coverage = balance === undefined ? undefined : coverageOf(balance.supply, balance.demand);
  return {
    code: link.code, stage: stageIndex(link.stage), name: nameIn(language, link), state, stateWord: words.states[state],
    ...figureOf(language, analysis, link), locals, targets,
    coverage: state === 'missing' || coverage?.kind === 'noDemand' ? undefined : coverage?.ratio,
    leading: rows.some(row => (row.tier === 'anchor' || row.tier === 'leading') && roleOf(row.company) === 'local'),
    answer: analysis.gapOfLink.get(link.code)?.answer,
    ports: portsOf(language, analysis, link),
    label: labelOf(language, analysis, link, locals, targets),
  };
}
