// What a scenario takes of parcels and parks: investment, land, power, water and so on, against what is there; conflicts first.

import { traceCode, type Trace } from '../core/analysis/brief-trace.ts';
import type { Draw, ParkDraw, ParcelDraw } from '../core/analysis/draw-on-parks.ts';
import { isOpen } from '../core/analysis/match-parcels.ts';
import { traceInvestment, traceNeeds } from '../core/analysis/trace-what-if.ts';
import { drawShare } from '../core/draw/draw-share.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import type { Parcel } from '../core/model/atlas.ts';
import type { Quantity } from '../core/model/quantity.ts';
import { formatWorth } from '../i18n/format.ts';
import { nameIn } from '../i18n/names.ts';
import { matchWordsOf } from '../i18n/match.ts';
import { firmIn, sayConflict, sayNeed } from '../i18n/what-if-say.ts';
import { drawLater, rowsOf, type Scene } from './what-if-parts.ts';

const figure = (quantity: Quantity): number | undefined => (quantity.kind === 'unknown' ? undefined : quantity.value);
const isShort = ({ short }: Draw): boolean => short.kind !== 'unknown' && short.value > 0;

function drawNeeds({ language, words, atlas }: Scene, draws: readonly Draw[]): DrawnElement {
  const { units } = matchWordsOf(language);
  const head = (text: string, name?: string): DrawnElement => element('th', { scope: 'col', class: name }, text);
  return element('table', { class: 'needs' },
    element('thead', {}, element('tr', {}, head(words.need), head(words.wanted, 'number'), head(words.offered, 'number'), head(words.left, 'number'))),
    element('tbody', {}, draws.map(draw => {
      const { need, wanted, offered, left, short, unstated, capacity } = draw;
      const say = (quantity: Quantity): string => sayNeed(language, quantity, units[need]);
      const bar = drawShare(figure(wanted), figure(offered), `${words.needs[need]}: ${words.wanted} ${say(wanted)}, ${words.offered} ${say(offered)}`);
      const notes = [...(unstated.length > 0 ? [words.notStated(unstated.map(code => firmIn(language, atlas, code)).join(words.and))] : []), ...(capacity === undefined || capacity.kind === 'unknown' ? [] : [words.capacity(say(capacity))])];
      return element('tr', { class: isShort(draw) ? 'short' : undefined, 'data-need': need },
        element('th', { scope: 'row' }, words.needs[need], notes.length > 0 && element('small', {}, notes.join(words.semicolon)), bar),
        element('td', { class: 'number' }, say(wanted)), element('td', { class: 'number' }, say(offered)),
        element('td', { class: 'number left' }, isShort(draw) ? `${words.shortBy} ${say(short)}` : say(left)));
    })));
}

/** A line that says all of a table while it is closed. */
function sumUp({ language, words }: Scene, draws: readonly Draw[]): string {
  const { units } = matchWordsOf(language);
  return draws.map(draw => `${words.needs[draw.need]} ${isShort(draw) ? `${words.shortBy} ${sayNeed(language, draw.short, units[draw.need])}` : `${words.left} ${sayNeed(language, draw.left, units[draw.need])}`}`).join(words.semicolon);
}

function drawPlace(scene: Scene, name: string, firms: readonly string[], draws: readonly Draw[], key: string, parcels: readonly Parcel[]): DrawnElement {
  const { language, words, atlas, play } = scene;
  const own = play.draws.landings.filter(({ company }) => firms.includes(company.code));
  const trace = (): readonly Trace[] => [...own.flatMap(landing => traceNeeds(landing)), ...parcels.map(parcel => traceCode('parcels', parcel))];
  return drawLater(scene, `place ${key}`, 'place', [element('b', {}, name), ` ${firms.map(code => firmIn(language, atlas, code)).join(words.and)} `, element('small', {}, sumUp(scene, draws))],
    () => [drawNeeds(scene, draws), rowsOf(scene, key, trace)]);
}

const drawParcel = (scene: Scene, { parcel, companies, draws }: ParcelDraw): DrawnElement => drawPlace(scene, parcel.code, companies, draws, `parcel ${parcel.code}`, [parcel]);
function drawPark(scene: Scene, { park, companies, draws, openParcels, untouched }: ParkDraw): DrawnElement {
  return drawPlace(scene, scene.words.parkHead(nameIn(scene.language, park), openParcels, untouched), companies, draws, `park ${park.code}`, scene.atlas.parcels.filter(parcel => parcel.park === park.code && isOpen(parcel)));
}

export function drawDraws(scene: Scene): readonly DrawnElement[] {
  const { language, words, atlas, play: { draws } } = scene;
  const from = [...new Set(draws.landings.map(({ investmentFrom }) => (investmentFrom === 'projects' ? words.fromProjects : words.fromTypical)))].join(words.and);
  return [
    element('h2', {}, words.draws),
    draws.conflicts.length === 0 ? element('p', { class: 'quiet' }, words.noConflict)
      : element('ul', { class: 'conflicts' }, draws.conflicts.map(conflict => element('li', {}, sayConflict(language, atlas, conflict)))),
    element('p', { class: 'investment' }, `${words.figures.investment} `, element('b', {}, formatWorth(language, draws.investment)), element('small', {}, ` ${from}`)),
    rowsOf(scene, 'investment', () => draws.landings.flatMap(landing => traceInvestment(atlas, landing))),
    element('h3', {}, words.totalHead), drawNeeds(scene, draws.total),
    rowsOf(scene, 'total', () => [...draws.landings.flatMap(landing => traceNeeds({ ...landing, parcel: undefined })), ...atlas.parcels.filter(isOpen).map(parcel => traceCode('parcels', parcel))]),
    ...draws.parcels.map(parcel => drawParcel(scene, parcel)), ...draws.parks.map(park => drawPark(scene, park)),
    ...(draws.unplaced.length > 0 ? [element('p', { class: 'quiet' }, words.unplaced(draws.unplaced.map(code => firmIn(language, atlas, code)).join(words.and)))] : []),
  ];
}
