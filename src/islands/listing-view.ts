// What of a list of the library is chosen, kept in the address's query, so that a shared address shows the same.

import type { Choice } from '../core/analysis/filter-rows.ts';

export interface ListingView extends Choice { /** A datum of the rows, with - before it for the largest first; '' as the page has it. */ readonly sort: string }
/** Facets with the values that this page has, and what its rows can be sorted by. */
export interface ListingDomain { readonly facets: Readonly<Record<string, readonly string[]>>; readonly sorts: readonly string[] }

/** Reads the query. What this page does not have is left out. */
export function readListing(search: string, { facets, sorts }: ListingDomain): ListingView {
  const query = new URLSearchParams(search);
  const chosen = Object.entries(facets).map(([facet, values]) => [facet, (query.get(facet) ?? '').split('.').filter(value => values.includes(value))] as const);
  const sort = query.get('sort') ?? '';
  return { facets: Object.fromEntries(chosen), text: query.get('q') ?? '', sort: sorts.includes(sort) ? sort : '' };
}

/** The query of a view, what else stands in the address kept; '' where nothing is chosen. */
export function writeListing({ facets, text, sort }: ListingView, search: string): string {
  const query = new URLSearchParams(search);
  const put = (name: string, value: string): void => { if (value === '') query.delete(name); else query.set(name, value); };
  for (const [facet, values] of Object.entries(facets)) put(facet, values.join('.'));
  put('q', text.trim());
  put('sort', sort);
  const said = query.toString();
  return said === '' ? '' : `?${said}`;
}

/** Orders two data of rows, figures or dates; what is unknown comes last either way. */
export function compareData(a: string | undefined, b: string | undefined, way: 1 | -1): number {
  if ((a ?? '') === '' || (b ?? '') === '') return Number((a ?? '') === '') - Number((b ?? '') === '');
  const [x, y] = [Number(a), Number(b)];
  return (Number.isNaN(x) || Number.isNaN(y) ? (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0 : x - y) * way;
}

