// Folds stages: the rest is laid out anew in a worker, by the same engine as at build, and the drawn boxes move to their new
// places. What is too much for a graph becomes rows of boxes, at once.

import { foldSize as stageSize } from '../core/draw/draw-fold.ts';
import { foldGraph, foldId } from '../core/layout/fold-graph.ts';
import { manyLinks, type LayoutGraph, type LayoutOptions, type PlacedGraph } from '../core/layout/graph.ts';
import { placeGrid } from '../core/layout/place-grid.ts';
import { firstPlaces } from './chain-first.ts';
import type { ChainPicture } from './chain-picture.ts';

const foldSize = { w: 120, h: 56 } as const;
/** Rounds of the layout's search in the browser: quick enough to feel at once. */
const liveRounds = 40;
/** Of the draft that warms the engine: enough for all of it to have run. */
const warmRounds = 10;

interface Size { readonly w: number; readonly h: number }
const sizeOf = (ground: Element | null | undefined): Size => ({ w: Number(ground?.getAttribute('width')), h: Number(ground?.getAttribute('height')) });

const graphs = new WeakMap<ChainPicture, LayoutGraph>();

/** The picture as a graph, nothing folded. */
function graphOf(picture: ChainPicture): LayoutGraph {
  const graph = graphs.get(picture) ?? readGraph(picture);
  graphs.set(picture, graph);
  return graph;
}

function readGraph(picture: ChainPicture): LayoutGraph {
  const nodes = [...picture.boxes.values()].map(box => ({ id: box.code, stage: Number(box.stage), ...sizeOf(box.element.querySelector('.ground')) }));
  const stages = Array.from({ length: Math.max(-1, ...nodes.map(node => node.stage)) + 1 }, (_, stage) => String(stage));
  return { stages, nodes, edges: picture.flows.map(flow => ({ id: flow.id, s: flow.from, t: flow.to })) };
}

const pageOf = ({ svg }: ChainPicture): Size => ({ w: Number(svg.dataset['pageW']), h: Number(svg.dataset['pageH']) });
const shapeOf = ({ svg }: ChainPicture): 'wide' | 'tall' => (svg.closest('.tall') === null ? 'wide' : 'tall');

/** Lays the picture out anew with some stages folded; undefined where a later call has made this one moot. */
export async function placeFolded(picture: ChainPicture, folded: ReadonlySet<string>): Promise<PlacedGraph | undefined> {
  const first = firstPlaces(picture);
  if (folded.size === picture.folds.size) return first;
  const graph = foldGraph(graphOf(picture), new Set([...folded].map(Number)), picture.folds.size === 0 ? foldSize : stageSize);
  const page = pageOf(picture);
  if (graph.nodes.length > manyLinks) return placeGrid(graph, page.w);
  return placeInWorker(graph, { shape: shapeOf(picture), page, rounds: liveRounds });
}

/** Reads the picture and lays a draft of it out, answer unheard: engine and worker are then loaded, compiled and warm. */
export function warmFolding(picture: ChainPicture): void {
  firstPlaces(picture);
  const graph = graphOf(picture);
  if (graph.nodes.length > manyLinks) return;
  void placeInWorker(graph, { shape: shapeOf(picture), page: pageOf(picture), rounds: warmRounds }).catch(() => undefined);
}

let worker: Worker | undefined;
let asked = 0;

/** Lays a graph out in the worker; a later call makes an earlier answer moot. */
function placeInWorker(graph: LayoutGraph, options: LayoutOptions): Promise<PlacedGraph | undefined> {
  worker ??= new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const ask = ++asked;
  const reached = worker;
  return new Promise((done, fail) => {
    const hear = (event: MessageEvent<{ readonly ask: number; readonly placed: PlacedGraph }>): void => {
      if (event.data.ask < ask) return;
      reached.removeEventListener('message', hear);
      done(event.data.ask === ask ? event.data.placed : undefined);
    };
    reached.addEventListener('message', hear);
    reached.addEventListener('error', fail, { once: true });
    reached.postMessage({ ask, graph, options });
  });
}

const svgElement = (tag: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
};

/** The box that stands for a folded stage: its name and how many links it holds; a click opens it again. */
function drawFold(picture: ChainPicture, stage: string, x: number, y: number, title: string): SVGElement {
  const heading = picture.svg.querySelector(`.stage[data-stage="${stage}"] .stage-name`)?.firstChild?.textContent ?? '';
  const count = picture.svg.querySelector(`.stage[data-stage="${stage}"] .stage-count`)?.textContent ?? '';
  const group = svgElement('g', { class: 'fold-box', 'data-unfold': stage, transform: `translate(${x} ${y})`, role: 'button', tabindex: 0, 'aria-label': `${heading} ${count}, ${title}` });
  group.append(
    svgElement('rect', { class: 'fold-back', x: 4, y: -4, width: foldSize.w, height: foldSize.h, rx: 3 }), svgElement('rect', { class: 'fold-ground', width: foldSize.w, height: foldSize.h, rx: 3 }),
    svgElement('text', { class: 'name', x: 14, y: 24 }, `+ ${heading}`), svgElement('text', { class: 'figure', x: 14, y: 44 }, count));
  return group;
}

/** Boxes of stages for a picture that came without them. */
export function drawFolds(picture: ChainPicture, placed: PlacedGraph, folded: ReadonlySet<string>, title: string): void {
  picture.svg.querySelectorAll('.fold-box').forEach(old => old.remove());
  for (const stage of folded) {
    const node = placed.nodes.find(each => each.id === foldId(Number(stage)));
    if (node !== undefined) picture.svg.querySelector('.boxes')?.append(drawFold(picture, stage, node.x, node.y, title));
  }
}
