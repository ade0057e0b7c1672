// One park as a plate: parcels, firms, targets and what lies around them, placed on a page. Pure; texts come from the caller.

import type { Analysis } from '../analysis/analyse-atlas.ts';
import type { Seat } from '../analysis/seat-targets.ts';
import { projectsByParcel, steps, type StandingProject } from '../analysis/stand-projects.ts';
import { listAt, type Atlas, type Company, type Parcel, type Park } from '../model/atlas.ts';
import type { Geometry } from '../schema/column.ts';
import { fitPage, type Projection } from './plan-frame.ts';
import { placeFurniture } from './plan-furniture.ts';
import { boundsOf, boxAround, cornersOf, grow } from './plan-geometry.ts';
import { labelPoint, placeLabel, rowBox } from './plan-parcels.ts';
import { placePlaces } from './plan-places.ts';
import { calloutShapes, insideCallout, placeCallouts } from './plan-seats.ts';
import { sizesOf, type PlanSizes } from './plan-sizes.ts';
import type { Box, PlacedFirm, PlacedParcel, PlacedPlan, PlacedProject, PlacedSeat, PlanPage, PlanTexts, Point, Ring } from './plan-types.ts';

type Drawn = Parcel & { readonly boundary: Geometry };
interface Work { readonly analysis: Analysis; readonly park: Park; readonly texts: PlanTexts; readonly page: PlanPage; readonly projection: Projection; readonly sizes: PlanSizes }

/** More marks than this on one parcel would be a crowd: its label then counts them. */
const mostMarks = 4;

/** A chain without a hue gets one that no other names, by its place among those without. */
function freeHue(chains: Atlas['chains'], chain: Atlas['chains'][number]): number {
  const used = new Set(chains.map(({ hue }) => hue));
  const free = Array.from({ length: 12 }, (_, index) => index + 1).filter(hue => !used.has(hue));
  return free[chains.filter(({ hue }) => hue === undefined).indexOf(chain) % Math.max(1, free.length)] ?? 1;
}

/** The chain a company is coloured by: that of its first link. */
export function chainOf({ chains, index }: Atlas, company: Company, name: string): { readonly code: string; readonly hue: number; readonly glyph: string } {
  const link = index.link.get(listAt(index.capacitiesOfCompany, company.code)[0]?.link ?? '');
  const chain = index.chain.get(link?.chain ?? '');
  const first = (text: string): string => [...text][0] ?? '';
  return chain === undefined ? { code: '', hue: 0, glyph: first(name) }
    : { code: chain.code, hue: chain.hue ?? freeHue(chains, chain), glyph: chain.glyph ?? first(chain.name) };
}

/** Local companies of a park by parcel, in order of code. */
export function firmsByParcel(atlas: Atlas, park: string): ReadonlyMap<string, readonly Company[]> {
  const found = new Map(listAt(atlas.index.parcelsOfPark, park).map(({ code }): [string, Company[]] => [code, []]));
  for (const company of atlas.companies) if (company.role === 'local') found.get(company.parcel ?? '')?.push(company);
  return found;
}

function projectOf([first, ...others]: readonly StandingProject[], texts: PlanTexts): PlacedProject | undefined {
  const text = first === undefined ? undefined : texts.progress(first, others.length);
  return first === undefined || text === undefined ? undefined : { code: first.project.code, taken: first.taken, steps: steps.length, late: first.overdue !== undefined, text };
}

/** What stands on a parcel: rings for targets come behind the firms. One target alone may be named on free land, which is plain. */
function labelOf(work: Work, parcel: Drawn, at: Point, { firms, targets, project }: { readonly firms: readonly Company[]; readonly targets: readonly Seat[]; readonly project: PlacedProject | undefined }, taken: readonly Box[]): PlacedParcel['rows'] {
  const { texts, sizes, projection } = work;
  const name = firms.length === 0 || work.page.small === true ? '' : firms.length === 1 ? texts.company(firms[0] as Company) : texts.companies(firms.length);
  const open = parcel.status === 'free';
  const note = work.page.small === true || parcel.status === 'taken' ? '' : open ? texts.area(parcel) : texts.status(parcel);
  const [only] = targets;
  const alone = only !== undefined && targets.length === 1 && firms.length === 0 && open && work.page.small !== true;
  const callouts = alone ? calloutShapes({ name: texts.company(only.company), gap: texts.seat(only) }, sizes, false) : [];
  const progress = project === undefined ? undefined : { ...project, text: work.page.small === true ? '' : project.text };
  const wish = { code: parcel.code, note, name, marks: Math.min(mostMarks, firms.length) + targets.length, callouts, progress };
  return placeLabel(projection.polygons(parcel.boundary), at, wish, sizes, taken);
}

interface Placed { readonly parcels: readonly PlacedParcel[]; readonly firms: readonly PlacedFirm[]; readonly seats: readonly PlacedSeat[] }

function seatOf(seat: Seat, texts: PlanTexts): Pick<PlacedSeat, 'code' | 'link' | 'answer' | 'name' | 'gap' | 'typical' | 'wished'> {
  const { company, link, gap, typical, wished } = seat;
  return { code: company.code, link: link.code, answer: gap.answer, name: texts.company(company), gap: texts.seat(seat), typical, wished };
}

/** Small parcels first: a building inside a parcel keeps its label, the parcel finds another place for its own. */
function placeParcels(work: Work, drawn: readonly Drawn[]): Placed {
  const { analysis: { atlas, seats }, park, texts, projection, sizes } = work;
  const here = seats.filter(seat => seat.parcel.park === park.code);
  const [byParcel, projects, taken] = [firmsByParcel(atlas, park.code), projectsByParcel(atlas, park.code), [] as Box[]];
  const placed: { parcels: PlacedParcel[]; firms: PlacedFirm[]; seats: PlacedSeat[] } = { parcels: [], firms: [], seats: [] };
  for (const parcel of [...drawn].sort((a, b) => (a.area ?? 0) - (b.area ?? 0) || (a.code < b.code ? -1 : 1))) {
    const polygons = projection.polygons(parcel.boundary);
    const [at, firms, targets] = [labelPoint(polygons), byParcel.get(parcel.code) ?? [], here.filter(seat => seat.parcel.code === parcel.code)];
    const project = projectOf(projects.get(parcel.code) ?? [], texts);
    const rows = labelOf(work, parcel, at, { firms, targets, project }, taken);
    taken.push(...rows.map(rowBox));
    placed.parcels.push({ code: parcel.code, kind: parcel.kind, status: parcel.status, polygons, at, rows: rows.filter(({ kind }) => kind !== 'mark' && kind !== 'callout'), area: texts.area(parcel), statusText: texts.status(parcel), project });
    const marks = rows.filter(row => row.kind === 'mark').map((row): Point => [row.x, row.y]);
    // targets take their marks first: a firm that finds none is still in the list
    const own = Math.max(0, marks.length - targets.length);
    firms.slice(0, own).forEach((company, index) => {
      const { code, hue, glyph } = chainOf(atlas, company, texts.company(company));
      placed.firms.push({ code: company.code, parcel: parcel.code, name: texts.company(company), chain: code, hue, glyph, at: marks[index] ?? at, r: sizes.mark });
    });
    targets.forEach((seat, index) => {
      const mark = marks[own + index];
      if (mark === undefined) return;
      const one = { ...seatOf(seat, texts), parcel: parcel.code, number: here.indexOf(seat) + 1, at: mark, r: sizes.mark };
      const room = rows.find(row => row.kind === 'callout');
      placed.seats.push({ ...one, callout: room === undefined ? undefined : insideCallout(one, rowBox(room), room.text.split('\n')) });
    });
  }
  const byCode = (a: { readonly code: string }, b: { readonly code: string }): number => (a.code < b.code ? -1 : 1);
  return { parcels: placed.parcels.sort(byCode), firms: placed.firms.sort(byCode), seats: placed.seats.sort((a, b) => a.number - b.number) };
}

const markBox = ({ at, r }: { readonly at: Point; readonly r: number }): Box => boxAround(at, 2 * r, 2 * r);

/** Everything on a plan that no further label may cover. */
const outlinesOf = ({ parcels, firms, seats }: Placed, others: readonly Box[]): readonly Ring[] =>
  [...parcels.flatMap(({ rows }) => rows.map(rowBox)), ...[...firms, ...seats].map(markBox), ...seats.flatMap(({ callout }) => callout?.box ?? []), ...others].map(box => cornersOf(box));

/** Callouts for those that found no room at home; none on a phone, where numbers and the list do. */
function withCallouts(work: Work, placed: Placed, taken: readonly Ring[], boundary: PlacedPlan['boundary']): readonly PlacedSeat[] {
  if (work.page.small === true) return placed.seats;
  const area = grow({ x: 0, y: 0, w: work.projection.width, h: work.projection.height - work.projection.foot + 8 }, -4);
  const homeless = placed.seats.filter(({ callout }) => callout === undefined);
  const found = placeCallouts(homeless, { area, taken, parcels: placed.parcels, boundary }, work.sizes);
  return placed.seats.map(seat => ({ ...seat, callout: seat.callout ?? found[homeless.indexOf(seat)] }));
}

/** Places one park. Throws a RangeError for a park that is not in the atlas. */
export function placePlan(analysis: Analysis, code: string, page: PlanPage, texts: PlanTexts): PlacedPlan {
  const { atlas } = analysis;
  const park = atlas.index.park.get(code);
  if (park === undefined) throw new RangeError(`no park ${code}`);
  const all = listAt(atlas.index.parcelsOfPark, code);
  const drawn = all.filter((parcel): parcel is Drawn => parcel.boundary !== undefined);
  const outline = park.boundary !== undefined ? [park.boundary] : [];
  const projection = fitPage([...outline, ...drawn.map(({ boundary }) => boundary)], page);
  const small = page.small === true;
  const work: Work = { analysis, park, texts, page, projection, sizes: sizesOf(small) };
  const boundary = outline.flatMap(projection.polygons);
  const placed = placeParcels(work, drawn);
  const solid = [...boundary, ...placed.parcels.flatMap(({ polygons }) => polygons), ...outlinesOf(placed, []).map(ring => [ring])];
  const furniture = placeFurniture(projection, work.sizes, small, solid, texts.notice);
  const taken = outlinesOf(placed, [furniture.north, furniture.scaleBar.box, furniture.notice.box]);
  const seats = withCallouts(work, placed, taken, boundary);
  const leaders = seats.flatMap(({ callout }) => (callout === undefined ? [] : [cornersOf(callout.box), cornersOf(boundsOf(callout.leader))]));
  const places = atlas.places.filter(place => place.park === code);
  return {
    park: code, name: texts.park(park), small, width: projection.width, height: projection.height, foot: projection.foot, scale: projection.scale, origin: projection.origin,
    boundary, parcels: placed.parcels, firms: placed.firms, seats,
    ...placePlaces(places, projection, texts, work.sizes, { taken: [...taken, ...leaders], parcels: placed.parcels.flatMap(({ polygons }) => polygons) }), ...furniture,
    unplaced: [
      ...all.filter(parcel => parcel.boundary === undefined).map(parcel => parcel.code),
      ...analysis.seats.filter(seat => seat.parcel.park === code && !placed.seats.some(other => other.code === seat.company.code)).map(seat => seat.company.code),
    ],
  };
}
