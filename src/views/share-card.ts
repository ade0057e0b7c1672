// What the social cards say and show: the home page's, and one a chain from the chain's own picture.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { sumWorth } from '../core/analysis/sum-worth.ts';
import type { CardText } from '../core/draw/card.ts';
import { drawChainCard, type CardBox } from '../core/draw/draw-chain-card.ts';
import { drawHomeCard } from '../core/draw/draw-home-card.ts';
import type { DrawnElement } from '../core/draw/element.ts';
import { foldId } from '../core/layout/fold-graph.ts';
import type { PlacedGraph } from '../core/layout/graph.ts';
import { stageIndex } from '../core/layout/place-chain.ts';
import { listAt, type Atlas, type Chain, type Link } from '../core/model/atlas.ts';
import { stages } from '../core/schema/stages.ts';
import { formatDate, formatWorth } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { pageWordsOf } from '../i18n/page-words.ts';
import { hostOf, kickerOf, marksOf } from '../i18n/poster-furniture.ts';
import { wordsOf } from '../i18n/words.ts';

const furniture = (language: Language, atlas: Atlas): Pick<CardText, 'kicker' | 'notes' | 'marks'> => {
  const { asOf } = atlas.settings as { readonly asOf?: string };
  const host = hostOf(language, atlas);
  return { kicker: kickerOf(language, atlas), marks: marksOf(language, atlas), notes: [...(asOf === undefined ? [] : [wordsOf(language).asOf(formatDate(language, asOf))]), ...(host === '' ? [] : [host])].join(' · ') };
};

/** 34 个环节 · 9 缺 · 11 弱, as far as there are any. */
function countsOf(language: Language, { states }: Analysis, links: readonly Link[]): { readonly all: string; readonly lacking: readonly string[] } {
  const words = wordsOf(language).chain;
  const count = (state: string): number => links.filter(link => states.get(link.code) === state).length;
  return { all: words.links(links.length), lacking: [...(count('missing') > 0 ? [words.missing(count('missing'))] : []), ...(count('weak') > 0 ? [words.weak(count('weak'))] : [])] };
}

/** `placed`: the chain's wide picture, as its page lays it out. */
export function chainCard(language: Language, analysis: Analysis, chain: Chain, placed: PlacedGraph): DrawnElement {
  const { atlas, states } = analysis;
  const words = wordsOf(language).chain;
  const links = listAt(atlas.index.linksOfChain, chain.code);
  const gaps = analysis.gaps.filter(gap => gap.link.chain === chain.code);
  const worth = sumWorth(gaps);
  const counts = countsOf(language, analysis, links);
  const folded = new Map((Object.keys(stages) as Link['stage'][]).map(stage => [foldId(stageIndex(stage)), stage] as const));
  const boxOf = (id: string): CardBox | undefined => {
    const link = atlas.index.link.get(id);
    if (link !== undefined) return { name: nameIn(language, link), state: states.get(id) ?? 'unknown' };
    const stage = folded.get(id);
    return stage === undefined ? undefined : { name: `${stages[stage][language]} ${links.filter(each => each.stage === stage).length}`, state: undefined };
  };
  const lines = [
    { text: counts.all, strong: false }, ...(counts.lacking.length === 0 ? [] : [{ text: counts.lacking.join(' · '), strong: true }]),
    ...(worth.kind !== 'unknown' && worth.value > 0 ? [{ text: words.worth(formatWorth(language, worth)), strong: false }] : []),
  ];
  const { notes, ...text } = furniture(language, atlas);
  return drawChainCard({ ...text, notes: notes.split(' · ')[0] ?? '', title: words.title(nameIn(language, chain)), lines, hue: chain.hue }, placed, boxOf);
}

export function homeCard(language: Language, analysis: Analysis): DrawnElement {
  const { atlas, states, gaps } = analysis;
  const { home } = pageWordsOf(language);
  const worth = sumWorth(gaps);
  const lines = [
    { text: home.lead(atlas.chains.length, atlas.links.length, gaps.length), strong: false },
    ...(worth.kind !== 'unknown' && worth.value > 0 ? [{ text: home.worth(formatWorth(language, worth)), strong: true }] : []),
  ];
  const strips = atlas.chains.map(chain => {
    const links = listAt(atlas.index.linksOfChain, chain.code);
    const parts = Object.keys(stages).map(stage => links.filter(link => link.stage === stage).map(link => states.get(link.code) ?? 'unknown'));
    return { name: nameIn(language, chain), hue: chain.hue, line: countsOf(language, analysis, links).lacking.join(' · '), gaps: gaps.filter(gap => gap.link.chain === chain.code).map(({ link }) => nameIn(language, link)), stages: parts.filter(part => part.length > 0) };
  });
  const text = furniture(language, atlas);
  return drawHomeCard({ ...text, title: text.kicker, lines, hue: undefined }, strips);
}
