// The graph of a chain, ready to be laid out, in two shapes: wide (stages left to right) and tall (top to bottom, for phones).
// Whoever lays it out — the build with its cache, the desk in the browser — gets the same drawing.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { weighFlows } from '../core/analysis/weigh-flows.ts';
import { measureCompactBoxes, measureTallBoxes } from '../core/draw/compact-box.ts';
import { drawChain } from '../core/draw/draw-chain.ts';
import { foldSize } from '../core/draw/draw-fold.ts';
import { drawFoldedChain } from '../core/draw/draw-folded.ts';
import type { DrawnElement } from '../core/draw/element.ts';
import { foldGraph } from '../core/layout/fold-graph.ts';
import { manyLinks, type LayoutGraph, type PlacedGraph } from '../core/layout/graph.ts';
import { graphOfChain, stageIndex } from '../core/layout/place-chain.ts';
import { listAt, type Chain } from '../core/model/atlas.ts';
import { stages } from '../core/schema/links.ts';
import { boxTextOf } from '../i18n/box-text.ts';
import { foldTextsOf } from '../i18n/fold-text.ts';
import { pick, type Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { wordsOf } from '../i18n/words.ts';

export interface ChainPicture {
  readonly shape: 'wide' | 'tall';
  readonly page: { readonly w: number; readonly h: number };
  readonly graph: LayoutGraph;
  /** Whether its stages are folded, since there are more links than can be read at once. */
  readonly folded: boolean;
  readonly draw: (placed: PlacedGraph) => DrawnElement;
}

/** What the pages of the site have room for: 1440 × 900 px beside the panel, and a phone. */
const shapes = [
  { shape: 'wide', page: { w: 1100, h: 724 }, measure: measureCompactBoxes },
  { shape: 'tall', page: { w: 400, h: 2400 }, measure: measureTallBoxes },
] as const;

export function chainPictures(language: Language, analysis: Analysis, chain: Chain): readonly ChainPicture[] {
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
  return shapes.map(({ shape, page, measure }) => {
    const boxes = measure(texts);
    const whole = graphOfChain(atlas, chain.code, new Map(boxes.map(box => [box.code, box])));
    const chainWords = {
      id: `${chain.code}-${shape}`, page,
      title: words.chain.graph(nameIn(language, chain)),
      stages: stageList.map(([, label]) => label[language]),
      stageCounts: stageList.map(([stage]) => words.chain.links(links.filter(link => link.stage === stage).length)),
    };
    return {
      shape, page, folded: folded !== undefined,
      graph: folded === undefined ? whole : foldGraph(whole, folded, foldSize),
      draw: placed => (folded === undefined ? drawChain(placed, boxes, flows, chainWords) : drawFoldedChain(placed, boxes, flows, foldTextsOf(language, analysis, chain), chainWords)),
    };
  });
}
