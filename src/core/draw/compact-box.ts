// The box of a link on a page: as little room as its name in full, its state, figure, counts and coverage need.

import { boldSize, breakText, textWidth } from '../layout/text-width.ts';
import { boxStyle, breakEvenly, isHan, wordWidth, type BoxText, type MeasuredBox } from './measure-box.ts';

/**
 * The name has its lines to itself, but for the star; the state's word leads the figure under it, with the counts at the end;
 * coverage runs along the lower edge. `port`: what a box with ports is higher by, so that they don't stand in the box above.
 */
export const compactStyle = {
  left: 9, right: 6, star: 13, apart: 14, under: 7.5, gap: 4, count: { mark: 3.3, after: 2.2, between: 4.5 }, port: 7,
  least: 124, most: 168, step: 4, tall: 164,
} as const;

/** First baseline of a name, from each of its lines to the next, and on to the figures. Latin letters fill less of their line. */
export const linesOf = (name: string): { readonly baseline: number; readonly line: number; readonly info: number } => (
  isHan(name) ? { baseline: 16.5, line: 16, info: 16.5 } : { baseline: 15.5, line: 15.5, info: 15.5 });

/**
 * Up to so many links boxes have room for their figures with units, but for the longest. With more, names would fall under 13 px on a laptop's
 * screen, and the figures stand in brief; the panel has them in full.
 */
export const unitLinks = 42;

/** What boxes stand from each other in a picture of many links, lanes and all: between two columns, and between two boxes of one. */
const [between, below] = [44, 36];

/** The figure's wordings, the better first. What the state's word has just said is left out: 缺 24, not 缺 缺 24. */
function figuresOf({ figure, bareFigure, briefFigure, stateWord }: BoxText, brief: boolean): readonly [string, ...string[]] {
  const unsaid = (said: string): string => (said.startsWith(stateWord) ? said.slice(stateWord.length).trimStart() : said);
  return brief ? [unsaid(briefFigure)] : [unsaid(figure), unsaid(bareFigure)];
}

/** Room for a count, with the gap before it. */
export function compactCountWidth(count: number): number {
  const { mark, after, between: gap } = compactStyle.count;
  return count === 0 ? 0 : gap + 2 * mark + after + textWidth(String(count), boxStyle.figure);
}

/** Besides the box: whether all of it is whole, and whether its figure is in the first wording. */
interface TriedBox extends MeasuredBox { readonly whole: boolean; readonly first: boolean }

/** The box of a text at a width; `evenly` breaks its name into lines as even as may be, which takes time and changes no size. */
function tryAt(text: BoxText, w: number, brief: boolean, evenly: boolean): TriedBox {
  const { left, right, star, apart: second, under, gap, port } = compactStyle;
  const { baseline, line, info } = linesOf(text.name);
  const inner = w - left - right;
  const broken = (evenly ? breakEvenly : breakText)(text.name, boldSize(text.name, boxStyle.name), [text.leading ? inner - star : inner, inner, inner, inner]);
  const figures = figuresOf(text, brief);
  const beside = inner - wordWidth(text) - compactCountWidth(text.locals) - compactCountWidth(text.targets);
  const fitting = figures.find(figure => gap + textWidth(figure, boxStyle.figure) <= beside);
  const figureLine = fitting ?? figures[0];
  const apart = fitting === undefined;
  const h = baseline + (broken.lines.length - 1) * line + info + (apart ? second : 0) + under + (text.ports.length > 0 ? port : 0);
  return { ...text, form: 'compact', w, h, lines: broken.lines, figureLine, apart, first: figureLine === figures[0], whole: broken.whole && beside >= 0 && textWidth(figureLine, boxStyle.figure) <= inner };
}

/** The box of a text at a width, as measureCompactBoxes and measureTallBoxes make it. */
export const measureAt = (text: BoxText, w: number, brief: boolean): TriedBox => tryAt(text, w, brief, true);

interface Tried { readonly w: number; readonly whole: boolean; readonly room: number }

function tryWidth(texts: readonly BoxText[], w: number, brief: boolean): Tried {
  const boxes = texts.map(text => tryAt(text, w, brief, false));
  // A figure in a line of its own costs twice that line, since what is alike is compared more easily; one without its unit as much.
  const extra = ({ apart, first }: TriedBox): number => (apart ? compactStyle.apart : first ? 0 : 2 * compactStyle.apart);
  return { w, whole: boxes.every(box => box.whole), room: boxes.reduce((sum, box) => sum + (w + between) * (box.h + below + extra(box)), 0) };
}

/** All of one width, each as high as its own texts need, so that one long name costs one box and not all of them. */
const boxesAt = (texts: readonly BoxText[], w: number, brief: boolean): readonly MeasuredBox[] => texts.map(text => {
  const { whole: _whole, first: _first, ...box } = measureAt(text, w, brief);
  return box;
});

/** The boxes of a wide picture. Their width is the one at which columns of them, with what lies between, take the least room. */
export function measureCompactBoxes(texts: readonly BoxText[]): readonly MeasuredBox[] {
  const { least, most, step } = compactStyle;
  const brief = texts.length > unitLinks;
  const tries = Array.from({ length: (most - least) / step + 1 }, (_, index) => tryWidth(texts, least + index * step, brief));
  const whole = tries.filter(each => each.whole);
  return boxesAt(texts, (whole.length > 0 ? whole : tries.slice(-1)).reduce((one, other) => (other.room < one.room ? other : one)).w, brief);
}

/** The boxes of a tall picture, which is read by scrolling: as wide as its page has room for, with units however many they are. */
export const measureTallBoxes = (texts: readonly BoxText[]): readonly MeasuredBox[] => boxesAt(texts, compactStyle.tall, false);
