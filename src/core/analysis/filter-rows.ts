// Rows chosen by facets and words: which of them show, and how many would after each further choice. The pages' lists filter by this.

/** Values under each facet's name. In a row `*` stands for every value: a policy made for all chains shows whichever is chosen. */
export type Facets = Readonly<Record<string, readonly string[]>>;
/** `text`: what words are looked for in, folded by foldText. */
export interface FilterRow { readonly facets: Facets; readonly text: string }
/** Values of one facet widen, facets narrow each other, and every word must be found. */
export interface Choice { readonly facets: Facets; readonly text: string }

const every = '*';

/** One form for full and half width, capitals and small letters. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase();

const wordsIn = (text: string): readonly string[] => foldText(text).split(/\s+/).filter(word => word !== '');

const holds = (own: readonly string[] | undefined, wanted: readonly string[]): boolean =>
  wanted.length === 0 || own?.some(value => value === every || wanted.includes(value)) === true;

export const isAsked = ({ facets, text }: Choice): boolean => wordsIn(text).length > 0 || Object.values(facets).some(values => values.length > 0);

/** Whether a row shows; `but` names a facet that is left aside. */
export function shows(choice: Choice, row: FilterRow, but?: string): boolean {
  return Object.entries(choice.facets).every(([facet, wanted]) => facet === but || holds(row.facets[facet], wanted))
    && wordsIn(choice.text).every(word => row.text.includes(word));
}

/** How many rows would show with each value of a facet alone, all else as chosen: the same order as `values`. */
export function countChoices(choice: Choice, rows: readonly FilterRow[], facet: string, values: readonly string[]): readonly number[] {
  const left = rows.filter(row => shows(choice, row, facet));
  return values.map(value => left.filter(row => holds(row.facets[facet], [value])).length);
}
