// A drawing of core/draw, or a tree of page elements made the same way, as nodes. Text stays text.

import type { Drawn } from '../core/draw/element.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** `svg`: inside an SVG picture; a tree that begins with <svg> says so itself. */
export function makeNode(drawn: Drawn, svg = false): Node {
  if (typeof drawn === 'string') return document.createTextNode(drawn);
  const inside = svg || drawn.tag === 'svg';
  const node = inside ? document.createElementNS(namespace, drawn.tag) : document.createElement(drawn.tag);
  for (const [name, value] of Object.entries(drawn.attributes)) node.setAttribute(name, String(value));
  node.append(...drawn.children.map(child => makeNode(child, inside)));
  return node;
}

/** Fills a part of the page anew. The focus stays on what carries the same `data-key`; where that is gone, it goes to the part itself. */
export function fillPart(host: HTMLElement, ...trees: readonly (Drawn | undefined | false)[]): void {
  const focused = document.activeElement instanceof HTMLElement && host.contains(document.activeElement) ? document.activeElement : undefined;
  const key = focused?.dataset['key'];
  host.replaceChildren(...trees.filter((tree): tree is Drawn => tree !== undefined && tree !== false).map(tree => makeNode(tree)));
  if (focused === undefined) return;
  const same = key === undefined ? null : host.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  (same ?? host).focus({ preventScroll: true });
}
