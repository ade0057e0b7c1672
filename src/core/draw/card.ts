// A social card, 1200 × 630 px: what stands on every one, its words at the left and its date and marks at the foot.

import { boldSize, breakText, fitText, textWidth } from '../layout/text-width.ts';
import { element, round, type Drawn, type DrawnElement } from './element.ts';

/** What networks show, and the white that none of them cuts. */
export const card = { w: 1200, h: 630, margin: 48 } as const;

export interface CardLine { readonly text: string; /** A gap's line stands out. */ readonly strong: boolean }
export interface CardText {
  /** Whose atlas it is. */
  readonly kicker: string;
  readonly title: string;
  readonly lines: readonly CardLine[];
  /** Date and host. */
  readonly notes: string;
  /** 演示数据: boxed, at the foot. */
  readonly marks: readonly string[];
  /** 1–12; none for a card of all chains. */
  readonly hue: number | undefined;
}

export function drawLine(kind: string, x: number, y: number, size: number, text: string): DrawnElement {
  return element('text', { class: kind, x: round(x), y: round(y), 'font-size': round(size) }, text);
}

const titleSizes = [64, 58, 52, 46, 40, 34];
const large = 46;

/** The title in as few lines as a large size lets it stand in, then as large as can be; the smallest size cuts it. */
export function fitTitle(title: string, width: number, most: number): { readonly size: number; readonly lines: readonly string[] } {
  const tries = Array.from({ length: most }, (_, more) => titleSizes.map(size => ({ size, ...breakText(title, boldSize(title, size), Array.from({ length: more + 1 }, () => width)) }))).flat();
  return tries.find(({ whole, size }) => whole && size >= large) ?? tries.find(({ whole, lines }) => whole && lines.length === most) ?? tries.at(-1)!;
}

/** Boxed words from the left. */
export function drawMarks(marks: readonly string[], x: number, y: number): readonly DrawnElement[] {
  const size = 20;
  let left = x;
  return marks.map(mark => {
    const width = textWidth(mark, size) + 24;
    const drawn = element('g', {}, element('rect', { class: 'mark', x: round(left), y: round(y - 26), width: round(width), height: 36 }), drawLine('quiet', left + 12, y - 1, size, mark));
    left += width + 12;
    return drawn;
  });
}

/** Date and host at the foot, the marks before them. */
export function drawFoot({ marks, notes }: CardText, width: number): readonly DrawnElement[] {
  const y = card.h - card.margin;
  const boxed = marks.reduce((sum, mark) => sum + textWidth(mark, 20) + 36, 0);
  const beside = width - boxed - 8;
  // where the notes do not fit beside the marks they stand above them
  return textWidth(notes, 20) <= beside
    ? [...drawMarks(marks, card.margin, y), drawLine('quiet', card.margin + boxed + (boxed > 0 ? 8 : 0), y - 1, 20, notes)]
    : [...drawMarks(marks, card.margin, y), drawLine('quiet', card.margin, marks.length === 0 ? y - 1 : y - 44, 20, fitText(notes, 20, width))];
}

export function openCard(title: string, ...parts: readonly (Drawn | readonly Drawn[] | undefined)[]): DrawnElement {
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${card.w} ${card.h}`, width: card.w, height: card.h, role: 'img', 'aria-label': title },
    element('rect', { class: 'paper', width: card.w, height: card.h }), ...parts);
}
