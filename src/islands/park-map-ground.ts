// What lies under the park on the interactive map: nothing but paper, or, where the county's review number allows it, its basemap.

import { addProtocol, type LayerSpecification, type SourceSpecification } from 'maplibre-gl';

/** As the page gives it. */
export interface Basemap { readonly kind: 'raster' | 'vector'; readonly from: 'file' | 'tiles'; readonly address: string; readonly minZoom: number; readonly maxZoom: number; readonly layers: readonly string[] }
export interface Ground { readonly sources: Readonly<Record<string, SourceSpecification>>; readonly layers: readonly LayerSpecification[] }

type Colour = (value: string) => string;

/** What is drawn of a vector map, by the names that the usual schemas give. All else is left out: boundaries above all, which no map of ours shows. */
const drawn: readonly { readonly names: readonly string[]; readonly layer: (id: string, colour: Colour) => readonly LayerSpecification[] }[] = [
  { names: ['landcover', 'landuse', 'park', 'natural'], layer: (id, colour) => [{ id: `base-${id}`, type: 'fill', source: 'base', 'source-layer': id, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': colour('var(--park-green)'), 'fill-opacity': 0.5 } }] },
  { names: ['water', 'waterway', 'ocean', 'water_polygons', 'water_lines'], layer: (id, colour) => [
    { id: `base-${id}`, type: 'fill', source: 'base', 'source-layer': id, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': colour('var(--river)') } },
    { id: `base-${id}-line`, type: 'line', source: 'base', 'source-layer': id, filter: ['==', ['geometry-type'], 'LineString'], paint: { 'line-color': colour('var(--river)'), 'line-width': 1.5 } },
  ] },
  { names: ['roads', 'transportation', 'streets', 'road'], layer: (id, colour) => [
    { id: `base-${id}-casing`, type: 'line', source: 'base', 'source-layer': id, minzoom: 13, paint: { 'line-color': colour('var(--flow)'), 'line-width': 2.4, 'line-opacity': 0.6 } },
    { id: `base-${id}`, type: 'line', source: 'base', 'source-layer': id, paint: { 'line-color': colour('var(--paper)'), 'line-width': 1.4 } },
  ] },
  { names: ['buildings', 'building'], layer: (id, colour) => [{ id: `base-${id}`, type: 'fill', source: 'base', 'source-layer': id, minzoom: 14, paint: { 'fill-color': colour('var(--taken)'), 'fill-opacity': 0.7 } }] },
];

/** Sources and layers of the basemap; the park comes above them. Loads what reads PMTiles where the map is one. */
export async function openGround({ kind, from, address, minZoom, maxZoom, layers }: Basemap, colour: Colour): Promise<Ground> {
  const zooms = { minzoom: minZoom, maxzoom: maxZoom };
  if (from === 'file') {
    const { PMTiles, Protocol } = await import('pmtiles');
    const protocol = new Protocol();
    protocol.add(new PMTiles(new URL(address, location.href).href));
    addProtocol('pmtiles', protocol.tile);
  }
  const url = `pmtiles://${new URL(address, location.href).href}`;
  if (kind === 'raster') {
    const source: SourceSpecification = from === 'file' ? { type: 'raster', url, tileSize: 256, ...zooms } : { type: 'raster', tiles: [address], tileSize: 256, ...zooms };
    return { sources: { base: source }, layers: [{ id: 'base', type: 'raster', source: 'base', paint: { 'raster-saturation': -0.5, 'raster-contrast': -0.1 } }] };
  }
  return { sources: { base: { type: 'vector', url, ...zooms } }, layers: drawn.flatMap(({ names, layer }) => names.filter(name => layers.includes(name)).flatMap(name => layer(name, colour))) };
}
