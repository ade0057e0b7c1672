// The graph in canonical order: shuffled rows must give the same picture. Keeps only flows between two chains.

import type { ExchangeBox, ExchangeFlow, ExchangeGraph } from './exchange-types.ts';

const compareId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export interface SortedExchange extends ExchangeGraph {
  readonly boxOf: ReadonlyMap<string, ExchangeBox>;
  /** Flows into a box. */
  readonly into: ReadonlyMap<string, readonly ExchangeFlow[]>;
}

export function sortExchange(graph: ExchangeGraph): SortedExchange {
  const chains = [...graph.chains].sort((a, b) => a.order - b.order || compareId(a, b));
  const known = new Set(chains.map(chain => chain.id));
  const boxes = graph.boxes.filter(box => known.has(box.chain)).sort(compareId);
  const boxOf = new Map(boxes.map(box => [box.id, box]));
  const flows = graph.flows.filter(flow => {
    const [from, to] = [boxOf.get(flow.from), boxOf.get(flow.to)];
    return from !== undefined && to !== undefined && from.chain !== to.chain;
  }).sort(compareId);
  const into = new Map(boxes.map(box => [box.id, flows.filter(flow => flow.to === box.id)]));
  return { chains, boxes, flows, boxOf, into };
}
