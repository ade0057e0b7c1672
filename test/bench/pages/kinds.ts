// The kinds of pages that a built site has, one page for each, and what a reader taps on it first.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Kind {
  readonly name: string;
  /** Of the page, from the site's root. */
  readonly path: string;
  /** What is tapped, one after another, for the time until the page answers. */
  readonly taps: readonly string[];
  /** Opens the interactive map before anything is measured. */
  readonly map?: true;
  /** A tool, not a page to read: its scripts are told, and have no budget. */
  readonly tool?: true;
  /** Says of itself that search engines shall not keep it, which costs it Lighthouse's points for them. */
  readonly unlisted?: true;
}

/** Where a page has no control of its own, the search box that each page has. */
const search = ['.site-find input'] as const;
const chainBox = ['.tall .box .hit', '.tall .box + .box .hit'] as const;

/** The largest file stands for its kind: whatever the county, its fullest page is measured. */
function largest(site: string, folder: string, page = ''): string | undefined {
  const size = (name: string): number => statSync(join(site, folder, name, page, 'index.html'), { throwIfNoEntry: false })?.size ?? 0;
  const names = existsSync(join(site, folder)) ? readdirSync(join(site, folder)).filter(name => size(name) > 0) : [];
  const best = names.sort((a, b) => size(b) - size(a))[0];
  return best === undefined ? undefined : `${folder}/${best}/${page === '' ? '' : `${page}/`}`;
}

/** Those that the site has, in the order of a visit. */
export function listKinds(site: string): readonly Kind[] {
  const [chain, poster, park, plan] = [largest(site, 'chains'), largest(site, 'chains', 'poster'), largest(site, 'parks'), largest(site, 'parks', 'plan')];
  const sheet = (kind: string): Omit<Kind, 'path'> & { path: string | undefined } => ({ name: `sheet-${kind}`, path: largest(site, `sheets/${kind}`), taps: search });
  const kinds: readonly (Omit<Kind, 'path'> & { readonly path: string | undefined })[] = [
    { name: 'home', path: '', taps: ['main summary'] }, { name: 'home-en', path: 'en/', taps: ['main summary'] },
    { name: 'chains', path: 'chains/', taps: search },
    { name: 'chain', path: chain, taps: chainBox }, { name: 'chain-en', path: chain === undefined ? undefined : `en/${chain}`, taps: chainBox },
    { name: 'poster', path: poster, taps: ['label[for="sheet-a2"], #sheet-a2', 'label[for="way-portrait"], #way-portrait'] },
    { name: 'what-if', path: 'what-if/', taps: ['button[data-do="land"]', 'button[data-do="undo"]'] }, { name: 'what-if-en', path: 'en/what-if/', taps: ['button[data-do="land"]', 'button[data-do="undo"]'] },
    { name: 'fit', path: 'fit/', taps: ['#fit-product', 'main summary'] },
    { name: 'targets', path: 'targets/', taps: ['main button[data-value]'] }, { name: 'regions', path: 'regions/', taps: ['main button[data-chain]'] },
    { name: 'parks', path: 'parks/', taps: ['main summary', 'main button[data-field="status"]'] },
    { name: 'park', path: park, taps: ['.plan-svg .parcel', 'main summary'] },
    { name: 'park-map', path: park, taps: ['.park-map .maplibregl-ctrl-zoom-in', '.park-map canvas'], map: true },
    { name: 'plan', path: plan, taps: ['label[for="sheet-a3"], #sheet-a3'] },
    ...['targets', 'gaps', 'parcels', 'projects'].map(sheet),
    { name: 'projects', path: 'projects/', taps: ['main summary', 'main button[data-facet="chain"]'] }, { name: 'projects-en', path: 'en/projects/', taps: ['main summary', 'main button[data-facet="chain"]'] },
    { name: 'policies', path: 'policies/', taps: ['main summary', 'main button[data-facet="chain"]'] },
    ...['costs', 'environment', 'services', 'find', 'data', 'dictionary', 'rule', 'changes'].map(name => ({ name, path: `${name}/`, taps: name === 'environment' ? ['main summary'] : search })),
    { name: 'desk', path: 'desk/', taps: search, tool: true, unlisted: true },
    { name: '404', path: '404.html', taps: search, unlisted: true },
  ];
  return kinds.flatMap(kind => (kind.path !== undefined && existsSync(join(site, kind.path.endsWith('.html') ? kind.path : `${kind.path}index.html`)) ? [{ ...kind, path: kind.path }] : []));
}
