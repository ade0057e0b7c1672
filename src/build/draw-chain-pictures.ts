// The graph of a chain in both shapes, laid out at build. Its own page and what-if show the same.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import type { DrawnElement } from '../core/draw/element.ts';
import type { PlacedGraph } from '../core/layout/graph.ts';
import type { Chain } from '../core/model/atlas.ts';
import type { Language } from '../i18n/language.ts';
import { chainPictures } from '../views/chain-picture.ts';
import { placeCached } from './place-cached.ts';

export interface ChainDrawing { readonly shape: 'wide' | 'tall'; readonly drawn: DrawnElement; readonly placed: PlacedGraph }

const drawPictures = (language: Language, analysis: Analysis, chain: Chain): Promise<readonly ChainDrawing[]> =>
  Promise.all(chainPictures(language, analysis, chain).map(async ({ shape, page, graph, folded, draw }) => {
    const name = `${chain.code} ${shape} ${language}${folded ? ' folded' : ''}`;
    const placed = await placeCached(graph, { shape, page }, name);
    return { shape, drawn: draw(placed), placed };
  }));

const kept = new WeakMap<Analysis, Map<string, Promise<readonly ChainDrawing[]>>>();

/** Drawn once a build for each language, whoever asks. */
export function drawChainPictures(language: Language, analysis: Analysis, chain: Chain): Promise<readonly ChainDrawing[]> {
  const drawings = kept.get(analysis) ?? new Map<string, Promise<readonly ChainDrawing[]>>();
  kept.set(analysis, drawings);
  const key = `${language} ${chain.code}`;
  const drawing = drawings.get(key) ?? drawPictures(language, analysis, chain);
  drawings.set(key, drawing);
  return drawing;
}
