// What the box of a link says, and the boxes of posters: texts broken into lines and sizes, computed once for placing and for drawing.

import type { LinkState } from '../analysis/find-states.ts';
import { boldSize, breakText, fitText, textWidth } from '../layout/text-width.ts';

/** A chain with which a link trades, and where the port leads. `mark`: the chain in a character or two, where its name has no room. */
export interface Port { readonly name: string; readonly mark: string; readonly hue: number; readonly href: string; readonly label: string }

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
  /** What a compact box has room for beside the state's word: the same in fewer characters, '' where the word says as much. */
  readonly briefFigure: string;
  readonly locals: number;
  readonly targets: number;
  /** 0–1 of the demand; undefined where unknown. */
  readonly coverage: number | undefined;
  readonly leading: boolean;
  readonly answer: string | undefined;
  readonly ports: readonly Port[];
  readonly label: string;
}

export interface MeasuredBox extends BoxText {
  /** Roomy on posters, compact on pages. */
  readonly form: 'roomy' | 'compact';
  readonly lines: readonly string[];
  readonly figureLine: string;
  /** The figure stands in a line of its own, under the state's word and the counts, where one line would be too long: in compact boxes. */
  readonly apart: boolean;
  readonly w: number;
  readonly h: number;
}

export const boxStyle = { name: 15, line: 18, word: 12, figure: 11.5, padding: 10, bar: 4, mark: 4, least: 150, most: 200 } as const;

export const isHan = (text: string): boolean => /[\u2e80-\uffef]/.test(text);

/** The star of a leading firm, from its upper point. */
export const star = 'l1.6 3.3 3.6.5-2.6 2.5.6 3.6-3.2-1.7-3.2 1.7.6-3.6-2.6-2.5 3.6-.5z';

/** Room for a count: its round mark, the figure, a gap. */
export function countWidth(count: number): number {
  return count === 0 ? 0 : 2 * boxStyle.mark + 3 + textWidth(String(count), boxStyle.figure) + 6;
}

/** Of the state's word, which is bold. */
export const wordWidth = ({ stateWord }: BoxText): number => textWidth(stateWord, boldSize(stateWord, boxStyle.word));
const countsWidth = (text: BoxText): number => countWidth(text.locals) + countWidth(text.targets);
/** The first line ends before the state's word, and the star of a leading firm before that. */
const wordRoom = (text: BoxText): number => wordWidth(text) + (text.leading ? 15 : 0) + 6;

const hyphens = (lines: readonly string[]): number => lines.filter(line => line.endsWith('-')).length;

/** As breakText, with lines as even as may be: no last line of one character, where the one before could spare some. */
export function breakEvenly(name: string, size: number, widths: readonly number[]): ReturnType<typeof breakText> {
  const first = breakText(name, size, widths);
  if (!first.whole || first.lines.length < 2) return first;
  const longest = ({ lines }: typeof first): number => Math.max(...lines.map(line => textWidth(line, size)));
  let best = first;
  for (let less = size / 3; ; less += size / 3) {
    const tried = breakText(name, size, widths.slice(0, first.lines.length).map(width => width - less));
    if (!tried.whole) return best;
    // A word is not torn for it.
    if (longest(tried) < longest(best) && hyphens(tried.lines) <= hyphens(first.lines)) best = tried;
  }
}

function breakName(text: BoxText, lines: number, w: number): ReturnType<typeof breakText> {
  const inner = w - 2 * boxStyle.padding - 2;
  return breakEvenly(text.name, boldSize(text.name, boxStyle.name), Array.from({ length: lines }, (_, line) => (line === 0 ? inner - wordRoom(text) : inner)));
}

/** The least width at which every name stands whole in so many lines. */
function widthFor(texts: readonly BoxText[], lines: number, from: number, most: number): number | undefined {
  for (let w = from; w <= most; w += 4) if (texts.every(text => breakName(text, lines, w).whole)) return w;
  return undefined;
}

/**
 * The boxes of a poster, which has room: they share one size, so that rows and columns line up and the eye compares contents.
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
  const h = 36 + Math.max(1, ...broken.map(each => each.length)) * line;
  return texts.map((text, index) => {
    const room = width - 2 * padding - 2 - countsWidth(text);
    // A figure without its unit is still true, and the panel has the unit; a unit cut in half is neither.
    const figureLine = textWidth(text.figure, figure) <= room ? text.figure : fitText(text.bareFigure, figure, room);
    return { ...text, form: 'roomy', w: width, h, lines: broken[index] ?? [], figureLine, apart: false };
  });
}
