// Whom to land next, three steps on, each with its reason and a button; and what the chain would still need if all of it were complete.

import { requiredSupply, type Requirement } from '../core/analysis/required-supply.ts';
import { suggestNext, type Step, type Suggestion } from '../core/analysis/suggest-next.ts';
import { traceRequirement, traceSuggestion } from '../core/analysis/trace-what-if.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import { listAt, type Chain, type Link } from '../core/model/atlas.ts';
import { quantityOf, times, unknown, type Quantity } from '../core/model/quantity.ts';
import { nameIn } from '../i18n/names.ts';
import { amountOf, sayClosure, sayCounts, sayTies } from '../i18n/what-if-say.ts';
import { drawLater, drawMark, firmName, landButton, linkName, markOf, rowsOf, type Scene } from './what-if-parts.ts';

function drawChoice(scene: Scene, choice: Suggestion, key: string): readonly (DrawnElement | false)[] {
  const { language, atlas, play } = scene;
  return [
    element('div', { class: 'who' }, drawMark(markOf(language, atlas, choice.company)), firmName(scene, choice.company), landButton(scene, play.scenario, choice.company, key)),
    element('ul', { class: 'closures' }, choice.closures.map(closure => element('li', {}, sayClosure(language, closure)))),
  ];
}

function drawStep(scene: Scene, { choices, among, taken, change }: Step, at: number): DrawnElement {
  const { language, words, atlas } = scene;
  const rest = choices.filter(choice => choice !== taken);
  return element('li', { class: 'step' },
    element('h3', {}, words.steps[at] ?? '', element('small', {}, ` ${words.among(among)}`)),
    ...drawChoice(scene, taken, `next ${at}`),
    element('p', { class: 'tie' }, sayTies(language, atlas, taken).join(words.semicolon)),
    element('small', {}, sayCounts(language, change)),
    rowsOf(scene, `next ${taken.company.code}`, () => traceSuggestion(atlas, taken)),
    rest.length > 0 && drawLater(scene, `or ${at}`, 'or no-print', [`${words.orElse} ${rest.length}`],
      () => [element('ul', {}, rest.map(choice => element('li', {}, ...drawChoice(scene, choice, `next ${at} ${choice.company.code}`))))]));
}

/** The steps from the scenario on; with nobody landed there is nobody who brings. */
export function drawNext(scene: Scene): readonly DrawnElement[] {
  const { words, before, play } = scene;
  const { steps } = suggestNext(before, play.assessment, { steps: 3, most: 4 });
  return [element('h2', {}, words.next), steps.length === 0 ? element('p', { class: 'quiet' }, words.nobodyLeft) : element('ol', { class: 'steps' }, steps.map((step, at) => drawStep(scene, step, at)))];
}

const most = 6;
interface Wanted { readonly link: Link; readonly requirement: Requirement; readonly worth: Quantity }

function drawWanted(scene: Scene, { link, requirement }: Wanted): DrawnElement {
  const { language, words } = scene;
  const cell = (quantity: Quantity, name = 'number'): DrawnElement => element('td', { class: name }, amountOf(language, link, quantity));
  return element('tr', {}, element('th', { scope: 'row' }, linkName(scene, link)), cell(requirement.now),
    requirement.endless ? element('td', { class: 'number' }, words.required.endless) : cell(requirement.required), cell(requirement.supply), cell(requirement.endless ? unknown : requirement.short, 'number lack'));
}

/** Links that would have to supply more if every link of the chain met its demand, the largest worth first. */
export function drawRequired(scene: Scene, chain: Chain): readonly DrawnElement[] {
  const { language, words, atlas, play } = scene;
  const { ofLink } = requiredSupply(play.assessment, new Set(listAt(atlas.index.linksOfChain, chain.code).map(({ code }) => code)));
  const wanted = atlas.links.flatMap((link): readonly Wanted[] => {
    const requirement = ofLink.get(link.code);
    const grows = requirement !== undefined && (requirement.endless || (requirement.growth.kind !== 'unknown' && requirement.growth.value > 0));
    return grows ? [{ link, requirement, worth: times(requirement.growth, quantityOf(link.price)) }] : [];
  }).sort((a, b) => (b.worth.kind === 'unknown' ? -1 : b.worth.value) - (a.worth.kind === 'unknown' ? -1 : a.worth.value) || (a.link.code < b.link.code ? -1 : 1));
  const shown = wanted.slice(0, most);
  if (wanted.length === 0) return [element('h2', {}, words.chain(nameIn(language, chain))), element('p', { class: 'quiet' }, words.required.none)];
  return [
    element('h2', {}, words.chain(nameIn(language, chain))),
    element('p', { class: 'quiet' }, words.required.note, wanted.length > most && ` ${words.required.more(wanted.length - most)}`),
    element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.chain(nameIn(language, chain)) }, element('table', { class: 'required' },
      element('thead', {}, element('tr', {}, words.required.head.map((head, at) => element('th', { scope: 'col', class: at === 0 ? undefined : 'number' }, head)))),
      element('tbody', {}, shown.map(each => drawWanted(scene, each))))),
    rowsOf(scene, `required ${chain.code}`, () => shown.flatMap(({ requirement }) => traceRequirement(atlas, requirement))),
  ];
}
