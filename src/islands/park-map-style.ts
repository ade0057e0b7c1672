// The layers of the interactive map. No glyphs address: MapLibre then draws every character, Latin too, with the system's fonts.

import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { isCrowd } from '../core/analysis/pack-parcels.ts';
import { metresOfDegree } from '../core/layout/plan-lnglat.ts';
import type { Ground } from './park-map-ground.ts';
import type { Features, PlanFeatures } from './park-map-read.ts';

const families = ['system-ui', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'];
// the first name alone tells MapLibre the weight; no font has it, so the next one draws
const [regular, bold] = [['Liantu Regular', ...families], ['Liantu Bold', ...families]];

type Colour = (value: string) => string;

/** What lies under the park, and how much longer a metre is drawn there than at the equator. */
export interface Lie { readonly ground: Ground; readonly stretch: number }

/** A width in metres as px at any zoom. At zoom 0 the world, 360 degrees, is 512 px wide. */
function metresWide(metres: ExpressionSpecification, extra: number, stretch: number): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => ['+', extra, ['*', metres, stretch * 512 * 2 ** zoom / (360 * metresOfDegree)]];
  return ['interpolate', ['exponential', 2], ['zoom'], 12, at(12), 22, at(22)];
}

/** What stands on parcels that the filters leave out fades, halo and all. Held as feature state, for which no source is read again. */
const faded: ExpressionSpecification = ['case', ['boolean', ['feature-state', 'off'], false], 0.22, 1];
const is = (name: string, ...values: readonly string[]): ExpressionSpecification => ['in', ['get', name], ['literal', [...values]]];
const patterned = ['idle', 'talks', 'building', 'reserved'] as const;

function landLayers(colour: Colour, { ground, stretch }: Lie): readonly LayerSpecification[] {
  const line = (id: string, kind: string, stroke: string, extra: number): LayerSpecification => ({
    id, type: 'line', source: 'land', filter: is('is', kind), layout: { 'line-join': 'round' }, paint: { 'line-color': colour(stroke), 'line-width': metresWide(['get', 'metres'], extra, stretch) },
  });
  return [
    ...ground.layers,
    // its edge is drawn as a line of its own
    { id: 'park', type: 'fill', source: 'land', filter: is('is', 'park'), paint: { 'fill-antialias': false, 'fill-color': colour('var(--ground)'), 'fill-opacity': ground.layers.length === 0 ? 1 : 0.7 } },
    { id: 'areas', type: 'fill', source: 'land', filter: is('is', 'area'), paint: { 'fill-color': ['match', ['get', 'kind'], 'green', colour('var(--park-green)'), 'water', colour('var(--river)'), colour('color-mix(in srgb, var(--ink) 6%, var(--ground))')] } },
    line('river', 'river', 'var(--river)', 0),
    line('road-casing', 'road', 'color-mix(in srgb, var(--flow) 60%, var(--paper))', 1.6),
    line('road', 'road', 'var(--paper)', 0),
    { id: 'rail', type: 'line', source: 'land', filter: is('is', 'rail'), paint: { 'line-color': colour('var(--quiet)'), 'line-width': 3, 'line-dasharray': [3, 1.5] } },
  ];
}

/** `from`: the zoom from which parcels have room for patterns and borders of their own; before that their colour alone tells the status. */
function parcelLayers(colour: Colour, from: number): readonly LayerSpecification[] {
  const outline = (id: string, status: readonly string[], stroke: string, width: number, dash: number[]): LayerSpecification => ({
    id, type: 'line', source: 'parcels', minzoom: from, filter: is('status', ...status), paint: { 'line-color': colour(stroke), 'line-width': width, 'line-dasharray': dash },
  });
  const by = <V extends string | number>(free: V, idle: V, building: V, rest: V): ExpressionSpecification => ['match', ['get', 'status'], 'free', free, 'idle', idle, 'building', building, rest];
  const marked = (id: string, width: number): LayerSpecification => ({ id, type: 'line', source: 'marks', filter: is('is', id), layout: { 'line-join': 'round' }, paint: { 'line-color': colour('var(--ink)'), 'line-width': width } });
  return [
    { id: 'parcels', type: 'fill', source: 'parcels', paint: { 'fill-color': ['match', ['get', 'status'], 'free', colour('var(--leaf)'), 'taken', colour('var(--taken)'), 'idle', colour('color-mix(in srgb, var(--weak) 45%, var(--leaf))'), 'talks', colour('color-mix(in srgb, var(--surplus) 30%, var(--ground))'), 'building', colour('color-mix(in srgb, var(--flow) 22%, var(--ground))'), colour('var(--ground)')], 'fill-antialias': false, ...(from === 0 ? {} : { 'fill-opacity': faded }) } },
    { id: 'grounds', type: 'fill', source: 'parcels', minzoom: from, filter: is('status', ...patterned), paint: { 'fill-pattern': ['concat', 'status-', ['get', 'status']], 'fill-antialias': false } },
    { id: 'outlines', type: 'line', source: 'parcels', minzoom: from, filter: is('status', 'free', 'idle', 'building', 'taken'), layout: { 'line-sort-key': by(3, 2, 1, 0) }, paint: {
      'line-color': by(colour('var(--strong)'), colour('var(--weak)'), colour('var(--quiet)'), colour('color-mix(in srgb, var(--flow) 80%, var(--paper))')), 'line-width': by(2.2, 1.8, 1, 0.8),
    } },
    outline('reserved', ['reserved'], 'var(--quiet)', 1, [5, 3]),
    outline('talks', ['talks'], 'var(--surplus)', 1.4, [1.5, 1.8]),
    // one layer that covers what the filters leave out, rather than five that fade; of a crowd seen from afar there is but one to fade
    { id: 'cover', type: 'fill', source: 'parcels', minzoom: from, paint: { 'fill-color': colour('var(--ground)'), 'fill-antialias': false, 'fill-opacity': ['case', ['boolean', ['feature-state', 'off'], false], 0.8, 0] } },
    { id: 'boundary', type: 'line', source: 'land', filter: is('is', 'park'), paint: { 'line-color': colour('var(--ink)'), 'line-width': 1.1, 'line-dasharray': [10, 3, 2, 3] } },
    marked('near', 2.2), marked('chosen', 4),
    { id: 'supply', type: 'line', source: 'marks', filter: ['==', ['get', 'later'], 0], paint: { 'line-color': colour('var(--ink)'), 'line-width': 1.6, 'line-opacity': 0.8 } },
    { id: 'supply-later', type: 'line', source: 'marks', filter: ['==', ['get', 'later'], 1], paint: { 'line-color': colour('var(--ink)'), 'line-width': 1.6, 'line-opacity': 0.8, 'line-dasharray': [3, 2.4] } },
  ];
}

/** `from`: the zoom from which parcels have room for marks and words. */
function labelLayers(colour: Colour, from: number): readonly LayerSpecification[] {
  const halo = { 'text-halo-color': colour('var(--paper)'), 'text-halo-width': 1.4 };
  const hue = ['match', ['get', 'hue'], ...Array.from({ length: 12 }, (_, index) => [String(index + 1), colour(`var(--hue-${index + 1})`)]).flat(), colour('var(--quiet)')] as unknown as ExpressionSpecification;
  const line = (id: string, size: number, ink: string): LayerSpecification => ({
    id: `${id}-names`, type: 'symbol', source: 'land', filter: is('is', ...id.split('-')), layout: { 'symbol-placement': 'line-center', 'text-field': ['get', 'name'], 'text-font': regular, 'text-size': size, 'text-letter-spacing': 0.12 },
    paint: { 'text-color': colour(ink), ...halo },
  });
  return [
    line('road-rail', 12, 'var(--quiet)'), line('river', 13, 'var(--surplus)'),
    { id: 'spots', type: 'symbol', source: 'land', filter: is('is', 'spot'), layout: { 'text-field': ['concat', '◆ ', ['get', 'name']], 'text-font': regular, 'text-size': 11.5 }, paint: { 'text-color': colour('var(--ink)'), ...halo } },
    // the last in the list takes its place first: marks, then parcels' labels, then names
    { id: 'firm-names', type: 'symbol', source: 'firms', minzoom: from, layout: { 'text-field': ['get', 'name'], 'text-font': regular, 'text-size': 12, 'text-anchor': 'bottom', 'text-offset': [0, -1] }, paint: { 'text-color': colour('var(--ink)'), 'text-opacity': faded, ...halo } },
    { id: 'seat-names', type: 'symbol', source: 'seats', layout: {
      'text-field': ['format', ['get', 'name'], { 'text-font': ['literal', bold] }, '\n', {}, ['get', 'gap'], { 'text-color': colour('var(--gap)'), 'font-scale': 0.92 }], 'text-font': regular, 'text-size': 13,
      'text-variable-anchor': ['bottom', 'left', 'right', 'top'], 'text-radial-offset': 1, 'text-justify': 'auto',
    }, paint: { 'text-color': colour('var(--ink)'), 'text-opacity': faded, ...halo } },
    { id: 'labels', type: 'symbol', source: 'labels', minzoom: from, layout: {
      'text-field': ['format', ['get', 'parcel'], { 'text-font': ['literal', bold] }, '\n', {}, ['get', 'note'], { 'font-scale': 0.88 }], 'text-font': regular, 'text-size': 13, 'text-padding': 0, 'text-justify': 'center',
      // where a firm's mark stands on the very point, the label goes below, above or beside it
      'text-variable-anchor-offset': ['top', [0, -0.3], 'top', [0, 0.9], 'bottom', [0, -0.9], 'left', [1, 0], 'right', [-1, 0]],
      'symbol-sort-key': ['match', ['get', 'status'], 'free', 0, 'idle', 1, 2],
    }, paint: { 'text-color': ['match', ['get', 'status'], 'free', colour('var(--strong)'), 'idle', colour('var(--weak)'), colour('var(--quiet)')], 'text-opacity': faded, ...halo } },
    { id: 'firms', type: 'circle', source: 'firms', minzoom: from, paint: { 'circle-radius': 10, 'circle-color': hue, 'circle-stroke-color': colour('var(--paper)'), 'circle-stroke-width': 1, 'circle-opacity': faded, 'circle-stroke-opacity': faded } },
    { id: 'firm-glyphs', type: 'symbol', source: 'firms', minzoom: from, layout: { 'text-field': ['get', 'glyph'], 'text-font': bold, 'text-size': 11.5, 'text-allow-overlap': true, 'text-padding': 1 }, paint: { 'text-color': colour('var(--paper)'), 'text-opacity': faded } },
    { id: 'seats', type: 'symbol', source: 'seats', layout: { 'icon-image': 'ring', 'icon-allow-overlap': true, 'icon-size': 0.9, 'icon-padding': 0, 'text-padding': 0, 'text-field': ['get', 'number'], 'text-font': bold, 'text-size': 11.5, 'text-allow-overlap': true }, paint: { 'text-color': colour('var(--gap)'), 'text-opacity': faded, 'icon-opacity': faded } },
  ];
}

export const nothing: Features = { type: 'FeatureCollection', features: [] };

/** Zooms from which parcels have room for marks and words, and for borders and patterns; 0 is every zoom. */
export interface Rooms { readonly words: number; readonly borders: number }

/** Of a crowd, the zooms at which a parcel of middling size is so many px across. */
export function roomsOf({ parcels: { features } }: PlanFeatures): Rooms {
  if (!isCrowd(features.length)) return { words: 0, borders: 0 };
  const wide = features.map(({ geometry }) => {
    const xs = geometry.type === 'MultiPolygon' ? (geometry.coordinates[0]?.[0] ?? []).map(([x = 0]) => x) : [];
    return Math.max(...xs) - Math.min(...xs);
  }).sort((a, b) => a - b);
  const zoomOf = (px: number): number => Math.log2(px * 360 / (512 * (wide[Math.floor(wide.length / 2)] ?? 1)));
  return { words: zoomOf(56), borders: zoomOf(14) };
}

/** The whole style, from the features of the plan and the colours of the page. Marks, which change often, have a source of their own: what changes them reads a few features, not all. */
export function styleOf({ land, parcels, seats, close }: PlanFeatures, rooms: Rooms, colour: Colour, lie: Lie): StyleSpecification {
  const sources = Object.entries({ land, parcels, seats, marks: nothing, ...(rooms.words === 0 ? close() : { labels: nothing, firms: nothing }) }).map(([name, data]): [string, SourceSpecification] => [name, { type: 'geojson', data, tolerance: 0.1, maxzoom: 20 }]);
  return { version: 8, sources: { ...lie.ground.sources, ...Object.fromEntries(sources) }, layers: [...landLayers(colour, lie), ...parcelLayers(colour, rooms.borders), ...labelLayers(colour, rooms.words)] };
}
