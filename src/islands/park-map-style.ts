// The layers of the interactive map. No glyphs address: MapLibre then draws every character, Latin too, with the system's fonts.

import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { metresOfDegree } from '../core/layout/plan-lnglat.ts';
import type { PlanFeatures } from './park-map-read.ts';

const families = ['system-ui', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'];
// the first name alone tells MapLibre the weight; no font has it, so the next one draws
const [regular, bold] = [['Liantu Regular', ...families], ['Liantu Bold', ...families]];

type Colour = (value: string) => string;

/** A width in metres as px at any zoom. At zoom 0 the world, 360 degrees, is 512 px wide. */
function metresWide(metres: ExpressionSpecification, extra: number): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => ['+', extra, ['*', metres, 512 * 2 ** zoom / (360 * metresOfDegree)]];
  return ['interpolate', ['exponential', 2], ['zoom'], 12, at(12), 22, at(22)];
}

const is = (name: string, ...values: readonly string[]): ExpressionSpecification => ['in', ['get', name], ['literal', [...values]]];
const patterned = ['idle', 'talks', 'building', 'reserved'] as const;

function landLayers(colour: Colour): readonly LayerSpecification[] {
  const line = (id: string, kind: string, stroke: string, extra: number): LayerSpecification => ({
    id, type: 'line', source: 'lines', filter: is('line', kind), layout: { 'line-join': 'round' }, paint: { 'line-color': colour(stroke), 'line-width': metresWide(['get', 'metres'], extra) },
  });
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': colour('var(--paper)') } },
    { id: 'park', type: 'fill', source: 'park', paint: { 'fill-color': colour('var(--ground)') } },
    { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': ['match', ['get', 'kind'], 'green', colour('var(--park-green)'), 'water', colour('var(--river)'), colour('color-mix(in srgb, var(--ink) 6%, var(--ground))')] } },
    line('river', 'river', 'var(--river)', 0),
    line('road-casing', 'road', 'color-mix(in srgb, var(--flow) 60%, var(--paper))', 1.6),
    line('road', 'road', 'var(--paper)', 0),
    { id: 'rail', type: 'line', source: 'lines', filter: is('line', 'rail'), paint: { 'line-color': colour('var(--quiet)'), 'line-width': 3, 'line-dasharray': [3, 1.5] } },
  ];
}

function parcelLayers(colour: Colour): readonly LayerSpecification[] {
  const outline = (id: string, status: readonly string[], stroke: string, width: number, dash?: number[]): LayerSpecification => ({
    id, type: 'line', source: 'parcels', filter: is('status', ...status), layout: { 'line-join': 'round' }, paint: { 'line-color': colour(stroke), 'line-width': width, ...(dash === undefined ? {} : { 'line-dasharray': dash }) },
  });
  const marked = (id: string, width: number): LayerSpecification => ({ id, type: 'line', source: 'parcels', filter: is('parcel', ''), layout: { 'line-join': 'round' }, paint: { 'line-color': colour('var(--ink)'), 'line-width': width } });
  return [
    { id: 'parcels', type: 'fill', source: 'parcels', paint: { 'fill-color': ['match', ['get', 'status'], 'free', colour('var(--leaf)'), 'taken', colour('var(--taken)'), colour('var(--ground)')] } },
    { id: 'grounds', type: 'fill', source: 'parcels', filter: is('status', ...patterned), paint: { 'fill-pattern': ['concat', 'status-', ['get', 'status']] } },
    outline('taken', ['taken'], 'color-mix(in srgb, var(--flow) 80%, var(--paper))', 0.8),
    outline('building', ['building'], 'var(--quiet)', 1),
    outline('reserved', ['reserved'], 'var(--quiet)', 1, [5, 3]),
    outline('talks', ['talks'], 'var(--surplus)', 1.4, [1.5, 1.8]),
    outline('idle', ['idle'], 'var(--weak)', 1.8),
    outline('free', ['free'], 'var(--strong)', 2.2),
    { id: 'boundary', type: 'line', source: 'park', paint: { 'line-color': colour('var(--ink)'), 'line-width': 1.1, 'line-dasharray': [10, 3, 2, 3] } },
    marked('near', 2.2), marked('chosen', 4),
  ];
}

function labelLayers(colour: Colour): readonly LayerSpecification[] {
  const halo = { 'text-halo-color': colour('var(--paper)'), 'text-halo-width': 1.4 };
  const hue = ['match', ['get', 'hue'], ...Array.from({ length: 12 }, (_, index) => [String(index + 1), colour(`var(--hue-${index + 1})`)]).flat(), colour('var(--quiet)')] as unknown as ExpressionSpecification;
  const line = (id: string, size: number, ink: string): LayerSpecification => ({
    id: `${id}-names`, type: 'symbol', source: 'lines', filter: is('line', ...id.split('-')), layout: { 'symbol-placement': 'line-center', 'text-field': ['get', 'name'], 'text-font': regular, 'text-size': size, 'text-letter-spacing': 0.12 },
    paint: { 'text-color': colour(ink), ...halo },
  });
  return [
    line('road-rail', 12, 'var(--quiet)'), line('river', 13, 'var(--surplus)'),
    { id: 'spots', type: 'symbol', source: 'spots', layout: { 'text-field': ['concat', '◆ ', ['get', 'name']], 'text-font': regular, 'text-size': 11.5 }, paint: { 'text-color': colour('var(--ink)'), ...halo } },
    { id: 'labels', type: 'symbol', source: 'labels', layout: {
      'text-field': ['format', ['get', 'parcel'], { 'text-font': ['literal', bold] }, '\n', {}, ['get', 'note'], { 'font-scale': 0.88 }], 'text-font': regular, 'text-size': 13, 'text-anchor': 'top', 'text-offset': [0, -0.3], 'text-padding': 0,
      'symbol-sort-key': ['match', ['get', 'status'], 'free', 0, 'idle', 1, 2],
    }, paint: { 'text-color': ['match', ['get', 'status'], 'free', colour('var(--strong)'), 'idle', colour('var(--weak)'), colour('var(--quiet)')], ...halo } },
    { id: 'firms', type: 'circle', source: 'firms', paint: { 'circle-radius': 10, 'circle-color': hue, 'circle-stroke-color': colour('var(--paper)'), 'circle-stroke-width': 1 } },
    { id: 'firm-glyphs', type: 'symbol', source: 'firms', layout: { 'text-field': ['get', 'glyph'], 'text-font': bold, 'text-size': 11.5, 'text-allow-overlap': true, 'text-padding': 1 }, paint: { 'text-color': colour('var(--paper)') } },
    { id: 'firm-names', type: 'symbol', source: 'firms', layout: { 'text-field': ['get', 'name'], 'text-font': regular, 'text-size': 12, 'text-anchor': 'bottom', 'text-offset': [0, -1] }, paint: { 'text-color': colour('var(--ink)'), ...halo } },
    { id: 'seats', type: 'symbol', source: 'seats', layout: { 'icon-image': 'ring', 'icon-allow-overlap': true, 'icon-size': 0.9, 'icon-padding': 0, 'text-padding': 0, 'text-field': ['get', 'number'], 'text-font': bold, 'text-size': 11.5, 'text-allow-overlap': true }, paint: { 'text-color': colour('var(--gap)') } },
    { id: 'seat-names', type: 'symbol', source: 'seats', layout: {
      'text-field': ['format', ['get', 'name'], { 'text-font': ['literal', bold] }, '\n', {}, ['get', 'gap'], { 'text-color': colour('var(--gap)'), 'font-scale': 0.92 }], 'text-font': regular, 'text-size': 13,
      'text-variable-anchor': ['bottom', 'left', 'right', 'top'], 'text-radial-offset': 1, 'text-justify': 'auto',
    }, paint: { 'text-color': colour('var(--ink)'), ...halo } },
  ];
}

/** The whole style, from the features of the plan and the colours of the page. */
export function styleOf(features: PlanFeatures, colour: Colour): StyleSpecification {
  const sources = Object.entries(features).map(([name, data]): [string, SourceSpecification] => [name, { type: 'geojson', data, tolerance: 0.1, maxzoom: 20 }]);
  return { version: 8, sources: Object.fromEntries(sources), layers: [...landLayers(colour), ...parcelLayers(colour), ...labelLayers(colour)] };
}
