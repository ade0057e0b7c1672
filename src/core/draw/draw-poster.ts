// Composes a chain's printed poster: title with its finding, the graph as large as the sheet allows, gaps, firms, legend, contact.

import { element, type Drawn, type DrawnElement } from './element.ts';
import { frameOf, scaleInto } from './poster-frame.ts';
import { forPaper, isPatterned } from './poster-paper.ts';
import { mm, type Orientation, type Rect } from './poster-sheet.ts';
import { clearHeading } from './poster-clearing.ts';
import { drawHatched } from './poster-hatch.ts';
import { drawContact } from './poster-contact.ts';
import { drawHead, drawNotes } from './poster-head.ts';
import { drawLegend } from './poster-legend.ts';
import { drawFirms, drawGaps } from './poster-lists.ts';
import type { PosterText } from './poster-text.ts';

/** Patterns become lines, halos cleared grounds. */
const onPaper = (drawn: DrawnElement): readonly Drawn[] => (isPatterned(drawn) ? [drawHatched(Number(drawn.attributes['width']), Number(drawn.attributes['height']), Number(drawn.attributes['rx']))] : clearHeading(drawn));

/** The white that a graph keeps round itself, px; on a sheet its edge stands at the margin. */
const inset = 4;

/** A drawing of its own px, scaled into its room; it hangs from the room's upper edge, as the lists do. */
function placeDrawing(svg: DrawnElement, room: Rect): DrawnElement {
  const size = sizeOf(svg);
  const scale = Math.floor(scaleInto(room, size) * 1e4) / 1e4;
  const slack = Math.max(0, room.w - size.width * scale);
  const x = room.x + (slack > room.w * 0.15 ? slack / 2 : -inset * scale);
  return element('g', { class: svg.attributes['class'] ?? '', transform: `translate(${mm(x)} ${mm(room.y - inset * scale)}) scale(${scale})` }, forPaper(svg.children, onPaper));
}

const sizeOf = ({ attributes }: DrawnElement): { readonly width: number; readonly height: number } => ({ width: Number(attributes['width']), height: Number(attributes['height']) });

/**
 * The poster of one orientation, in mm of A3. `graph` is what drawChain drew. Its classes are styled by the page; nothing
 * in it has a colour of its own.
 */
export function drawPoster(orientation: Orientation, text: PosterText, graph: DrawnElement): DrawnElement {
  const frame = frameOf(orientation, text, sizeOf(graph));
  return element('svg', { class: 'plate-svg poster', viewBox: `0 0 ${frame.w} ${frame.h}`, 'data-orientation': orientation, role: 'img', 'aria-label': text.title },
    element('rect', { class: 'plate-ground', width: frame.w, height: frame.h }),
    drawHead(text, frame.head),
    placeDrawing(graph, frame.graph),
    drawGaps(text, frame),
    drawFirms(text, frame),
    drawContact(text, frame.contact),
    drawLegend(text.legend, frame.legend, 2.6).drawn,
    drawNotes(text.notes, frame.notes, text.plate));
}
