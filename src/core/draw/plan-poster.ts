// Composes a park's printed plan for one paper and orientation: the plan laid out anew for it at a round scale, legend, what can be had, contact.

import type { Analysis } from '../analysis/analyse-atlas.ts';
import { placePlan } from '../layout/place-plan.ts';
import type { PlacedPlan, PlanTexts } from '../layout/plan-types.ts';
import { listAt, type Park } from '../model/atlas.ts';
import type { Geometry } from '../schema/column.ts';
import { drawPlan, type PlanWords } from './draw-plan.ts';
import { element, type DrawnElement } from './element.ts';
import { drawSwatch } from './plan-legend.ts';
import { noteLines, planFrameOf, planRoom, settingsOf, type PlanPaper, type PlanRoom } from './plan-poster-frame.ts';
import { legendKeysOf, legendOf, swatchHeight, swatchWidth } from './plan-poster-legend.ts';
import { planOnPaper } from './plan-poster-paper.ts';
import { drawFacts } from './plan-poster-facts.ts';
import { drawParcelTable, type StatusMark } from './plan-poster-table.ts';
import type { PlanSheetText } from './plan-poster-text.ts';
import { drawContact } from './poster-contact.ts';
import { drawHead, drawNotes } from './poster-head.ts';
import { drawLegendRows, rowOfLegend, type DrawnLegend } from './poster-legend-rows.ts';
import { drawHeading, headingType } from './poster-parts.ts';
import { mm, type Orientation, type Rect } from './poster-sheet.ts';

export interface PlanSheetWish {
  readonly paper: PlanPaper;
  readonly orientation: Orientation;
  readonly text: PlanSheetText;
  /** The plan's own labels; the notice is preceded by the scale. */
  readonly texts: PlanTexts;
  readonly words: PlanWords;
}
export interface PlanSheet { readonly drawn: DrawnElement; readonly plan: PlacedPlan; readonly denominator: number; readonly px: number }

/** What can be drawn of a park; none where nobody has drawn a border. */
export function landOf({ atlas }: Analysis, park: Park): readonly Geometry[] {
  return [park, ...listAt(atlas.index.parcelsOfPark, park.code)].flatMap(({ boundary }) => (boundary === undefined ? [] : [boundary]));
}

/** Where the legend stands among lists, it has a heading as they do. */
const headingOver = (orientation: Orientation): number => (orientation === 'portrait' ? headingType.height : 0);

interface Placed {
  readonly found: PlanRoom;
  readonly plan: PlacedPlan;
  readonly picture: DrawnElement;
  readonly legend: (at: Rect) => DrawnLegend;
  /** Of the legend in a width, with its heading. */
  readonly legendHeight: (w: number) => number;
}

/** Lays the land out in the room that a legend of that height leaves it, and sees how high the legend really is. */
function placeBeside(analysis: Analysis, park: Park, { paper, orientation, text, texts, words }: PlanSheetWish, assumed: (w: number) => number): Placed {
  const { px, legend: size } = settingsOf(paper);
  const found = planRoom(paper, orientation, text, landOf(analysis, park), assumed);
  const { denominator, page } = found.scale;
  const plan = placePlan(analysis, park.code, page, { ...texts, notice: text.scaled(text.scale(denominator, paper), texts.notice) });
  const picture = drawPlan(plan, words);
  const entries = legendOf(legendKeysOf(plan), picture, text.legendWord);
  const legend = (at: Rect): DrawnLegend => drawLegendRows(entries, at, size, { scale: px, height: swatchHeight, looks: 'plan-svg' });
  return { found, plan, picture, legend, legendHeight: w => headingOver(orientation) + legend({ x: 0, y: 0, w, h: 0 }).height };
}

/** Two rows are what a legend takes beside most plans; where it wants more, the land makes room. */
function placeSheet(analysis: Analysis, park: Park, wish: PlanSheetWish): Placed {
  const guess = 2 * settingsOf(wish.paper).legend * rowOfLegend;
  const first = placeBeside(analysis, park, wish, () => guess);
  return wish.orientation === 'portrait' || first.legendHeight(first.found.room.w) <= guess ? first : placeBeside(analysis, park, wish, first.legendHeight);
}

/** The sheet in mm. Its classes are styled by the page; nothing in it has a colour of its own. Throws a RangeError for a park that is not in the atlas. */
export function drawPlanSheet(analysis: Analysis, park: Park, wish: PlanSheetWish): PlanSheet {
  const { paper, orientation, text } = wish;
  const { px, list } = settingsOf(paper);
  const { found, plan, picture, legend, legendHeight } = placeSheet(analysis, park, wish);
  const { denominator } = found.scale;
  const frame = planFrameOf(paper, orientation, text, found, plan.height * px, legendHeight);
  const inPx = (x: number, y: number, svg: DrawnElement): DrawnElement => element('g', { class: 'plan-svg', transform: `translate(${mm(x)} ${mm(y)}) scale(${px})` }, planOnPaper(svg));
  const mark: StatusMark = { width: swatchWidth * px, draw: (status, x, middle) => inPx(x, middle - swatchHeight * px / 2, drawSwatch(status, 'paper', '')) };
  const over = headingOver(orientation);
  const drawn = element('svg', { class: 'plate-svg poster plan-poster', viewBox: `0 0 ${frame.w} ${frame.h}`, 'data-paper': paper, 'data-orientation': orientation, 'data-denominator': denominator, role: 'img', 'aria-label': `${text.title} ${text.scale(denominator, paper)}` },
    element('rect', { class: 'plate-ground', width: frame.w, height: frame.h }),
    drawHead(text, frame.head, frame.type),
    inPx(frame.plan.x, frame.plan.y, picture),
    over > 0 && drawHeading(text.legendTitle, frame.legend, 1), legend({ ...frame.legend, y: frame.legend.y + over }).drawn,
    drawParcelTable(text.table, frame.form, frame.table, mark),
    drawFacts(text.facts, frame.facts, list),
    drawContact(text, frame.contact),
    drawNotes(text.notes, frame.notes, '', noteLines));
  return { drawn, plan, denominator, px };
}
