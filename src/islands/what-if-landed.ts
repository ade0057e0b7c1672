// The firms that have landed: what each closes, on which parcel it stands, how its needs are met there. Or three examples while nobody has.

import { intendedCapacity } from '../core/analysis/balance-links.ts';
import { traceCapacity, traceCode } from '../core/analysis/brief-trace.ts';
import type { LandingNeeds } from '../core/analysis/landing-needs.ts';
import type { SingleLanding } from '../core/analysis/list-landings.ts';
import { matchParcel, type RankedMatch } from '../core/analysis/match-parcels.ts';
import { needsOfLanding, parcelsFor, takenParcels } from '../core/analysis/place-landing.ts';
import { traceNeeds } from '../core/analysis/trace-what-if.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import { listAt } from '../core/model/atlas.ts';
import { parcelStatuses } from '../core/schema/parcel-kinds.ts';
import { sayMatch, sizeOf } from '../i18n/match.ts';
import { amountOf, sayCounts, sayOwnConflict, shortFirm } from '../i18n/what-if-say.ts';
import { drawMark, firmName, labelOf, landButton, linkName, markOf, rowsOf, type Scene } from './what-if-parts.ts';

const suitOf = ({ bars, short }: RankedMatch): 'met' | 'short' | 'barred' => (bars.length > 0 ? 'barred' : short > 0 ? 'short' : 'met');

/** Open parcels that nobody else has taken, grouped by how they suit; and the one it stands on, whatever that is. */
function drawChoice({ language, words, atlas, play }: Scene, { company, parcel }: LandingNeeds): DrawnElement {
  const matches = parcelsFor(atlas, company, takenParcels(play.scenario, company.code));
  const [best] = matches;
  const option = (code: string, text: string): DrawnElement => element('option', { value: code, selected: code === (parcel?.code ?? '') ? '' : undefined }, text);
  const groups = (['met', 'short', 'barred'] as const).map(suit => ({ suit, own: matches.filter(match => suitOf(match) === suit) })).filter(({ own }) => own.length > 0);
  const other = parcel !== undefined && !matches.some(match => match.parcel === parcel) ? [option(parcel.code, `${parcel.code} · ${parcelStatuses[parcel.status][language]}`)] : [];
  return element('select', { name: 'parcel', 'data-company': company.code, 'data-key': `parcel ${company.code}`, 'aria-label': words.onParcel(shortFirm(language, atlas, company)) },
    option('', words.noParcel), other,
    groups.map(({ suit, own }) => element('optgroup', { label: words.suits[suit] }, own.map(match =>
      option(match.parcel.code, [match.parcel.code, sizeOf(language, match.parcel), ...(match === best && suit === 'met' ? [words.best] : [])].filter(text => text !== '').join(' · '))))));
}

function drawLanding(scene: Scene, landing: LandingNeeds): DrawnElement {
  const { language, words, atlas, play } = scene;
  const { company, parcel } = landing;
  const mark = scene.firms.get(company.code) ?? markOf(language, atlas, company);
  const made = listAt(atlas.index.capacitiesOfCompany, company.code).flatMap(row => { const link = atlas.index.link.get(row.link); return link === undefined ? [] : [{ row, link, ...intendedCapacity(row, link) }]; });
  const needs = needsOfLanding(atlas, company);
  const match = parcel === undefined ? undefined : matchParcel(needs, parcel);
  const conflicts = play.draws.conflicts.filter(({ companies }) => companies.includes(company.code));
  const none = parcel === undefined && !parcelsFor(atlas, company, takenParcels(play.scenario, company.code)).some(each => suitOf(each) === 'met');
  return element('li', { class: 'landing', 'data-hue': mark.hue, 'data-landed': company.code },
    element('div', { class: 'who' }, drawMark(mark), firmName(scene, company),
      element('button', { type: 'button', class: 'quiet-button no-print', 'data-do': 'remove', 'data-company': company.code, 'data-key': `remove ${company.code}`, 'aria-label': labelOf(scene, words.removeShort, company) }, words.removeShort)),
    element('ul', { class: 'made' }, made.map(({ link, capacity, typical }) => element('li', {}, linkName(scene, link), element('span', { class: 'number' }, `${amountOf(language, link, capacity)}${typical ? ' *' : ''}`)))),
    element('div', { class: 'where' }, element('span', { class: 'no-print' }, drawChoice(scene, landing)), element('strong', { class: 'print-only' }, parcel?.code ?? words.noParcel),
      match !== undefined && (conflicts.length === 0 ? element('span', { class: 'verdict' }, sayMatch(language, match))
        : element('span', { class: 'verdict bad' }, conflicts.map(conflict => sayOwnConflict(language, atlas, conflict, company.code)).join(words.semicolon))),
      none && element('span', { class: 'verdict bad' }, words.noneSuits)),
    element('small', {}, [...(made.some(({ typical }) => typical) ? [`* ${words.typicalPlan}`] : []), ...(landing.typical ? [words.typicalNeeds] : [])].join(words.semicolon)),
    rowsOf(scene, `landing ${company.code}`, () => [...made.flatMap(({ row, link, typical }) => [traceCapacity(row), ...(typical ? [traceCode('links', link)] : [])]), ...traceNeeds(landing)]));
}

function drawExample(scene: Scene, { suggestion: { company }, play }: SingleLanding): DrawnElement {
  const mark = markOf(scene.language, scene.atlas, company);
  return element('li', { class: 'landing', 'data-hue': mark.hue },
    element('div', { class: 'who' }, drawMark(mark), firmName(scene, company), landButton(scene, [], company, `example ${company.code}`)),
    element('p', {}, sayCounts(scene.language, play.change)));
}

export function drawLanded(scene: Scene, examples: readonly SingleLanding[]): readonly DrawnElement[] {
  const { words, play: { draws: { landings } } } = scene;
  if (landings.length === 0) return [element('h2', {}, words.landed), element('p', { class: 'quiet' }, words.nobody), element('ul', { class: 'landings' }, examples.map(example => drawExample(scene, example)))];
  return [element('h2', {}, `${words.landed} · ${landings.length}`), element('ol', { class: 'landings' }, landings.map(landing => drawLanding(scene, landing)))];
}
