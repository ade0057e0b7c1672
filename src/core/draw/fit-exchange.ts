// The plate of all chains for a page: boxes as wide as the page allows beside what runs between them, so that type keeps its size.

import { exchangeSpacing, type ExchangeOptions, type PlacedExchange } from '../layout/exchange-types.ts';
import { placeExchange } from '../layout/place-exchange.ts';
import type { ExchangeParts } from './draw-exchange.ts';
import { measureChains, measureLinks, type ExchangeTexts } from './exchange-texts.ts';

export interface FittedExchange {
  readonly placed: PlacedExchange;
  readonly parts: ExchangeParts;
  /** Wider than its page even with the narrowest boxes: it is to be scrolled, not shrunk. */
  readonly broad: boolean;
}

/** Widths of a box in px: the one wanted, and the narrowest in which its texts still read well. */
export interface BoxWidths { readonly most: number; readonly least: number }

const tries = 5;

function placeAt(texts: ExchangeTexts, shape: ExchangeOptions['shape'], page: number, box: number): Omit<FittedExchange, 'broad'> {
  const links = measureLinks(texts.links, box);
  // Headings may use some of the ground that is seen beside the boxes.
  const { chains, title } = measureChains(texts.chains, shape === 'wide' ? box + exchangeSpacing.bleed - 3 : box);
  const lines = new Map(links.flatMap(link => link.ports.map(port => [port.flow, port.lines.length])));
  const graph = {
    chains: chains.map(chain => ({ id: chain.code, order: chain.order, title: chain.title })),
    boxes: links.map(link => ({ id: link.code, chain: link.chain, stage: link.stage, head: link.head })),
    flows: texts.trades.map(({ id, from, to }) => ({ id, from, to, lines: lines.get(id) ?? 1 })),
  };
  return { placed: placeExchange(graph, { shape, page, box, title }), parts: { chains, links, trades: texts.trades } };
}

/**
 * Narrower boxes make taller texts, and these move the lanes between the chains, so the width is felt for. `page` is the
 * width of the page in px; the picture is wider only where boxes of the least width do not fit (`broad`).
 */
export function fitExchange(texts: ExchangeTexts, shape: ExchangeOptions['shape'], page: number, { most, least }: BoxWidths): FittedExchange {
  const columns = shape === 'wide' ? Math.max(1, texts.chains.length) : 1;
  let box = most;
  for (let count = 0; count < tries && box >= least; count++) {
    const fitted = placeAt(texts, shape, page, box);
    const over = fitted.placed.width - page;
    if (over <= 0) return { ...fitted, broad: false };
    box = Math.min(box - 1, Math.floor(box - over / columns));
  }
  const fitted = placeAt(texts, shape, page, least);
  return fitted.placed.width <= page ? { ...fitted, broad: false } : { ...placeAt(texts, shape, page, most), broad: true };
}
