// The box of a link: its texts broken into lines and its size, computed once and used for placing and for drawing.

import type { LinkState } from '../analysis/find-states.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

/** What a box says, in the reader's language. */
export interface BoxText {
  readonly code: string;
  readonly stage: number;
  readonly name: string;
  readonly state: LinkState;
  readonly stateWord: string;
  /** 28/55 万只, or 缺 300 套. */
  readonly figure: string;
  /** 本地 2 家, or 目标 4 家. */
  readonly count: string;
  /** 0–1 of the demand; undefined where unknown. */
  readonly coverage: number | undefined;
  readonly leading: boolean;
  /** Other chains that it trades with. */
  readonly ports: readonly { readonly name: string; readonly hue: number }[];
  readonly label: string;
}

export interface MeasuredBox extends BoxText { readonly lines: readonly string[]; readonly figureLine: string; readonly w: number; readonly h: number }

export const boxStyle = { name: 15, line: 18, figure: 11.5, padding: 12, bar: 4, least: 150, most: 200 } as const;

const figureOf = (text: BoxText): string => [text.figure, text.count].filter(part => part !== '').join(' · ');
/** The mark of a leading firm stands at the end of the figures. */
const starRoom = (text: BoxText): number => (text.leading ? 12 : 0);

/** Boxes of one picture share one size: rows and columns then line up, and the eye compares contents. */
export function measureBoxes(texts: readonly BoxText[], nameLines: number): readonly MeasuredBox[] {
  const { name, line, figure, padding, least, most } = boxStyle;
  const stateRoom = Math.max(0, ...texts.map(text => textWidth(text.stateWord, 12))) + 8;
  const wanted = texts.map(text => Math.max(textWidth(text.name, name) / (nameLines > 1 ? 1.6 : 1) + stateRoom, textWidth(figureOf(text), figure) + starRoom(text)) + 2 * padding + 4);
  const w = Math.round(Math.min(most, Math.max(least, ...wanted)));
  const inner = w - 2 * padding - 2;
  const broken = texts.map(text => wrapText(text.name, name, inner - stateRoom, Math.max(2, nameLines)));
  const rows = Math.max(1, ...broken.map(lines => lines.length));
  const h = 16 + rows * line + 8 + 18;
  return texts.map((text, index) => ({
    ...text, w, h,
    lines: broken[index] ?? [],
    figureLine: fitText(figureOf(text), figure, inner - starRoom(text)),
  }));
}
