// A placed plate of rings → SVG. Classes only; the style sheet holds every colour. Reader-visible words come in from outside.

import { countyMark } from '../layout/place-rings.ts';
import type { PlacedCity, PlacedLabel, PlacedRings, TextRow } from '../layout/rings-types.ts';
import type { Point } from '../layout/plan-types.ts';
import { element, round, type DrawnElement } from './element.ts';

/** What a dot says of its target: chains parted by spaces, the first one's hue, the team it falls to. */
export interface DotLook { readonly hue: number | undefined; readonly chains: string; readonly team: string }

export interface RingsWords {
  /** Prefix of ids, one a drawing in a page. */
  readonly id: string;
  readonly title: string;
  readonly city: (key: string) => string;
  /** Where a mark leads. */
  readonly href: (key: string) => string;
  readonly dot: (code: string) => DotLook;
}

const point = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

const drawRow = (row: TextRow, name: string): DrawnElement =>
  element('text', { class: name, x: round(row.x), y: round(row.y + row.size * 0.36), 'font-size': row.size, 'text-anchor': row.anchor === 'start' ? undefined : row.anchor }, row.text);

const drawLeader = ({ leader }: PlacedLabel): DrawnElement | false =>
  leader !== undefined && element('path', { class: 'leader', d: `M${point(leader[0])}L${point(leader[1])}` });

/** The whole mark is one link; it is easier hit than its dots are. */
function drawCity(city: PlacedCity, { dot, small }: PlacedRings, words: RingsWords): DrawnElement {
  const { key, at: [x, y], r, dots, seat, label } = city;
  const said = words.city(key);
  const mark = dots.length === 0 ? [element('circle', { class: 'seat-dot', cx: round(x), cy: round(y), r: dot * 0.6 })] : dots.map(({ id, at }) => {
    const { hue, chains, team } = words.dot(id);
    return element('circle', { class: hue === undefined ? 'dot hollow' : 'dot', cx: round(at[0]), cy: round(at[1]), r: dot, 'data-hue': hue, 'data-chains': chains, 'data-team': team });
  });
  return element('a', { class: seat ? 'ring-city seat' : 'ring-city', href: words.href(key), 'aria-label': said, 'data-city': key },
    element('title', {}, said),
    label !== undefined && drawLeader(label),
    element('circle', { class: 'reach', cx: round(x), cy: round(y), r: round(Math.max(r + 2, small ? 9 : 11)) }),
    seat && element('circle', { class: 'seat-ring', cx: round(x), cy: round(y), r: round(r - 0.7) }),
    mark,
    // the spaces keep the lines apart for those who hear or copy them
    (label?.rows ?? []).flatMap((row, index) => [' ', drawRow(row, index === 0 ? 'name' : 'note')]));
}

function drawGround({ rings, centre: [x, y], frame, ticks, width, height }: PlacedRings, id: string): readonly DrawnElement[] {
  const largest = [...rings].sort((a, b) => b.r - a.r);
  return [
    element('defs', {}, element('clipPath', { id: `${id}-frame` }, element('rect', { x: frame.x, y: frame.y, width: frame.w, height: frame.h }))),
    element('g', { class: 'rings', 'clip-path': `url(#${id}-frame)` }, largest.map(ring => element('circle', { class: 'ring', cx: round(x), cy: round(y), r: round(ring.r) }))),
    element('g', { class: 'border' },
      element('rect', { class: 'outer', x: 0.6, y: 0.6, width: width - 1.2, height: height - 1.2 }),
      element('rect', { class: 'inner', x: frame.x, y: frame.y, width: frame.w, height: frame.h }),
      element('path', { class: 'tick', d: ticks.filter(({ from, to }) => point(from) !== point(to)).map(({ from, to }) => `M${point(from)}L${point(to)}`).join('') }),
      ticks.flatMap(({ wind }) => wind.map(row => drawRow(row, 'wind')))),
    element('g', { class: 'ring-names' }, rings.flatMap(({ label }) => (label?.rows ?? []).map(row => drawRow(row, 'distance')))),
  ];
}

/** The plate; cities nearest the county first, so that a keyboard walks outwards. */
export function drawRings(placed: PlacedRings, words: RingsWords): DrawnElement {
  const { width, height, small, centre: [x, y], county, cities } = placed;
  const far = ({ home }: PlacedCity): number => Math.hypot(home[0] - x, home[1] - y);
  const half = small ? countyMark.small : countyMark.wide;
  return element('svg', { class: small ? 'rings-svg small' : 'rings-svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': words.title },
    drawGround(placed, words.id),
    element('g', { class: 'county' },
      county !== undefined && drawLeader(county),
      element('rect', { class: 'mark', x: round(x - half), y: round(y - half), width: 2 * half, height: 2 * half }),
      (county?.rows ?? []).map(row => drawRow(row, 'name'))),
    [...cities].sort((a, b) => far(a) - far(b) || (a.key < b.key ? -1 : 1)).map(city => drawCity(city, placed, words)));
}
