// The layout engine off the main thread: a message with a graph comes in, its places go out.

import type { LayoutGraph, LayoutOptions } from '../core/layout/graph.ts';
import { placeGraph } from '../core/layout/place-graph.ts';

interface Question { readonly ask: number; readonly graph: LayoutGraph; readonly options: LayoutOptions }

addEventListener('message', (event: MessageEvent<Question>) => {
  const { ask, graph, options } = event.data;
  postMessage({ ask, placed: placeGraph(graph, options) });
});
