// What 底图 in the settings may be: a PMTiles file beside the tables, or the address of raster tiles.

export type BasemapSource =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'tiles'; readonly template: string; readonly host: string };

/** Undefined for anything else: another ending, a folder in the name, an address that is not https or lacks {z}, {x} or {y}. */
export function readBasemapSource(text: string): BasemapSource | undefined {
  const wanted = text.trim();
  if (/^[^\\/:*?"<>|]+\.pmtiles$/i.test(wanted)) return { kind: 'file', name: wanted };
  // a name and port alone: the host goes into the page's policy, where nothing else may stand
  const [, host] = /^(https:\/\/[a-z0-9.-]+(?::\d+)?)\/\S*$/i.exec(wanted) ?? [];
  return host === undefined || !['{z}', '{x}', '{y}'].every(part => wanted.includes(part)) ? undefined : { kind: 'tiles', template: wanted, host: host.toLowerCase() };
}
