// A sheet of paper, A4 upright, as a tree of page elements: title with its finding, figures with their sums, two columns,
// whom to call, where the figures come from. The site and the planner's desk show the same.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { drawCoverage } from '../core/draw/draw-coverage.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import type { Language } from '../i18n/language.ts';
import { isLong } from '../i18n/sheet-columns.ts';
import type { SheetText } from '../i18n/sheet-types.ts';
import { wordsOf } from '../i18n/words.ts';
import { drawCode } from './draw-shared.ts';
import { drawBlock } from './draw-sheet-block.ts';
import { drawCell, drawFigures } from './draw-sheet-cell.ts';

const classes = (...names: readonly (string | false | undefined)[]): string | undefined => names.filter(name => name !== false && name !== undefined).join(' ') || undefined;

function drawHead(language: Language, text: SheetText): DrawnElement {
  return element('header', {},
    element('p', { class: 'kicker' }, element('span', {}, text.kicker), text.marks.map(mark => element('span', { class: 'mark' }, mark))),
    element('h1', {},
      element('span', { class: 'asked' }, drawCell(language, text.title)), ' ',
      element('span', { class: classes('finding', text.finding.tone, isLong(text.finding.text) && 'long') }, text.finding.text)),
    text.lead.map(cell => element('p', { class: 'lead' }, drawCell(language, cell))));
}

function drawBand(language: Language, { band }: SheetText): DrawnElement {
  return element('section', { class: 'band' },
    drawFigures(language, band.figures, band.dense === true ? 'dense' : undefined),
    band.bar !== undefined && drawCoverage(band.bar.figures, band.bar.label),
    band.sums.map(cell => element('p', { class: 'sum' }, drawCell(language, cell))));
}

function drawContact(language: Language, { contact, scan }: SheetText): DrawnElement {
  const { aside, lines } = contact;
  return element('section', { class: 'contact' },
    scan.address !== undefined && drawCode(scan.address, scan.text),
    element('div', {},
      element('h2', {}, contact.title, wordsOf(language).colon, contact.host),
      lines.map((cell, at) => element('p', { class: at === lines.length - 1 ? 'address' : undefined }, drawCell(language, cell))),
      element('p', { class: 'quiet' }, scan.text)),
    aside.length > 0 && drawFigures(language, aside, 'aside'));
}

/** The whole sheet. `text` has been fitted to the paper already. */
export function drawSheet(language: Language, analysis: Analysis, text: SheetText): DrawnElement {
  return element('article', { class: 'sheet paper-sheet', 'data-code': text.code },
    drawHead(language, text),
    drawBand(language, text),
    element('div', { class: 'columns', 'data-air': text.air === 0 ? undefined : text.air },
      [text.left, text.right].map(side => element('div', {}, side.map(block => drawBlock(language, analysis, block))))),
    element('footer', { class: text.contact.aside.length > 0 ? 'with-aside' : undefined },
      drawContact(language, text),
      element('section', { class: 'sources' },
        element('h2', {}, text.sources.title),
        element('p', {}, text.sources.notes.flatMap(cell => [element('span', { class: 'source' }, drawCell(language, cell)), ' ']))),
      element('p', { class: 'imprint' }, text.colophon.join(' · '))));
}
