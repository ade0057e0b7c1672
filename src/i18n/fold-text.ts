// What the box of a folded stage says, in the page's language.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { linkStates } from '../core/analysis/find-states.ts';
import type { FoldText } from '../core/draw/draw-fold.ts';
import { stageIndex } from '../core/layout/place-chain.ts';
import { listAt, type Chain } from '../core/model/atlas.ts';
import { stages, type Stage } from '../core/schema/links.ts';
import { addressOf, type Language } from './language.ts';
import { stageIn } from './names.ts';
import { wordsOf } from './words.ts';

/** Path of a stage's page, as addressOf takes it. */
export const stagePath = (chain: string, stage: Stage): string => `chains/${chain}/${stage}/`;

/** A box for each stage that has links. */
export function foldTextsOf(language: Language, analysis: Analysis, chain: Chain): readonly FoldText[] {
  const words = wordsOf(language);
  const links = listAt(analysis.atlas.index.linksOfChain, chain.code);
  return (Object.keys(stages) as Stage[]).flatMap(stage => {
    const own = links.filter(link => link.stage === stage);
    if (own.length === 0) return [];
    const states = linkStates.map(state => [state, own.filter(link => (analysis.states.get(link.code) ?? 'unknown') === state).length] as const);
    const said = (only: readonly string[]): readonly string[] => states.filter(([state, count]) => count > 0 && only.includes(state)).map(([state, count]) => words.chain.inState(count, words.states[state], words.statesLong[state]));
    const name = stageIn(language, stage);
    const count = words.chain.links(own.length);
    return [{
      stage: stageIndex(stage), name, count, states, gaps: said(['missing', 'weak']).join(' · '),
      label: `${[`${name} ${count}`, ...said(linkStates)].join(words.comma)}${words.comma}${words.marks.unfold}`,
      href: addressOf(language, stagePath(chain.code, stage)),
    }];
  });
}
