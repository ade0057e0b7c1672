// The plate of all chains for a page: as wide as it, with nothing cut, and only where that cannot be, wider.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exchangeStyle, type ExchangeTexts, type TradeText, type TradingChainText, type TradingLinkText } from '../../../src/core/draw/exchange-texts.ts';
import { fitExchange } from '../../../src/core/draw/fit-exchange.ts';
import { checkPlacedExchange } from '../../../src/core/layout/exchange-check.ts';
import { textWidth } from '../../../src/core/layout/text-width.ts';

const widths = { most: 190, least: 150 };
const anyName = fc.oneof(
  fc.constantFrom('屠宰分割', '冷链温控标签与物联网终端的研发与制造', 'Sheep-manure compost', 'Demonstration field base', 'Telecommunications-infrastructure'),
  fc.string({ unit: fc.constantFrom('冷', '链', 'a', 'W', 'mm', ' ', '-', '𠮷', '…'), minLength: 1, maxLength: 60 }),
);

const chain = (code: string, order: number, name: string): TradingChainText => ({
  code, order, name, hue: 1, href: '', label: '', counts: '36 links · 3 trade across chains', others: [{ state: 'missing', count: 12, word: 'none' }, { state: 'strong', count: 9, word: 'strong' }],
});

/** A ring of chains of one link each: every link sends something to the next chain’s. */
const ring = (names: readonly string[], items: readonly string[]): ExchangeTexts => {
  const next = (index: number): number => (index + 1) % names.length;
  const trades = items.slice(0, names.length).map((_, index): TradeText => ({ id: `f${index}`, from: `l${index}`, to: `l${next(index)}`, fromChain: `c${index}`, toChain: `c${next(index)}`, state: 'missing', title: '' }));
  return {
    chains: names.map((name, index) => chain(`c${index}`, index, name)),
    links: names.map((name, index): TradingLinkText => ({
      code: `l${index}`, chain: `c${index}`, stage: index % 3, name, state: 'weak', stateWord: 'strong', href: '', label: '',
      ports: trades.filter(trade => trade.to === `l${index}`).map(trade => ({ flow: trade.id, item: items[Number(trade.id.slice(1))] ?? '', mark: 'Ec', hue: 1, state: 'missing' as const })),
    })),
    trades,
  };
};
const bare = (text: string): string => text.replace(/\s/g, '');

describe.each(['wide', 'tall'] as const)('%s', shape => {
  const page = shape === 'wide' ? 1360 : 358;
  const anyTexts = fc.tuple(fc.array(anyName, { minLength: 2, maxLength: 7 }), fc.array(anyName, { minLength: 7, maxLength: 7 })).map(([names, items]) => ring(names, items));

  test('no name and nothing received loses a character, and no line is wider than its room', () => {
    fc.assert(fc.property(anyTexts, texts => {
      const { parts, placed } = fitExchange(texts, shape, page, widths);
      const room = (placed.boxes[0]?.w ?? 0) - exchangeStyle.left - exchangeStyle.right;
      for (const [index, link] of parts.links.entries()) {
        expect(bare(link.lines.join(''))).toBe(bare(texts.links[index]!.name));
        expect(link.head).toBeGreaterThanOrEqual(exchangeStyle.line * Math.max(link.lines.length, link.wordLine + 1));
        link.lines.forEach((line, at) => { expect(textWidth(line, exchangeStyle.name) + (at === link.wordLine ? textWidth(link.stateWord, exchangeStyle.word) : 0)).toBeLessThanOrEqual(room); });
        for (const port of link.ports) {
          expect(bare(port.lines.join(''))).toBe(bare(port.item));
          for (const line of port.lines) expect(textWidth(line, exchangeStyle.item) + port.chip + exchangeStyle.chipGap).toBeLessThanOrEqual(room);
        }
      }
      for (const [index, heading] of parts.chains.entries()) expect(bare(heading.lines.join(''))).toBe(bare(texts.chains[index]!.name));
    }), { numRuns: 25 });
  });

  test('is no wider than its page, and holds as a picture', () => {
    fc.assert(fc.property(anyTexts, texts => {
      const { parts, placed, broad } = fitExchange(texts, shape, page, widths);
      expect([broad, placed.width]).toEqual([false, page]);
      const lines = new Map(parts.links.flatMap(link => link.ports.map(port => [port.flow, port.lines.length])));
      const graph = {
        chains: parts.chains.map(each => ({ id: each.code, order: each.order })), boxes: parts.links.map(link => ({ id: link.code, chain: link.chain, stage: link.stage, head: link.head })),
        flows: parts.trades.map(({ id, from, to }) => ({ id, from, to, lines: lines.get(id) ?? 1 })),
      };
      expect(checkPlacedExchange(graph, placed)).toEqual([]);
    }), { numRuns: 15 });
  });
});

test('more chains than a page holds with the narrowest boxes are scrolled in boxes of the usual width, not shrunk', () => {
  const names = Array.from({ length: 12 }, (_, index) => `第${index}链`);
  const { placed, broad } = fitExchange(ring(names, names), 'wide', 1360, widths);
  expect([broad, placed.boxes[0]?.w]).toEqual([true, widths.most]);
  expect(placed.width).toBeGreaterThan(1360);
});

test('few chains get boxes of the usual width, and a county without chains is a picture too', () => {
  expect(fitExchange(ring(['甲', '乙'], ['丙', '丁']), 'wide', 1360, widths).placed.boxes.map(box => box.w)).toEqual([widths.most, widths.most]);
  expect(fitExchange({ chains: [], links: [], trades: [] }, 'wide', 1360, widths)).toMatchObject({ broad: false, placed: { boxes: [], flows: [] } });
});
