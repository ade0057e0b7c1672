// Draws a placed chain as SVG: stage headings, flows, boxes. Colour, shape and word say the state together.

import type { PlacedGraph, PlacedEdge, PlacedNode } from '../layout/graph.ts';
import { boldSize, textWidth } from '../layout/text-width.ts';
import { arrowHead } from './arrow-head.ts';
import { element, round, type DrawnElement } from './element.ts';
import { drawBox } from './draw-box.ts';
import { drawPorts, meetingsOf } from './draw-ports.ts';
import { shortPath } from './short-path.ts';
import { type MeasuredBox } from './measure-box.ts';

export interface FlowText {
  readonly id: string;
  readonly item: string;
  readonly recycling: boolean;
  /** 0–1 of the largest flow of the picture by worth; undefined where quantity or price is unknown. */
  readonly weight: number | undefined;
}
export interface ChainWords {
  readonly title: string;
  readonly stages: readonly string[];
  readonly stageCounts: readonly string[];
  /** Prefix of ids inside this picture, unique on the page. */
  readonly id: string;
  /** The page that the picture was laid out for, px; kept on it so that folding lays out for the same. */
  readonly page: { readonly w: number; readonly h: number };
}

function drawHead(points: PlacedEdge['points']): DrawnElement | undefined {
  const d = arrowHead(points);
  return d === undefined ? undefined : element('path', { class: 'head', d });
}

/** Width tells quantity: the square root keeps the small ones visible. What is unknown is drawn as the thinnest. */
export const lineWidth = (weight: number | undefined): number => round(1.2 + 3.2 * Math.sqrt(weight ?? 0));

/** A flow between two links; without a `path` it has no place yet. Its id is its ends, unless it says another. */
export function drawFlow(edge: Pick<PlacedEdge, 'id' | 's' | 't'> & Partial<PlacedEdge>, text: FlowText | undefined): DrawnElement {
  return element('g', { class: text?.recycling ? 'flow recycling' : 'flow', 'data-from': edge.s, 'data-to': edge.t, 'data-flow': edge.id === `${edge.s}~${edge.t}` ? undefined : edge.id },
    element('path', { class: 'line', d: edge.path === undefined ? undefined : shortPath(edge.path), 'stroke-width': lineWidth(text?.weight) }), edge.points === undefined ? element('path', { class: 'head' }) : drawHead(edge.points), text && element('title', {}, text.item));
}

/** What a heading's count has room for beside the name: all of it, its number alone, or nothing. */
function fitCount(name: string, count: string, width: number): string {
  const room = width - textWidth(name, boldSize(name, 15)) - 21;
  return [count, count.match(/\d+/)?.[0] ?? ''].find(text => textWidth(text, 11.5) <= room) ?? '';
}

/** A stage's heading: in the wide picture a rule across its columns, in the tall one across the page. */
export function drawStage(stage: PlacedGraph['stages'][number], words: ChainWords): DrawnElement | undefined {
  const name = words.stages[stage.stage];
  if (name === undefined || stage.w === 0) return undefined;
  return element('g', { class: 'stage', 'data-stage': stage.stage },
    element('text', { class: 'stage-name', x: round(stage.x), y: round(stage.y + 16) }, name, element('tspan', { class: 'fold-mark', dx: 6 }, '–')),
    element('text', { class: 'stage-count', x: round(stage.x + stage.w), y: round(stage.y + 16), 'text-anchor': 'end' }, fitCount(name, words.stageCounts[stage.stage] ?? '', stage.w)),
    element('line', { class: 'rule', x1: round(stage.x), x2: round(stage.x + stage.w), y1: round(stage.y + 24), y2: round(stage.y + 24) }));
}

/** Hatching of weak links: state must survive greyscale print. */
export function drawPatterns(id: string): DrawnElement {
  return element('defs', {},
    element('pattern', { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element('rect', { class: 'hatch-ground', width: 6, height: 6 }),
      element('rect', { class: 'hatch-line', width: 1.2, height: 6 })));
}

/** The drawing itself, as large as what is placed in it. */
export function openDrawing(placed: PlacedGraph, words: ChainWords, ...parts: readonly DrawnElement[]): DrawnElement {
  const width = Math.ceil(placed.width);
  const height = Math.ceil(placed.height);
  return element('svg', { class: 'chain-svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': words.title, 'data-page-w': words.page.w, 'data-page-h': words.page.h }, parts);
}

/** The whole picture, in its own units; a viewBox scales it to the page. */
export function drawChain(placed: PlacedGraph, boxes: readonly MeasuredBox[], flows: readonly FlowText[], words: ChainWords): DrawnElement {
  const boxOf = new Map(boxes.map(box => [box.code, box]));
  const flowOf = new Map(flows.map(flow => [flow.id, flow]));
  const each = (draw: (node: PlacedNode, box: MeasuredBox) => DrawnElement | undefined): readonly (DrawnElement | undefined)[] => placed.nodes.map(node => {
    const box = boxOf.get(node.id);
    return box === undefined ? undefined : draw(node, box);
  });
  return openDrawing(placed, words,
    drawPatterns(words.id),
    element('g', { class: 'flows', 'aria-hidden': 'true' }, placed.edges.map(edge => drawFlow(edge, flowOf.get(edge.id)))),
    element('g', { class: 'stages', 'aria-hidden': 'true' }, placed.stages.map(stage => drawStage(stage, words))),
    element('g', { class: 'boxes' }, each((node, box) => drawBox(node, box, words.id))),
    element('g', { class: 'port-layer' }, each((node, box) => drawPorts(node, box, meetingsOf(node, placed.edges)))));
}
