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
const fadingSources = { far: ['parcels', 'seats'], close: ['labels', 'firms'] } as const;
type Reach = keyof typeof fadingSources;

/** `source` finds a source of the map; `fade` sets whether the things of one number in a source are faded; `isClose`: whether marks and words are seen. */
export function makeMarks({ parcels, ...others }: PlanFeatures, source: (name: string) => GeoJSONSource | undefined, fade: (source: string, id: number, off: boolean) => void, isClose: () => boolean): MapMarks {
  const known = new Map(parcels.features.map(feature => [String(feature.properties['parcel']), feature]));
  const numbersIn = (name: 'parcels' | 'seats' | 'labels' | 'firms'): ReadonlySet<number> => new Set((name === 'parcels' ? parcels : others[name]).features.map(({ id }) => Number(id)));
  const held = { far: fadingSources.far.map(name => [name, numbersIn(name)] as const), close: fadingSources.close.map(name => [name, numbersIn(name)] as const) };
  const marked = { near: '', chosen: '' };
  let supply: Features = nothing;
  const draw = (): void => { if (stands) void source('supply')?.setData(supply); };
  const shown: Record<Reach, ReadonlySet<number>> = { far: new Set(), close: new Set() };
  let [stands, off]: [boolean, ReadonlySet<number>] = [false, new Set()];
  const mark = (name: keyof typeof marked): void => {
    const feature = known.get(marked[name]);
    if (stands) void source(name)?.setData(feature === undefined ? nothing : { type: 'FeatureCollection', features: [feature] });
  };
  const set = (name: keyof typeof marked, code: string): void => {
    if (marked[name] === code) return;
    marked[name] = code;
    mark(name);
  };
  // only what changes is told, and only to sources that have it
  const turn = (reach: Reach, ids: ReadonlySet<number>, but: ReadonlySet<number>, state: boolean): void => {
    for (const id of ids) if (!but.has(id)) for (const [name, own] of held[reach]) if (own.has(id)) fade(name, id, state);
  };
  const fadeAll = (): void => {
    if (!stands) return;
    for (const reach of ['far', 'close'] as const) {
      if (shown[reach] === off || (reach === 'close' && !isClose())) continue;
      turn(reach, shown[reach], off, false);
      turn(reach, off, shown[reach], true);
      shown[reach] = off;
    }
  };
  return {
    choose: code => set('chosen', code),
    near: code => set('near', code),
    dim: codes => {
      off = new Set(codes.flatMap(code => { const id = known.get(code)?.id; return id === undefined ? [] : [Number(id)]; }));
      fadeAll();
    },
    draw: lines => { supply = lines; draw(); },
    ready: () => {
      stands = true;
      [shown.far, shown.close] = [new Set(), new Set()];
      for (const name of ['near', 'chosen'] as const) mark(name);
      draw();
      fadeAll();
    },
    catchUp: fadeAll,
    gone: () => { stands = false; },
  };
}
