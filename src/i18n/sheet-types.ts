// What a printed sheet is made of, as text: blocks of lines with the numbers of the notes that say where each figure came from.

import type { CoverageBar } from '../core/draw/draw-coverage.ts';
import type { ScheduleRow } from '../core/draw/draw-schedule.ts';
import type { SiteMark } from '../core/draw/draw-site-plan.ts';
import type { Link, Parcel, Park } from '../core/model/atlas.ts';

/** A piece of text. `zh`: Chinese, whatever the page's language. */
export interface Said { readonly text: string; readonly zh?: boolean; readonly href?: string; readonly tone?: 'gap' | 'quiet' | 'strong'; readonly notes?: readonly number[] }
export type Cell = readonly Said[];

export interface Figure { readonly label: string; readonly value: Cell; readonly tone?: 'gap' }

/** `instead`: what is said where there is no room for the block; one without it always has room. */
interface Titled { readonly title: string; readonly notes?: readonly number[]; readonly instead?: string }
/** `more`: remarks below, such as how many are left out; `empty`: what is said where there is nothing. */
interface Listed { readonly more?: readonly string[]; readonly empty?: string }

export type Block = Titled & (
  /** A table; `shape` names the widths of its columns. The first cell of a line is its head. */
  | (Listed & { readonly kind: 'rows'; readonly shape: string; readonly head?: readonly Cell[]; readonly lines: readonly (readonly Cell[])[]; /** Lines of text beyond one a line, where names are long. */ readonly extra?: number })
  | (Listed & { readonly kind: 'list'; readonly items: readonly Cell[] })
  | (Listed & { readonly kind: 'clauses'; readonly items: readonly { readonly name: Cell; readonly text: Cell }[] })
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'plan'; readonly park: Park; readonly marks: readonly SiteMark[]; readonly caption: string; readonly aside: readonly Cell[] }
  | (Listed & { readonly kind: 'schedule'; readonly rows: readonly ScheduleRow[]; readonly label: string; readonly caption: string })
);

/** `dense`: the figures are too long for their usual type. */
export interface Band { readonly dense?: boolean; readonly figures: readonly Figure[]; readonly bar?: { readonly figures: CoverageBar; readonly label: string }; readonly sums: readonly Cell[] }

export interface SheetText {
  readonly code: string;
  /** The link and the parcel that it is about, for the ways back. */
  readonly link: Link | undefined;
  readonly parcel: Parcel | undefined;
  readonly kicker: string;
  readonly marks: readonly string[];
  readonly title: Cell;
  readonly finding: Said;
  /** Facts about whom or what the sheet is for, in running text. */
  readonly lead: readonly Cell[];
  readonly band: Band;
  /** Steps by which the lines of the columns stand further apart, since there is room. */
  readonly air: number;
  readonly left: readonly Block[];
  readonly right: readonly Block[];
  /** `aside`: for the county's own people alone. */
  readonly contact: { readonly title: string; readonly host: string; readonly lines: readonly Cell[]; readonly aside: readonly Figure[] };
  readonly scan: { readonly address: string | undefined; readonly text: string };
  readonly sources: { readonly title: string; readonly notes: readonly Cell[] };
  readonly colophon: readonly string[];
}
