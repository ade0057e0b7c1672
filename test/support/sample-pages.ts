// Which pages of a built site a browser looks at: all but the sheets, of which the fullest and the emptiest of each kind and language do.

/** A sheet's kind with its language: `en/sheets/gaps`. Undefined for other pages. */
export const sheetKind = (file: string): string | undefined => /^((?:en\/)?sheets\/\w+)\/[^/]+\/index\.html$/.exec(file)?.[1];

/** The largest and the smallest file of each kind of sheet, in that order. */
export function extremeSheets(files: ReadonlyMap<string, Buffer>): readonly string[] {
  const kinds = Map.groupBy([...files].filter(([file]) => sheetKind(file) !== undefined), ([file]) => sheetKind(file));
  return [...kinds.values()].flatMap(sheets => {
    const sorted = [...sheets].sort((a, b) => b[1].length - a[1].length).map(([file]) => file);
    return [...new Set([sorted[0], sorted.at(-1)])].flatMap(file => file ?? []);
  });
}

/** HTML files to visit, by their place in the site. */
export function samplePages(files: ReadonlyMap<string, Buffer>): readonly string[] {
  const sheets = new Set(extremeSheets(files));
  return [...files.keys()].filter(file => file.endsWith('.html') && (sheetKind(file) === undefined || sheets.has(file)));
}

/** Anchors and links as they stand in the HTML, entities of addresses read. */
export function readLinks(html: string): { readonly ids: readonly string[]; readonly hrefs: readonly string[] } {
  const all = (pattern: RegExp): readonly string[] => [...html.matchAll(pattern)].map(([, text = '']) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
  return { ids: all(/\sid="([^"]*)"/g), hrefs: all(/<a\b[^>]*?\shref="([^"]*)"/g) };
}

/** One page of each kind and language, the largest: of chains, parks, their posters and plans, and of sheets. */
export function oneOfEachKind(files: ReadonlyMap<string, Buffer>): readonly string[] {
  const kindOf = (file: string): string => file.replace(/^((?:en\/)?(?:chains|parks|sheets\/\w+))\/[^/]+\//, '$1/*/');
  const kinds = Map.groupBy([...files].filter(([file]) => file.endsWith('.html')), ([file]) => kindOf(file));
  return [...kinds.values()].map(some => some.reduce((best, each) => (each[1].length > best[1].length ? each : best))[0].replace(/index\.html$/, ''));
}
