// The sheet of a gap, as text: what is missing, who waits for it, who could close it, where, and how it ranks.

import type { Assessment } from '../core/analysis/assess-atlas.ts';
import { briefGap, type ClosingFacts } from '../core/analysis/brief-gap.ts';
import { traceCapacity, traceCode } from '../core/analysis/brief-trace.ts';
import type { FirmRank } from '../core/analysis/firm-ranks.ts';
import type { RankedGap, ScorePart } from '../core/analysis/rank-gaps.ts';
import type { Range, Ratings } from '../core/analysis/rate-targets.ts';
import type { Link } from '../core/model/atlas.ts';
import { formatNumber, formatPercent } from './format.ts';
import { addressOf, type Language } from './language.ts';
import { bandOf, sayGap } from './sheet-band.ts';
import { headLines, nameLines, type Draft } from './sheet-columns.ts';
import { frameSheet } from './sheet-frame.ts';
import { cityOf, firmSaid, inOwn, labelled, openJob, plainName, quiet, sayBearing, sayExact, type Job, type SayPlace } from './sheet-job.ts';
import { costsDraft, partnersDraft, policiesDraft } from './sheet-people.ts';
import { markedOf, otherParks, parcelsBlock, planBlock } from './sheet-place.ts';
import { projectsDraft } from './sheet-project.ts';
import type { Cell, SheetText } from './sheet-types.ts';

/** In hundredths; from what is certain to what it may yet be. */
function sayScore({ language }: Job, { low, high }: Range): string {
  const [least, most] = [low, high].map(value => formatNumber(language, Math.round(value * 100)));
  return least === most ? least ?? '' : `${least}–${most}`;
}

function targetLine(job: Job, { company, row, share, typical, bearing, score }: ClosingFacts): readonly Cell[] {
  const { language, words, say, book } = job;
  return [
    [{ ...firmSaid(job, company), href: addressOf(language, `sheets/targets/${company.code}/`), notes: book.note([traceCapacity(row), traceCode('companies', company)]) }],
    [...(company.city === undefined ? [] : [{ text: cityOf(job, company.city) }]), ...(bearing === undefined ? [] : [quiet(` ${sayBearing(job, bearing)}`)])],
    [share === undefined ? quiet(words.unknown) : { text: `${formatPercent(language, share)}${typical ? ` ${say.typicalMark}` : ''}` }],
    [score === undefined ? quiet(say.noScore) : { text: sayScore(job, score) }],
  ];
}

function targetsDraft(job: Job, closings: readonly ClosingFacts[]): Draft {
  const { say } = job;
  const foot = closings.some(({ typical, share }) => typical && share !== undefined) ? [say.typicalFoot] : [];
  const heights = closings.map(({ company }) => nameLines(`${firmSaid(job, company).text}0000`, 'target'));
  return {
    fixed: headLines + 1 + foot.length, wish: { lines: heights, least: 3, most: 10 },
    block: count => ({
      kind: 'rows', shape: 'targets', title: say.targets, extra: heights.slice(0, count).reduce((sum, height) => sum + height - 1, 0), ...(closings.length === 0 ? { empty: say.noTargetsYet } : { head: say.targetHeads.map(text => [{ text }]) }),
      lines: closings.slice(0, count).map(closing => targetLine(job, closing)), more: [...(closings.length > count ? [say.moreHere(closings.length - count)] : []), ...foot],
    }),
  };
}

const parts: readonly ScorePart[] = ['value', 'share', 'reach', 'ready'];

/** 「金额 0.63 × 权重 4 + … (合计 ÷ 10) = 0.78」, and how firm the rank is. */
function scoreSum(job: Job, { score }: RankedGap, firm: FirmRank | undefined): Cell {
  const { language, say, words } = job;
  const figure = (value: number): string => sayExact(language, value);
  const said = parts.map(part => say.scorePart(say.score[part], score.parts[part] === undefined ? say.scoreUnknown : figure(score.parts[part]), figure(score.weights[part])));
  const all = parts.reduce((sum, part) => sum + score.weights[part], 0) || 1;
  const range = firm === undefined ? '' : `${words.marks.joint}${firm.best === firm.worst ? say.rankFirm : say.rankRange(firm.best, firm.worst)}`;
  return labelled(job, say.scoreTitle, { text: `${said.join(' + ')} ${say.scoreSum(figure(all), figure(score.total))}${range}` });
}

function leadOf(job: Job, link: Link): readonly Cell[] {
  return [labelled(job, job.say.facts.product, inOwn(job, link.product, link.productEn)), ...(link.note === undefined ? [] : [[inOwn(job, link.note)]])];
}

/** What is computed for all gaps at once. */
export interface GapContext { readonly ratings: Ratings; readonly firm?: FirmRank | undefined }

export function gapSheet(language: Language, assessment: Assessment, place: SayPlace, gap: RankedGap, { ratings, firm }: GapContext): SheetText {
  const brief = briefGap(assessment, gap.link, ratings);
  const job = openJob(language, assessment, place);
  const { say, book, words } = job;
  const { link, chain, closings, parcels, parks, suppliers, users, policies, costs, projects } = brief;
  const band = bandOf(job, brief);
  const needNotes = book.note([traceCode('links', link)]);
  const best = parcels.matches[0]?.parcel;
  return frameSheet(job, { kind: 'gap', code: link.code, link, parcel: best }, {
    title: [{ text: say.gapTitle(words.answers[gap.answer], chain === undefined ? '' : plainName(job, chain), plainName(job, link)) }],
    finding: { text: [sayGap(job, gap), closings.length === 0 ? say.noTargets : say.targetsHere(closings.length)].join(' · '), tone: 'gap' },
    lead: leadOf(job, link), band: { ...band, sums: [...band.sums, scoreSum(job, gap, firm)] },
    left: [...planBlock(job, parks, markedOf(parcels)), parcelsBlock(job, parcels, needNotes), ...otherParks(job, parks, markedOf(parcels)), costsDraft(job, costs)],
    right: [
      targetsDraft(job, closings), partnersDraft(job, users, { title: say.usersOfGap, none: say.noUsers }), partnersDraft(job, suppliers, { title: say.suppliersOfGap, none: say.noSuppliers }),
      ...(projects.length === 0 ? [] : [projectsDraft(job, projects)]), policiesDraft(job, policies),
    ],
  });
}
