// The peer of the map bench: a page with MapLibre alone, given our two large sources, parcels and companies, in as few layers as show them.

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** `plain`: fill, line and circle. `labelled`: parcel codes and company names as symbols too. */
export const bareModes = ['plain', 'labelled'] as const;
export type BareMode = (typeof bareModes)[number];

/** Builds both sources from the same file as our page, before the clock starts, and then times the map alone. */
const script = `
const ready = fetch(new URL('parcels.json', new URL(new URLSearchParams(location.search).get('park'), location.href))).then(answer => answer.json());
window.openBare = async mode => {
  const { parcels, grounds } = await ready;
  const column = name => { const one = parcels[name]; return 'of' in one ? one.at.map(place => one.of[place]) : one; };
  const [codes, statuses, degrees] = [column('code'), column('status'), 1113194.9];
  const ring = steps => { const points = []; let x = 0, y = 0; for (let i = 0; i < steps.length; i += 2) { x += steps[i]; y += steps[i + 1]; points.push([x / degrees, y / degrees]); } return [...points, points[0]]; };
  const at = index => [grounds.at[index * 2] / degrees, grounds.at[index * 2 + 1] / degrees];
  const collect = features => ({ type: 'FeatureCollection', features });
  const ground = collect(grounds.rings.map((rings, index) => ({ type: 'Feature', id: index + 1, properties: { parcel: codes[index], status: statuses[index] }, geometry: { type: 'Polygon', coordinates: rings.map(ring) } })));
  const firms = collect(grounds.firms.parcel.map((index, row) => ({ type: 'Feature', properties: { name: grounds.firms.name[row] }, geometry: { type: 'Point', coordinates: at(index) } })));
  const points = ground.features.flatMap(({ geometry }) => geometry.coordinates.flat());
  const [xs, ys] = [points.map(point => point[0]), points.map(point => point[1])];
  const least = list => list.reduce((a, b) => Math.min(a, b)), most = list => list.reduce((a, b) => Math.max(a, b));
  const bounds = [[least(xs), least(ys)], [most(xs), most(ys)]];
  const font = ['Liantu Regular', 'system-ui', 'Noto Sans SC'];
  const start = performance.now();
  const { Map, setWorkerUrl } = await import('./bare/maplibre-gl.js');
  setWorkerUrl(new URL('./bare/maplibre-gl-worker.js', location.href).href);
  const map = new Map({
    container: 'map', bounds, fitBoundsOptions: { padding: 24 }, attributionControl: false, renderWorldCopies: false, fadeDuration: 0, maxZoom: 20, minZoom: 12,
    style: { version: 8, sources: { parcels: { type: 'geojson', data: ground, tolerance: 0.1, maxzoom: 20 }, companies: { type: 'geojson', data: firms, tolerance: 0.1, maxzoom: 20 } }, layers: [
      { id: 'ground', type: 'fill', source: 'parcels', paint: { 'fill-color': ['match', ['get', 'status'], 'free', '#fff', '#ddd'] } },
      { id: 'edge', type: 'line', source: 'parcels', paint: { 'line-color': '#466' } },
      { id: 'firm', type: 'circle', source: 'companies', paint: { 'circle-radius': 4, 'circle-color': '#844' } },
      ...(mode === 'labelled' ? [
        { id: 'code', type: 'symbol', source: 'parcels', layout: { 'text-field': ['get', 'parcel'], 'text-font': font, 'text-size': 13 } },
        { id: 'name', type: 'symbol', source: 'companies', layout: { 'text-field': ['get', 'name'], 'text-font': font, 'text-size': 12 } },
      ] : []),
    ] },
  });
  await new Promise(done => map.once('idle', done));
  return performance.now() - start;
};
`;

export async function addBarePage(site: string): Promise<void> {
  const from = dirname(createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl.css'));
  await mkdir(join(site, 'bare'), { recursive: true });
  // .js, since not every server knows that .mjs is JavaScript
  for (const name of ['maplibre-gl', 'maplibre-gl-shared', 'maplibre-gl-worker']) await writeFile(join(site, 'bare', `${name}.js`), (await readFile(join(from, `${name}.mjs`), 'utf8')).replaceAll('.mjs', '.js'));
  await copyFile(join(from, 'maplibre-gl.css'), join(site, 'bare/maplibre-gl.css'));
  await writeFile(join(site, 'bare.js'), script);
  // the same size as our map on its page
  await writeFile(join(site, 'bare.html'), '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="bare/maplibre-gl.css"><style>#map { width: 886px; height: 673px }</style><div id="map"></div><script type="module" src="bare.js"></script>');
}
