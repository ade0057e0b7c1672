// Draws the plate of all chains: grounds in their hues, stages, what passes, headings and links. Texts and hues come in, colours from CSS.

import { exchangeSpacing, type PlacedExchange, type PlacedExchangeFlow, type PlacedMark } from '../layout/exchange-types.ts';
import { element, round, type DrawnElement } from './element.ts';
import { drawTradingLink } from './exchange-box.ts';
import { drawHeading } from './exchange-heading.ts';
import type { MeasuredChain, MeasuredLink, TradeText } from './exchange-texts.ts';

export interface ExchangeWords {
  readonly title: string;
  readonly stages: readonly string[];
  /** Prefix of ids inside this picture, unique on the page. */
  readonly id: string;
}
export interface ExchangeParts { readonly chains: readonly MeasuredChain[]; readonly links: readonly MeasuredLink[]; readonly trades: readonly TradeText[] }

/** Arrowheads lie level: every flow ends level at the edge of its box. */
function drawHead({ points }: PlacedExchangeFlow): DrawnElement | undefined {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (end === undefined || before === undefined) return undefined;
  const back = end[0] > before[0] ? -7 : 7;
  return element('path', { class: 'head', d: `M${round(end[0])} ${round(end[1])}l${back} -3.4v6.8z` });
}

function drawFlow(flow: PlacedExchangeFlow, trade: TradeText | undefined): DrawnElement {
  return element('g', { class: 'flow', 'data-from': flow.from, 'data-to': flow.to, 'data-from-chain': trade?.fromChain, 'data-to-chain': trade?.toChain, 'data-flow': flow.id, 'data-state': trade?.state },
    element('path', { class: 'own', d: flow.own }), element('path', { class: 'line', d: flow.path }), drawHead(flow), trade && element('title', {}, trade.title));
}

/** Across all chains a rule and a name at the left; inside one chain a name above its boxes. */
function drawMark(mark: PlacedMark, name: string, width: number): DrawnElement {
  if (mark.chain !== undefined) return element('text', { class: 'stage-name', x: round(mark.x), y: round(mark.y + 15) }, name);
  return element('g', {},
    element('line', { class: 'rule', x1: 0, x2: round(width), y1: round(mark.y), y2: round(mark.y) }),
    element('text', { class: 'stage-name', x: round(exchangeSpacing.bleed), y: round(mark.y + 19) }, name));
}

function drawGrounds(placed: PlacedExchange, chainOf: ReadonlyMap<string, MeasuredChain>): readonly DrawnElement[] {
  const bleed = placed.shape === 'wide' ? exchangeSpacing.bleed : 0;
  return placed.columns.map(column => element('g', { class: 'territory', 'data-hue': chainOf.get(column.chain)?.hue, 'data-chain': column.chain },
    element('rect', { class: 'wash', x: round(column.x - bleed), y: round(column.y), width: round(column.w + 2 * bleed), height: round(column.h) }),
    element('rect', { class: 'band', x: round(column.x - bleed), y: round(column.y), width: round(column.w + 2 * bleed), height: 4 })));
}

function drawPatterns(id: string): DrawnElement {
  return element('defs', {},
    element('pattern', { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element('rect', { class: 'hatch-line', width: 1.2, height: 6 })));
}

/** The whole plate, in its own units; a viewBox scales it to the page. */
export function drawExchange(placed: PlacedExchange, { chains, links, trades }: ExchangeParts, words: ExchangeWords): DrawnElement {
  const chainOf = new Map(chains.map(chain => [chain.code, chain]));
  const linkOf = new Map(links.map(link => [link.code, link]));
  const tradeOf = new Map(trades.map(trade => [trade.id, trade]));
  const [width, height] = [Math.ceil(placed.width), Math.ceil(placed.height)];
  return element('svg', { class: 'exchange-svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': words.title },
    drawPatterns(words.id),
    element('g', { 'aria-hidden': 'true' }, drawGrounds(placed, chainOf)),
    element('g', { class: 'stages', 'aria-hidden': 'true' }, placed.marks.map(mark => drawMark(mark, words.stages[mark.stage] ?? '', width))),
    element('g', { class: 'flows', 'aria-hidden': 'true' },
      placed.trunks.map(trunk => element('path', { class: `trunk of-${Math.min(6, trunk.count)}`, d: trunk.path, 'data-from': trunk.from, 'data-state': linkOf.get(trunk.from)?.state })),
      placed.flows.map(flow => drawFlow(flow, tradeOf.get(flow.id)))),
    placed.columns.map(column => {
      const chain = chainOf.get(column.chain);
      const boxes = placed.boxes.filter(box => box.chain === column.chain).sort((a, b) => a.y - b.y);
      return element('g', { class: 'chain', 'data-chain': column.chain },
        chain && drawHeading(chain, column.textX, column.y, column.textW),
        boxes.map(box => { const link = linkOf.get(box.id); return link === undefined ? undefined : drawTradingLink(box, link, words.id); }));
    }));
}
