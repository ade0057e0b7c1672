// The door-knocking sheet of a target company, as text: what it is asked for, with every figure that speaks for it.

import type { Assessment } from '../core/analysis/assess-atlas.ts';
import { briefTarget, type TargetBrief } from '../core/analysis/brief-target.ts';
import { traceCapacity, traceCode } from '../core/analysis/brief-trace.ts';
import type { Company } from '../core/model/atlas.ts';
import { contactStages } from '../core/schema/companies.ts';
import { formatMoney } from './format.ts';
import type { Language } from './language.ts';
import { bandOf, sayClosing, sayGap } from './sheet-band.ts';
import { frameSheet } from './sheet-frame.ts';
import { cityOf, dotted, inOwn, labelled, named, openJob, plainName, quiet, sayBearing, type Job, type SayPlace } from './sheet-job.ts';
import { costsDraft, partnersDraft, policiesDraft } from './sheet-people.ts';
import { markedOf, otherParks, parcelsBlock, planBlock } from './sheet-place.ts';
import { projectBlocks } from './sheet-project.ts';
import type { Cell, Figure, SheetText } from './sheet-types.ts';

/** Seat, products and so on, of a listed company public facts alone; and why it is asked. */
function leadOf(job: Job, { company, bearing, closing, others }: TargetBrief): readonly Cell[] {
  const { language, book, words, say: { facts, paren, awayFrom } } = job;
  const notes = book.note([traceCode('companies', company)]);
  const one = (label: string, value: Cell | undefined): readonly Cell[] => (value === undefined ? [] : [labelled(job, label, ...value)]);
  const about = dotted([
    ...one(facts.seat, company.city === undefined ? undefined : [{ text: `${cityOf(job, company.city)}${bearing === undefined ? '' : paren(awayFrom(sayBearing(job, bearing)))}` }]),
    ...one(facts.stock, company.stockCode === undefined ? undefined : [{ text: company.stockCode }]),
    ...one(facts.products, company.products === undefined ? undefined : [inOwn(job, company.products, company.productsEn)]),
    ...one(facts.qualifications, company.qualifications === undefined ? undefined : [inOwn(job, company.qualifications.join('、'))]),
    ...one(facts.revenue, company.revenue === undefined ? undefined : [{ text: formatMoney(language, company.revenue) }]),
  ]);
  const closes = others.map(other => `${plainName(job, other.link)}${other.gap === undefined ? '' : paren(sayClosing(job, other))}`);
  const reason = dotted([
    ...one(facts.reason, closing.row.reason === undefined ? undefined : [{ ...inOwn(job, closing.row.reason, closing.row.reasonEn), notes: book.note([traceCapacity(closing.row)]) }]),
    ...one(facts.alsoCloses, closes.length === 0 ? undefined : [{ text: words.list(closes), notes: book.note(others.map(({ row }) => traceCapacity(row))) }]),
  ]);
  return [about.map((said, at) => (at === about.length - 1 ? { ...said, notes } : said)), reason].filter(cell => cell.length > 0);
}

/** What only the county's own people may read; nothing in public. */
function asideOf(job: Job, { company, team, wish }: TargetBrief): readonly Figure[] {
  const { language, atlas: { audience }, say: { internal, paren } } = job;
  if (audience !== 'internal') return [];
  const one = (label: string, ...value: readonly (Cell[number] | undefined)[]): readonly Figure[] => (value.every(said => said !== undefined) && value.length > 0 ? [{ label, value }] : []);
  const own = (...texts: readonly (string | undefined)[]): Cell[number] | undefined => { const text = texts.filter(part => part !== undefined).join(' '); return text === '' ? undefined : inOwn(job, text); };
  return [
    ...(team === undefined ? [] : one(internal.team, named(job, team.team), ...(team.basis === 'assigned' ? [] : [quiet(paren(team.basis === 'region' ? internal.byRegion : internal.byDistance))]))),
    ...one(internal.leader, own(team?.team.leader, team?.team.phone)),
    ...one(internal.stage, company.contactStage === undefined ? undefined : { text: contactStages[company.contactStage][language] }),
    ...one(internal.contact, own(company.contact, company.phone)), ...one(internal.wish, own(wish?.code)), ...one(internal.memo, own(company.memo)),
  ];
}

/** Undefined for a company that nothing ties to a link. */
export function targetSheet(language: Language, assessment: Assessment, place: SayPlace, company: Company): SheetText | undefined {
  const brief = briefTarget(assessment, company);
  if (brief === undefined) return undefined;
  const job = openJob(language, assessment, place);
  const { say, book } = job;
  const { link, closing, chain, parcels, parks, suppliers, users, policies, costs, projects } = brief;
  const { gap } = closing;
  const [name, chainName] = [plainName(job, company), chain === undefined ? '' : plainName(job, chain)];
  const lead = leadOf(job, brief);
  const band = bandOf(job, brief);
  const needNotes = book.note([parcels.typical ? traceCode('links', link) : traceCode('companies', company)]);
  return frameSheet(job, { kind: 'target', code: company.code, link, parcel: parcels.matches[0]?.parcel }, {
    title: [{ text: gap === undefined ? say.inviteNoGap(name, chainName, plainName(job, link)) : say.invite(name, say.ask[gap.answer], chainName, plainName(job, link)) }],
    finding: { text: [sayGap(job, gap), ...(gap === undefined ? [] : [sayClosing(job, closing)])].join(' · '), ...(gap === undefined ? {} : { tone: 'gap' }) }, lead, band, aside: asideOf(job, brief),
    left: [...planBlock(job, parks, markedOf(parcels)), parcelsBlock(job, parcels, needNotes), ...otherParks(job, parks, markedOf(parcels)), costsDraft(job, costs)],
    right: [
      partnersDraft(job, suppliers, { title: say.suppliers, none: say.noSuppliers }), partnersDraft(job, users, { title: say.users, none: say.noUsers }),
      ...projectBlocks(job, projects), policiesDraft(job, policies),
    ],
  });
}
