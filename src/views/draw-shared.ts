// What many sheets share, drawn once a build: the plan of a park, on which each marks its parcels, and the code of a page.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { drawSiteBase, type SiteWords } from '../core/draw/draw-site-plan.ts';
import { drawQr } from '../core/draw/draw-qr.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import { placePlan } from '../core/layout/place-plan.ts';
import type { PlacedPlan, PlanTexts } from '../core/layout/plan-types.ts';

/** Two thirds of a column; a plan's own type is sized for it. */
const page = { w: 230, h: 190, small: true };
const blank: Omit<PlanTexts, 'notice'> = { park: () => '', company: () => '', companies: () => '', place: () => '', area: () => '', status: () => '', progress: () => undefined, seat: () => '' };

export interface Site { readonly plan: PlacedPlan; readonly base: readonly DrawnElement[] }

const kept = new WeakMap<Analysis, Map<string, Site>>();

/** `words` are those of one language; its title and notice tell two languages apart. */
export function placeSite(analysis: Analysis, park: string, notice: string, words: SiteWords): Site {
  const sites = kept.get(analysis) ?? new Map<string, Site>();
  kept.set(analysis, sites);
  const key = `${park}\n${notice}\n${words.title}`;
  const found = sites.get(key);
  if (found !== undefined) return found;
  // no seats are drawn here, so none are worked out
  const { atlas, landed, balances, states, gaps, gapOfLink } = analysis;
  const plan = placePlan({ atlas, landed, balances, states, gaps, gapOfLink, seats: [] }, park, page, { ...blank, notice });
  const site = { plan, base: drawSiteBase(plan, words) };
  sites.set(key, site);
  return site;
}

const codes = new Map<string, DrawnElement>();

/** The QR code of an address as a picture of its own, white all round. */
export function drawCode(address: string, title: string): DrawnElement {
  const key = `${address}\n${title}`;
  const code = codes.get(key) ?? element('svg', { class: 'code', viewBox: '0 0 100 100', role: 'img', 'aria-label': title }, drawQr(address, 10, 10, 80));
  codes.set(key, code);
  return code;
}
