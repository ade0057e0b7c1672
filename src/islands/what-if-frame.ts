// The frame of what-if: the sentence that sums it up, what the last step did, what of an address was refused, the tabs of chains and parks.

import type { Change } from '../core/analysis/compare-assessments.ts';
import type { Refusal, Scenario } from '../core/analysis/scenario.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import { listAt } from '../core/model/atlas.ts';
import { formatWorth } from '../i18n/format.ts';
import { langOf } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { firmIn, sayCounts } from '../i18n/what-if-say.ts';
import { wordsOf } from '../i18n/words.ts';
import type { Scene } from './what-if-parts.ts';

/** All that the scenario does, in one line; what the page is for while nobody has landed. */
export function drawSum({ language, words, play: { scenario, change, draws } }: Scene): Drawn {
  if (scenario.length === 0) return words.lead;
  const { comma } = wordsOf(language);
  return element('span', {}, element('b', {}, words.sum.landed(scenario.length)), wordsOf(language).colon, sayCounts(language, change),
    ` · ${words.figures.gaps} ${change.gapsBefore} → ${change.gapsAfter}${comma}${words.sum.worth} ${formatWorth(language, change.worthBefore)} → ${formatWorth(language, change.worthAfter)}`,
    ` · ${words.figures.investment} ${formatWorth(language, draws.investment)}`, draws.conflicts.length > 0 && ' · ', draws.conflicts.length > 0 && element('em', {}, `${words.conflicts} ${words.places(draws.conflicts.length)}`));
}

/** What one step did, for who hears the page: 落地 甲公司(A-12)后:补上 2 处缺口,新开 1 处 */
export function sayStep({ language, words, atlas }: Pick<Scene, 'language' | 'words' | 'atlas'>, was: Scenario, is: Scenario, change: Change): string {
  const name = (code: string): string => firmIn(language, atlas, code);
  const came = is.filter(({ company }) => !was.some(each => each.company === company));
  const went = was.filter(({ company }) => !is.some(each => each.company === company));
  const moved = is.filter(({ company, parcel }) => was.some(each => each.company === company && each.parcel !== parcel));
  const counts = `${sayCounts(language, change)}${words.stop}`;
  const list = (landings: Scenario): string => landings.map(({ company, parcel }) => (parcel === undefined ? name(company) : words.sum.on(name(company), parcel))).join(words.and);
  return [
    ...(came.length > 0 ? [words.sum.came(list(came), counts)] : []),
    ...(went.length > 0 ? [words.sum.went(went.map(({ company }) => name(company)).join(words.and), counts)] : []),
    ...moved.map(({ company, parcel }) => (parcel === undefined ? words.sum.off(name(company)) : words.sum.moved(name(company), parcel))),
  ].join(' ');
}

export function drawRefused({ words }: Scene, refused: readonly Refusal[]): DrawnElement | undefined {
  return refused.length === 0 ? undefined : element('ul', {}, refused.map(({ text, reason }) => element('li', {}, words.refused[reason](text), words.stop)));
}

export interface Tab { readonly code: string; readonly name: string; readonly lang: string | undefined; readonly hue: number | undefined; readonly count: number; readonly said: string }

/** Chains with how many of their links change, parks with how many firms land there. */
export function tabsOf({ language, words, atlas, play, plans }: Scene, kind: 'chain' | 'park'): readonly Tab[] {
  if (kind === 'chain') {
    return atlas.chains.filter(({ code }) => listAt(atlas.index.linksOfChain, code).length > 0).map(chain => {
      const count = play.change.links.filter(({ link }) => link.chain === chain.code).length;
      return { code: chain.code, name: nameIn(language, chain), lang: langOf(language, chain.nameEn), hue: chain.hue, count, said: words.changed(count) };
    });
  }
  return atlas.parks.filter(({ code }) => plans.has(code)).map(park => {
    const count = play.draws.parks.find(each => each.park.code === park.code)?.companies.length ?? 0;
    return { code: park.code, name: nameIn(language, park), lang: langOf(language, park.nameEn), hue: undefined, count, said: words.firms(count) };
  });
}

export function drawTabs(what: 'chain' | 'park', tabs: readonly Tab[], shown: string): readonly DrawnElement[] {
  return tabs.length < 2 ? [] : tabs.map(({ code, name, lang, hue, count, said }) => element('button', { type: 'button', 'data-do': what, 'data-code': code, 'data-key': `${what} ${code}`, 'data-hue': hue, 'aria-pressed': String(code === shown), lang, title: count > 0 ? said : undefined },
    hue !== undefined && element('i', { class: 'chain-dot' }), name, count > 0 && element('span', { class: 'tab-count' }, String(count))));
}
