// Two scenarios side by side: gaps, worth, investment, what they take; and the links on which they differ.

import { compareAssessments } from '../core/analysis/compare-assessments.ts';
import { drawKeys } from '../core/analysis/landing-needs.ts';
import type { Play } from '../core/analysis/play-scenario.ts';
import { traceInvestment, traceNeeds } from '../core/analysis/trace-what-if.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import { known } from '../core/model/quantity.ts';
import { formatWorth } from '../i18n/format.ts';
import { matchWordsOf } from '../i18n/match.ts';
import { countsOf, firmIn, sayNeed, saySide } from '../i18n/what-if-say.ts';
import { linkName, rowsOf, type Scene } from './what-if-parts.ts';

function namesOf({ language, words, atlas }: Scene, { scenario }: Play): string {
  return scenario.length === 0 ? '–' : scenario.map(({ company, parcel }) => `${firmIn(language, atlas, company)}${parcel === undefined ? '' : ` ${parcel}`}`).join(words.and);
}

interface Line { readonly head: string; readonly cells: readonly [string, string]; readonly name: string }

function linesOf(scene: Scene, plays: readonly [Play, Play]): readonly Line[] {
  const { language, words } = scene;
  const { units } = matchWordsOf(language);
  const line = (name: string, head: string, say: (play: Play) => string): Line => ({ name, head, cells: [say(plays[0]), say(plays[1])] });
  const wanted = drawKeys.filter(key => plays.some(({ draws }) => draws.total.some(({ need }) => need === key)));
  return [
    ...(['closed', 'narrowed', 'opened', 'widened'] as const).map(way => line(way, words.groups[way], ({ change }) => words.places(countsOf(change)[way]))),
    line('gaps', words.figures.gaps, ({ change }) => words.places(change.gapsAfter)),
    line('worth', words.figures.worth, ({ change }) => formatWorth(language, change.worthAfter)),
    line('investment', words.figures.investment, ({ scenario, draws }) => formatWorth(language, scenario.length === 0 ? known(0) : draws.investment)),
    ...wanted.map(key => line(key, words.needs[key], ({ draws }) => { const draw = draws.total.find(({ need }) => need === key); return draw === undefined ? '–' : sayNeed(language, draw.wanted, units[key]); })),
    line('conflicts', words.figures.conflicts, ({ draws }) => words.places(draws.conflicts.length)),
  ];
}

/** Links that the two leave in another state, or with another shortfall; seen from the kept one. */
function drawDiffers(scene: Scene, other: Play): readonly DrawnElement[] {
  const { language, words, play } = scene;
  const links = compareAssessments(other.assessment, play.assessment).links.filter(({ before, after }) => before.gap !== undefined || after.gap !== undefined);
  if (links.length === 0) return [element('p', { class: 'quiet' }, words.compare.same)];
  return [element('h3', {}, words.compare.differs), element('table', { class: 'differs' },
    element('thead', {}, element('tr', {}, ['', words.compare.now, words.compare.other].map(head => (head === '' ? element('td', {}) : element('th', { scope: 'col' }, head))))),
    element('tbody', {}, links.map(({ link, before, after }) => element('tr', {}, element('th', { scope: 'row' }, linkName(scene, link)),
      ...[after, before].map(side => element('td', {}, element('span', { class: 'state', 'data-state': side.state }, saySide(language, link, side))))))))];
}

export function drawComparison(scene: Scene, other: Play): readonly DrawnElement[] {
  const { words, play, atlas } = scene;
  const plays = [play, other] as const;
  const button = (what: string, text: string): DrawnElement => element('button', { type: 'button', class: 'no-print', 'data-do': what, 'data-key': what }, text);
  return [
    element('h2', {}, words.compare.title, ' ', button('swap', words.swap), ' ', button('drop', words.drop)),
    element('div', { class: 'two' },
      element('div', {}, element('table', { class: 'compared' },
        element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, words.compare.row), ...plays.map((each, at) => element('th', { scope: 'col' }, at === 0 ? words.compare.now : words.compare.other, element('small', {}, namesOf(scene, each)))))),
        element('tbody', {}, linesOf(scene, [play, other]).map(({ name, head, cells }) => element('tr', { 'data-line': name, class: cells[0] === cells[1] ? 'same' : undefined }, element('th', { scope: 'row' }, head), ...cells.map(cell => element('td', { class: 'number' }, cell)))))),
      rowsOf(scene, 'compare', () => plays.flatMap(({ draws }) => draws.landings.flatMap(landing => [...traceNeeds(landing), ...traceInvestment(atlas, landing)])))),
      element('div', {}, ...drawDiffers(scene, other))),
  ];
}
