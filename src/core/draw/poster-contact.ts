// Whom to call and where to look: the code at the left, who publishes and how to reach them beside it.

import { drawQr } from './draw-qr.ts';
import { element, type DrawnElement } from './element.ts';
import type { ContactText } from './poster-text.ts';
import { fitText, textWidth, wrapText } from '../layout/text-width.ts';

/** White round the code, mm: four modules of the largest one. */
const border = 4.4;
const leading = 1.45;
const [least, most] = [22, 34];

interface Line { readonly text: string; readonly className: string; readonly size: number }

/** An address to be typed: without its scheme, broken before slashes where it is too long for a line. */
function addressLines(address: string, size: number, width: number): readonly string[] {
  const lines: string[] = [''];
  for (const part of decodeURI(address).replace(/^https?:\/\//, '').match(/\/*[^/]+\/?$|\/*[^/]+/g) ?? []) {
    if (lines.at(-1) !== '' && textWidth(`${lines.at(-1)}${part}`, size) > width) lines.push('');
    lines.push(`${lines.pop() ?? ''}${part}`);
  }
  return lines.map(line => fitText(line, size, width));
}

const codeSize = (text: ContactText, height: number): number => (text.address === undefined ? 0 : height - border);

/** Bold letters are wider than the table says, so the host's line is broken as if it were larger. */
function linesOf(text: ContactText, width: number): readonly Line[] {
  const typed = text.address === undefined ? [] : addressLines(text.address, 2.6, width);
  return [
    ...wrapText(text.host, 3.4, width, 3).map(part => ({ text: part, className: 'name', size: 3.2 })),
    ...[...text.contact.flatMap(line => wrapText(line, 2.6, width, 2)), ...typed].map(part => ({ text: part, className: '', size: 2.6 })),
    ...wrapText(text.scan, 2.4, width, 3).map(part => ({ text: part, className: 'quiet', size: 2.4 })),
  ];
}

const textWidthIn = (text: ContactText, width: number, height: number): number => width - (text.address === undefined ? 0 : codeSize(text, height) + border);

const fits = (text: ContactText, width: number, height: number): boolean =>
  border - 0.5 + linesOf(text, textWidthIn(text, width, height)).reduce((sum, line) => sum + line.size * leading, 0) <= height;

/** The least height, mm, in which every line stands. */
export function contactHeight(text: ContactText, width: number): number {
  for (let height = least; height < most; height++) if (fits(text, width, height)) return height;
  return most;
}

/** The most that is of use of so much room: a larger code is seen from further away, as long as it does not crowd out the lines. */
export function contactRoom(text: ContactText, width: number, room: number): number {
  for (let height = Math.floor(Math.min(most, room)); height > least; height--) if (fits(text, width, height)) return height;
  return Math.min(room, contactHeight(text, width));
}

/** Drawn into a place whose upper edge is the rule. */
export function drawContact(text: ContactText, rect: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }): DrawnElement {
  const width = textWidthIn(text, rect.w, rect.h);
  const x = rect.x + rect.w - width;
  let y = rect.y + border - 1.4;
  const drawn = linesOf(text, width).flatMap(line => {
    y += line.size * leading;
    return y > rect.y + rect.h ? [] : [element('text', { ...(line.className === '' ? {} : { class: line.className }), x: round(x), y: round(y), 'font-size': line.size }, line.text)];
  });
  return element('g', { class: 'poster-contact' },
    element('rect', { class: 'hair', x: round(rect.x), y: round(rect.y), width: round(rect.w), height: 0.3 }),
    // The code's white border reaches beyond the column at the left, and over neither rule nor words at its other sides.
    text.address !== undefined && drawQr(text.address, rect.x, rect.y + border, codeSize(text, rect.h)), drawn);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
