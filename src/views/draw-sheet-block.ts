// One block of a sheet: a table, clauses, figures, a list, a plan or a schedule.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { mayShowTruePlace } from '../core/check/may-show-place.ts';
import { drawSchedule } from '../core/draw/draw-schedule.ts';
import { drawSitePlan } from '../core/draw/draw-site-plan.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import type { Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { noticeOf, parkWordsOf } from '../i18n/park.ts';
import { sheetWordsOf } from '../i18n/sheet.ts';
import type { Block, Cell } from '../i18n/sheet-types.ts';
import { placeSite } from './draw-shared.ts';
import { drawCell, drawFigures, drawTitle } from './draw-sheet-cell.ts';

type Kind<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** Names in these tables may wrap, and take two lines at the most. */
const clamped: ReadonlySet<string> = new Set(['targets', 'costs']);

function drawRows(language: Language, { shape, head, lines }: Kind<'rows'>): DrawnElement | undefined {
  if (lines.length === 0) return undefined;
  const drawName = (cell: Cell): readonly (Drawn | undefined)[] => (clamped.has(shape) ? [element('span', { class: 'named' }, drawCell(language, cell))] : drawCell(language, cell));
  return element('table', { class: shape },
    head !== undefined && element('thead', {}, element('tr', {}, head.map(cell => (cell.length === 0 ? element('td') : element('th', { scope: 'col' }, drawCell(language, cell)))))),
    element('tbody', {}, lines.map(([first = [], ...rest]) => element('tr', {}, element('th', { scope: 'row' }, drawName(first)), rest.map(cell => element('td', {}, drawCell(language, cell)))))));
}

function drawPlanBlock(language: Language, analysis: Analysis, { park, marks, caption, aside }: Kind<'plan'>): readonly (DrawnElement | false)[] {
  const words = parkWordsOf(language);
  const said = { title: words.plan(nameIn(language, park)), north: words.north, metres: words.metres };
  const notice = mayShowTruePlace(analysis.atlas.settings) ? noticeOf(language, analysis.atlas.settings) : sheetWordsOf(language).notice;
  const { plan, base } = placeSite(analysis, park.code, notice, said);
  const drawn = drawSitePlan(plan, base, marks, { ...said, title: [said.title, ...marks.map(({ parcel }) => parcel)].join(' ') });
  return [
    element('figure', {}, drawn, element('figcaption', {}, aside.map(cell => element('span', {}, drawCell(language, cell))))),
    caption !== '' && element('p', { class: 'more' }, caption),
  ];
}

function drawBody(language: Language, analysis: Analysis, block: Block): DrawnElement | undefined | readonly (DrawnElement | undefined | false)[] {
  switch (block.kind) {
    case 'rows': return drawRows(language, block);
    case 'clauses': return block.items.length === 0 ? undefined : element('dl', {}, block.items.map(({ name, text }) => element('div', {}, element('dt', {}, drawCell(language, name)), element('dd', {}, drawCell(language, text)))));
    case 'figures': return drawFigures(language, block.figures);
    case 'list': return block.items.length === 0 ? undefined : element('ul', {}, block.items.map(cell => element('li', {}, drawCell(language, cell))));
    case 'plan': return drawPlanBlock(language, analysis, block);
    case 'schedule': {
      const drawn = drawSchedule(block.rows, analysis.atlas.settings.asOf, block.label);
      return drawn === undefined ? undefined : element('figure', {}, drawn, element('figcaption', {}, block.caption));
    }
  }
}

export function drawBlock(language: Language, analysis: Analysis, block: Block): DrawnElement {
  const body = drawBody(language, analysis, block);
  return element('section', { class: `block ${block.kind}` },
    drawTitle(block.title, block.notes),
    Array.isArray(body) ? body : [body as DrawnElement | undefined],
    'empty' in block && block.empty !== undefined && element('p', { class: 'more' }, block.empty),
    'more' in block && (block.more ?? []).map(line => element('p', { class: 'more' }, line)));
}
