// Folds stages: the rest is laid out anew in a worker, by the same engine as at build, and the drawn boxes move to their new places.

import { arrowHead } from '../core/draw/arrow-head.ts';
import type { LayoutGraph, LayoutOptions, PlacedGraph } from '../core/layout/graph.ts';
import type { ChainPicture } from './chain-picture.ts';

const foldId = (stage: string): string => `fold-${stage}`;
const foldSize = { w: 120, h: 56 } as const;

/** The graph with every folded stage as a single box; flows inside it go, flows at it are joined. */
export function foldGraph(picture: ChainPicture, stages: readonly string[], folded: ReadonlySet<string>): LayoutGraph {
  const stageOf = new Map([...picture.boxes.values()].map(box => [box.code, box.stage]));
  const end = (code: string): string => (folded.has(stageOf.get(code) ?? '') ? foldId(stageOf.get(code) ?? '') : code);
  const size = (box: Element): { w: number; h: number } => { const ground = box.querySelector('.ground'); return { w: Number(ground?.getAttribute('width')), h: Number(ground?.getAttribute('height')) }; };
  const open = [...picture.boxes.values()].filter(box => !folded.has(box.stage)).map(box => ({ id: box.code, stage: Number(box.stage), ...size(box.element) }));
  const shut = [...folded].map(stage => ({ id: foldId(stage), stage: Number(stage), ...foldSize }));
  const pairs = new Set<string>();
  const edges = picture.flows.flatMap(flow => {
    const [s, t] = [end(flow.from), end(flow.to)];
    const joined = s !== flow.from || t !== flow.to;
    if (s === t || (joined && pairs.has(`${s}>${t}`))) return [];
    if (joined) pairs.add(`${s}>${t}`);
    return [{ id: flow.id, s, t }];
  });
  return { stages, nodes: [...open, ...shut], edges };
}

let worker: Worker | undefined;
let asked = 0;

/** Lays a graph out in the worker; a later call makes an earlier answer moot. */
export function placeInWorker(graph: LayoutGraph, options: LayoutOptions): Promise<PlacedGraph | undefined> {
  worker ??= new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const ask = ++asked;
  const reached = worker;
  return new Promise(done => {
    const hear = (event: MessageEvent<{ readonly ask: number; readonly placed: PlacedGraph }>): void => {
      if (event.data.ask < ask) return;
      reached.removeEventListener('message', hear);
      done(event.data.ask === ask ? event.data.placed : undefined);
    };
    reached.addEventListener('message', hear);
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

/** Moves what is drawn to where the new layout has it; what is folded away is hidden. */
export function applyPlacement(picture: ChainPicture, placed: PlacedGraph, folded: ReadonlySet<string>, title: string): void {
  const { svg } = picture;
  svg.setAttribute('viewBox', `0 0 ${Math.ceil(placed.width)} ${Math.ceil(placed.height)}`);
  const nodes = new Map(placed.nodes.map(node => [node.id, node]));
  for (const box of picture.boxes.values()) {
    const node = nodes.get(box.code);
    box.element.classList.toggle('folded', node === undefined);
    const ports = svg.querySelector(`.ports[data-of="${CSS.escape(box.code)}"]`);
    ports?.classList.toggle('folded', node === undefined);
    if (node === undefined) continue;
    for (const moved of [box.element, ports]) moved?.setAttribute('transform', `translate(${node.x} ${node.y})`);
  }
  const edges = new Map(placed.edges.map(edge => [edge.id, edge]));
  for (const flow of picture.flows) {
    const edge = edges.get(flow.id);
    flow.element.classList.toggle('folded', edge === undefined);
    if (edge === undefined) continue;
    flow.element.querySelector('.line')?.setAttribute('d', edge.path);
    flow.element.querySelector('.head')?.setAttribute('d', arrowHead(edge.points) ?? '');
  }
  svg.querySelectorAll('.fold-box').forEach(old => old.remove());
  for (const stage of folded) {
    const node = nodes.get(foldId(stage));
    if (node !== undefined) svg.querySelector('.boxes')?.append(drawFold(picture, stage, node.x, node.y, title));
  }
  for (const stage of placed.stages) moveHeading(svg, stage, folded);
}

function moveHeading(svg: SVGSVGElement, stage: PlacedGraph['stages'][number], folded: ReadonlySet<string>): void {
  const group = svg.querySelector(`.stage[data-stage="${stage.stage}"]`);
  if (group === null) return;
  group.classList.toggle('shut', folded.has(String(stage.stage)));
  const [name, count, rule] = ['.stage-name', '.stage-count', '.rule'].map(part => group.querySelector(part));
  name?.setAttribute('x', String(stage.x)); name?.setAttribute('y', String(stage.y + 16));
  count?.setAttribute('x', String(stage.x + stage.w)); count?.setAttribute('y', String(stage.y + 16));
  rule?.setAttribute('x1', String(stage.x)); rule?.setAttribute('x2', String(stage.x + stage.w));
  rule?.setAttribute('y1', String(stage.y + 24)); rule?.setAttribute('y2', String(stage.y + 24));
}
