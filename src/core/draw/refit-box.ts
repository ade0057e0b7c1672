// New texts in a box of a picture that stands: it keeps its place and size, and what it says is fitted into it again.

import { fitText, textWidth } from '../layout/text-width.ts';
import { compactCountWidth, compactStyle, measureAt } from './compact-box.ts';
import { boxStyle, wordWidth, type BoxText, type MeasuredBox } from './measure-box.ts';

export interface StandingBox { readonly w: number; readonly h: number; /** Figures in brief: a picture of very many links. */ readonly brief: boolean }

/**
 * The box as a picture drawn anew would have it, where that is no higher. Else its figure goes without its unit, or is cut:
 * it has only the one line. The texts that a box was measured with give the same box again.
 */
export function refitBox(text: BoxText, { w, h, brief }: StandingBox): MeasuredBox {
  const { whole: _whole, first: _first, ...box } = measureAt(text, w, brief);
  if (box.h <= h) return { ...box, h };
  const short = measureAt({ ...text, figure: text.bareFigure, bareFigure: text.briefFigure }, w, brief);
  const lines = short.h - (short.apart ? compactStyle.apart : 0) <= h ? short.lines : box.lines;
  if (!short.apart && short.h <= h) return { ...box, lines, h, figureLine: short.figureLine, apart: false };
  const beside = w - compactStyle.left - compactStyle.right - wordWidth(text) - compactCountWidth(text.locals) - compactCountWidth(text.targets) - compactStyle.gap;
  const wording = [box.figureLine, short.figureLine].find(said => textWidth(said, boxStyle.figure) <= beside) ?? fitText(short.figureLine, boxStyle.figure, beside);
  return { ...box, lines, h, figureLine: wording, apart: false };
}
