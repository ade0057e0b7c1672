// The grounds of very many parcels as they are sent, and how a browser reads them. Apart from the packing, which knows the atlas.

import type { Point, Ring } from './plan-types.ts';

export interface PackedGrounds {
  /** A parcel's rings in order, outer ones and holes alike, without the closing point: decimetres from the south-west corner, then steps. Empty where no boundary is known. */
  readonly rings: readonly (readonly (readonly number[])[])[];
  /** Two decimetres a parcel: a point well inside. */
  readonly at: readonly number[];
  /** By company: the place of its parcel in the list, its name, and the hue and glyph of its chain. */
  readonly firms: { readonly parcel: readonly number[]; readonly name: readonly string[]; readonly hue: readonly number[]; readonly glyph: readonly string[] };
}

/** A packed ring as closed points in metres. */
export function unpackRing(packed: readonly number[]): Ring {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index < packed.length; index += 2) {
    [x, y] = [x + (packed[index] ?? 0), y + (packed[index + 1] ?? 0)];
    points.push([x / 10, y / 10]);
  }
  return [...points, ...points.slice(0, 1)];
}
