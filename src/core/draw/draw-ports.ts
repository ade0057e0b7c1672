// Ports: small pills on the upper edge of a box, one for each other chain with which its link trades. Each is a link of its own.

import type { PlacedEdge, PlacedNode } from '../layout/graph.ts';
import { textWidth } from '../layout/text-width.ts';
import { element, round, type DrawnElement } from './element.ts';
import type { MeasuredBox } from './measure-box.ts';

const [font, padding, gap, inset, clearance] = [9.5, 5, 3, 6, 6] as const;
/** Over a compact box a pill stands out by less than any two boxes are apart, so that it touches no other. */
const places = { roomy: { y: -8, height: 13, baseline: 2 }, compact: { y: -5, height: 12, baseline: 4.5 } } as const;

interface Pill { readonly text: string; readonly x: number; readonly width: number }

/** Where flows meet the upper edge of a box, from its left end: an arrowhead must not lie under a pill. */
export function meetingsOf(node: PlacedNode, edges: readonly PlacedEdge[]): readonly number[] {
  return edges.flatMap(edge => [edge.t === node.id ? edge.points.at(-1) : undefined, edge.s === node.id ? edge.points[0] : undefined])
    .flatMap(point => (point !== undefined && Math.abs(point[1] - node.y) < 1 ? [point[0] - node.x] : []));
}

/** Pills in order: the first `atLeft` from the left end, the rest up to the right end. None is wider than `most`. */
function rowOf(texts: readonly string[], w: number, atLeft: number, most: number = Infinity): readonly Pill[] {
  const widths = texts.map(text => Math.min(most, textWidth(text, font) + 2 * padding));
  const rest = widths.slice(atLeft).reduce((sum, width) => sum + width + gap, -gap);
  let x: number = inset;
  return texts.map((text, index) => {
    const width = widths[index]!;
    if (index === atLeft) x = w - inset - rest;
    x += width + gap;
    return { text, width, x: x - width - gap };
  });
}

/** The chains' names where they have room side by side and cover no meeting; else their marks, as close as they must be. */
function pillsOf({ ports, w }: MeasuredBox, meetings: readonly number[]): readonly Pill[] {
  const count = ports.length;
  const [names, marks] = [ports.map(port => port.name), ports.map(port => port.mark)];
  const most = (w - 2 * inset + gap) / count - gap;
  const half = Math.floor(count / 2);
  const tries = [rowOf(names, w, 0), rowOf(names, w, half), rowOf(marks, w, 0, most), rowOf(marks, w, half, most)];
  const inside = (row: readonly Pill[]): boolean => row.every(({ x, width }) => x > inset - 0.1 && x + width < w - inset + 0.1)
    && row.every((a, index) => row.slice(index + 1).every(b => a.x + a.width < b.x || b.x + b.width < a.x));
  const clear = (row: readonly Pill[]): boolean => row.every(({ x, width }) => meetings.every(at => at < x - clearance || at > x + width + clearance));
  return tries.find(row => inside(row) && clear(row)) ?? tries[2]!;
}

/** Ports are drawn over all boxes, beside the box's own link and not in it. */
export function drawPorts(node: PlacedNode, box: MeasuredBox, meetings: readonly number[] = []): DrawnElement | undefined {
  if (box.ports.length === 0) return undefined;
  const { y, height, baseline } = places[box.form];
  const pills = pillsOf(box, meetings);
  const drawn = box.ports.map((port, index) => {
    const { text, x, width } = pills[index]!;
    // Who speaks to a page says what is seen: the name holds it.
    const link = element('a', { class: 'port', href: port.href, 'data-hue': port.hue, 'aria-label': port.label.includes(text) ? port.label : `${text} · ${port.label}` },
      element('rect', { x: round(x), y, width: round(width), height, rx: height / 2 }),
      element('text', { x: round(x + width / 2), y: baseline, 'text-anchor': 'middle' }, text));
    return text === port.name ? link : element('g', {}, element('title', {}, port.label), link);
  });
  return element('g', { class: 'ports', 'data-of': box.code, transform: `translate(${round(node.x)} ${round(node.y)})` }, drawn);
}
