// Plot wants a document to draw in; at build there is one that no browser shows, made once.

import { plot, type PlotOptions } from '@observablehq/plot';
import { Window } from 'happy-dom';
import type { DrawnElement } from '../core/draw/element.ts';
import { plotTree, type PlotNode } from './plot-tree.ts';

let page: Window | undefined;

/** Draws a chart; `name` is its class, `title` what it is called for who cannot see it. */
export function drawPlot(name: string, title: string, options: PlotOptions): DrawnElement {
  page ??= new Window();
  const drawn = plot({ ...options, document: page['document'] as unknown as Document, className: name });
  return plotTree(drawn as unknown as PlotNode, name, title);
}
