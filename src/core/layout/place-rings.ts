// Cities about the county on a plate of distance rings: true distance and direction, one dot a target, names that never meet.

import type { Box, Point } from './plan-types.ts';
import { boxesMeet, findCandidates, labelTexts, setRows, sizeOfTexts, type Candidate, type Ground, type Mark } from './rings-candidates.ts';
import { chooseRings, frameRings, isBeyond, markBorder, offsetOf, type RingsFrame } from './rings-frame.ts';
import { chooseLabels, type LabelWish } from './rings-labels.ts';
import { packDots } from './rings-pack.ts';
import { partMarks } from './rings-part.ts';
import { notableFrom, ringSizesOf, type RingSizes } from './rings-sizes.ts';
import type { PlacedCity, PlacedLabel, PlacedRing, PlacedRings, RingPlace, RingsPage, RingsTexts } from './rings-types.ts';

/** Half the side of the county's own mark, with the room kept round it. */
export const countyMark = { small: 4, wide: 5, clear: 2 } as const;

type BareCity = Omit<PlacedCity, 'label'> & { readonly place: RingPlace };

/** Dots grow smaller where the largest mark would be a blot, or all marks together would cover the plate. */
function fitDots(places: readonly RingPlace[], { frame }: RingsFrame, sizes: RingSizes): RingSizes {
  const radii = places.map(place => packDots(place.dots.length, sizes.dot, sizes.gap).r);
  const covered = radii.reduce((sum, r) => sum + Math.PI * r * r, 0);
  const share = Math.min(1, sizes.most / Math.max(1, ...radii), Math.sqrt(0.15 * frame.w * frame.h / Math.max(1, covered)));
  return { ...sizes, dot: sizes.dot * share, gap: sizes.gap * share };
}

function placeMarks(places: readonly RingPlace[], { centre, scale, frame }: RingsFrame, sizes: RingSizes, own: number): readonly BareCity[] {
  const bare = places.map(place => {
    const [x, y] = offsetOf(place);
    const pack = packDots(place.dots.length, sizes.dot, sizes.gap);
    return { place, pack, home: [centre[0] + x * scale, centre[1] + y * scale] as Point, r: pack.r + (place.seat ? sizes.dot * 0.9 : 0) };
  });
  const parted = partMarks([{ home: centre, r: own, fixed: true }, ...bare], sizes.gap + 0.4, frame).slice(1);
  return bare.map(({ place, pack, home, r }, index) => {
    const at = parted[index] ?? home;
    const dots = place.dots.map((id, nth) => ({ id, at: [at[0] + (pack.dots[nth]?.[0] ?? 0), at[1] + (pack.dots[nth]?.[1] ?? 0)] as Point }));
    return { key: place.key, home, at, r, dots, seat: place.seat, place };
  });
}

/** Labels of all rings along one ray, the one on which fewest marks lie; a ring whose label has no room there goes without. */
function placeRingLabels(steps: readonly number[], frame: RingsFrame, texts: RingsTexts, sizes: RingSizes, marks: readonly Mark[]): readonly PlacedRing[] {
  const labelAt = (kilometres: number, azimuth: number): PlacedLabel => {
    const [dx, dy] = offsetOf({ kilometres: kilometres * frame.scale, azimuth });
    const text = { text: texts.ring(kilometres), size: sizes.ring };
    const [w, h] = sizeOfTexts([text]);
    const box: Box = { x: frame.centre[0] + dx - w / 2, y: frame.centre[1] + dy - h / 2, w, h };
    return { box, rows: setRows([text], box, 'middle'), leader: undefined };
  };
  const fits = ({ box }: PlacedLabel): boolean => {
    const { x, y, w, h } = frame.frame;
    return box.x >= x + 2 && box.y >= y + 1 && box.x + box.w <= x + w - 2 && box.y + box.h <= y + h - 1 &&
      marks.every(({ at, r }) => !boxesMeet(box, { x: at[0] - r, y: at[1] - r, w: 2 * r, h: 2 * r }, 2));
  };
  const along = (azimuth: number): readonly (PlacedLabel | undefined)[] => {
    const kept: PlacedLabel[] = [];
    return steps.map(step => {
      const label = labelAt(step, azimuth);
      if (!fits(label) || kept.some(other => boxesMeet(other.box, label.box, 3))) return undefined;
      kept.push(label);
      return label;
    });
  };
  const rays = Array.from({ length: 72 }, (_, index) => along((315 + index * 5) % 360));
  const told = (labels: readonly (PlacedLabel | undefined)[]): number => labels.filter(label => label !== undefined).length;
  const best = rays.reduce((most, labels) => (told(labels) > told(most) ? labels : most));
  return steps.map((kilometres, index) => ({ kilometres, r: kilometres * frame.scale, label: best[index] }));
}

const bare = ({ rows, box, leader }: Candidate): PlacedLabel => ({ rows, box, leader });

function nameCounty(texts: RingsTexts, sizes: RingSizes, mark: Mark, ground: Ground): PlacedLabel | undefined {
  const found = findCandidates(mark, [{ text: texts.county, size: sizes.county }], sizes.reaches, ground)[0];
  return found && bare(found);
}

/** The order of places changes nothing. Those too far off for the plate are told in `beyond`, those without room for a name in `unnamed`. */
export function placeRings(places: readonly RingPlace[], page: RingsPage, texts: RingsTexts): PlacedRings {
  const small = page.small ?? false;
  const usual = ringSizesOf(small);
  const sorted = [...places].sort((a, b) => (a.key < b.key ? -1 : 1));
  const far = isBeyond(sorted);
  const shown = sorted.filter(place => !far(place));
  const frame = frameRings(shown, page, usual);
  const sizes = fitDots(shown, frame, usual);
  const own: Mark = { at: frame.centre, r: (small ? countyMark.small : countyMark.wide) + countyMark.clear };
  const cities = placeMarks(shown, frame, sizes, own.r);
  const marks: readonly Mark[] = [own, ...cities];
  const rings = placeRingLabels(chooseRings(Math.max(1, ...shown.map(place => place.kilometres))), frame, texts, sizes, marks);
  const ringBoxes = rings.flatMap(({ label }) => (label === undefined ? [] : [label.box]));
  const county = nameCounty(texts, sizes, own, { frame: frame.frame, marks, boxes: ringBoxes });
  const ground: Ground = { frame: frame.frame, marks, boxes: [...ringBoxes, ...(county === undefined ? [] : [county.box])] };
  const chosen = chooseLabels(cities.map((city): LabelWish => {
    const count = city.dots.length;
    const reaches = city.seat || count >= notableFrom ? sizes.reaches : sizes.reaches.filter(reach => reach <= sizes.modest);
    const candidates = findCandidates(city, labelTexts(city.place.lines, count, city.seat, sizes), reaches, ground);
    return { candidates, worth: 20 + 20 * count ** 1.4 + (city.seat ? 300 : 0) };
  }));
  const placed = cities.map(({ place: _place, ...city }, index): PlacedCity => {
    const label = chosen[index];
    return { ...city, label: label && bare(label) };
  });
  return {
    ...frame, small, dot: sizes.dot, rings, ticks: markBorder(frame, texts.winds, sizes), county, cities: placed,
    unnamed: placed.filter(({ label }) => label === undefined).map(({ key }) => key),
    beyond: sorted.filter(far).map(({ key }) => key),
    moved: Math.max(0, ...placed.map(({ at, home }) => Math.hypot(at[0] - home[0], at[1] - home[1]))) / frame.scale,
  };
}
