// How the gaps change: closed, narrowed, opened, widened, each with its figures before and after and who caused it; other links below.

import type { LinkChange } from '../core/analysis/compare-assessments.ts';
import { traceChange } from '../core/analysis/trace-what-if.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import { sayCauses, sayCoverageOf, saySide, sayWorth } from '../i18n/what-if-say.ts';
import { linkName, rowsOf, type Scene } from './what-if-parts.ts';

const groupOf = ({ kind }: LinkChange): 'closed' | 'narrowed' | 'opened' | 'widened' | 'others' => (kind === 'revealed' ? 'opened' : kind === 'closed' || kind === 'narrowed' || kind === 'opened' || kind === 'widened' ? kind : 'others');

/** State as colour, shape and word, with the figure behind it. */
function drawSide({ language }: Scene, { link, ...change }: LinkChange, at: 'before' | 'after'): DrawnElement {
  const side = change[at];
  const share = sayCoverageOf(language, side);
  return element('span', { class: 'side' }, element('span', { class: 'state', 'data-state': side.state }, saySide(language, link, side)), share === '' ? false : element('small', {}, ` ${share}`));
}

function drawChange(scene: Scene, change: LinkChange, told: boolean): DrawnElement {
  const { language, words, atlas } = scene;
  const { link, kind, worth } = change;
  return element('li', { class: 'change', 'data-change': kind, 'data-changed': link.code },
    element('div', { class: 'what' }, linkName(scene, link), told && element('b', { class: 'kind' }, words.kinds[kind]), element('span', { class: 'number' }, sayWorth(language, worth))),
    element('div', { class: 'sides' }, drawSide(scene, change, 'before'), element('span', { class: 'turns' }, '→'), drawSide(scene, change, 'after')),
    element('small', { class: 'cause' }, sayCauses(language, atlas, change).join(words.semicolon)),
    rowsOf(scene, `change ${link.code}`, () => traceChange(atlas, change)));
}

export function drawChanges(scene: Scene): readonly DrawnElement[] {
  const { words, play: { change: { links } } } = scene;
  const of = (group: ReturnType<typeof groupOf>): readonly LinkChange[] => links.filter(change => groupOf(change) === group);
  const list = (changes: readonly LinkChange[], told = false): DrawnElement => element('ul', { class: 'changes' }, changes.map(change => drawChange(scene, change, told)));
  const groups = (['closed', 'narrowed', 'opened', 'widened'] as const).filter(group => of(group).length > 0);
  const others = of('others');
  return [
    element('h2', {}, words.changes),
    ...groups.flatMap(group => [element('h3', { class: 'group', 'data-change': group }, `${words.groups[group]} · ${of(group).length}`), list(of(group), of(group).some(({ kind }) => kind === 'revealed'))]),
    ...(groups.length === 0 ? [element('p', { class: 'quiet' }, words.noChange)] : []),
    ...(others.length > 0 ? [element('details', { class: 'others' }, element('summary', {}, words.others(others.length)), list(others, true))] : []),
  ];
}
