// What the plate of all chains is placed from and what comes out. A trunk is what one link sends out on one side.

import type { Point } from './draw-path.ts';

/**
 * One of the county's chains; `order` is its place in the atlas, which decides where nothing else does. `title` is the
 * height of its heading where chains stand above each other and none need wait for the tallest.
 */
export interface ExchangeChain { readonly id: string; readonly order: number; readonly title?: number }

/** A link that trades with other chains. `head` is the height of its name; below it stands a row for each thing it receives. */
export interface ExchangeBox { readonly id: string; readonly chain: string; readonly stage: number; readonly head: number }

/** `lines` of text that its row takes in the box it reaches; one unless told. */
export interface ExchangeFlow { readonly id: string; readonly from: string; readonly to: string; readonly lines?: number }

/** The order of all lists is of no consequence; flows inside a chain and to nowhere are left out. */
export interface ExchangeGraph {
  readonly chains: readonly ExchangeChain[];
  readonly boxes: readonly ExchangeBox[];
  readonly flows: readonly ExchangeFlow[];
}

/**
 * `wide`: a column a chain, side by side, stages from top to bottom at common heights, flows through the gaps between.
 * `tall`: the chains above each other, flows through a margin at either side; `page` is the picture's whole width.
 * `box` is the width of a box, `title` the height of a chain's heading; both in px at scale 1.
 */
export interface ExchangeOptions {
  readonly shape: 'wide' | 'tall';
  readonly page: number;
  readonly box: number;
  readonly title: number;
  /** How often the picture found is shaken up for a better one, where the default (from its size) is not wanted. */
  readonly kicks?: number;
}

export type Side = 'left' | 'right';

/** Where a flow reaches its box: `y` is the middle of its row's first line. */
export interface PlacedPort { readonly flow: string; readonly y: number; readonly side: Side }

export interface PlacedExchangeBox {
  readonly id: string; readonly chain: string; readonly stage: number;
  readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly head: number;
  readonly ports: readonly PlacedPort[];
  /** The sides at which something leaves, at `y` + `outAt`. */
  readonly out: readonly Side[];
}

export interface PlacedExchangeFlow extends ExchangeFlow {
  /** The whole way, and what of it is shared with no other flow. */
  readonly path: string;
  readonly own: string;
  readonly points: readonly Point[];
}

/** A stretch that `count` flows out of one link share. */
export interface Trunk { readonly from: string; readonly count: number; readonly path: string }

/** The ground of a chain; `textX` and `textW` is where its heading stands free of lines. */
export interface PlacedColumn { readonly chain: string; readonly textX: number; readonly textW: number; readonly x: number; readonly y: number; readonly w: number; readonly h: number }

/** Where a stage begins, its heading included: across all chains (`chain` undefined), or inside one. */
export interface PlacedMark { readonly stage: number; readonly chain: string | undefined; readonly x: number; readonly y: number }

/** Columns in the order in which they stand; the rest sorted by id. */
export interface PlacedExchange {
  readonly shape: ExchangeOptions['shape'];
  readonly width: number;
  readonly height: number;
  readonly columns: readonly PlacedColumn[];
  readonly marks: readonly PlacedMark[];
  readonly boxes: readonly PlacedExchangeBox[];
  readonly flows: readonly PlacedExchangeFlow[];
  readonly trunks: readonly Trunk[];
}

/** Everything stands on a grid of so many px, so that what is nearly level is level. */
export const exchangeGrid = 6;
export const exchangeSpacing = {
  row: 18, foot: 6, outAt: 15, boxGap: 12, passHeight: 6, passGap: 6, stageGap: 42, stageHead: 30, edge: 17, laneStep: 7, radius: 9, gapLeast: 42, bleed: 9,
} as const;

export const rowHeight = ({ lines = 1 }: ExchangeFlow): number => lines * exchangeSpacing.row;

export function boxHeight(box: ExchangeBox, received: readonly ExchangeFlow[]): number {
  const foot = received.length === 0 ? 0 : exchangeSpacing.foot;
  return received.reduce((sum, flow) => sum + rowHeight(flow), box.head + foot);
}

/** Where rows in this order are reached, from the top of their box. */
export function portOffsets(box: ExchangeBox, rows: readonly ExchangeFlow[]): readonly number[] {
  let top = box.head;
  return rows.map(flow => { const y = top + exchangeSpacing.row / 2; top += rowHeight(flow); return y; });
}
