// How large the lists beside a graph can be: sizes of type, numbers of columns and wordings with which everything stands whole.

import { headingType } from './poster-parts.ts';
import type { PosterText } from './poster-text.ts';
import { textWidth } from '../layout/text-width.ts';

/** Sizes of type and distances of rows in the lists, before `PosterFrame.type` enlarges them. */
export const listType = { name: 3.4, small: 2.6, firm: 3.1, head: headingType.height, gapRow: 8.2, gapRowMost: 9.6, firmRow: 5.2, gutter: 7, indent: 6 } as const;

export const enlargements = [1.4, 1.35, 1.3, 1.25, 1.2, 1.15, 1.1, 1.05];

/** The fullest wording in which every line of the list of gaps stands whole in a column; -1 where none does. */
export function wordingFor({ gaps }: PosterText, width: number, type: number): number {
  const room = width / type - listType.indent;
  if (!gaps.every(each => textWidth(each.name, listType.name) + textWidth(each.stateWord, listType.small) + 2 <= room)) return -1;
  const wordings = gaps[0]?.figures.length ?? 1;
  return Array.from({ length: wordings }, (_, index) => index).findIndex(index => gaps.every(each => textWidth(each.figures[index] ?? '', listType.small) <= room));
}

export const gapsHeight = (count: number, columns: number, type: number): number => type * (listType.head + listType.gapRow * Math.ceil(count / columns));
export const firmsHeight = (count: number, type: number): number => (count === 0 ? 0 : type * (listType.head + listType.firmRow * count));

/** Where even the shortest wording is too long, it is the shortest that is cut. */
export const shortest = ({ gaps }: PosterText, wording: number): number => (wording === -1 ? (gaps[0]?.figures.length ?? 1) - 1 : wording);

interface Arranged { readonly columns: number; readonly type: number; readonly wording: number }

/** Columns and size of type with which all gaps fit: in their fullest wording first, then as large as can be. */
export function arrange(text: PosterText, height: number, gapColumn: (columns: number) => number): Arranged {
  const tried = [2, 3].flatMap(columns => [...enlargements, 1].map((type): Arranged => ({ columns, type, wording: wordingFor(text, gapColumn(columns), type) })))
    .filter(({ columns, type, wording }) => wording !== -1 && gapsHeight(text.gaps.length, columns, type) <= height + 0.01);
  return tried.sort((a, b) => a.wording - b.wording || b.type - a.type)[0] ?? { columns: 3, type: 1, wording: wordingFor(text, gapColumn(3), 1) };
}

/** As large as the gaps' type, where all firms and what they are known for fit. */
export function firmTypeFor(text: PosterText, width: number, room: number, most: number): number {
  const fits = (type: number): boolean => firmsHeight(text.firms.length, type) <= room
    && text.firms.every(({ name, notes }) => textWidth(name, listType.firm) + textWidth(notes.at(-1) ?? '', listType.small) + 3 <= width / type);
  return enlargements.find(type => type <= most && fits(type)) ?? 1;
}
