// What the plate of all chains says, in the reader's language, and how its texts are broken into the room they have.

import type { LinkState } from '../analysis/find-states.ts';
import { boldSize, breakText, textWidth, wrapWhole } from '../layout/text-width.ts';
import { breakEvenly } from './measure-box.ts';

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
  name: 14, line: 18, word: 13, item: 13, itemLine: 16, mark: 13, left: 11, right: 8, chipGap: 5,
  chainName: 20, chainLine: 25, counts: 13, countsLine: 17, tally: 13, tallyLine: 17, tallyGap: 6, ticks: 9,
} as const;

export interface MeasuredPort extends PortText { readonly lines: readonly string[]; readonly chip: number }
/** `wordLine` is the line of the name beside which the state's word stands; one below the last where none has room. */
export interface MeasuredLink extends TradingLinkText { readonly lines: readonly string[]; readonly wordLine: number; readonly head: number; readonly ports: readonly MeasuredPort[] }

/** As many lines as the room asks for, none longer than need be. */
function wrapEvenly(text: string, size: number, room: number): readonly string[] {
  const lines = wrapWhole(text, size, room);
  const even = breakEvenly(text, size, lines.map(() => room));
  return even.whole ? even.lines : lines;
}

function measurePort(port: PortText, width: number): MeasuredPort {
  const { mark, item, left, right, chipGap } = exchangeStyle;
  const chip = Math.max(18, textWidth(port.mark, mark) + 7);
  const size = port.state === 'missing' ? boldSize(port.item, item) : item;
  return { ...port, chip, lines: wrapEvenly(port.item, size, width - left - right - chip - chipGap) };
}

/** The state's word stands beside the first line; beside the last where the first word of the name would have to be broken for it. */
function measureName(link: TradingLinkText, room: number): Pick<MeasuredLink, 'lines' | 'wordLine'> {
  const size = boldSize(link.name, exchangeStyle.name);
  const beside = room - textWidth(link.stateWord, boldSize(link.stateWord, exchangeStyle.word)) - 8;
  const first = breakText(link.name, size, [beside, ...Array.from(link.name, () => room)]);
  if (first.whole) return { lines: first.lines, wordLine: 0 };
  const lines = wrapWhole(link.name, size, room);
  return { lines, wordLine: textWidth(lines.at(-1) ?? '', size) <= beside ? lines.length - 1 : lines.length };
}

/** Names and things received in lines of a box that is `width` wide, nothing cut, and how tall its head is. */
export function measureLinks(links: readonly TradingLinkText[], width: number): readonly MeasuredLink[] {
  const { left, right, line } = exchangeStyle;
  return links.map(link => {
    const measured = measureName(link, width - left - right);
    const head = 30 + line * (Math.max(measured.lines.length, measured.wordLine + 1) - 1);
    return { ...link, ...measured, head, ports: link.ports.map(port => measurePort(port, width)) };
  });
}

type Part = TradingChainText['others'][number];
/** `title` is the height that the heading takes, a multiple of the grid. */
export interface MeasuredChain extends TradingChainText { readonly lines: readonly string[]; readonly countLines: readonly string[]; readonly tally: readonly (readonly Part[])[]; readonly title: number }

export const tallyText = (part: Part): string => `${part.word} ${part.count}`;

/** What the tally says, in as many rows as it needs. */
function tallyRows(others: readonly Part[], width: number): readonly (readonly Part[])[] {
  const { tally, tallyGap } = exchangeStyle;
  const rows: Part[][] = [[]];
  let used = 0;
  for (const part of others) {
    const own = textWidth(tallyText(part), tally);
    if (used > 0 && used + own > width) { rows.push([]); used = 0; }
    rows.at(-1)!.push(part);
    used += own + tallyGap;
  }
  return rows.filter(row => row.length > 0);
}

/** Headings broken into lines, nothing cut, and the height that all of them need. */
export function measureChains(chains: readonly TradingChainText[], width: number): { readonly chains: readonly MeasuredChain[]; readonly title: number } {
  const { chainName, counts, chainLine, countsLine, tallyLine, ticks } = exchangeStyle;
  const measured = chains.map((chain): MeasuredChain => {
    const lines = wrapWhole(chain.name, boldSize(chain.name, chainName), width);
    const countLines = textWidth(chain.counts, counts) <= width ? [chain.counts] : chain.counts.split(' · ').flatMap(part => wrapWhole(part, counts, width));
    const tally = tallyRows(chain.others, width);
    const title = 14 + lines.length * chainLine + countLines.length * countsLine + ticks + 8 + tally.length * tallyLine + 8;
    return { ...chain, lines, countLines, tally, title: Math.ceil(title / 6) * 6 };
  });
  return { chains: measured, title: Math.max(0, ...measured.map(chain => chain.title)) };
}
