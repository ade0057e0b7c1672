// Composes a chain's printed poster: title with its finding, the graph as large as the sheet allows, gaps, firms, legend, contact.

import { element, type Attributes, type Drawn, type DrawnElement } from './element.ts';
import { frameOf, mm, scaleInto, type Orientation, type Rect } from './poster-frame.ts';
import { clearHeading } from './poster-clearing.ts';
import { drawHatched } from './poster-hatch.ts';
import { drawContact } from './poster-contact.ts';
import { drawHead, drawNotes } from './poster-head.ts';
import { drawLegend } from './poster-legend.ts';
import { drawFirms, drawGaps } from './poster-lists.ts';
import type { PosterText } from './poster-text.ts';

const screenOnly = /^(href|tabindex|role|aria-.*|data-(?!state$|hue$).*)$/;
const isControl = (child: Drawn): boolean => typeof child !== 'string' && (child.tag === 'title' || child.tag === 'defs' || ['fold-mark', 'hit'].includes(String(child.attributes['class'])));

/** On paper nothing is clicked or spoken: links become plain groups, what only scripts and screen readers use goes, patterns become lines, halos cleared grounds. */
export function forPaper(drawn: DrawnElement): DrawnElement {
  const { width, height, rx, fill } = drawn.attributes;
  if (String(fill).startsWith('url(')) return drawHatched(Number(width), Number(height), Number(rx));
  const attributes: Attributes = Object.fromEntries(Object.entries(drawn.attributes).filter(([name]) => !screenOnly.test(name)));
  const children = drawn.children.filter(child => !isControl(child)).flatMap((child): readonly Drawn[] => (typeof child === 'string' ? [child] : clearHeading(forPaper(child))));
  return { tag: drawn.tag === 'a' ? 'g' : drawn.tag, attributes, children };
}

/** The white that a graph keeps round itself, px; on a sheet its edge stands at the margin. */
const inset = 4;

/** A drawing of its own px, scaled into its room; it hangs from the room's upper edge, as the lists do. */
function placeDrawing(svg: DrawnElement, room: Rect): DrawnElement {
  const size = sizeOf(svg);
  const scale = Math.floor(scaleInto(room, size) * 1e4) / 1e4;
  const slack = Math.max(0, room.w - size.width * scale);
  const x = room.x + (slack > room.w * 0.15 ? slack / 2 : -inset * scale);
  return element('g', { class: svg.attributes['class'] ?? '', transform: `translate(${mm(x)} ${mm(room.y - inset * scale)}) scale(${scale})` }, forPaper(svg).children);
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
    drawHead(text, frame),
    placeDrawing(graph, frame.graph),
    drawGaps(text, frame),
    drawFirms(text, frame),
    drawContact(text, frame.contact),
    drawLegend(text.legend, frame.legend, 2.6).drawn,
    drawNotes(text.notes, frame, text.plate));
}
