// Moves what is drawn of a picture to where a new layout has it.

import { arrowHead } from '../core/draw/arrow-head.ts';
import { foldId } from '../core/layout/fold-graph.ts';
import { manyLinks, type PlacedGraph } from '../core/layout/graph.ts';
import { drawFolds } from './chain-fold.ts';
import { isFolded, type Box, type ChainPicture, type Layer } from './chain-picture.ts';

export { placeFolded, warmFolding } from './chain-fold.ts';

/** So many boxes come into sight at once; of more, the rest follow frame by frame, so that the page never stalls. */
const atOnce = 30;

/** Moves what is drawn to where the new layout has it; what is folded away is hidden. Resolves when the last box is in sight. */
export async function applyPlacement(picture: ChainPicture, placed: PlacedGraph, folded: ReadonlySet<string>, title: string): Promise<void> {
  const { svg } = picture;
  const [width, height] = [Math.ceil(placed.width), Math.ceil(placed.height)];
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${width} ${height}`, width, height })) svg.setAttribute(name, String(value));
  const nodes = new Map(placed.nodes.map(node => [node.id, node]));
  picture.grid = placed.nodes.length > manyLinks ? nodes : undefined;
  const move = (element: Element | undefined, id: string, layer?: Layer): void => {
    const node = nodes.get(id);
    if (node !== undefined) element?.setAttribute('transform', `translate(${node.x} ${node.y})`);
    picture.show(element, layer, node !== undefined);
  };
  const moveBox = ({ code, element }: Box): void => { move(element, code, 'boxes'); move(picture.ports.get(code), code, 'port-layer'); };
  const late = new Set([...picture.boxes.values()].filter(box => nodes.has(box.code) && isFolded(box)).slice(atOnce));
  for (const box of picture.boxes.values()) if (!late.has(box)) moveBox(box);
  for (const [stage, fold] of picture.folds) move(fold.element, foldId(Number(stage)));
  applyFlows(picture, placed);
  if (picture.folds.size === 0) drawFolds(picture, placed, folded, title);
  for (const heading of svg.querySelectorAll('.stage')) heading.classList.toggle('shut', folded.has(heading.getAttribute('data-stage') ?? ''));
  for (const stage of placed.stages) moveHeading(svg, stage);
  const { drawn } = picture;
  for (let rest = [...late]; rest.length > 0 && picture.drawn === drawn; rest = rest.slice(atOnce)) {
    await new Promise(requestAnimationFrame);
    if (picture.drawn === drawn) rest.slice(0, atOnce).forEach(moveBox);
  }
}

function applyFlows(picture: ChainPicture, placed: PlacedGraph): void {
  const edges = new Map(placed.edges.map(edge => [edge.id, edge]));
  for (const flow of picture.flows) {
    const edge = edges.get(flow.id);
    picture.show(flow.element, 'flows', edge !== undefined);
    if (edge === undefined) continue;
    // A flow that stands for all between two places has no width of its own.
    flow.element.classList.toggle('joined', edge.s !== flow.from || edge.t !== flow.to);
    flow.element.querySelector('.line')?.setAttribute('d', edge.path);
    flow.element.querySelector('.head')?.setAttribute('d', arrowHead(edge.points) ?? '');
  }
}

function moveHeading(svg: SVGSVGElement, stage: PlacedGraph['stages'][number]): void {
  const group = svg.querySelector(`.stage[data-stage="${stage.stage}"]`);
  if (group === null) return;
  const [name, count, rule] = ['.stage-name', '.stage-count', '.rule'].map(part => group.querySelector(part));
  name?.setAttribute('x', String(stage.x)); name?.setAttribute('y', String(stage.y + 16));
  count?.setAttribute('x', String(stage.x + stage.w)); count?.setAttribute('y', String(stage.y + 16));
  rule?.setAttribute('x1', String(stage.x)); rule?.setAttribute('x2', String(stage.x + stage.w));
  rule?.setAttribute('y1', String(stage.y + 24)); rule?.setAttribute('y2', String(stage.y + 24));
}
