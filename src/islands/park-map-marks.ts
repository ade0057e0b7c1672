// What is chosen, near and faded on the map: kept here, shown whenever the style stands, and shown anew when lost graphics come back.

import type { GeoJSONSource } from 'maplibre-gl';
import type { Features, PlanFeatures } from './park-map-read.ts';
import { nothing } from './park-map-style.ts';

export interface MapMarks {
  readonly choose: (code: string) => void;
  readonly near: (code: string) => void;
  readonly dim: (codes: readonly string[]) => void;
  /** Lines of supply, in place of those drawn before. */
  readonly draw: (lines: Features) => void;
  /** The style stands: all is shown. */
  readonly ready: () => void;
  /** The zoom has changed: what has come into sight is faded as all else is. */
  readonly catchUp: () => void;
  /** The style is gone with its graphics: what changes now is shown when it is back. */
  readonly gone: () => void;
}

/** What is seen at every zoom, and what only near enough for marks and words. */
type Reach = 'far' | 'close';
/** Sources with the numbers of their things, each once. */
type Held = readonly (readonly [source: string, numbers: readonly number[]])[];
const numbersIn = ({ features }: Features): readonly number[] => [...new Set(features.map(({ id }) => Number(id)))];

/** The map that carries the marks. */
export interface MarkedMap {
  readonly source: (name: string) => GeoJSONSource | undefined;
  /** Sets whether the things of one number in a source are faded. */
  readonly fade: (source: string, id: number, off: boolean) => void;
  /** Whether marks and words are seen. */
  readonly isClose: () => boolean;
}

export function makeMarks({ parcels, seats, close }: PlanFeatures, { source, fade, isClose }: MarkedMap): MapMarks {
  const known = new Map(parcels.features.map(feature => [String(feature.properties['parcel']), feature]));
  const none = (): Uint8Array => new Uint8Array(parcels.features.length + 1);
  const far: Held = [['parcels', numbersIn(parcels)], ['seats', numbersIn(seats)]];
  let near: Held | undefined;
  const held = (reach: Reach): Held => (reach === 'far' ? far : near ??= Object.entries(close()).map(([name, features]) => [name, numbersIn(features)] as const));
  const marked = { near: '', chosen: '' };
  let supply: Features = nothing;
  /** By number: 1 is faded. Here what is shown, below what is wanted. */
  const shown: Record<Reach, Uint8Array> = { far: none(), close: none() };
  let [stands, off]: [boolean, Uint8Array] = [false, none()];
  /** Chosen and near parcels again, by what they are, and the lines. */
  const draw = (): void => {
    const outlined = (['near', 'chosen'] as const).flatMap(name => { const feature = known.get(marked[name]); return feature === undefined ? [] : [{ ...feature, properties: { ...feature.properties, is: name } }]; });
    if (stands) void source('marks')?.setData({ type: 'FeatureCollection', features: [...outlined, ...supply.features] });
  };
  const set = (name: keyof typeof marked, code: string): void => {
    if (marked[name] === code) return;
    marked[name] = code;
    draw();
  };
  // only what changes is told, and only to sources that have it
  const fadeAll = (): void => {
    if (!stands) return;
    for (const reach of ['far', 'close'] as const) {
      if (shown[reach] === off || (reach === 'close' && !isClose())) continue;
      for (const [name, numbers] of held(reach)) for (const number of numbers) if (off[number] !== shown[reach][number]) fade(name, number, off[number] === 1);
      shown[reach] = off;
    }
  };
  return {
    choose: code => set('chosen', code),
    near: code => set('near', code),
    dim: codes => {
      off = none();
      for (const code of codes) off[Number(known.get(code)?.id ?? 0)] = 1;
      // what has no number is not faded
      off[0] = 0;
      fadeAll();
    },
    draw: lines => {
      if (lines.features.length === 0 && supply.features.length === 0) return;
      supply = lines;
      draw();
    },
    ready: () => {
      stands = true;
      [shown.far, shown.close] = [none(), none()];
      // the style is opened without any
      if (marked.near !== '' || marked.chosen !== '' || supply.features.length > 0) draw();
      fadeAll();
    },
    catchUp: fadeAll,
    gone: () => { stands = false; },
  };
}
