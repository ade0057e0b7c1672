// The drawing of all chains: every link a way into its chain, every flow there, no text that becomes markup, nothing styled inline.
import { describe, expect, test } from 'vitest';
import { drawExchange } from '../../../src/core/draw/draw-exchange.ts';
import { writeMarkup, type Drawn } from '../../../src/core/draw/element.ts';
import { measureChains, measureLinks, type PortText, type TradeText, type TradingChainText, type TradingLinkText } from '../../../src/core/draw/exchange-texts.ts';
import { placeExchange } from '../../../src/core/layout/place-exchange.ts';
import { textWidth } from '../../../src/core/layout/text-width.ts';

const port = (flow: string, item: string): PortText => ({ flow, item, mark: '甲', hue: 1, state: 'missing' });
const link = (code: string, chain: string, more: Partial<TradingLinkText> = {}): TradingLinkText => ({
  code, chain, stage: 1, name: `${code}环节`, state: 'strong', stateWord: '强', href: `chains/${chain}/#${code}`, label: `${code}环节,较强`, ports: [], ...more,
});
const chain = (code: string, order: number): TradingChainText => ({
  code, order, name: `${code}链`, hue: order + 1, href: `chains/${code}/`, label: `${code}产业链`, counts: '5 个环节 · 1 个与外链往来',
  others: [{ state: 'missing', count: 2, word: '缺' }, { state: 'surplus', count: 1, word: '余' }],
});
const trade: TradeText = { id: 'a~b', from: 'a', to: 'b', fromChain: 'A', toChain: 'B', state: 'missing', title: 'A a → B b:<秸秆>' };

function drawn(shape: 'wide' | 'tall'): Drawn {
  const box = 160;
  const links = measureLinks([link('a', 'A', { state: 'missing', stateWord: '缺' }), link('b', 'B', { state: 'weak', stateWord: '弱', ports: [port('a~b', '<秸秆>&"青贮"')] })], box);
  const { chains, title } = measureChains([chain('A', 0), chain('B', 1)], box);
  const placed = placeExchange({ chains: chains.map(({ code, order }) => ({ id: code, order })), boxes: links.map(each => ({ id: each.code, chain: each.chain, stage: each.stage, head: each.head })), flows: [trade] }, { shape, page: shape === 'wide' ? 600 : 358, box, title });
  return drawExchange(placed, { chains, links, trades: [trade] }, { id: 'x', title: '图', stages: ['配套', '上游', '中游', '下游'] });
}

function all(tree: Drawn, wanted: (attributes: Readonly<Record<string, unknown>>, tag: string) => boolean): readonly Exclude<Drawn, string>[] {
  if (typeof tree === 'string') return [];
  return [...(wanted(tree.attributes, tree.tag) ? [tree] : []), ...tree.children.flatMap(child => all(child, wanted))];
}
const text = (tree: Drawn): string => (typeof tree === 'string' ? tree : tree.children.map(text).join(''));

describe.each(['wide', 'tall'] as const)('%s', shape => {
  const picture = drawn(shape);

  test('every link and every chain is a way in, and says itself in words', () => {
    const ways = all(picture, (_, tag) => tag === 'a').map(way => [way.attributes['href'], way.attributes['aria-label']]);
    expect(ways).toEqual([['chains/A/', 'A产业链'], ['chains/A/#a', 'a环节,较强'], ['chains/B/', 'B产业链'], ['chains/B/#b', 'b环节,较强']]);
  });

  test('a state is a colour, a shape and a word', () => {
    const [missing] = all(picture, attributes => attributes['class'] === 'inside' && attributes['data-link'] === 'a');
    expect(missing?.attributes['data-state']).toBe('missing');
    expect(text(missing!)).toContain('缺');
    expect(all(missing!, attributes => attributes['class'] === 'side')).toEqual([]);
    const [weak] = all(picture, attributes => attributes['class'] === 'inside' && attributes['data-link'] === 'b');
    expect(all(weak!, attributes => attributes['fill'] === 'url(#x-hatch)')).toHaveLength(1);
  });

  test('a flow names its ends, its chains, its state and what passes', () => {
    const [flow] = all(picture, attributes => attributes['class'] === 'flow');
    expect(flow?.attributes).toMatchObject({ 'data-from': 'a', 'data-to': 'b', 'data-from-chain': 'A', 'data-to-chain': 'B', 'data-state': 'missing' });
    expect(text(flow!)).toBe('A a → B b:<秸秆>');
  });

  test('the row of what a link receives is marked with the chain that sends it', () => {
    const [row] = all(picture, attributes => attributes['class'] === 'port');
    expect(row?.attributes).toMatchObject({ 'data-flow': 'a~b', 'data-state': 'missing' });
    expect(text(row!)).toContain('甲');
  });

  test('the tally counts every other link, one tick each', () => {
    const ticks = all(picture, attributes => attributes['class'] === 'ticks').map(group => [group.attributes['data-state'], group.children.length]);
    expect(ticks).toEqual([['missing', 2], ['surplus', 1], ['missing', 2], ['surplus', 1]]);
  });

  test('nothing is styled inline, and no text of the data becomes markup', () => {
    expect(all(picture, attributes => 'style' in attributes)).toEqual([]);
    expect(writeMarkup(picture)).not.toContain('<秸秆>');
  });
});

test('a name too long for a line takes two and a taller head', () => {
  const [short, long] = measureLinks([link('a', 'A', { name: '屠宰' }), link('b', 'A', { name: '冷链温控标签与物联网终端的研发与制造' })], 160);
  expect([short?.lines.length, short?.head]).toEqual([1, 30]);
  expect([long?.lines.length, long?.head]).toEqual([2, 48]);
});

test('a state’s word stands beside the first line, unless the first word of the name would be broken for it', () => {
  const placeOf = (name: string): number | undefined => measureLinks([link('a', 'A', { name, stateWord: 'strong' })], 170)[0]?.wordLine;
  expect(placeOf('Farm study')).toBe(0);
  expect(placeOf('Demonstration base')).toBe(1);
  expect(placeOf('Telecommunications')).toBe(1);
});

test('what is received takes as many lines as it needs, about equally long, and its row is as tall', () => {
  const [measured] = measureLinks([link('a', 'A', { ports: [port('x', '墒情'), port('y', 'Barn climate and weighing terminals')] })], 190);
  expect(measured?.ports.map(each => each.lines)).toEqual([['墒情'], ['Barn climate and', 'weighing terminals']]);
  for (const line of measured?.ports[1]?.lines ?? []) expect(textWidth(line, 13)).toBeLessThan(150);
});
