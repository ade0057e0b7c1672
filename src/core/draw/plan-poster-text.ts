// What a park's printed plan says besides the plan, in the reader's language.

import type { ParcelStatus } from '../schema/parcel-kinds.ts';
import type { Paper } from './poster-sheet.ts';
import type { SheetText } from './poster-text.ts';

export interface ParcelColumn { readonly head: string; readonly unit: string }
/** Who could stand there: the number in the ring on the plan, the name, the gap that it would close. */
export interface ParcelTarget { readonly number: number; readonly name: string; readonly gap: string }
export interface ParcelLine { readonly status: ParcelStatus; readonly cells: readonly string[]; readonly target: ParcelTarget | undefined }

export interface ParcelTableText {
  readonly title: string;
  /** The most wanted first: what has no room is left out from the end. The first is the code, and always stands. */
  readonly columns: readonly ParcelColumn[];
  readonly targetHead: string;
  /** In groups by status. */
  readonly lines: readonly ParcelLine[];
  readonly group: (status: ParcelStatus, count: number) => string;
  /** Rows left out are counted. */
  readonly more: (count: number) => string;
  readonly none: string;
}

/** A short label and what is said of it. */
export interface FactsText { readonly title: string; readonly lines: readonly { readonly label: string; readonly words: string }[] }

export type PlanLegendKey = { readonly kind: 'parcel'; readonly status: ParcelStatus } | { readonly kind: 'firm'; readonly chain: string; readonly hue: number; readonly glyph: string }
  | { readonly kind: 'word' | 'target' | 'progress' | 'late' | 'boundary' } | { readonly kind: 'spot'; readonly spot: string };

export interface PlanSheetText extends SheetText {
  /** Of a shape as 1:12,500 true on that paper. */
  readonly scale: (denominator: number, paper: Paper) => string;
  /** The scale before the notice that the plan is a schematic. */
  readonly scaled: (scale: string, notice: string) => string;
  readonly legendTitle: string;
  readonly legendWord: (key: PlanLegendKey) => string;
  readonly table: ParcelTableText;
  /** What the park is connected to. */
  readonly facts: FactsText;
}
