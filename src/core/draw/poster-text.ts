// What a poster or an exported plate says besides its graph, in the reader's language.

import type { LinkState } from '../analysis/find-states.ts';

/** A piece of a line; a strong one stands out in the colour of gaps. */
export interface Run { readonly text: string; readonly strong?: boolean }
/** `figures`: answer, size and worth, from the fullest wording to the shortest; as many wordings in every line. */
export interface GapLine { readonly rank: number; readonly name: string; readonly state: LinkState; readonly stateWord: string; readonly figures: readonly string[] }
/** `notes`: what it is known for, from the fullest wording to the shortest. */
export interface FirmLine { readonly name: string; readonly notes: readonly string[] }

export type LegendKey = LinkState | 'coverage' | 'recycling' | 'width' | 'local' | 'target' | 'leading' | 'port';
export interface LegendEntry { readonly key: LegendKey; readonly text: string }

/** What stands round any drawing that is taken away. */
export interface AroundText {
  readonly title: string;
  readonly finding: readonly Run[];
  /** 演示数据, 内部资料: boxed, at the upper right. */
  readonly marks: readonly string[];
  /** Date, source, method, host. */
  readonly notes: readonly string[];
}

/** What stands round a graph wherever it goes. */
export interface PlateText extends AroundText { readonly legend: readonly LegendEntry[] }

/** Whom to call and where to look. */
export interface ContactText {
  readonly host: string;
  readonly contact: readonly string[];
  /** The page's public address, for the QR code and to be typed; undefined where the county has not named one. */
  readonly address: string | undefined;
  /** What the code is for, or why there is none. */
  readonly scan: string;
}

/** What every printed sheet says, whatever is drawn on it. */
export interface SheetText extends AroundText, ContactText {
  /** The atlas that the plate belongs to, above the title. */
  readonly kicker: string;
}

export interface PosterText extends PlateText, SheetText {
  readonly plate: string;
  readonly gapsTitle: string;
  readonly gaps: readonly GapLine[];
  readonly more: (count: number) => string;
  readonly firmsTitle: string;
  readonly firms: readonly FirmLine[];
}
