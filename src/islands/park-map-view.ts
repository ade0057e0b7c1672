// The interactive map itself; loaded only when a reader asks for it. MapLibre, its worker and its style sheet come from this site.

import { Map as MapLibre, prewarm, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import cssUrl from 'maplibre-gl/dist/maplibre-gl.css?url';
// bundled rather than copied: not every host knows that .mjs is JavaScript
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { makeColours, paintPictures, pictureRatio } from './park-map-images.ts';
import { boundsOf, type Features, type PlanFeatures } from './park-map-read.ts';
import { makeMarks } from './park-map-marks.ts';
import { openGround, type Basemap } from './park-map-ground.ts';
import { roomsOf, styleOf, type Lie, type Rooms } from './park-map-style.ts';

export { readCrowd } from './park-map-crowd.ts';
export { makeEarth, readPlan, readSupply } from './park-map-read.ts';

// whoever loads this wants the map: its worker starts while the features are read, and stays for the next time
setWorkerUrl(new URL(workerUrl, location.href).href);
prewarm();

export interface ParkMapView {
  readonly choose: (code: string) => void;
  readonly near: (code: string) => void;
  /** Fades these parcels and what stands on them; all others stand as they are. */
  readonly dim: (codes: readonly string[]) => void;
  /** In place of those before. */
  readonly supply: (lines: Features) => void;
  /** 'zoom-in', 'zoom-out' or 'fit'. */
  readonly move: (task: string) => void;
  readonly close: () => void;
}
export interface ParkMapEvents {
  readonly choose: (code: string) => void;
  /** All is drawn for the first time; over a basemap, whose tiles come when they can, at once. Until then the map takes its place without being seen. */
  readonly drawn: () => void;
  /** The graphics were lost and have not come back in time: the map cannot be used any more, and wants to be closed. */
  readonly lost: () => void;
}

/** Milliseconds that lost graphics may take to come back; a driver that starts anew does so within one or two seconds. */
const patience = 3000;

function addStyleSheet(): void {
  if (document.querySelector(`link[href="${cssUrl}"]`) !== null) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: cssUrl }));
}

/** Clicks choose, the pointer shows what can be chosen. */
function listen(map: MapLibre, host: Element, choose: (code: string) => void, near: (code: string) => void): void {
  const codeAt = (point: { readonly x: number; readonly y: number }): string =>
    String(map.queryRenderedFeatures([point.x, point.y], { layers: ['parcels'] })[0]?.properties['parcel'] ?? '');
  map.on('click', event => choose(codeAt(event.point)));
  map.on('mousemove', event => {
    const code = codeAt(event.point);
    map.getCanvas().style.cursor = code === '' ? '' : 'pointer';
    near(code);
  });
  const seen = (layer: string, name: string): readonly unknown[] => [...new Set(map.queryRenderedFeatures({ layers: [layer] }).map(({ properties }) => properties[name]))];
  const faded = (): readonly unknown[] => [...new Set(map.queryRenderedFeatures({ layers: ['parcels'] }).filter(({ state }) => state['off'] === true).map(({ properties }) => properties['parcel']))];
  const view = (): readonly number[] => [...map.getCenter().toArray(), map.getZoom()];
  // looked up where somebody asks: of 10,000 parcels that takes as long as drawing them
  map.on('idle', () => host.dispatchEvent(new CustomEvent('lt-map-idle', { bubbles: true, detail: {
    get parcels() { return seen('parcels', 'parcel'); }, get labels() { return seen('labels', 'parcel'); }, get targets() { return seen('seats', 'name'); },
    get centre() { return map.getCenter().toArray(); }, get base() { return [...new Set(map.queryRenderedFeatures().filter(({ source }) => source === 'base').map(({ layer }) => layer.id))]; },
    get supply() { return seen('supply', 'later').length + seen('supply-later', 'later').length; }, get chosen() { return seen('chosen', 'parcel'); }, get faded() { return faded(); }, get view() { return view(); },
  } })));
}

/** Waits for lost graphics to come back; ends what waits when the map is closed meanwhile. */
function watchContext(map: MapLibre, giveUp: () => void): () => void {
  let timer: number | undefined;
  map.on('webglcontextlost', () => { timer = window.setTimeout(giveUp, patience); });
  map.on('webglcontextrestored', () => window.clearTimeout(timer));
  return () => window.clearTimeout(timer);
}

function makeMap(host: HTMLElement, features: PlanFeatures, rooms: Rooms, label: string, colour: (value: string) => string, lie: Lie): MapLibre {
  const pictures = paintPictures(colour);
  const map = new MapLibre({
    container: host, style: styleOf(features, rooms, colour, lie), bounds: boundsOf(features), fitBoundsOptions: { padding: 24 }, attributionControl: false, renderWorldCopies: false,
    dragRotate: false, pitchWithRotate: false, touchPitch: false, maxZoom: 20, minZoom: 12, fadeDuration: 0, locale: { 'Map.Title': label },
  });
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
  return map;
}

/** What the map is opened with, beside its features. `notice` stands at its lower left: that it is a schematic, or its review number. */
export interface MapPage { readonly label: string; readonly notice: string; readonly stretch: number; readonly basemap: Basemap | undefined }

/** Opens the map of these features in front of the drawings. Throws where there is no WebGL; the plan is then left as it was. */
export async function openParkMap(drawings: Element, features: PlanFeatures, { label, notice, stretch, basemap }: MapPage, on: ParkMapEvents): Promise<ParkMapView> {
  addStyleSheet();
  const host = document.createElement('div');
  host.className = 'park-map';
  drawings.before(host);
  const rooms = roomsOf(features);
  let map: MapLibre;
  try {
    const colour = makeColours(host);
    const ground = basemap === undefined ? { sources: {}, layers: [] } : await openGround(basemap, colour);
    map = makeMap(host, features, rooms, label, colour, { ground, stretch });
    host.append(Object.assign(document.createElement('p'), { className: 'map-notice', textContent: notice }));
  } catch (error) {
    host.remove();
    throw error;
  }
  const marks = makeMarks(features, {
    source: name => map.getSource<GeoJSONSource>(name), fade: (source, id, off) => { map.setFeatureState({ source, id }, { off }); }, isClose: () => map.getZoom() >= rooms.words,
  });
  map.on('style.load', marks.ready);
  map.on('zoom', marks.catchUp);
  // words and marks that have no room yet are not read yet
  let late = rooms.words > 0;
  const readLate = (): void => {
    if (!late || map.getZoom() < rooms.words - 0.5 || map.getSource('labels') === undefined) return;
    late = false;
    for (const name of ['labels', 'firms'] as const) void map.getSource<GeoJSONSource>(name)?.setData(features.close()[name]);
  };
  map.on('zoom', readLate);
  // lost graphics come back with the style as it was opened
  map.on('style.load', () => { late = rooms.words > 0; readLate(); });
  map.on('webglcontextlost', marks.gone);
  // nobody needs to see it come together, and a frame that is not shown costs next to nothing
  map.once(basemap === undefined ? 'idle' : 'style.load', on.drawn);
  const forget = watchContext(map, on.lost);
  listen(map, host, on.choose, marks.near);
  const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    choose: marks.choose, near: marks.near, dim: marks.dim, supply: marks.draw,
    move: task => {
      if (task === 'fit') map.fitBounds(boundsOf(features), { padding: 24, animate });
      else map[task === 'zoom-in' ? 'zoomIn' : 'zoomOut']({ animate });
    },
    close: () => {
      forget();
      map.remove();
      host.remove();
    },
  };
}
