// A chart that Plot has drawn, as a drawing of our own: no style, no colour, no name but the classes given to its marks, so that the
// strict policy of the pages holds and the style sheet's tokens colour it.

import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';

/** What is read of a node of any document. */
export interface PlotNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly localName?: string;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<PlotNode>;
}

/** Plot's own looks and its names for parts of a picture, which as a whole has one name. */
const left = /^(style|fill|stroke|stroke-width|stroke-opacity|font-family|font-size|font-variant|xmlns.*|aria-.*)$/;
const [elementNode, textNode] = [1, 3];

/** Coordinates to a tenth, wherever they stand in an attribute. */
const rounded = (value: string): string => value.replace(/-?\d+\.\d+/g, figure => String(Math.round(Number(figure) * 10) / 10));

function drawnOf(node: PlotNode): Drawn | undefined {
  if (node.nodeType === textNode) return node.textContent ?? '';
  if (node.nodeType !== elementNode || node.localName === undefined || node.localName === 'style') return undefined;
  const kept = [...node.attributes ?? []].filter(({ name }) => !left.test(name)).map(({ name, value }) => [name, /em$/.test(value) ? value : rounded(value)] as const);
  return element(node.localName, Object.fromEntries(kept), [...node.childNodes].map(drawnOf));
}

/** The drawing of a chart, named as a whole. Throws where the node is no picture. */
export function plotTree(svg: PlotNode, name: string, title: string): DrawnElement {
  const drawn = drawnOf(svg);
  if (drawn === undefined || typeof drawn === 'string' || drawn.tag !== 'svg') throw new Error('Plot drew no picture');
  const { viewBox } = drawn.attributes;
  return { ...drawn, attributes: { class: name, viewBox, role: 'img', 'aria-label': title } };
}
