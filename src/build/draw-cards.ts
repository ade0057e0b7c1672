// Social cards as PNG: drawn by the site's own code in the colours of its tokens, made into dots with the packaged font.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { writeMarkup, type DrawnElement } from '../core/draw/element.ts';
import type { Language } from '../i18n/language.ts';
import { chainCard, homeCard } from '../views/share-card.ts';
import { drawChainPictures } from './draw-chain-pictures.ts';
import { writeFontConfig } from './packaged-fonts.ts';

const root = (): string => process.env['LIANTU_ROOT'] ?? process.cwd();

type Tokens = ReadonlyMap<string, string>;

/** The tokens by day: of each name the first colour. */
export const readTokens = (css: string): Tokens => new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name = '', colour = '']) => [name, colour] as const).reverse());

/** So much of one colour in another, as color-mix() has it in the style sheets. */
export function mixColours(one: string, other: string, share: number): string {
  const parts = (colour: string): readonly number[] => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
  const [a, b] = [parts(one), parts(other)];
  return `#${a.map((part, at) => Math.round(part * share + (b[at] ?? 0) * (1 - share)).toString(16).padStart(2, '0')).join('')}`;
}

/** The looks of the pages' graphs and marks, for a renderer that knows no custom property. */
export function cardStyle(tokens: Tokens): string {
  const token = (name: string): string => tokens.get(name) ?? '#000000';
  const [paper, leaf, ink, gap, weak, strong, surplus, unknown] = ['paper', 'leaf', 'ink', 'gap', 'weak', 'strong', 'surplus', 'unknown'].map(token) as [string, string, string, string, string, string, string, string];
  return [
    "text{font-family:'Noto Sans SC',sans-serif}.title,.name,text.strong{font-weight:700}.title,.ink,.name{fill:" + ink + `}.quiet{fill:${token('quiet')}}text.strong,.lack{fill:${gap}}`,
    `.paper{fill:${paper}}.mark{fill:none;stroke:${token('quiet')}}.hair,.rule{fill:${ink};stroke:${ink}}.line{fill:none;stroke:${token('flow')};stroke-width:1.8}.head{fill:${token('flow')}}`,
    `.box .ground{fill:${leaf}}.box .frame{fill:none;stroke:${token('hairline')};stroke-width:1.4}.hatch{fill:none;stroke:${mixColours(weak, leaf, 0.3)};stroke-width:1.4}`,
    `.missing .ground,.unknown .ground{fill:${paper}}.missing .frame{stroke:${gap};stroke-width:3;stroke-dasharray:7 4}.missing .name{fill:${gap}}.unknown .frame{stroke:${unknown};stroke-dasharray:2 3}`,
    `.folded .frame{stroke:${ink}}.weak .side{fill:${weak}}.strong .side{fill:${strong}}.surplus .side{fill:${surplus}}`,
    `.mark-missing .ground{fill:none;stroke:${gap};stroke-width:2.4;stroke-dasharray:4 2.4}.mark-weak .ground{fill:none;stroke:${weak};stroke-width:1.6}.mark-weak .part{fill:${mixColours(weak, paper, 0.55)}}`,
    `.mark-strong .ground{fill:${mixColours(strong, paper, 0.3)}}.mark-surplus .ground{fill:${mixColours(surplus, paper, 0.3)}}.mark-surplus .side{fill:${surplus}}.mark-unknown .ground{fill:none;stroke:${unknown};stroke-width:1.6;stroke-dasharray:1.6 2.4}`,
    ...Array.from({ length: 12 }, (_, index) => `.hue-${index + 1}{fill:${token(`hue-${index + 1}`)}}`),
  ].join('');
}

interface Renderer { readonly sharp: typeof import('sharp').default; readonly style: string }
let ready: Promise<Renderer> | undefined;
async function prepare(): Promise<Renderer> {
  // fontconfig reads where its fonts are once, when the renderer is loaded
  process.env['FONTCONFIG_FILE'] = await writeFontConfig(join(root(), 'node_modules/.cache/liantu/fonts'));
  process.env['PANGOCAIRO_BACKEND'] = 'fontconfig';
  const { default: sharp } = await import('sharp');
  return { sharp, style: cardStyle(readTokens(await readFile(join(root(), 'src/styles/tokens.css'), 'utf8'))) };
}

/** The same drawing gives the same bytes. */
export async function writePng(drawn: DrawnElement): Promise<Uint8Array<ArrayBuffer>> {
  const { sharp, style } = await (ready ??= prepare());
  const svg = writeMarkup({ ...drawn, children: [{ tag: 'style', attributes: {}, children: ['\u0000'] }, ...drawn.children] }).replace('\u0000', style);
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true, colours: 96, dither: 0, compressionLevel: 9, effort: 7 }).toBuffer());
}

/** `code` of a chain, or none for the card of the whole atlas. */
export async function drawCard(language: Language, analysis: Analysis, code: string | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const chain = code === undefined ? undefined : analysis.atlas.index.chain.get(code);
  if (chain === undefined) return writePng(homeCard(language, analysis));
  const wide = (await drawChainPictures(language, analysis, chain)).find(({ shape }) => shape === 'wide');
  if (wide === undefined) throw new Error(`no wide picture of ${chain.code}`);
  return writePng(chainCard(language, analysis, chain, wide.placed));
}
