// A chain of the atlas → a graph for the layout engine → placed. Flows to other chains are ports on boxes, not lines.

import type { Atlas } from '../model/atlas.ts';
import { listAt } from '../model/atlas.ts';
import { stages } from '../schema/links.ts';
import type { LayoutGraph, LayoutOptions, PlacedGraph } from './graph.ts';
import { placeGraph } from './place-graph.ts';

const stageNames = Object.keys(stages);

export const stageIndex = (stage: string): number => stageNames.indexOf(stage);

/** The graph of one chain: boxes of the sizes given, and the flows between its own links. */
export function graphOfChain(atlas: Atlas, chain: string, sizes: ReadonlyMap<string, { readonly w: number; readonly h: number }>): LayoutGraph {
  const links = listAt(atlas.index.linksOfChain, chain);
  const own = new Set(links.map(link => link.code));
  return {
    stages: stageNames,
    nodes: links.map(link => ({ id: link.code, stage: stageIndex(link.stage), w: sizes.get(link.code)?.w ?? 0, h: sizes.get(link.code)?.h ?? 0 })),
    edges: atlas.flows.filter(flow => own.has(flow.from) && own.has(flow.to) && flow.from !== flow.to).map(flow => ({ id: flow.id, s: flow.from, t: flow.to })),
  };
}

export function placeChain(atlas: Atlas, chain: string, sizes: ReadonlyMap<string, { readonly w: number; readonly h: number }>, options: LayoutOptions): PlacedGraph {
  return placeGraph(graphOfChain(atlas, chain, sizes), options);
}
