// What of a park's parcels is found, sorted and compared: all of it in the address's query, so that a shared address shows the same.

import { choiceKeys, figureKeys, noCriteria, type Criteria, type FigureKey } from '../core/analysis/find-fields.ts';
import { readFigure } from './read-figure.ts';

export interface FindView {
  readonly criteria: Criteria;
  /** Whether those of which something is unknown are listed. */
  readonly ask: boolean;
  /** A column, with - before it for the largest first; '' as the page has it. */
  readonly sort: string;
  /** Up to three parcels. */
  readonly compare: readonly string[];
}
export const emptyView: FindView = { criteria: noCriteria, ask: true, sort: '', compare: [] };
export const mostCompared = 3;

/** What this page has: values of its choices, its parcels, what they can be sorted by. */
export interface FindDomain { readonly park: readonly string[]; readonly status: readonly string[]; readonly kind: readonly string[]; readonly use: readonly string[]; readonly eia: readonly string[]; readonly processes: readonly string[]; readonly codes: readonly string[]; readonly sorts: readonly string[] }

/** ratioMost stands as ratio-most. */
const nameOf = (key: FigureKey): string => key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
const lists = [...choiceKeys, 'processes', 'compare'] as const;
const own: readonly string[] = [...figureKeys.map(nameOf), ...lists, 'eia', 'unknown', 'sort'];

/** Reads the query. What cannot be read or is not here is told, not obeyed. */
export function readFind(search: string, domain: FindDomain): { readonly view: FindView; readonly refused: readonly string[] } {
  const query = new URLSearchParams(search);
  const refused: string[] = [];
  const figures = Object.fromEntries(figureKeys.flatMap(key => {
    const text = query.get(nameOf(key));
    const value = text === null ? undefined : readFigure(text);
    if (text !== null && value === undefined) refused.push(`${nameOf(key)}=${text}`);
    return value === undefined ? [] : [[key, value]];
  })) as Criteria['figures'];
  const some = (name: string, known: readonly string[]): readonly string[] => {
    const values = [...new Set(query.getAll(name))];
    refused.push(...values.filter(value => !known.includes(value)).map(value => `${name}=${value}`));
    return values.filter(value => known.includes(value));
  };
  const compare = some('compare', domain.codes);
  refused.push(...compare.slice(mostCompared).map(code => `compare=${code}`));
  const view: FindView = {
    criteria: { figures, park: some('park', domain.park), status: some('status', domain.status), kind: some('kind', domain.kind), use: some('use', domain.use), eia: some('eia', domain.eia)[0] as Criteria['eia'], processes: some('processes', domain.processes) },
    ask: some('unknown', ['hide']).length === 0, sort: some('sort', domain.sorts.flatMap(key => [key, `-${key}`]))[0] ?? '', compare: compare.slice(0, mostCompared),
  };
  return { view, refused };
}

/** The query of a view, what else stands in the address kept; '' where there is nothing to say. */
export function writeFind({ criteria, ask, sort, compare }: FindView, search: string): string {
  const query = new URLSearchParams(search);
  for (const name of own) query.delete(name);
  for (const key of figureKeys) { const value = criteria.figures[key]; if (value !== undefined) query.set(nameOf(key), String(value)); }
  for (const key of [...choiceKeys, 'processes'] as const) for (const value of criteria[key]) query.append(key, value);
  if (criteria.eia !== undefined) query.set('eia', criteria.eia);
  if (!ask) query.set('unknown', 'hide');
  if (sort !== '') query.set('sort', sort);
  for (const code of compare) query.append('compare', code);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
