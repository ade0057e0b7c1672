// Picks by gap or by parcel, over the plan: gaps of the chain shown, who could close one of them, who of those that landed could move to a parcel.

import { closingOf } from '../core/analysis/list-targets.ts';
import { matchParcel } from '../core/analysis/match-parcels.ts';
import { needsOfLanding } from '../core/analysis/place-landing.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import { listAt, type Chain, type Link, type Parcel } from '../core/model/atlas.ts';
import { parcelStatuses } from '../core/schema/parcel-kinds.ts';
import { formatPercent, formatQuantity, formatWorth } from '../i18n/format.ts';
import { addressOf } from '../i18n/language.ts';
import { nameIn, unitIn } from '../i18n/names.ts';
import { sayMatch, sizeOf } from '../i18n/match.ts';
import { wordsOf } from '../i18n/words.ts';
import { drawMark, firmName, labelOf, landButton, markOf, type Scene } from './what-if-parts.ts';

/** What is picked from. */
export type Pick = { readonly kind: 'gaps' } | { readonly kind: 'link'; readonly code: string } | { readonly kind: 'parcel'; readonly code: string };

const drawHead = ({ words }: Scene, title: string): DrawnElement => element('header', {}, element('h2', { tabindex: -1, 'data-key': 'picked' }, title), element('button', { type: 'button', 'data-do': 'close', 'data-key': 'close' }, words.close));
const lead = (href: string, text: string): DrawnElement => element('p', {}, element('a', { href }, text));

/** Gaps of one chain by rank, each with how many targets it has. */
function drawGaps(scene: Scene, chain: Chain): readonly Drawn[] {
  const { language, words, play: { assessment } } = scene;
  const site = wordsOf(language);
  const gaps = assessment.gaps.filter(({ link }) => link.chain === chain.code);
  return [drawHead(scene, `${nameIn(language, chain)} · ${words.pick.gaps}`), element('ul', { class: 'gaps' }, gaps.map(gap => element('li', {},
    element('button', { type: 'button', 'data-do': 'pick', 'data-link': gap.link.code, 'data-key': `gap ${gap.link.code}` },
      element('span', { class: 'name' }, nameIn(language, gap.link)), element('span', { class: 'state', 'data-state': gap.state }, site.states[gap.state]),
      element('small', {}, [...(gap.value.kind === 'unknown' ? [] : [formatWorth(language, gap.value)]), site.link.target(gap.targets.length)].join(' · '))))))];
}

/** Targets of one link, those with stated plans first, then by the share that they would close. */
function drawLink(scene: Scene, link: Link): readonly Drawn[] {
  const { language, words, atlas, play: { assessment, scenario } } = scene;
  const site = wordsOf(language);
  const gap = assessment.gapOfLink.get(link.code);
  const state = assessment.states.get(link.code) ?? 'unknown';
  const targets = listAt(atlas.index.capacitiesOfLink, link.code).flatMap(row => { const company = atlas.index.company.get(row.company); return company?.role === 'target' ? [{ company, ...closingOf(assessment, row, link) }] : []; })
    .sort((a, b) => Number(a.typical) - Number(b.typical) || (b.share ?? -1) - (a.share ?? -1));
  return [
    drawHead(scene, words.pick.title(nameIn(language, link))),
    element('p', {}, element('span', { class: 'state', 'data-state': state }, site.statesLong[state]), ` ${gap === undefined ? words.pick.noGap : [gap.size.kind === 'unknown' ? site.link.pending : site.link.lack(formatQuantity(language, gap.size, unitIn(language, link))), ...(gap.value.kind === 'unknown' ? [] : [formatWorth(language, gap.value)])].join(' · ')}`),
    targets.length === 0 ? element('p', { class: 'quiet' }, words.pick.none) : element('ul', { class: 'landings' }, targets.map(({ company, share, typical }) => element('li', { class: 'landing' },
      element('div', { class: 'who' }, drawMark(markOf(language, atlas, company)), firmName(scene, company), assessment.landed.has(company.code) ? element('small', {}, words.pick.landed) : landButton(scene, scenario, company, `pick ${company.code}`)),
      element('small', {}, [...(gap === undefined ? [] : [share === undefined ? site.link.closesUnknown : words.pick.closes(formatPercent(language, share))]), ...(typical ? [words.typicalPlan] : [])].join(words.semicolon))))),
    lead(addressOf(language, `chains/${link.chain}/#${link.code}`), words.pick.card),
  ];
}

/** A parcel, and how the needs of each firm that landed are met on it. */
function drawParcel(scene: Scene, parcel: Parcel): readonly Drawn[] {
  const { language, words, atlas, play: { scenario } } = scene;
  const firms = scenario.flatMap(({ company: code, parcel: at }) => { const company = atlas.index.company.get(code); return company === undefined ? [] : [{ company, at }]; });
  return [
    drawHead(scene, [parcel.code, sizeOf(language, parcel), parcelStatuses[parcel.status][language]].filter(text => text !== '').join(' · ')),
    firms.length === 0 ? element('p', { class: 'quiet' }, words.pick.noFirm) : element('ul', { class: 'landings' }, firms.map(({ company, at }) => element('li', { class: 'landing' },
      element('div', { class: 'who' }, drawMark(markOf(language, atlas, company)), firmName(scene, company), at === parcel.code ? element('small', {}, words.pick.landed)
        : element('button', { type: 'button', class: 'land', 'data-do': 'land', 'data-company': company.code, 'data-parcel': parcel.code, 'data-key': `move ${company.code}`, 'aria-label': labelOf(scene, words.moveHere, company) }, words.moveHere)),
      element('small', {}, sayMatch(language, matchParcel(needsOfLanding(atlas, company), parcel)))))),
    lead(addressOf(language, `parks/${parcel.park}/?parcel=${parcel.code}#parcel-${parcel.code}`), words.pick.parcel),
  ];
}

/** Empty where there is nothing of the kind. */
export function drawPick(scene: Scene, pick: Pick, chain: Chain | undefined): readonly Drawn[] {
  if (pick.kind === 'gaps') return chain === undefined ? [] : drawGaps(scene, chain);
  const [link, parcel] = [scene.atlas.index.link.get(pick.code), scene.atlas.index.parcel.get(pick.code)];
  return pick.kind === 'link' ? (link === undefined ? [] : drawLink(scene, link)) : parcel === undefined ? [] : drawParcel(scene, parcel);
}
