// What the plate of all chains says, in the reader's language, and how its texts are broken into the room they have.

import type { LinkState } from '../analysis/find-states.ts';
import { textWidth, wrapText } from './text-width.ts';

/** One thing that a link receives from another chain. */
export interface PortText {
  readonly flow: string;
  readonly item: string;
  /** The supplying chain: its mark of a character or two, and its hue. */
  readonly mark: string;
  readonly hue: number;
  /** State of the supplying link. */
  readonly state: LinkState;
}

export interface TradingLinkText {
  readonly code: string; readonly chain: string; readonly stage: number;
  readonly name: string; readonly state: LinkState; readonly stateWord: string;
  readonly href: string; readonly label: string;
  readonly ports: readonly PortText[];
}

export interface TradingChainText {
  readonly code: string; readonly order: number; readonly name: string; readonly hue: number;
  readonly href: string; readonly label: string;
  /** 34 个环节 · 7 个与外链往来 */
  readonly counts: string;
  /** States of the links that trade with no other chain, in the reader's order, with the word for each. */
  readonly others: readonly { readonly state: LinkState; readonly count: number; readonly word: string }[];
}

export interface TradeText { readonly id: string; readonly from: string; readonly to: string; readonly fromChain: string; readonly toChain: string; readonly state: LinkState; readonly title: string }

export interface ExchangeTexts {
  readonly chains: readonly TradingChainText[];
  readonly links: readonly TradingLinkText[];
  readonly trades: readonly TradeText[];
}

export const exchangeStyle = {
  name: 14, line: 18, word: 12, item: 12, mark: 10.5, left: 11, right: 9,
  chainName: 20, chainLine: 25, counts: 11.5, tally: 11, tallyLine: 15, ticks: 9,
} as const;

/** Bold Latin letters are wider than the table's, Chinese characters are not. */
const bold = (text: string, size: number): number => (/[A-Za-z]/.test(text) ? size * 1.07 : size);

export interface MeasuredLink extends TradingLinkText { readonly lines: readonly string[]; readonly head: number }

/** Names broken into lines of a box that is `width` wide, and how tall its head is. */
export function measureLinks(links: readonly TradingLinkText[], width: number): readonly MeasuredLink[] {
  const { name, word, left, right, line } = exchangeStyle;
  return links.map(link => {
    const room = width - left - right - textWidth(link.stateWord, word) - 8;
    const lines = wrapText(link.name, bold(link.name, name), room, 2);
    return { ...link, lines, head: 30 + line * (Math.max(1, lines.length) - 1) };
  });
}

export interface MeasuredChain extends TradingChainText { readonly lines: readonly string[]; readonly countLines: readonly string[]; readonly tally: readonly (readonly TradingChainText['others'][number][])[] }

export const tallyText = (part: TradingChainText['others'][number]): string => `${part.word} ${part.count}`;

/** Headings broken into lines, and the height that all of them need. */
export function measureChains(chains: readonly TradingChainText[], width: number): { readonly chains: readonly MeasuredChain[]; readonly title: number } {
  const { chainName, counts, tally, chainLine, tallyLine, ticks } = exchangeStyle;
  const measured = chains.map((chain): MeasuredChain => {
    const rows: TradingChainText['others'][number][][] = [[]];
    let used = 0;
    for (const part of chain.others) {
      const own = textWidth(tallyText(part), tally) + 8;
      if (used + own > width && used > 0) { rows.push([]); used = 0; }
      rows.at(-1)!.push(part);
      used += own;
    }
    return { ...chain, lines: wrapText(chain.name, bold(chain.name, chainName), width, 2), countLines: wrapText(chain.counts, counts, width, 2), tally: rows.filter(row => row.length > 0) };
  });
  const most = (of: (chain: MeasuredChain) => number): number => Math.max(0, ...measured.map(of));
  const title = 14 + most(chain => chain.lines.length) * chainLine + most(chain => chain.countLines.length) * 16 + ticks + 8 + most(chain => chain.tally.length) * tallyLine + 8;
  return { chains: measured, title: Math.ceil(title / 6) * 6 };
}
