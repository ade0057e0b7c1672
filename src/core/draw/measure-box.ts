// The box of a link: its texts broken into lines and its size, computed once and used for placing and for drawing.

import type { LinkState } from '../analysis/find-states.ts';
import { breakText, fitText, textWidth } from './text-width.ts';

/** A chain with which a link trades, and where the port leads. */
export interface Port { readonly name: string; readonly hue: number; readonly href: string; readonly label: string }

/** What a box says, in the reader's language. */
export interface BoxText {
  readonly code: string;
  readonly stage: number;
  readonly name: string;
  readonly state: LinkState;
  readonly stateWord: string;
  /** 28/55 万只, or 缺 300 套. */
  readonly figure: string;
  /** The same without its unit, for narrow boxes. */
  readonly bareFigure: string;
  readonly locals: number;
  readonly targets: number;
  /** 0–1 of the demand; undefined where unknown. */
  readonly coverage: number | undefined;
  readonly leading: boolean;
  readonly answer: string | undefined;
  readonly ports: readonly Port[];
  readonly label: string;
}

export interface MeasuredBox extends BoxText { readonly lines: readonly string[]; readonly figureLine: string; readonly w: number; readonly h: number }

export const boxStyle = { name: 15, line: 18, word: 12, figure: 11.5, padding: 12, bar: 4, mark: 4, least: 150, most: 200 } as const;

/** Room for a count: its round mark, the figure, a gap. */
export function countWidth(count: number): number {
  return count === 0 ? 0 : 2 * boxStyle.mark + 3 + textWidth(String(count), boxStyle.figure) + 6;
}

const countsWidth = (text: BoxText): number => countWidth(text.locals) + countWidth(text.targets);
/** The first line ends before the state's word, and the star of a leading firm before that. */
const wordRoom = (text: BoxText): number => textWidth(text.stateWord, boxStyle.word) + (text.leading ? 16 : 0) + 8;

function breakName(text: BoxText, lines: number, w: number): ReturnType<typeof breakText> {
  const inner = w - 2 * boxStyle.padding - 2;
  return breakText(text.name, boxStyle.name, Array.from({ length: lines }, (_, line) => (line === 0 ? inner - wordRoom(text) : inner)));
}

/** The least width at which every name stands whole in so many lines. */
function widthFor(texts: readonly BoxText[], lines: number, from: number, most: number): number | undefined {
  for (let w = from; w <= most; w += 4) if (texts.every(text => breakName(text, lines, w).whole)) return w;
  return undefined;
}

/**
 * Boxes of one picture share one size: rows and columns then line up, and the eye compares contents.
 * `nameLines` is how many lines a name should take; a picture with longer names gives them more. `most` bounds the width, px.
 */
export function measureBoxes(texts: readonly BoxText[], nameLines: number, most: number = boxStyle.most): readonly MeasuredBox[] {
  const { line, figure, padding, least } = boxStyle;
  const figures = Math.max(0, ...texts.map(text => textWidth(text.figure, figure) + countsWidth(text) + 2 * padding + 8));
  const from = Math.round(Math.min(most, Math.max(least, figures)));
  const tries = [nameLines, nameLines + 1, nameLines + 2].map(lines => ({ lines, w: widthFor(texts, lines, from, most) }));
  const { lines, w } = tries.find(each => each.w !== undefined) ?? { lines: nameLines + 2, w: undefined };
  const width = w ?? most;
  const broken = texts.map(text => breakName(text, lines, width).lines);
  const h = 12 + Math.max(1, ...broken.map(each => each.length)) * line + 24;
  return texts.map((text, index) => {
    const room = width - 2 * padding - 2 - countsWidth(text);
    // A figure without its unit is still true, and the panel has the unit; a unit cut in half is neither.
    const figureLine = textWidth(text.figure, figure) <= room ? text.figure : fitText(text.bareFigure, figure, room);
    return { ...text, w: width, h, lines: broken[index] ?? [], figureLine };
  });
}
