// A piece of a sheet's text: runs in their tones, each with the numbers of its notes; and figures made of such pieces.

import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import type { Language } from '../i18n/language.ts';
import { spanNotes } from '../i18n/sheet-notes.ts';
import type { Cell, Figure, Said } from '../i18n/sheet-types.ts';

function drawRun(language: Language, { text, zh, href, tone }: Said): Drawn {
  const lang = zh === true && language !== 'zh' ? 'zh-CN' : undefined;
  if (href !== undefined) return element('a', { href, class: tone, lang }, text);
  return tone !== undefined || lang !== undefined ? element('span', { class: tone, lang }, text) : text;
}

const drawNotes = (notes: readonly number[] | undefined): DrawnElement | undefined => (notes !== undefined && notes.length > 0 ? element('sup', {}, spanNotes(notes)) : undefined);

export const drawCell = (language: Language, cell: Cell): readonly (Drawn | undefined)[] => cell.flatMap(said => [drawRun(language, said), drawNotes(said.notes)]);

export const drawTitle = (title: string, notes: readonly number[] | undefined): DrawnElement | undefined => (title === '' ? undefined : element('h2', {}, title, drawNotes(notes)));

export function drawFigures(language: Language, figures: readonly Figure[], name?: string): DrawnElement {
  return element('dl', { class: name }, figures.map(({ label, value, tone }) => element('div', {}, element('dt', {}, label), element('dd', { class: tone }, drawCell(language, value)))));
}
