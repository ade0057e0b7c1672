// Social cards as pictures: their size, their weight, their colours, the same bytes for the same drawing.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { cardStyle, mixColours, readTokens, writePng } from '../../src/build/draw-cards.ts';
import { drawHomeCard } from '../../src/core/draw/draw-home-card.ts';
import { textWidth } from '../../src/core/layout/text-width.ts';
import { fitTitle } from '../../src/core/draw/card.ts';
import { homeCard } from '../../src/views/share-card.ts';
import { analyse } from '../support/county.ts';

const county = { chains: Array.from({ length: 12 }, (_, at) => ({ code: `C${at}`, name: `第${at}链` })), links: Array.from({ length: 60 }, (_, at) => ({ code: `L${at}`, chain: `C${at % 12}`, externalDemand: 9 })) };
const pixels = (png: Uint8Array): readonly number[] => { const view = new DataView(png.buffer, png.byteOffset); return [view.getUint32(16), view.getUint32(20)]; };

describe('a card', () => {
  test('is a picture of 1200 × 630, light enough, and the same each time', async () => {
    const [one, two] = [await writePng(homeCard('zh', analyse(county))), await writePng(homeCard('zh', analyse(county)))];
    expect(pixels(one)).toEqual([1200, 630]);
    expect(one.length).toBeLessThan(150_000);
    expect(Buffer.from(one).equals(two)).toBe(true);
  });
  test('of a county with nothing in it is drawn all the same', async () => {
    expect(pixels(await writePng(drawHomeCard({ kicker: '', title: '甲县', lines: [], notes: '', marks: [], hue: undefined }, [])))).toEqual([1200, 630]);
  });
  test('of a text that would be markup shows the text', async () => {
    const plain = { kicker: '', lines: [], notes: '', marks: [], hue: undefined };
    await expect(writePng(drawHomeCard({ ...plain, title: '</text></svg><style>*{fill:red}</style>&' }, []))).resolves.toBeInstanceOf(Uint8Array);
  });
  test('writes with the packaged font: Chinese is no row of boxes', async () => {
    const of = (title: string) => writePng(drawHomeCard({ kicker: '', title, lines: [], notes: '', marks: [], hue: undefined }, []));
    expect(Buffer.from(await of('肉羊')).equals(await of('生猪'))).toBe(false);
  });
});

test.each(['肉羊产业链', 'Mutton sheep industry chain', '某某某某某某某某某某某某某某某某某某某某某某某某某'])('a title of any length stands in its column: %s', title => {
  const { size, lines } = fitTitle(title, 316, 3);
  expect(lines.length).toBeLessThanOrEqual(3);
  expect(lines.join('').length).toBeGreaterThanOrEqual(Math.min(title.length - 3, 22));
  for (const line of lines) expect(textWidth(line, size)).toBeLessThanOrEqual(316);
});

describe('colours', () => {
  test('are the tokens’ by day, and each that the style names is one', async () => {
    const css = await readFile('src/styles/tokens.css', 'utf8');
    const tokens = readTokens(css);
    expect([tokens.get('paper'), tokens.get('ink')]).toEqual(['#faf7f0', '#1f2733']);
    expect(cardStyle(tokens)).not.toContain('#000000');
  });
  test('mix as in the style sheets', () => { expect([mixColours('#000000', '#ffffff', 0.25), mixColours('#ff0000', '#0000ff', 0.5)]).toEqual(['#bfbfbf', '#800080']); });
});
