// The card of the whole atlas: every chain with a mark for each of its links, stage by stage, as the home page has them.

import type { LinkState } from '../analysis/find-states.ts';
import { boldSize, breakText, wrapText } from '../layout/text-width.ts';
import { card, drawFoot, drawLine, fitTitle, openCard, type CardText } from './card.ts';
import { element, round, type DrawnElement } from './element.ts';

/** `stages`: the states of the links of each stage that has any. */
export interface CardStrip { readonly name: string; readonly hue: number; readonly line: string; /** Names of its gaps, the weightiest first; as many as there is room for are shown. */ readonly gaps: readonly string[]; readonly stages: readonly (readonly LinkState[])[] }

interface Rect { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
const between = 20;
/** Between two marks. */
const apart = 4;
/** What a name of one line, and of two, leaves the marks to begin at. */
const under = [88, 117] as const;
const width = card.w - 2 * card.margin;

function drawMark(state: LinkState, x: number, y: number, side: number): DrawnElement {
  return element('g', { class: `mark-${state}`, transform: `translate(${round(x)} ${round(y)})` },
    element('rect', { class: 'ground', x: 1, y: 1, width: round(side - 2), height: round(side - 2) }),
    state === 'weak' && element('rect', { class: 'part', x: 1, y: round(1 + (side - 2) * 0.55), width: round(side - 2), height: round((side - 2) * 0.45) }),
    state === 'surplus' && element('rect', { class: 'side', width: round(side * 0.26), height: round(side) }));
}

/** As large as the fullest stage of any chain lets all of them be. */
function sideFor(strips: readonly CardStrip[], { w, h }: Pick<Rect, 'w' | 'h'>): number {
  const fits = (side: number): boolean => strips.every(({ stages }) => {
    const across = acrossOf(w, stages.length, side);
    return across * (side + apart) <= w / stages.length - 2 && stages.every(links => Math.ceil(links.length / across) * (side + apart) <= h);
  });
  return Array.from({ length: 24 }, (_, less) => 26 - less).find(fits) ?? 2;
}

/** From one gap's name to the next. */
const leading = 27;

const acrossOf = (w: number, stages: number, side: number): number => Math.max(1, Math.floor((w / Math.max(1, stages) - 4) / (side + apart)));
/** How high the marks of the fullest stage stand. */
const marksHeight = (stages: CardStrip['stages'], w: number, side: number): number => Math.max(0, ...stages.map(links => Math.ceil(links.length / acrossOf(w, stages.length, side)))) * (side + apart);

const gapSize = 20;
/** Names of the gaps that stand whole in so many lines. */
function gapLines(gaps: readonly string[], w: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const gap of gaps) {
    const { lines: own, whole } = breakText(gap, boldSize(gap, gapSize), [w, w]);
    if (whole && lines.length + own.length <= most) lines.push(...own);
  }
  return lines;
}

interface Fit { readonly side: number; readonly down: number; /** Height of the marks of every strip. */ readonly marks: number }

function drawStrip({ name, hue, line, stages, gaps }: CardStrip, { x, y, w, h }: Rect, { side, down, marks }: Fit): DrawnElement {
  const lines = wrapText(name, 25, w, 2);
  const names = lines.map((text, at) => drawLine('name', x, y + 36 + at * 29, 25, text));
  const share = w / Math.max(1, stages.length);
  const across = acrossOf(w, stages.length, side);
  const under = y + down + marks + 30;
  const room = Math.max(0, Math.min(4, Math.floor((y + h - under) / leading) + 1));
  return element('g', {},
    element('rect', { class: `hue-${hue}`, x: round(x), y: round(y), width: round(w), height: 5 }), names,
    drawLine('quiet', x, y + down - 24, 18, line),
    stages.flatMap((links, stage) => links.map((state, at) => drawMark(state, x + stage * share + (at % across) * (side + apart), y + down + Math.floor(at / across) * (side + apart), side))),
    gapLines(gaps, w, room).map((line, at) => drawLine('lack', x, under + at * leading, gapSize, line)));
}

export function drawHomeCard(text: CardText, strips: readonly CardStrip[]): DrawnElement {
  const { size, lines } = fitTitle(text.title, width, 1);
  const top = card.margin + 8 + size;
  let y = top + 10;
  const said = text.lines.map(({ text: words, strong }) => { y += 38; return drawLine(strong ? 'strong' : 'ink', card.margin, y, 27, wrapText(words, 27, width, 1)[0] ?? ''); });
  const rows = strips.length > 7 ? 2 : 1;
  const each = Math.ceil(strips.length / rows);
  const area = { y: y + 40, h: card.h - card.margin - 50 - (y + 40) };
  const w = (width - between * (each - 1)) / Math.max(1, each);
  const h = area.h / rows;
  const down = under[strips.some(({ name }) => wrapText(name, 25, w, 2).length > 1) ? 1 : 0];
  const side = sideFor(strips, { w, h: h - down - 8 });
  const fit = { side, down, marks: Math.max(0, ...strips.map(({ stages }) => marksHeight(stages, w, side))) };
  return openCard(text.title,
    lines.map(line => drawLine('title', card.margin, top, size, line)), said,
    strips.map((strip, at) => drawStrip(strip, { x: card.margin + (at % each) * (w + between), y: area.y + Math.floor(at / each) * h, w, h }, fit)),
    drawFoot(text, width));
}
