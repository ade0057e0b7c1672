// The open parcels for the needs as they stand: what is met, short by how much or unknown, in a table that is ranked anew with every change.

import type { FitParcels, Hindrance } from '../core/analysis/fit-parcels.ts';
import { traceCode } from '../core/analysis/brief-trace.ts';
import { meetsAll, type NeedKey, type NeedResult, type RankedMatch } from '../core/analysis/match-parcels.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import type { Parcel } from '../core/model/atlas.ts';
import { sayPrice } from '../i18n/fit-say.ts';
import { formatNumber } from '../i18n/format.ts';
import { addressOf, langOf } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { matchWordsOf, sayMatch, sizeOf } from '../i18n/match.ts';
import { parcelKinds } from '../core/schema/parcel-kinds.ts';
import { wordsOf } from '../i18n/words.ts';
import { rowsOf, type Scene } from './fit-parts.ts';

/** What is in the list beyond this is folded away until asked for. */
const shown = 8;
const few = 3;

export interface ListView { readonly all: boolean; /** Places of parcels before the last change. */ readonly before: ReadonlyMap<string, number> }

function drawName(scene: Scene, match: RankedMatch): DrawnElement {
  const { language, words, atlas } = scene;
  const { parcel, tied } = match;
  const park = atlas.index.park.get(parcel.park);
  const tie = tied.length === 0 ? '' : tied.length <= few ? words.tied(wordsOf(language).list(tied)) : words.tiedMany(tied.length);
  const facts = [...(parcel.kind === 'land' ? [] : [parcelKinds[parcel.kind][language]]), sizeOf(language, parcel), ...(parcel.status === 'idle' ? [words.free] : []), sayPrice(language, parcel)].filter(fact => fact !== '');
  return element('th', { scope: 'row' },
    element('a', { href: addressOf(language, `parks/${parcel.park}/?parcel=${parcel.code}#parcel-${parcel.code}`) }, parcel.code), ' ', element('span', { class: 'facts' }, facts.join(' · ')),
    element('small', {}, element('span', { lang: park === undefined ? undefined : langOf(language, park.nameEn) }, park === undefined ? parcel.park : nameIn(language, park)), tie !== '' && ` · ${tie}`),
    element('small', { class: 'said' }, sayMatch(language, match)));
}

function drawCell({ language, words }: Scene, need: NeedKey, result: NeedResult | undefined): DrawnElement {
  const park = matchWordsOf(language);
  if (result === undefined) return element('td', { class: 'number', 'data-verdict': 'none' }, words.blank);
  const { verdict, offered, shortBy } = result;
  return element('td', { class: 'number', 'data-verdict': verdict },
    offered === undefined ? words.unknown : formatNumber(language, offered), verdict === 'short' && element('small', {}, words.shortBy(`${formatNumber(language, shortBy)} ${park.units[need]}`)));
}

function drawRow(scene: Scene, { asked }: FitParcels, match: RankedMatch, { before }: ListView): DrawnElement {
  const was = before.get(match.parcel.code);
  return element('tr', { 'data-parcel': match.parcel.code, class: was !== undefined && was !== match.place ? 'moved' : undefined },
    element('td', { class: 'place number' }, `${match.place}${match.tied.length > 0 ? '=' : ''}`), drawName(scene, match),
    asked.map(need => drawCell(scene, need, match.results.find(result => result.need === need))));
}

/** Heads: each need with its unit, and how much is wanted. */
function drawHeads({ language, words }: Scene, { asked, needs }: FitParcels): DrawnElement {
  const park = matchWordsOf(language);
  return element('thead', {}, element('tr', {}, element('th', { scope: 'col', class: 'number' }, element('span', { class: 'visually-hidden' }, words.place)), element('th', { scope: 'col' }, words.parcel),
    asked.map(need => element('th', { scope: 'col', class: 'number' }, `${park.needs[need]} `, element('small', {}, words.wanted(`${formatNumber(language, needs[need] ?? 0)} ${park.units[need]}`))))));
}

function drawGroup(scene: Scene, parcels: FitParcels, title: string, matches: readonly RankedMatch[], view: ListView): DrawnElement | false {
  return matches.length > 0 && element('tbody', {}, element('tr', { class: 'group' }, element('th', { scope: 'rowgroup', colspan: parcels.asked.length + 2 }, title)), matches.map(match => drawRow(scene, parcels, match, view)));
}

function drawHindrance({ language, words }: Scene, { need, meeting }: Hindrance): DrawnElement {
  const name = need === 'eia' ? words.dropEia : need === 'processes' ? words.dropProcesses : matchWordsOf(language).needs[need];
  return element('li', {}, element('button', { type: 'button', 'data-do': 'drop', 'data-need': need, 'data-key': `drop ${need}` }, words.drop(name, meeting)));
}

/** Those that a hard limit excludes, each with the reason. */
function drawBarred(scene: Scene, barred: readonly RankedMatch[], open: boolean): DrawnElement | false {
  const { language, words } = scene;
  return barred.length > 0 && element('details', { class: 'barred', open: open ? '' : undefined }, element('summary', {}, words.groups.barred(barred.length)),
    element('ul', {}, barred.map(match => element('li', { 'data-parcel': match.parcel.code }, element('a', { href: addressOf(language, `parks/${match.parcel.park}/?parcel=${match.parcel.code}#parcel-${match.parcel.code}`) }, match.parcel.code), ' ', element('small', {}, sizeOf(language, match.parcel)), ' ', sayMatch(language, match)))));
}

export function drawParcels(scene: Scene, parcels: FitParcels, view: ListView): readonly Drawn[] {
  const { words, fit } = scene;
  const { matches, asked, meeting, leftOut, hindrances } = parcels;
  const rows: readonly Parcel[] = matches.map(({ parcel }) => parcel);
  const listed = matches.filter(({ bars }) => bars.length === 0);
  const [whole, rest] = [listed.filter(meetsAll), listed.filter(match => !meetsAll(match))];
  const room = view.all ? Infinity : Math.max(0, shown - whole.length);
  const [first, others] = [view.all ? whole : whole.slice(0, shown), Math.max(0, whole.length - shown) + Math.max(0, rest.length - Math.max(0, shown - whole.length))];
  if (matches.length === 0) return [element('p', {}, words.noParcels), leftOut > 0 && element('p', { class: 'quiet' }, words.leftOut(leftOut))].filter(part => part !== false);
  return [
    asked.length === 0 && element('p', { class: 'lack' }, words.nothingAsked),
    hindrances.length > 0 && element('div', { class: 'loosen no-print' }, element('p', {}, words.loosen), element('ul', {}, hindrances.map(each => drawHindrance(scene, each)))),
    listed.length === 0 ? element('p', { class: 'lack' }, words.allBarred) : element('table', { class: 'fit-table' }, drawHeads(scene, parcels), drawGroup(scene, parcels, words.groups.meeting(meeting), first, view), drawGroup(scene, parcels, words.groups.lacking(rest.length), rest.slice(0, room), view)),
    others > 0 && element('button', { type: 'button', class: 'no-print', 'data-do': 'all', 'data-key': 'all', 'aria-expanded': String(view.all) }, view.all ? words.fewer : words.rest(others)),
    drawBarred(scene, matches.filter(({ bars }) => bars.length > 0), listed.length === 0),
    leftOut > 0 && element('p', { class: 'quiet' }, words.leftOut(leftOut)),
    rowsOf(scene, 'parcels', () => [...fit.traces.typical, ...rows.map(parcel => traceCode('parcels', parcel))]),
  ].filter(part => part !== false);
}
