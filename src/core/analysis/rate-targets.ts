// Scores every target for every gap by stated weights, part by part. No evidence, no score: what is missing is said instead.

import { listAt, type Atlas, type Capacity, type Company, type Link } from '../model/atlas.ts';
import { quantityOf, type Quantity } from '../model/quantity.ts';
import type { Settings } from '../check/check-settings.ts';
import type { Analysis } from './analyse-atlas.ts';
import { intendedCapacity } from './balance-links.ts';
import { holdQualifications, type Held } from './hold-qualifications.ts';
import { fitProducts, namesOf, wantedOf, type ProductFit } from './match-products.ts';
import { measureDistance, type Bearing } from './measure-distance.ts';
import type { RankedGap } from './rank-gaps.ts';
import { weighEvidence, type Evidence } from './weigh-evidence.ts';

export type RatingPart = 'close' | 'fit' | 'qualified' | 'near' | 'fresh';
export const ratingParts: readonly RatingPart[] = ['close', 'fit', 'qualified', 'near', 'fresh'];

/** Between 0 and 1. Known where both are equal; an unknown figure may be anything from 0 to 1. */
export interface Range { readonly low: number; readonly high: number }

/** What keeps a target from being scored at all … */
export type Unproven = 'row' | 'companySource' | 'rowSource';
/** … and what keeps a score from being certain. */
export type Unsure = 'gapSize' | 'capacity' | 'products' | 'words' | 'qualifications' | 'position' | 'date';

export interface Rating {
  readonly company: Company;
  readonly link: Link;
  readonly gap: RankedGap;
  /** What it would make a year in the link, and whether the link's typical project stands in for plans that nobody knows. */
  readonly capacity: Quantity;
  readonly typical: boolean;
  readonly fit: ProductFit | undefined;
  readonly held: Held | undefined;
  readonly bearing: Bearing | undefined;
  readonly evidence: readonly Evidence[];
  /** Undefined: the part is not asked for, and neither adds nor counts. */
  readonly parts: Readonly<Record<RatingPart, Range | undefined>>;
  readonly weights: Readonly<Record<RatingPart, number>>;
  /** Undefined without evidence. */
  readonly score: Range | undefined;
  readonly unproven: readonly Unproven[];
  readonly unsure: readonly Unsure[];
}

const exactly = (value: number): Range => ({ low: value, high: value });
const anything: Range = { low: 0, high: 1 };

/** Share of the gap closed. Of a gap that is *at least* so large, the share is at most so large. */
function closeOf(capacity: Quantity, size: Quantity): Range {
  if (capacity.kind === 'unknown' || size.kind === 'unknown' || size.value === 0) return anything;
  const share = Math.min(1, capacity.value / size.value);
  return size.kind === 'known' ? exactly(share) : { low: 0, high: share };
}

/** 1 within the near distance, 0 from the far one on, in proportion between. */
function nearOf(bearing: Bearing | undefined, { nearKilometres, farKilometres }: Settings): Range {
  if (bearing === undefined) return anything;
  if (bearing.kilometres <= nearKilometres) return exactly(1);
  return exactly(farKilometres <= nearKilometres ? 0 : Math.max(0, (farKilometres - bearing.kilometres) / (farKilometres - nearKilometres)));
}

export const ratingWeights = (settings: Settings): Readonly<Record<RatingPart, number>> =>
  ({ close: settings.weightClose, fit: settings.weightFit, qualified: settings.weightQualified, near: settings.weightNear, fresh: settings.weightFresh });

/** Parts that are not asked for are left out of the sum and of the weights. */
function scoreOf(parts: Rating['parts'], weights: Rating['weights']): Range {
  const asked = ratingParts.flatMap(part => { const range = parts[part]; return range === undefined ? [] : [{ range, weight: weights[part] }]; });
  const all = asked.reduce((total, { weight }) => total + weight, 0) || 1;
  const sum = (end: keyof Range): number => asked.reduce((total, { range, weight }) => total + weight * range[end], 0) / all;
  return { low: sum('low'), high: sum('high') };
}

/** One target for one gap. `row` is its row in the table of capacities, if it has one. */
export function rateTarget(atlas: Atlas, company: Company, gap: RankedGap, row: Capacity | undefined, fit = fitProducts(namesOf(company), wantedOf(gap.link))): Rating {
  const { settings } = atlas;
  const { link } = gap;
  const { capacity, typical } = row === undefined ? { capacity: quantityOf(link.typicalCapacity), typical: true } : intendedCapacity(row, link);
  const held = holdQualifications(company, link);
  const bearing = measureDistance(settings, company);
  const { evidence, fresh } = weighEvidence(settings, company, row);
  const required = (link.qualifications ?? []).length > 0;
  const parts = {
    close: closeOf(capacity, gap.size),
    fit: fit === undefined ? anything : exactly(fit.share),
    qualified: !required ? undefined : held === undefined ? anything : exactly(held.held.length / held.required.length),
    near: nearOf(bearing, settings), fresh,
  };
  const unproven: readonly Unproven[] = [...(row === undefined ? ['row' as const] : []), ...(company.source === undefined ? ['companySource' as const] : []), ...(row !== undefined && row.source === undefined ? ['rowSource' as const] : [])];
  const unsure: readonly Unsure[] = [
    ...(gap.size.kind !== 'known' ? ['gapSize' as const] : []), ...(typical ? ['capacity' as const] : []),
    ...(fit !== undefined ? [] : [company.products === undefined ? 'products' as const : 'words' as const]),
    ...(required && held === undefined ? ['qualifications' as const] : []), ...(bearing === undefined ? ['position' as const] : []),
    ...(evidence.some(each => each.age === undefined) ? ['date' as const] : []),
  ];
  const weights = ratingWeights(settings);
  return { company, link, gap, capacity, typical, fit, held, bearing, evidence, parts, weights, score: unproven.length > 0 ? undefined : scoreOf(parts, weights), unproven, unsure };
}

export interface Ratings {
  /** Scored, gap by gap in order of rank, the best of each gap first. */
  readonly scored: readonly Rating[];
  /** A row ties them to the gap, but its source or the company's is not given. */
  readonly unproven: readonly Rating[];
  /** Targets that no row ties to the gap, though their products name its product. */
  readonly candidates: readonly Rating[];
  /** Targets none of whose links has a gap. */
  readonly idle: readonly Company[];
}

/** A target that no row ties to a link is worth asking about where its products name most of the link's, and in more than a common word. */
const isLike = (fit: ProductFit | undefined): boolean => fit !== undefined && fit.share >= 0.75 && fit.named >= 4;

/** By what is certain; of equals the one that may yet be better; the atlas lists companies by code, and sorting leaves equals in their order. */
function better(a: Rating, b: Rating): number {
  const [left, right] = [a.score ?? { low: 0, high: 0 }, b.score ?? { low: 0, high: 0 }];
  return a.gap.rank - b.gap.rank || right.low - left.low || right.high - left.high;
}

/** All targets against all gaps. */
export function rateTargets({ atlas, gaps }: Pick<Analysis, 'atlas' | 'gaps'>): Ratings {
  const targets = atlas.companies.filter(company => company.role === 'target');
  const wanted = gaps.map(gap => wantedOf(gap.link));
  const all = targets.flatMap(company => {
    const rows = new Map(listAt(atlas.index.capacitiesOfCompany, company.code).map(row => [row.link, row]));
    const names = namesOf(company);
    return gaps.flatMap((gap, place): readonly Rating[] => {
      const row = rows.get(gap.link.code);
      const fit = fitProducts(names, wanted[place] ?? []);
      return row === undefined && !isLike(fit) ? [] : [rateTarget(atlas, company, gap, row, fit)];
    });
  }).sort(better);
  const tied = all.filter(rating => !rating.unproven.includes('row'));
  const busy = new Set(tied.map(rating => rating.company.code));
  return {
    scored: tied.filter(rating => rating.score !== undefined), unproven: tied.filter(rating => rating.score === undefined),
    candidates: all.filter(rating => rating.unproven.includes('row')),
    idle: targets.filter(company => !busy.has(company.code)),
  };
}
