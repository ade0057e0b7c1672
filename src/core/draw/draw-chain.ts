// Draws a placed chain as SVG: stage headings, flows, boxes. Colour, shape and word say the state together.

import type { PlacedGraph, PlacedEdge, PlacedNode } from '../layout/graph.ts';
import { element, round, type DrawnElement } from './element.ts';
import { drawBox } from './draw-box.ts';
import type { MeasuredBox } from './measure-box.ts';

export interface FlowText { readonly id: string; readonly item: string; readonly recycling: boolean }
export interface ChainWords {
  readonly title: string;
  readonly stages: readonly string[];
  readonly stageCounts: readonly string[];
  /** Prefix of ids inside this picture, unique on the page. */
  readonly id: string;
}

/** Arrowhead at the end of a flow, along its last direction. */
function drawHead(points: PlacedEdge['points']): DrawnElement | undefined {
  const end = points.at(-1);
  const before = points.findLast(point => end !== undefined && Math.hypot(point[0] - end[0], point[1] - end[1]) > 2);
  if (end === undefined || before === undefined) return undefined;
  const [dx, dy] = [end[0] - before[0], end[1] - before[1]];
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const corner = (side: number): string => `${round(end[0] - 7 * ux - side * 3.4 * uy)} ${round(end[1] - 7 * uy + side * 3.4 * ux)}`;
  return element('path', { class: 'head', d: `M${round(end[0])} ${round(end[1])}L${corner(1)}L${corner(-1)}Z` });
}

function drawFlow(edge: PlacedEdge, text: FlowText | undefined): DrawnElement {
  return element('g', { class: text?.recycling ? 'flow recycling' : 'flow', 'data-from': edge.s, 'data-to': edge.t },
    element('path', { class: 'line', d: edge.path }), drawHead(edge.points), text && element('title', {}, text.item));
}

/** A stage's heading: in the wide picture a rule across its columns, in the tall one across the page. */
function drawStage(stage: PlacedGraph['stages'][number], words: ChainWords): DrawnElement | undefined {
  const name = words.stages[stage.stage];
  if (name === undefined || stage.w === 0) return undefined;
  return element('g', { class: 'stage' },
    element('text', { class: 'stage-name', x: round(stage.x), y: round(stage.y + 16) }, name),
    element('text', { class: 'stage-count', x: round(stage.x + stage.w), y: round(stage.y + 16), 'text-anchor': 'end' }, words.stageCounts[stage.stage] ?? ''),
    element('line', { class: 'rule', x1: round(stage.x), x2: round(stage.x + stage.w), y1: round(stage.y + 24), y2: round(stage.y + 24) }));
}

/** Hatching of weak links: state must survive greyscale print. */
function drawPatterns(id: string): DrawnElement {
  return element('defs', {},
    element('pattern', { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element('rect', { class: 'hatch-ground', width: 6, height: 6 }),
      element('rect', { class: 'hatch-line', width: 1.2, height: 6 })));
}

/** The whole picture, in its own units; a viewBox scales it to the page. */
export function drawChain(placed: PlacedGraph, boxes: readonly MeasuredBox[], flows: readonly FlowText[], words: ChainWords): DrawnElement {
  const boxOf = new Map(boxes.map(box => [box.code, box]));
  const flowOf = new Map(flows.map(flow => [flow.id, flow]));
  const drawn = (node: PlacedNode): DrawnElement | undefined => {
    const box = boxOf.get(node.id);
    return box === undefined ? undefined : drawBox(node, box, words.id);
  };
  const width = Math.ceil(placed.width);
  const height = Math.ceil(placed.height);
  return element('svg', { class: 'chain-svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': words.title },
    drawPatterns(words.id),
    element('g', { class: 'stages', 'aria-hidden': 'true' }, placed.stages.map(stage => drawStage(stage, words))),
    element('g', { class: 'flows', 'aria-hidden': 'true' }, placed.edges.map(edge => drawFlow(edge, flowOf.get(edge.id)))),
    element('g', { class: 'boxes' }, placed.nodes.map(drawn)));
}
