// Draws a chain of many links with all its stages folded. What is inside them is in the drawing too, without a place and
// unseen: who opens a stage has it laid out then.

import { foldId } from '../layout/fold-graph.ts';
import type { PlacedGraph, PlacedNode } from '../layout/graph.ts';
import { drawBox } from './draw-box.ts';
import { drawFlow, drawPatterns, drawStage, openDrawing, type ChainWords, type FlowText } from './draw-chain.ts';
import { drawFold, type FoldText } from './draw-fold.ts';
import { drawPorts } from './draw-ports.ts';
import { element, type DrawnElement } from './element.ts';
import type { MeasuredBox } from './measure-box.ts';

export interface FoldedFlow extends FlowText { readonly from: string; readonly to: string }

/** With a class more. */
const also = (drawn: DrawnElement, name: string): DrawnElement => ({ ...drawn, attributes: { ...drawn.attributes, class: `${drawn.attributes['class'] ?? ''} ${name}` } });

/** A flow inside a folded stage has ends and width, but no line; one that stands for all between two stages has no width of its own. */
function drawFlows(placed: PlacedGraph, flows: readonly FoldedFlow[]): { readonly seen: readonly DrawnElement[]; readonly unseen: readonly DrawnElement[] } {
  const edges = new Map(placed.edges.map(edge => [edge.id, edge]));
  const draw = (flow: FoldedFlow, name: string): DrawnElement => also(drawFlow({ ...edges.get(flow.id), id: flow.id, s: flow.from, t: flow.to }, flow), name);
  return { seen: flows.filter(({ id }) => edges.has(id)).map(flow => draw(flow, 'joined')), unseen: flows.filter(({ id }) => !edges.has(id)).map(flow => draw(flow, 'folded')) };
}

/** `placed` holds the boxes of the folded stages alone. */
export function drawFoldedChain(placed: PlacedGraph, boxes: readonly MeasuredBox[], flows: readonly FoldedFlow[], folds: readonly FoldText[], words: ChainWords): DrawnElement {
  const nodes = new Map(placed.nodes.map(node => [node.id, node]));
  const nowhere = (box: MeasuredBox): PlacedNode => ({ id: box.code, stage: box.stage, column: 0, row: 0, x: 0, y: 0, w: box.w, h: box.h });
  const unseen = (drawn: DrawnElement | undefined): DrawnElement | undefined => drawn && also(drawn, 'folded');
  const lines = drawFlows(placed, flows);
  return openDrawing(placed, words,
    drawPatterns(words.id),
    element('g', { class: 'flows', 'aria-hidden': 'true' }, lines.seen),
    element('g', { class: 'stages', 'aria-hidden': 'true' }, placed.stages.map(stage => { const drawn = drawStage(stage, words); return drawn && also(drawn, 'shut'); })),
    element('g', { class: 'boxes' }, folds.map(fold => drawFold(fold, nodes.get(foldId(fold.stage)), words.id))),
    element('g', { class: 'port-layer' }),
    // A drawing of its own and not a group: browsers lay out even a group that is not displayed.
    element('svg', { class: 'waiting', display: 'none' }, boxes.map(box => unseen(drawBox(nowhere(box), box, words.id))), boxes.map(box => unseen(drawPorts(nowhere(box), box))), lines.unseen));
}
