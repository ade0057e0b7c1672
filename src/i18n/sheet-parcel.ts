// The sheet of a parcel, as text: figures, plan, connections, what it suits, who is next door.

import type { Assessment } from '../core/analysis/assess-atlas.ts';
import { briefParcel, type Neighbour, type ParcelBrief } from '../core/analysis/brief-parcel.ts';
import { traceCode } from '../core/analysis/brief-trace.ts';
import type { GapSuit, ParcelSuits, TargetSuit } from '../core/analysis/suit-parcel.ts';
import { listAt, type Company, type Parcel } from '../core/model/atlas.ts';
import { parcelKinds, parcelStatuses } from '../core/schema/parcels.ts';
import { formatArea, formatNumber, formatQuantity } from './format.ts';
import { addressOf, type Language } from './language.ts';
import { unitIn } from './names.ts';
import { parkWordsOf, sayMatch, sizeOf } from './park.ts';
import { headLines, linesIn, mostLines, textOf, type Draft } from './sheet-columns.ts';
import { frameSheet } from './sheet-frame.ts';
import { dotted, inOwn, labelled, named, openJob, plainName, quiet, type Job, type SayPlace } from './sheet-job.ts';
import { costsDraft, ones, policiesDraft } from './sheet-people.ts';
import { gradeIn, planBlock, sayPrice } from './sheet-place.ts';
import { projectsDraft } from './sheet-project.ts';
import type { Block, Cell, Figure, SheetText } from './sheet-types.ts';

interface Figures { readonly band: readonly Figure[]; readonly rest: readonly Figure[] }

function figuresOf(job: Job, parcel: Parcel): Figures {
  const { language, words: { unknown }, say, book } = job;
  const { facts } = parkWordsOf(language);
  const square = language === 'zh' ? '㎡' : 'm²';
  const figure = (label: string, value: number | undefined, unit: string): Figure => ({ label, value: [value === undefined ? quiet(unknown) : { text: `${formatNumber(language, value)} ${unit}` }] });
  const size = parcel.kind !== 'land' ? figure(facts.floor, parcel.floor, square) : { label: facts.area, value: [{ text: parcel.area === undefined ? unknown : formatArea(language, parcel.area) }] };
  const { plotRatioMin, plotRatioMax } = parcel;
  const ratio = plotRatioMin === undefined && plotRatioMax === undefined ? [] : [{ label: facts.ratio, value: [{ text: [plotRatioMin, plotRatioMax].map(one => (one === undefined ? '' : one.toFixed(1))).join('–') }] }];
  return {
    band: [
      { ...size, value: size.value.map(said => ({ ...said, notes: book.note([traceCode('parcels', parcel)]) })) }, { label: facts.price, value: [{ text: sayPrice(job, parcel) }] },
      figure(facts.power, parcel.power, 'kVA'), figure(facts.water, parcel.water, 't/d'), figure(facts.sewage, parcel.sewage, 't/d'), figure(facts.steam, parcel.steam, 't/h'),
    ],
    rest: [
      figure(facts.gas, parcel.gas, 'm³/d'), { label: say.eiaLimit, value: [{ text: gradeIn(job, parcel.eia) }] }, ...ratio,
      ...(parcel.kind === 'land' ? [] : [figure(facts.height, parcel.height, 'm'), figure(facts.load, parcel.load, `t/${square}`)]),
      ...(parcel.use === undefined ? [] : [{ label: facts.use, value: [inOwn(job, parcel.use)] }]),
    ],
  };
}

function gapsDraft(job: Job, gaps: readonly GapSuit[]): Draft {
  const { language, say, words, book } = job;
  return {
    fixed: headLines + 1, wish: { lines: ones(gaps.length), least: 3, most: 12 },
    block: count => ({
      kind: 'rows', shape: 'gaps', title: say.parcel.gaps, ...(gaps.length === 0 ? { empty: say.parcel.noGaps } : { more: [[...(gaps.length > count ? [say.moreGaps(gaps.length - count)] : []), say.parcel.gapsNote].join(words.comma)] }),
      lines: gaps.slice(0, count).map(({ gap }): readonly Cell[] => [
        [{ ...named(job, gap.link), href: addressOf(language, `sheets/gaps/${gap.link.code}/`), notes: book.note([traceCode('links', gap.link)]) }], [{ text: words.answers[gap.answer] }],
        [gap.size.kind === 'unknown' ? quiet(words.unknown) : { text: formatQuantity(language, gap.size, unitIn(language, gap.link)), tone: 'gap' }],
      ]),
    }),
  };
}

function targetItem(job: Job, { company, gap, typical, match }: TargetSuit, notes: readonly number[]): Cell {
  const { language, say, words } = job;
  return dotted([
    [{ ...named(job, company), href: addressOf(language, `sheets/targets/${company.code}/`) }],
    [{ text: `${words.answers[gap.answer]} ${plainName(job, gap.link)}`, tone: 'gap' }], [{ text: `${sayMatch(language, match)}${typical ? ` ${say.typicalMark}` : ''}`, tone: 'quiet', notes }],
  ]);
}

function targetsDraft(job: Job, targets: readonly TargetSuit[]): Draft {
  const { say, book } = job;
  const foot = targets.some(({ typical }) => typical) ? [say.typicalFoot] : [];
  return {
    fixed: headLines + foot.length + (targets.length === 0 ? 1 : 0), wish: { lines: targets.map(target => linesIn(textOf(targetItem(job, target, [0])), mostLines.item)), least: 2, most: 10 },
    block: count => ({
      kind: 'list', title: say.parcel.targets, ...(targets.length === 0 ? { empty: say.parcel.noTargets } : {}), more: [...(targets.length > count ? [say.moreHere(targets.length - count)] : []), ...foot],
      items: targets.slice(0, count).map(target => targetItem(job, target, book.note([target.typical ? traceCode('links', target.gap.link) : traceCode('companies', target.company)]))),
    }),
  };
}

interface Firm { readonly company: Company; readonly place: string; readonly parcel: Parcel }

function firmItem(job: Job, { company, place }: Firm, notes: readonly number[]): Cell {
  const { atlas: { index } } = job;
  const link = index.link.get(listAt(index.capacitiesOfCompany, company.code)[0]?.link ?? '');
  const makes = company.products !== undefined ? [inOwn(job, company.products, company.productsEn)] : link === undefined ? [] : [named(job, link)];
  return dotted([[named(job, company)], ...(place === '' ? [] : [[quiet(place)]]), makes.map((said, at) => ({ ...said, tone: 'quiet' as const, ...(at === makes.length - 1 ? { notes } : {}) }))]);
}

function firmsDraft(job: Job, title: string, firms: readonly Firm[], empty: string): Draft {
  const { say, book } = job;
  return {
    fixed: headLines + (firms.length === 0 ? 1 : 0), wish: { lines: firms.map(firm => linesIn(textOf(firmItem(job, firm, [0, 0])), mostLines.item)), least: 2, most: 8 },
    block: count => ({ kind: 'list', title, ...(firms.length === 0 ? { empty } : {}), more: firms.length > count ? [say.moreHere(firms.length - count)] : [], items: firms.slice(0, count).map(firm => firmItem(job, firm, book.note([traceCode('parcels', firm.parcel)]))) }),
  };
}

const sayNeighbour = ({ language, say }: Job, { parcel, metres }: Neighbour): string => `${parcel.code} ${metres < 1 ? say.parcel.adjoining : say.parcel.away(formatNumber(language, Math.round(metres)))}`;

function leadOf(job: Job, { parcel, park }: ParcelBrief): readonly Cell[] {
  const { language } = job;
  const { facts } = parkWordsOf(language);
  const about = dotted([
    ...(park === undefined ? [] : [[named(job, park)]]), ...(parcel.name === undefined ? [] : [[inOwn(job, parcel.name)]]), [{ text: parcelKinds[parcel.kind][language] }], [{ text: parcelStatuses[parcel.status][language] }],
    ...(parcel.barred === undefined ? [] : [labelled(job, facts.barred, inOwn(job, parcel.barred.join('、')))]),
  ]);
  return [about, ...(parcel.note === undefined ? [] : [[inOwn(job, parcel.note)]])];
}

export function parcelSheet(language: Language, assessment: Assessment, place: SayPlace, parcel: Parcel, suits: ParcelSuits | undefined): SheetText {
  const brief = briefParcel(assessment, parcel, suits);
  const job = openJob(language, assessment, place);
  const { say } = job;
  const { park, open, gaps, targets, here, neighbours, costs, policies, projects } = brief;
  const { band, rest } = figuresOf(job, parcel);
  const figures: Block = { kind: 'figures', title: say.parcel.figures, figures: rest };
  const next = neighbours.map(each => ({ company: each.company, parcel: each.parcel, place: sayNeighbour(job, each) }));
  const wanted = open ? [gapsDraft(job, gaps), targetsDraft(job, targets)] : [{ kind: 'rows', shape: 'gaps', title: say.parcel.gaps, lines: [], empty: say.parcel.notOpen } as const];
  return frameSheet(job, { kind: 'parcel', code: parcel.code, parcel }, {
    title: [{ text: `${park === undefined ? '' : `${plainName(job, park)} `}${say.parcel.title(parcel.code, sizeOf(language, parcel))}` }],
    finding: { text: open ? say.parcel.open(gaps.length, targets.filter(({ whole }) => whole).length) : say.parcel.closed(parcelStatuses[parcel.status][language]) },
    lead: leadOf(job, brief), band: { figures: band, sums: [] },
    left: [...planBlock(job, park === undefined ? [] : [park], [{ parcel, label: parcel.code }]), figures, firmsDraft(job, say.parcel.neighbours, next, say.parcel.noNeighbours), costsDraft(job, costs)],
    right: [...(here.length === 0 ? [] : [firmsDraft(job, say.parcel.here, here.map(company => ({ company, parcel, place: '' })), '')]), ...(projects.length === 0 ? [] : [projectsDraft(job, projects)]), ...wanted, ...(open ? [policiesDraft(job, policies)] : [])],
  });
}
