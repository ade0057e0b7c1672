// The demonstration's local metres written as true coordinates of a made-up place, in any system: what a county with surveyed data would hand in.

import type { Sheet } from '../../src/core/check/sheet.ts';
import { fromDegrees, toDegrees } from '../../src/core/geo/convert-crs.ts';
import { localPlane, type LocalPlane } from '../../src/core/geo/local-plane.ts';
import { nameOfSystem, isDegreeSystem, isTrue, type CoordinateSystem, type TrueSystem } from '../../src/core/schema/crs-list.ts';

type Row = readonly string[];
export type Systems = Readonly<Record<string, CoordinateSystem>>;

const pairs = /(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g;
const columnOf = (head: Row, ...names: readonly string[]): number => head.findIndex(name => names.includes(name.replace(/\(.*$/, '')));

/** By park: its south-west corner in the demonstration's metres, and the plane that has its 0, 0 there. They lie 8 km from each other, a little off round degrees. */
function planesOf(header: Row, parks: readonly Row[]): ReadonlyMap<string, { readonly corner: readonly [number, number]; readonly plane: LocalPlane }> {
  const boundary = columnOf(header, '边界');
  return new Map(parks.map((row, index) => {
    const points = [...(row[boundary] ?? '').matchAll(pairs)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const corner = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))] as const;
    return [row[0] ?? '', { corner, plane: localPlane([112.5037 + 0.0831 * index, 36.0329 + 0.0217 * index]) }];
  }));
}

/** The sheets with each table of geometry in the system named for it. */
export function withSystems(sheets: readonly Sheet[], systems: Systems): readonly Sheet[] {
  const [header = [], ...parks] = sheets.find(({ table }) => table === 'parks')?.rows ?? [];
  const planes = planesOf(header, parks);
  return sheets.map(sheet => {
    const system = systems[sheet.table];
    const [head = [], ...rows] = sheet.rows;
    if (system === undefined || !isTrue(system)) return sheet;
    const [crs, shape, park] = [columnOf(head, '坐标系'), columnOf(head, '边界', '几何'), sheet.table === 'parks' ? 0 : columnOf(head, '园区')];
    const digits = isDegreeSystem(system) ? 9 : 3;
    const change = (row: Row): Row => row.map((cell, index) => {
      const ground = planes.get(row[park] ?? '');
      if (index === crs && cell !== '') return system.startsWith('EPSG') ? system : nameOfSystem(system).zh;
      if (index !== shape || ground === undefined) return cell;
      const { corner: [x0, y0], plane } = ground;
      return cell.replace(pairs, (_, x: string, y: string) => fromDegrees(system, plane.toDegrees([Number(x) - x0, Number(y) - y0])).map(figure => figure.toFixed(digits)).join(' '));
    });
    return { ...sheet, rows: [head, ...rows.map(change)] };
  });
}

/** A figure as far as ten metres tell: four decimals of degrees, whole metres of a grid. */
const stemOf = (figure: number): string => (figure < 1000 ? String(Math.floor(figure * 1e4) / 1e4) : String(Math.floor(figure)));

/** The stems of every true coordinate of the sheets, in all the systems that somebody could have written them out in. */
export function trueStems(sheets: readonly Sheet[], systems: Systems, zones: readonly TrueSystem[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const sheet of sheets) {
    const system = systems[sheet.table];
    const [head = [], ...rows] = sheet.rows;
    const shape = columnOf(head, '边界', '几何');
    if (system === undefined || !isTrue(system)) continue;
    for (const row of rows) for (const [, x, y] of (row[shape] ?? '').matchAll(pairs)) {
      const degrees = toDegrees(system, [Number(x), Number(y)]);
      for (const other of ['WGS84', 'GCJ02', 'BD09', ...zones] as const) fromDegrees(other, degrees).forEach(figure => stems.add(stemOf(figure)));
    }
  }
  return stems;
}

/** Where in a text one of the stems stands as a figure of its own. */
export function placesIn(text: string, stems: ReadonlySet<string>): readonly string[] {
  return [...text.matchAll(/(?<![\w.#])\d{2,8}(?:\.\d+)?(?![\w])/g)].map(([figure]) => figure).filter(figure => (/^\d{6,8}(\.|$)/.test(figure) || /\.\d{4}/.test(figure)) && stems.has(stemOf(Number(figure))));
}
