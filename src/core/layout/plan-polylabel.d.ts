// polylabel ships no types of its own.
declare module 'polylabel' {
  /** Pole of inaccessibility of a polygon with holes, to `precision`, with its distance from the border. */
  export default function polylabel(polygon: readonly (readonly (readonly number[])[])[], precision?: number): [number, number] & { readonly distance: number };
}
