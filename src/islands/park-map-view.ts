// The interactive map itself; loaded only when a reader asks for it. MapLibre, its worker and its style sheet come from this site.

import { Map as MapLibre, setWorkerUrl, type LngLatBoundsLike } from 'maplibre-gl';
import cssUrl from 'maplibre-gl/dist/maplibre-gl.css?url';
// bundled rather than copied: not every host knows that .mjs is JavaScript
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { makeColours, paintPictures, pictureRatio } from './park-map-images.ts';
import { readPlan, type PlanFeatures } from './park-map-read.ts';
import { styleOf } from './park-map-style.ts';

export interface ParkMapView {
  readonly choose: (code: string) => void;
  readonly near: (code: string) => void;
  /** Fades these parcels and what stands on them; all others stand as they are. */
  readonly dim: (codes: readonly string[]) => void;
  /** 'zoom-in', 'zoom-out' or 'fit'. */
  readonly move: (task: string) => void;
  readonly close: () => void;
}

function addStyleSheet(): void {
  if (document.querySelector(`link[href="${cssUrl}"]`) !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = cssUrl;
  document.head.append(link);
}

function boundsOf({ park, parcels }: PlanFeatures): LngLatBoundsLike {
  const numbers = JSON.stringify([...park.features, ...parcels.features].map(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : []))).match(/-?[\d.]+(?:e-?\d+)?/g) ?? [];
  const [xs, ys] = [0, 1].map(part => numbers.filter((_, index) => index % 2 === part).map(Number)) as [number[], number[]];
  return [[Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]];
}

/** Clicks choose, the pointer shows what can be chosen. */
function listen(map: MapLibre, host: Element, onChoose: (code: string) => void): void {
  const codeAt = (point: { readonly x: number; readonly y: number }): string =>
    String(map.queryRenderedFeatures([point.x, point.y], { layers: ['parcels'] })[0]?.properties['parcel'] ?? '');
  map.on('click', event => onChoose(codeAt(event.point)));
  map.on('mousemove', event => {
    const code = codeAt(event.point);
    map.getCanvas().style.cursor = code === '' ? '' : 'pointer';
    map.setFilter('near', ['==', ['get', 'parcel'], code]);
  });
  const seen = (layer: string, name: string): readonly unknown[] => [...new Set(map.queryRenderedFeatures({ layers: [layer] }).map(({ properties }) => properties[name]))];
  map.on('idle', () => host.dispatchEvent(new CustomEvent('lt-map-idle', { bubbles: true, detail: { parcels: seen('parcels', 'parcel'), labels: seen('labels', 'parcel'), targets: seen('seats', 'name') } })));
}

/** What fades, and by which paint; a label's halo fades with it. */
const fading = { fill: ['fill-opacity'], line: ['line-opacity'], symbol: ['text-opacity', 'icon-opacity'], circle: ['circle-opacity', 'circle-stroke-opacity'] } as const;
const unfaded: ReadonlySet<string> = new Set(['near', 'chosen']);

function fade(map: MapLibre, codes: readonly string[]): void {
  for (const layer of map.getStyle().layers) {
    if (!('source' in layer) || !['parcels', 'labels', 'firms', 'seats'].includes(String(layer.source)) || unfaded.has(layer.id) || !(layer.type in fading)) continue;
    // a match looks its values up at once, however many they are
    for (const paint of fading[layer.type as keyof typeof fading]) map.setPaintProperty(layer.id, paint, codes.length === 0 ? 1 : ['match', ['get', 'parcel'], [...codes], 0.22, 1]);
  }
}

/** Opens the map in front of the plan. Throws where there is no WebGL; the plan is then left as it was. */
export function openParkMap(plan: SVGSVGElement, label: string, onChoose: (code: string) => void): ParkMapView {
  addStyleSheet();
  setWorkerUrl(new URL(workerUrl, location.href).href);
  const drawings = plan.closest('.park-drawings') ?? plan;
  const host = document.createElement('div');
  host.className = 'park-map';
  drawings.before(host);
  const features = readPlan(plan);
  const bounds = boundsOf(features);
  const colour = makeColours(host);
  const pictures = paintPictures(colour);
  const fitting = { padding: 24, animate: !matchMedia('(prefers-reduced-motion: reduce)').matches };
  let map: MapLibre;
  try {
    map = new MapLibre({
      container: host, style: styleOf(features, colour), bounds, fitBoundsOptions: { padding: 24 }, attributionControl: false, renderWorldCopies: false,
      dragRotate: false, pitchWithRotate: false, touchPitch: false, maxZoom: 20, minZoom: 12, fadeDuration: 0, locale: { 'Map.Title': label },
    });
  } catch (error) {
    host.remove();
    throw error;
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  // a lost tile or context is no news to a reader, and the plan is still there
  map.on('error', () => undefined);
  map.setMissingStyleImageResolver(id => {
    const picture = pictures.get(id);
    // the map stretches patterns by up to two between zooms: they start out finer
    if (picture !== undefined) map.addImage(id, picture, { pixelRatio: id === 'ring' ? pictureRatio : pictureRatio * 1.5 });
    return Promise.resolve();
  });
  listen(map, host, onChoose);
  const mark = (layer: string, code: string): void => {
    const set = (): void => { map.setFilter(layer, ['==', ['get', 'parcel'], code]); };
    if (map.getLayer(layer) === undefined) map.once('styledata', set);
    else set();
  };
  return {
    choose: code => mark('chosen', code),
    near: code => mark('near', code),
    dim: codes => {
      if (map.getLayer('parcels') === undefined) map.once('styledata', () => fade(map, codes));
      else fade(map, codes);
    },
    move: task => {
      if (task === 'fit') map.fitBounds(bounds, fitting);
      else map[task === 'zoom-in' ? 'zoomIn' : 'zoomOut']({ animate: fitting.animate });
    },
    close: () => {
      map.remove();
      host.remove();
    },
  };
}
