// The card of a chain: its own graph with names and states, as it lies on its page, beside what it comes to.

import type { LinkState } from '../analysis/find-states.ts';
import type { PlacedGraph, PlacedNode } from '../layout/graph.ts';
import { boldSize, breakText, fitText, halve, isWide, wrapText } from '../layout/text-width.ts';
import { arrowHead } from './arrow-head.ts';
import { card, drawFoot, drawLine, fitTitle, openCard, type CardText } from './card.ts';
import { element, round, type DrawnElement } from './element.ts';
import { hatchPath } from './poster-hatch.ts';

/** What a box says; one without a state stands for a folded stage. */
export interface CardBox { readonly name: string; readonly state: LinkState | undefined }

const column = 316;
const room = { x: card.margin + column + 34, y: 40, w: card.w - 2 * card.margin - column - 34 + 12, h: card.h - 80 };

const sizes = [20, 18.5, 17, 15.5, 14.5, 13.5];

/** Names are drawn as large as their box has room for: cards are seen small. */
function drawName(name: string, w: number, h: number): readonly DrawnElement[] {
  const width = w - 16;
  const tries = sizes.flatMap(size => [1, 2, 3].filter(count => count * size * 1.12 <= h - 5).map(count => ({ size, count, ...breakText(name, boldSize(name, size), Array.from({ length: count }, () => width)) }))).filter(({ whole }) => whole);
  // a Chinese name is read in one line, though a little smaller; words stand in two
  const { size, lines } = (isWide(name) ? tries.find(({ count, size }) => count === 1 && size > 15) : undefined) ?? tries[0] ?? { size: 15, lines: [fitText(name, 15, width)] };
  const top = (h - lines.length * size * 1.12) / 2 + size * 0.92;
  return (lines.length === 2 && isWide(name) ? halve(name, size) : lines).map((line, at) => drawLine('name', 10, top + at * size * 1.12, size, line));
}

function drawBox({ x, y, w, h }: PlacedNode, { name, state }: CardBox): DrawnElement {
  return element('g', { class: `box ${state ?? 'folded'}`, transform: `translate(${round(x)} ${round(y)})` },
    element('rect', { class: 'ground', width: w, height: h, rx: 3 }),
    state === 'weak' && element('path', { class: 'hatch', d: hatchPath(w, h) }),
    element('rect', { class: 'frame', x: 0.5, y: 0.5, width: w - 1, height: h - 1, rx: 3 }),
    state !== undefined && state !== 'missing' && state !== 'unknown' && element('rect', { class: 'side', width: 5, height: h }),
    drawName(name, w, h));
}

function drawGraph(placed: PlacedGraph, boxOf: (id: string) => CardBox | undefined): DrawnElement {
  const scale = Math.min(room.w / placed.width, room.h / placed.height, 1.25);
  const x = room.x + (room.w - placed.width * scale) / 2;
  const y = room.y + (room.h - placed.height * scale) / 2;
  return element('g', { transform: `translate(${round(x)} ${round(y)}) scale(${Math.round(scale * 1e4) / 1e4})` },
    placed.edges.map(({ path, points }) => element('g', {}, element('path', { class: 'line', d: path }), element('path', { class: 'head', d: arrowHead(points) }))),
    placed.stages.filter(({ w }) => w > 0).map(stage => element('line', { class: 'rule', x1: round(stage.x), x2: round(stage.x + stage.w), y1: round(stage.y + 24), y2: round(stage.y + 24) })),
    placed.nodes.map(node => { const box = boxOf(node.id); return box === undefined ? undefined : drawBox(node, box); }));
}

/** `boxOf`: what the box of a link, or of a folded stage, says. */
export function drawChainCard(text: CardText, placed: PlacedGraph, boxOf: (id: string) => CardBox | undefined): DrawnElement {
  const { size, lines } = fitTitle(text.title, column, 3);
  const kicker = wrapText(text.kicker, 22, column, 2);
  const top = card.margin + 20 + kicker.length * 29;
  let y = top + 24 + size;
  const title = lines.map((line, at) => drawLine('title', card.margin, y + at * size * 1.16, size, line));
  y += (lines.length - 1) * size * 1.16 + 26;
  const said = text.lines.flatMap(({ text: words, strong }) => wrapText(words, 28, column, 2).map(line => { y += 39; return drawLine(strong ? 'strong' : 'ink', card.margin, y, 28, line); }));
  return openCard(text.title,
    drawGraph(placed, boxOf),
    element('rect', { class: text.hue === undefined ? 'hair' : `hue-${text.hue}`, x: card.margin, y: top, width: column, height: 5 }),
    kicker.map((line, at) => drawLine('quiet', card.margin, card.margin + 22 + at * 29, 22, line)),
    title, said, drawFoot(text, column));
}
