// What stands round a graph that is taken away as a file: title with its finding, what is highlighted, legend, notes. In px.

import { element, type DrawnElement } from './element.ts';
import { drawMarks, drawRuns, fitRuns } from './poster-head.ts';
import { drawLegend } from './poster-legend.ts';
import { drawText } from './poster-parts.ts';
import type { PlateText } from './poster-text.ts';
import { textWidth, wrapText } from '../layout/text-width.ts';

const margin = 24;
const least = 400;

export interface Plate {
  readonly w: number;
  readonly h: number;
  /** Where the graph's upper left corner goes. */
  readonly graph: { readonly x: number; readonly y: number };
  /** Everything but the graph, for which a place is left free. */
  readonly drawn: DrawnElement;
}

/** Breaks a line of runs where it is too long; the break stands between runs. */
function breakRuns(runs: PlateText['finding'], size: number, width: number): readonly PlateText['finding'][] {
  const lines: PlateText['finding'][number][][] = [[]];
  let used = 0;
  for (const run of runs) {
    const own = textWidth(run.text, size);
    if (used > 0 && used + own > width) { lines.push([]); used = 0; }
    lines.at(-1)?.push(used === 0 ? { ...run, text: run.text.replace(/^[\s·]+/, '') } : run);
    used += own;
  }
  // A separator at the end of a line separates nothing.
  return lines.map(line => (line.at(-1)?.text.trim() === '·' && line !== lines.at(-1) ? line.slice(0, -1) : line));
}

/** The plate for a graph of `size`. `shown` says in words what is highlighted or filtered; '' where nothing is. */
export function drawPlate(text: PlateText, shown: string, size: { readonly w: number; readonly h: number }): Plate {
  const width = Math.max(least, Math.ceil(size.w));
  const marks = drawMarks(text.marks, margin + width, margin, 12);
  const lines = breakRuns(text.finding, 15, width);
  let y = margin + 32;
  const parts: DrawnElement[] = [drawText('title', margin, y, Math.min(32, 32 * (width - marks.width) / textWidth(text.title, 32)), text.title), ...marks.drawn];
  for (const line of lines) parts.push(drawRuns(fitRuns(line, 15, width), margin, y += 24, 15));
  for (const line of wrapText(shown, 13, width, 4)) parts.push(drawText('', margin, y += 21, 13, line));
  const graph = { x: margin + (width - size.w) / 2, y: y + 22 };
  y = graph.y + size.h + 24;
  const legend = drawLegend(text.legend, { x: margin, y, w: width }, 12);
  y += legend.height + 6;
  for (const line of wrapText(text.notes.join(' · '), 11, width, 6)) parts.push(drawText('quiet', margin, y += 16, 11, line));
  const w = width + 2 * margin;
  const h = Math.ceil(y + margin);
  const ground = element('rect', { class: 'plate-ground', width: w, height: h });
  return { w, h, graph, drawn: element('svg', { class: 'plate-svg', viewBox: `0 0 ${w} ${h}`, width: w, height: h }, ground, parts, legend.drawn) };
}
