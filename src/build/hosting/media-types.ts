// The kinds of files that a site is made of, and how they travel.

export interface MediaType {
  readonly type: string;
  readonly extensions: readonly string[];
  /** Text in UTF-8, and said so. */
  readonly text?: true;
  /** Gets smaller by gzip. */
  readonly compress?: true;
}

export const mediaTypes: readonly MediaType[] = [
  { type: 'text/html', extensions: ['html'], text: true, compress: true },
  { type: 'text/css', extensions: ['css'], text: true, compress: true },
  { type: 'text/javascript', extensions: ['js'], text: true, compress: true },
  { type: 'text/csv', extensions: ['csv'], text: true, compress: true },
  { type: 'text/plain', extensions: ['txt'], text: true, compress: true },
  { type: 'text/markdown', extensions: ['md'], text: true, compress: true },
  { type: 'application/json', extensions: ['json'], text: true, compress: true },
  { type: 'application/geo+json', extensions: ['geojson'], text: true, compress: true },
  { type: 'application/manifest+json', extensions: ['webmanifest'], text: true, compress: true },
  { type: 'application/xml', extensions: ['xml'], text: true, compress: true },
  { type: 'image/svg+xml', extensions: ['svg'], text: true, compress: true },
  { type: 'application/wasm', extensions: ['wasm'], compress: true },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  { type: 'application/vnd.pmtiles', extensions: ['pmtiles'] },
  { type: 'application/pdf', extensions: ['pdf'] },
  { type: 'application/zip', extensions: ['zip'] },
  { type: 'image/png', extensions: ['png'] },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  { type: 'image/webp', extensions: ['webp'] },
  { type: 'image/x-icon', extensions: ['ico'] },
  { type: 'font/woff2', extensions: ['woff2'] },
];

/** The Content-Type of a file by its extension without dot; what nobody knows is bytes. */
export function contentTypeOf(extension: string): string {
  const found = mediaTypes.find(({ extensions }) => extensions.includes(extension.toLowerCase()));
  return found === undefined ? 'application/octet-stream' : `${found.type}${found.text ? '; charset=utf-8' : ''}`;
}
