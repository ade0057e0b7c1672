// Makes a file of the graph that is shown: the graph as it stands, with title, legend and notes round it.

import { element, writeMarkup, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import { drawPlate } from '../core/draw/poster-plate.ts';
import type { PlateText } from '../core/draw/poster-text.ts';
import { makeNode } from './make-node.ts';
import { resolveDrawing } from './take-away-resolve.ts';

export interface PlateFile { readonly markup: string; readonly width: number; readonly height: number }

const namespace = 'http://www.w3.org/2000/svg';

/** A drawing that is not on the page takes its looks from it all the same: it stands there, unseen, while they are read. */
function resolveUnseen(drawn: DrawnElement, host: Element): DrawnElement {
  const bench = document.createElement('div');
  bench.className = 'take-bench';
  bench.setAttribute('aria-hidden', 'true');
  const svg = makeNode(drawn, true) as SVGSVGElement;
  bench.append(svg);
  host.append(bench);
  try {
    return resolveDrawing(svg);
  } finally {
    bench.remove();
  }
}

const fileOf = (width: number, height: number, size: Readonly<Record<string, string | number>>, title: string, ...children: readonly Drawn[]): PlateFile => ({
  markup: `<?xml version="1.0" encoding="UTF-8"?>\n${writeMarkup(element('svg', { xmlns: namespace, viewBox: `0 0 ${width} ${height}`, ...size }, element('title', {}, title), ...children))}\n`, width, height,
});

/** The graph with what stands round it. `shown` says in words what is highlighted; '' where nothing is. */
export function makePlate(svg: SVGSVGElement, text: PlateText, shown: string, host: Element): PlateFile {
  // What is drawn, not what the window has room for: a zoomed or folded graph comes whole.
  const drawn = svg.getBBox();
  const white = 4;
  const plate = drawPlate(text, shown, { w: drawn.width + 2 * white, h: drawn.height + 2 * white });
  const around = resolveUnseen(plate.drawn, host);
  const graph = resolveDrawing(svg, `translate(${Math.round(plate.graph.x + white - drawn.x)} ${Math.round(plate.graph.y + white - drawn.y)})`);
  return fileOf(plate.w, plate.h, { width: plate.w, height: plate.h }, text.title, around, graph);
}

/** A poster by itself, in the size of its sheet: in mm to be printed, in dots to be painted. */
export function makePoster(svg: SVGSVGElement, sheet: { readonly w: number; readonly h: number; readonly unit: 'mm' | '' }): PlateFile {
  const { width, height } = svg.viewBox.baseVal;
  return fileOf(width, height, { width: `${sheet.w}${sheet.unit}`, height: `${sheet.h}${sheet.unit}` }, svg.getAttribute('aria-label') ?? '', resolveDrawing(svg));
}
