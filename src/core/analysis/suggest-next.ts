// 引来一个、带来一批: whom to land next after a scenario, step by step, and which landed firm is the reason.

import { listAt, type Atlas, type Capacity, type Company, type Flow, type Link } from '../model/atlas.ts';
import { atLeast, known, quantityOf, sum, times, unknown, type Quantity } from '../model/quantity.ts';
import { assessAtlas, type Assessment } from './assess-atlas.ts';
import { intendedCapacity, landedRows } from './balance-links.ts';
import { compareAssessments, type Change, type LinkChange } from './compare-assessments.ts';
import type { RankedGap } from './rank-gaps.ts';

/** `supplies`: makes what a landed firm uses. `uses`: uses what a landed firm makes. `none`: closes a gap that no landed firm touches. */
export const tieKinds = ['supplies', 'uses', 'none'] as const;
export type TieKind = (typeof tieKinds)[number];

export interface Tie {
  readonly kind: 'supplies' | 'uses';
  /** The landed firm, and the link it stands in. */
  readonly company: string;
  readonly link: string;
  readonly flow: Flow;
  /** What passes along the flow because of the landed firm, in the unit of the flow's upstream link; for `uses`, all that the firm makes. */
  readonly quantity: Quantity;
}

export interface Closure {
  readonly row: Capacity;
  readonly link: Link;
  readonly gap: RankedGap;
  /** How much of the gap the candidate would close, in the link's unit, in 万元 a year, and as a share of the gap, at most 1. */
  readonly quantity: Quantity;
  readonly worth: Quantity;
  readonly share: number | undefined;
  /** Its plans are unknown: the link's typical project stands in. */
  readonly typical: boolean;
  readonly ties: readonly Tie[];
  /** What the landed firms did to this gap so far: opened, widened …; undefined where they left it as it was. */
  readonly change: LinkChange | undefined;
}

export interface Suggestion {
  readonly company: Company;
  /** The first of tieKinds that any of its closures has. */
  readonly tie: TieKind;
  /** Closures with a tie first, then by rank of the gap. */
  readonly closures: readonly Closure[];
  /** All closures together, 万元 a year. */
  readonly worth: Quantity;
}

export interface Step {
  /** Best first; at most as many as asked for, at least one. */
  readonly choices: readonly Suggestion[];
  /** How many candidates there were. */
  readonly among: number;
  /** The first choice: later steps take it as landed. */
  readonly taken: Suggestion;
  /** What landing it changes, on top of the scenario and the steps before. */
  readonly change: Change;
}
export interface Suggestions {
  /** Fewer than asked for where nobody is left who would close a gap. */
  readonly steps: readonly Step[];
  /** With all first choices landed. */
  readonly assessment: Assessment;
}
export interface SuggestOptions { readonly steps?: number; readonly most?: number }

/** Under each link, what ties it to a landed firm, suppliers first. Nothing passes along a flow whose ratio is nought. */
function tiesOf(atlas: Atlas, landed: ReadonlySet<string>): ReadonlyMap<string, readonly Tie[]> {
  const ties = new Map<string, Tie[]>();
  const add = (link: string, tie: Tie): void => { ties.set(link, [...(ties.get(link) ?? []), tie]); };
  for (const { row, link } of landedRows(atlas, landed)) {
    const { capacity } = intendedCapacity(row, link);
    const tie = { company: row.company, link: link.code };
    for (const flow of listAt(atlas.index.flowsTo, link.code)) if (flow.ratio !== 0) add(flow.from, { ...tie, kind: 'supplies', flow, quantity: times(capacity, quantityOf(flow.ratio)) });
    for (const flow of listAt(atlas.index.flowsFrom, link.code)) if (flow.ratio !== 0) add(flow.to, { ...tie, kind: 'uses', flow, quantity: capacity });
  }
  for (const list of ties.values()) list.sort((a, b) => tieRank(a.kind) - tieRank(b.kind));
  return ties;
}

/** What of a gap a capacity closes: no more than the gap, which may be larger than is known. */
function closedBy(capacity: Quantity, size: Quantity): Quantity {
  if (capacity.kind !== 'known' || size.kind === 'unknown') return unknown;
  return size.kind === 'known' || capacity.value <= size.value ? known(Math.min(capacity.value, size.value)) : atLeast(size.value);
}

/** Nothing is closed by a firm that makes nothing, nor where nothing is wanted; what is unknown may close something. */
const closesAny = (quantity: Quantity): boolean => quantity.kind === 'unknown' || quantity.value > 0;

const tieRank = (kind: TieKind): number => tieKinds.indexOf(kind);
const tieAt = (ground: Ground, link: string): TieKind => ground.ties.get(link)?.[0]?.kind ?? 'none';

interface Ground { readonly now: Assessment; readonly ties: ReadonlyMap<string, readonly Tie[]>; readonly changes: ReadonlyMap<string, LinkChange> }

function closureOf(ground: Ground, row: Capacity, gap: RankedGap): Closure {
  const { capacity, typical } = intendedCapacity(row, gap.link);
  const quantity = closedBy(capacity, gap.size);
  const share = quantity.kind === 'unknown' || gap.size.kind === 'unknown' ? undefined : quantity.value / gap.size.value;
  return {
    row, link: gap.link, gap, quantity, share, typical, worth: times(quantity, quantityOf(gap.link.price)),
    ties: ground.ties.get(row.link) ?? [], change: ground.changes.get(row.link),
  };
}

/** What a candidate is put in order by: its best tie, the best rank among gaps so tied, all that it would close. */
interface Candidate { readonly company: Company; readonly tie: number; readonly rank: number; readonly worths: readonly Quantity[]; readonly worth: Quantity }

/** Every target that has not landed and would close a gap; gaps are walked in order of rank. */
function findCandidates(ground: Ground): readonly Candidate[] {
  const { atlas, gaps, landed } = ground.now;
  const found = new Map<string, Omit<Candidate, 'worth'>>();
  for (const gap of gaps) {
    const tie = tieRank(tieAt(ground, gap.link.code));
    for (const row of listAt(atlas.index.capacitiesOfLink, gap.link.code)) {
      const company = atlas.index.company.get(row.company);
      if (company?.role !== 'target' || landed.has(row.company)) continue;
      const quantity = closedBy(intendedCapacity(row, gap.link).capacity, gap.size);
      if (!closesAny(quantity)) continue;
      const worth = times(quantity, quantityOf(gap.link.price));
      const before = found.get(row.company);
      const better = before === undefined || tie < before.tie;
      found.set(row.company, { company, tie: better ? tie : before.tie, rank: better ? gap.rank : before.rank, worths: [...before?.worths ?? [], worth] });
    }
  }
  return [...found.values()].map(candidate => ({ ...candidate, worth: sum(candidate.worths) }));
}

function suggestionOf(ground: Ground, { company, tie, worth }: Candidate): Suggestion {
  const { atlas, gapOfLink } = ground.now;
  const closures = listAt(atlas.index.capacitiesOfCompany, company.code)
    .flatMap(row => { const gap = gapOfLink.get(row.link); return gap === undefined ? [] : [closureOf(ground, row, gap)]; })
    .filter(closure => closesAny(closure.quantity))
    .sort((a, b) => tieRank(tieAt(ground, a.row.link)) - tieRank(tieAt(ground, b.row.link)) || a.gap.rank - b.gap.rank);
  return { company, tie: tieKinds[tie] ?? 'none', closures, worth };
}

/** Ties before none, suppliers before users; then the larger worth, unknown worth last; then the gap's rank, then code. */
function compareCandidates(a: Candidate, b: Candidate): number {
  const worth = (each: Candidate): number => (each.worth.kind === 'unknown' ? -1 : each.worth.value);
  return a.tie - b.tie || worth(b) - worth(a) || a.rank - b.rank || (a.company.code < b.company.code ? -1 : 1);
}

function groundOf(before: Assessment, now: Assessment): Ground {
  const brought = new Set([...now.landed].filter(code => !before.landed.has(code)));
  const changes = brought.size === 0 ? [] : compareAssessments(before, now).links;
  return { now, ties: tiesOf(now.atlas, brought), changes: new Map(changes.map(change => [change.link.code, change])) };
}

/**
 * Whom to land next, given nothing landed (`before`) and the scenario (`after`); each step takes its first choice as landed.
 * Nobody who has landed is suggested, and nobody who would close no gap.
 */
export function suggestNext(before: Assessment, after: Assessment, { steps = 3, most = 5 }: SuggestOptions = {}): Suggestions {
  const { atlas } = after;
  const done: Step[] = [];
  let now = after;
  while (done.length < steps) {
    const ground = groundOf(before, now);
    const candidates = [...findCandidates(ground)].sort(compareCandidates);
    const choices = candidates.slice(0, Math.max(1, most)).map(candidate => suggestionOf(ground, candidate));
    const [taken] = choices;
    if (taken === undefined) break;
    const next = assessAtlas(atlas, new Set([...now.landed, taken.company.code]));
    done.push({ choices, among: candidates.length, taken, change: compareAssessments(now, next) });
    now = next;
  }
  return { steps: done, assessment: now };
}
