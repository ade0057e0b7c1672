// What changes between two assessments of one atlas: gaps that close, open, narrow and widen, links eased, and by which firm.

import type { Link } from '../model/atlas.ts';
import { known, quantityOf, sameQuantity, times, unknown, type Quantity } from '../model/quantity.ts';
import type { Assessment } from './assess-atlas.ts';
import type { Balance } from './balance-links.ts';
import { directionOf, findCauses, shiftOf, type Cause, type Causes, type Shift } from './find-causes.ts';
import { shortfallOf, surplusOf } from './find-gaps.ts';
import { coverageOf, type Coverage, type LinkState } from './find-states.ts';
import type { RankedGap } from './rank-gaps.ts';
import { sumWorth } from './sum-worth.ts';

/**
 * Of gaps: closed, narrowed, opened, revealed (nobody could tell before), widened, shifted (another answer, or another
 * size by another rule). Of other links: eased (no longer in surplus), glutted (now in surplus), settled (now known),
 * raised and lowered (covered better or worse, in the same state). Of both: uncertain, what becomes of it nobody can tell.
 */
export const changeKinds = ['closed', 'narrowed', 'opened', 'revealed', 'widened', 'shifted', 'uncertain', 'settled', 'eased', 'glutted', 'raised', 'lowered'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Side {
  readonly state: LinkState;
  readonly balance: Balance;
  readonly coverage: Coverage;
  /** Demand less supply, and supply less demand, never below zero; in the link's unit a year. */
  readonly short: Quantity;
  readonly over: Quantity;
  readonly gap: RankedGap | undefined;
}

export interface LinkChange {
  readonly link: Link;
  readonly kind: ChangeKind;
  readonly before: Side;
  readonly after: Side;
  /** By how much the shortfall moved, or, where there is no gap before or after, what is left over; in the link's unit. */
  readonly moved: Quantity;
  /** The same in 万元 a year. */
  readonly worth: Quantity;
  /** By company; inputs last. */
  readonly causes: readonly Cause[];
}

export interface Change {
  /** Gaps first, then by worth, those of unknown worth behind, then by code. */
  readonly links: readonly LinkChange[];
  readonly count: Readonly<Record<ChangeKind, number>>;
  readonly gapsBefore: number;
  readonly gapsAfter: number;
  /** 万元 a year. */
  readonly worthBefore: Quantity;
  readonly worthAfter: Quantity;
}

function sideOf({ balances, states, gapOfLink }: Assessment, link: Link): Side | undefined {
  const balance = balances.get(link.code);
  const state = states.get(link.code);
  if (balance === undefined || state === undefined) return undefined;
  return { state, balance, coverage: coverageOf(balance.supply, balance.demand), short: shortfallOf(balance), over: surplusOf(balance), gap: gapOfLink.get(link.code) };
}

/** Ranks move when any other gap does, so they do not count; the state goes with the answer. */
const sameGap = (a: RankedGap | undefined, b: RankedGap | undefined): boolean => (a === undefined || b === undefined ? a === b
  : a.answer === b.answer && a.breakpoint === b.breakpoint && sameQuantity(a.size, b.size));

/** A balance that no landing touches is the same object; then the gap alone may differ, by the surplus of what it is made of. */
const isUntouched = (before: Assessment, after: Assessment, { code }: Link): boolean =>
  before.balances.get(code) === after.balances.get(code) && sameGap(before.gapOfLink.get(code), after.gapOfLink.get(code));

function kindOfGap(before: Side, after: Side, shift: Shift): ChangeKind | undefined {
  if (before.gap === undefined) return before.state === 'unknown' ? 'revealed' : 'opened';
  if (after.gap === undefined) return after.state === 'unknown' ? 'uncertain' : 'closed';
  const way = directionOf(shift);
  if (way === 'none') return sameGap(before.gap, after.gap) ? undefined : 'shifted';
  return way === 'up' ? 'widened' : way === 'down' ? 'narrowed' : 'uncertain';
}

function kindOfOther(before: Side, after: Side, shift: Shift): ChangeKind | undefined {
  if (before.state !== after.state) {
    if (after.state === 'unknown') return 'uncertain';
    return before.state === 'unknown' ? 'settled' : after.state === 'surplus' ? 'glutted' : 'eased';
  }
  const [was, is] = [before.coverage, after.coverage];
  if (was.ratio !== undefined && is.ratio !== undefined && was.kind === is.kind) return is.ratio > was.ratio ? 'raised' : is.ratio < was.ratio ? 'lowered' : undefined;
  const way = directionOf(shift);
  return way === 'none' ? undefined : way === 'up' ? 'lowered' : way === 'down' ? 'raised' : 'uncertain';
}

/** Two bounds with the same unknown in them differ by what is known of the shift. */
function movedBy(before: Quantity, after: Quantity, lasting: boolean, { least, most }: Shift): Quantity {
  if (before.kind === 'known' && after.kind === 'known') return known(Math.abs(after.value - before.value));
  return lasting && least === most ? known(Math.abs(least)) : unknown;
}

/** A gap can change its answer because what it is made of comes into surplus or out of it. */
function inputCauses(causes: Causes, before: Side, after: Side): readonly Cause[] {
  const inputs = new Map([before, after].flatMap(side => side.gap?.surplusInputs ?? []).map(({ flow }) => [flow.id, flow]));
  return [...inputs.values()].flatMap(flow => (causes.get(flow.from) ?? []).map((cause): Cause => ({ ...cause, kind: 'input', flow })));
}

function changeOf(link: Link, before: Side, after: Side, causes: Causes): LinkChange | undefined {
  const own = causes.get(link.code) ?? [];
  const shift = shiftOf(own);
  const isGap = before.gap !== undefined || after.gap !== undefined;
  const kind = isGap ? kindOfGap(before, after, shift) : kindOfOther(before, after, shift);
  if (kind === undefined) return undefined;
  const lasting = isGap ? before.gap !== undefined && after.gap !== undefined : before.state === 'surplus' && after.state === 'surplus';
  const moved = isGap ? movedBy(before.short, after.short, lasting, shift) : movedBy(before.over, after.over, lasting, shift);
  const inputs = isGap ? inputCauses(causes, before, after) : [];
  return { link, kind, before, after, moved, worth: times(moved, quantityOf(link.price)), causes: [...own, ...inputs] };
}

const worthOf = ({ worth }: LinkChange): number => (worth.kind === 'unknown' ? -1 : worth.value);
const group = ({ before, after }: LinkChange): number => (before.gap !== undefined || after.gap !== undefined ? 0 : 1);

/** What changes from `before` to `after`, two assessments of the same atlas: nothing landed and a scenario, or two scenarios. */
export function compareAssessments(before: Assessment, after: Assessment): Change {
  const causes = findCauses(after.atlas, before.landed, after.landed);
  // Links stand in order of code, and sorting keeps the order of equals.
  const links = after.atlas.links.filter(link => !isUntouched(before, after, link)).flatMap(link => {
    const [was, is] = [sideOf(before, link), sideOf(after, link)];
    return was === undefined || is === undefined ? [] : changeOf(link, was, is, causes) ?? [];
  }).sort((a, b) => group(a) - group(b) || worthOf(b) - worthOf(a));
  const count = Object.fromEntries(changeKinds.map(kind => [kind, links.filter(change => change.kind === kind).length])) as Record<ChangeKind, number>;
  return { links, count, gapsBefore: before.gaps.length, gapsAfter: after.gaps.length, worthBefore: sumWorth(before.gaps), worthAfter: sumWorth(after.gaps) };
}
