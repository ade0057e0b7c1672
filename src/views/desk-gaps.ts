// The gaps of the desk's data in order of rank, as the home page lists them.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import type { RankedGap } from '../core/analysis/rank-gaps.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import { formatQuantity, formatWorth } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { nameIn, unitIn } from '../i18n/names.ts';
import { wordsOf } from '../i18n/words.ts';

export function drawState(language: Language, state: RankedGap['state']): DrawnElement {
  return element('span', { class: 'state', 'data-state': state }, wordsOf(language).states[state]);
}

/** 补链 · 断点. */
export const sayAnswer = (language: Language, { answer, breakpoint }: RankedGap): string => { const words = wordsOf(language); return `${words.answers[answer]}${breakpoint ? ` · ${words.breakpoint}` : ''}`; };

export function saySize(language: Language, { link, size, value }: RankedGap): string {
  const words = wordsOf(language).link;
  return `${size.kind === 'unknown' ? words.pending : words.lack(formatQuantity(language, size, unitIn(language, link)))}${value.kind === 'unknown' ? '' : ` · ${formatWorth(language, value)}`}`;
}

export function drawGaps(language: Language, { atlas, gaps }: Analysis): DrawnElement {
  return element('ol', { class: 'desk-gaps' }, gaps.map(gap => {
    const chain = atlas.index.chain.get(gap.link.chain);
    return element('li', {},
      element('button', { type: 'button', class: 'plain', 'data-do': 'look', 'data-chain': gap.link.chain, 'data-link': gap.link.code },
        element('span', { class: 'rank number' }, String(gap.rank)),
        chain !== undefined && element('span', { class: 'chain-name', 'data-hue': chain.hue }, element('i', { class: 'chain-dot' }), nameIn(language, chain)),
        element('span', { class: 'gap-name' }, nameIn(language, gap.link)), drawState(language, gap.state),
        element('span', { class: 'answer' }, sayAnswer(language, gap)), element('span', { class: 'number quiet' }, saySize(language, gap))));
  }));
}
