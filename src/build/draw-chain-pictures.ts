// The graph of a chain, twice: wide (stages left to right) and tall (top to bottom, for phones). Its own page and what-if show the same.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { weighFlows } from '../core/analysis/weigh-flows.ts';
import { measureCompactBoxes, measureTallBoxes } from '../core/draw/compact-box.ts';
import { drawChain } from '../core/draw/draw-chain.ts';
import { foldSize } from '../core/draw/draw-fold.ts';
import { drawFoldedChain } from '../core/draw/draw-folded.ts';
import type { DrawnElement } from '../core/draw/element.ts';
import { foldGraph } from '../core/layout/fold-graph.ts';
import { manyLinks } from '../core/layout/graph.ts';
import { graphOfChain, stageIndex } from '../core/layout/place-chain.ts';
import { listAt, type Chain } from '../core/model/atlas.ts';
import { stages } from '../core/schema/links.ts';
import { boxTextOf } from '../i18n/box-text.ts';
import { foldTextsOf } from '../i18n/fold-text.ts';
import { pick, type Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { wordsOf } from '../i18n/words.ts';
import { placeCached } from './place-cached.ts';

export interface ChainDrawing { readonly shape: 'wide' | 'tall'; readonly drawn: DrawnElement }

async function drawPictures(language: Language, analysis: Analysis, chain: Chain): Promise<readonly ChainDrawing[]> {
  const { atlas } = analysis;
  const words = wordsOf(language);
  const links = listAt(atlas.index.linksOfChain, chain.code);
  const texts = links.map(link => boxTextOf(language, analysis, link));
  const codes = new Set(links.map(link => link.code));
  const own = atlas.flows.filter(flow => codes.has(flow.from) && codes.has(flow.to) && flow.from !== flow.to);
  const weights = weighFlows(atlas, analysis.balances, own);
  const flows = own.map(flow => ({ id: flow.id, from: flow.from, to: flow.to, item: pick(language, flow.item, flow.itemEn), recycling: flow.recycling === true, weight: weights.get(flow.id) }));
  const stageList = Object.entries(stages);
  const folded = links.length > manyLinks ? new Set(links.map(link => stageIndex(link.stage))) : undefined;
  /** What the pages of the site have room for: 1440 × 900 px beside the panel, and a phone. */
  const shapes = [
    { shape: 'wide', page: { w: 1100, h: 724 }, boxes: measureCompactBoxes(texts) },
    { shape: 'tall', page: { w: 400, h: 2400 }, boxes: measureTallBoxes(texts) },
  ] as const;
  return Promise.all(shapes.map(async ({ shape, page, boxes }) => {
    const graph = graphOfChain(atlas, chain.code, new Map(boxes.map(box => [box.code, box])));
    const chainWords = {
      id: `${chain.code}-${shape}`, page,
      title: words.chain.graph(nameIn(language, chain)),
      stages: stageList.map(([, label]) => label[language]),
      stageCounts: stageList.map(([stage]) => words.chain.links(links.filter(link => link.stage === stage).length)),
    };
    const name = `${chain.code} ${shape} ${language}`;
    return { shape, drawn: folded === undefined
      ? drawChain(await placeCached(graph, { shape, page }, name), boxes, flows, chainWords)
      : drawFoldedChain(await placeCached(foldGraph(graph, folded, foldSize), { shape, page }, `${name} folded`), boxes, flows, foldTextsOf(language, analysis, chain), chainWords) };
  }));
}

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
