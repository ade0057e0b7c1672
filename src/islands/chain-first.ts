// A picture as the page came with it, read from the drawing before anything moves: to have it back needs no layout, and gives
// the very picture that the build took its time for.

import { foldSize } from '../core/draw/draw-fold.ts';
import { foldId } from '../core/layout/fold-graph.ts';
import type { PlacedGraph } from '../core/layout/graph.ts';
import { isFolded, type ChainPicture } from './chain-picture.ts';

const firsts = new WeakMap<ChainPicture, PlacedGraph>();
const numbersOf = (element: Element | null | undefined, name: string): readonly number[] => (element?.getAttribute(name)?.match(/-?[\d.]+/g) ?? []).map(Number);
const pairsOf = (numbers: readonly number[]): readonly (readonly [number, number])[] => Array.from({ length: numbers.length / 2 }, (_, index) => [numbers[2 * index] ?? 0, numbers[2 * index + 1] ?? 0]);

function readPlaces(picture: ChainPicture): PlacedGraph {
  const { width, height } = picture.svg.viewBox.baseVal;
  const nodes = [...[...picture.boxes.values()].map(box => ({ box, id: box.code })), ...[...picture.folds.values()].map(box => ({ box, id: foldId(Number(box.stage)) }))]
    .filter(({ box }) => !isFolded(box)).map(({ box, id }, row) => {
      const [x = 0, y = 0] = numbersOf(box.element, 'transform');
      return { id, stage: Number(box.stage), column: 0, row, x, y, ...foldSize };
    });
  const edges = picture.flows.filter(flow => !flow.element.classList.contains('folded')).map(({ id, from, to, element }) => {
    const line = element.querySelector('.line');
    const joined = element.classList.contains('joined');
    return { id, s: joined ? '' : from, t: joined ? '' : to, kind: 'forward' as const, path: line?.getAttribute('d') ?? '', points: pairsOf(numbersOf(line, 'd')) };
  });
  const stages = [...picture.svg.querySelectorAll('.stage')].map(heading => {
    const [[x = 0], [right = 0], [y = 0]] = [numbersOf(heading.querySelector('.rule'), 'x1'), numbersOf(heading.querySelector('.rule'), 'x2'), numbersOf(heading.querySelector('.stage-name'), 'y')];
    return { stage: Number(heading.getAttribute('data-stage')), x, y: y - 16, w: right - x, h: 0, columns: 1 };
  });
  return { width, height, nodes, edges, stages };
}

/** The places of all that the picture showed when this was first asked for. */
export function firstPlaces(picture: ChainPicture): PlacedGraph {
  const places = firsts.get(picture) ?? readPlaces(picture);
  firsts.set(picture, places);
  return places;
}
