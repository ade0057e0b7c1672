// The band of figures on a sheet: need, supply, gap, worth, rank and share, with the sums that they come from.

import type { Balance } from '../core/analysis/balance-links.ts';
import type { ClosingFacts } from '../core/analysis/brief-gap.ts';
import type { LocalFirm } from '../core/analysis/brief-partners.ts';
import { traceBalance, traceCapacity, traceCode, traceFlow, traceSupply } from '../core/analysis/brief-trace.ts';
import type { RankedGap } from '../core/analysis/rank-gaps.ts';
import type { Link } from '../core/model/atlas.ts';
import { floorOf, sum, type Quantity } from '../core/model/quantity.ts';
import { sayCoverage } from './explain.ts';
import { formatNumber, formatPercent, formatQuantity, formatWorth } from './format.ts';
import { unitIn } from './names.ts';
import { digitsFor, exactly, plainName, quiet, sayExact, type Job } from './sheet-job.ts';
import type { Band, Cell, Figure } from './sheet-types.ts';

interface Subject { readonly link: Link; readonly locals: readonly LocalFirm[]; readonly closing?: ClosingFacts | undefined }

/** Parts of a sum that are written out; the rest are added up. */
const mostParts = 3;
/** Surplus inputs of an extension that are written out: the scarcest come first. */
const mostInputs = 2;

const amount = ({ language }: Job, link: Link, quantity: Quantity): string => formatQuantity(language, quantity, unitIn(language, link));
/** In the link's own sums as many decimals as its smallest part needs; in others as many as the figure itself does. */
const exact = (job: Job, link: Link, quantity: Quantity, digits?: number): string => exactly(job, quantity, unitIn(job.language, link), digits);

/** Decimals of a link's sums. A part of less than a thousandth of the whole asks for none of its own. */
function digitsOf({ demandParts, externalDemand, demand, supply, supplyParts }: Balance): number {
  const whole = Math.max(floorOf(demand), floorOf(supply));
  const figures = [externalDemand, ...demandParts.map(({ quantity }) => quantity), ...supplyParts.map(({ capacity }) => capacity)].map(floorOf);
  return digitsFor(figures.filter(value => value >= whole / 1000));
}

/** How much of its gap a target would close, in the words of a headline. */
export function sayClosing({ language, say }: Job, { share, typical }: ClosingFacts): string {
  if (share === undefined) return say.closesUnknown;
  if (typical) return say.closesTypical(formatPercent(language, share));
  return share >= 1 ? say.closesAll : say.closes(formatPercent(language, share));
}

/** 「缺 22 万只/年」, or that nobody knows. */
export function sayGap(job: Job, gap: RankedGap | undefined): string {
  const { say } = job;
  if (gap === undefined) return say.noGap;
  return gap.size.kind === 'unknown' ? say.lackUnknown : say.lack(say.perYear(amount(job, gap.link, gap.size)));
}

function gapFigures(job: Job, gap: RankedGap, closing: ClosingFacts | undefined): readonly Figure[] {
  const { language, assessment, book, say: { band, rank }, words } = job;
  const size = gap.size.kind === 'unknown' ? words.unknown : amount(job, gap.link, gap.size);
  return [
    { label: gap.answer === 'extend' ? band.feeds : band.gap, value: [{ text: size }], tone: 'gap' },
    { label: band.worth, value: [{ text: formatWorth(language, gap.value), notes: book.note([traceCode('links', gap.link)]) }] },
    { label: band.rank, value: [{ text: rank(gap.rank, assessment.gaps.length) }] },
    ...(closing === undefined ? [] : [{ label: closing.typical ? band.closesTypical : band.closes, value: [{ text: closing.share === undefined ? words.unknown : formatPercent(language, closing.share) }] }]),
  ];
}

function figuresOf(job: Job, { link, closing }: Subject): readonly Figure[] {
  const { language, assessment, say: { band } } = job;
  const balance = assessment.balances.get(link.code);
  if (balance === undefined) return [];
  const gap = assessment.gapOfLink.get(link.code);
  const coverage = sayCoverage(language, balance);
  return [
    { label: band.demand, value: [{ text: amount(job, link, balance.demand) }] },
    { label: band.supply, value: [{ text: balance.present ? amount(job, link, balance.supply) : formatNumber(language, 0) }] },
    ...(gap !== undefined ? gapFigures(job, gap, closing) : coverage === undefined ? [] : [{ label: band.share, value: [{ text: coverage }] }]),
  ];
}

const equals = (label: string, parts: readonly string[], whole: string): string => `${label} ${whole}${parts.length === 0 ? '' : ` = ${parts.join(' + ')}`}`;

/** 年需 32 万只 = 县外 18 万只 + 分割 9.2 万只(用量 46 × 0.2 万吨)+ … */
function demandSum(job: Job, link: Link, balance: Balance): Cell {
  const { language, atlas, assessment, book, say: { sums } } = job;
  const digits = digitsOf(balance);
  const counted = balance.demandParts.filter(({ quantity }) => quantity.kind !== 'known' || quantity.value > 0).sort((a, b) => floorOf(b.quantity) - floorOf(a.quantity));
  const said = counted.slice(0, mostParts).map(({ flow, downstream, quantity }) => {
    const user = atlas.index.link.get(downstream);
    const whole = `${user === undefined ? downstream : plainName(job, user)} ${exact(job, link, quantity, digits)}`;
    return user === undefined || flow.ratio === undefined ? whole : sums.used(whole, sayExact(language, flow.ratio), exact(job, user, assessment.balances.get(downstream)?.supply ?? { kind: 'unknown' }));
  });
  const rest = counted.slice(mostParts);
  const notes = book.note([traceCode('links', link), ...counted.flatMap(({ flow }) => [traceFlow(flow), ...traceSupply(atlas, flow.to)])]);
  const all = [`${sums.external} ${exact(job, link, balance.externalDemand, digits)}`, ...said, ...(rest.length === 0 ? [] : [sums.more(rest.length, exact(job, link, sum(rest.map(({ quantity }) => quantity)), digits))])];
  return [{ text: equals(sums.demand, all, exact(job, link, balance.demand, digits)), notes }];
}

function supplySum(job: Job, { link, locals }: Subject, balance: Balance): Cell {
  const { language, book, words, say: { sums } } = job;
  if (locals.length === 0) return [{ text: `${sums.supply} ${formatNumber(language, 0)}${words.comma}${sums.none}`, notes: book.note([traceCode('links', link)]) }];
  const digits = digitsOf(balance);
  const rest = locals.slice(mostParts);
  const parts = [...locals.slice(0, mostParts).map(({ company, capacity }) => `${plainName(job, company)} ${exact(job, link, capacity, digits)}`),
    ...(rest.length === 0 ? [] : [sums.moreFirms(rest.length, exact(job, link, sum(rest.map(({ capacity }) => capacity)), digits))])];
  return [{ text: equals(sums.supply, parts, exact(job, link, balance.supply, digits)), notes: book.note(locals.map(({ row }) => traceCapacity(row))) }];
}

/** For an extension what the surplus upstream could feed; else demand less supply. */
function gapSums(job: Job, gap: RankedGap): readonly Cell[] {
  const { language, atlas, book, words, say: { sums, paren } } = job;
  if (gap.answer === 'extend') {
    return [...gap.surplusInputs].sort((a, b) => floorOf(a.feeds) - floorOf(b.feeds)).slice(0, mostInputs).map(({ flow, surplus, feeds }, at): Cell => {
      const from = atlas.index.link.get(flow.from);
      const text = sums.input(from === undefined ? flow.from : plainName(job, from), from === undefined ? words.unknown : exact(job, from, surplus), flow.ratio === undefined ? words.unknown : sayExact(language, flow.ratio), exact(job, gap.link, feeds));
      return [{ text: at === 0 && gap.surplusInputs.length > 1 ? `${text}${paren(sums.scarcest)}` : text, notes: book.note([traceFlow(flow), ...(from === undefined ? [] : traceBalance(atlas, from))]) }];
    });
  }
  if (gap.size.kind === 'unknown') return [];
  const { demand, supply } = gap.balance;
  const own = (quantity: Quantity): string => exact(job, gap.link, quantity, digitsOf(gap.balance));
  const share = gap.size.kind === 'known' && floorOf(demand) > 0 ? paren(formatPercent(language, gap.size.value / floorOf(demand))) : `${words.comma}${sums.unknownParts}`;
  return [[{ text: `${sums.gap} ${own(gap.size)} = ${own(demand)} − ${gap.balance.present ? own(supply) : formatNumber(language, 0)}${share}`, tone: 'gap' }]];
}

function closingSum(job: Job, gap: RankedGap, closing: ClosingFacts): Cell {
  const { language, book, words, say: { sums, perYear } } = job;
  const { capacity, share, typical, link } = closing;
  const notes = book.note([traceCapacity(closing.row), ...(typical ? [traceCode('links', link)] : [])]);
  if (capacity.kind === 'unknown') return [{ text: sums.capacityUnknown, notes }];
  const planned = (typical ? sums.typical : sums.planned)(perYear(exact(job, link, capacity, digitsOf(gap.balance))));
  const after = typical ? [quiet(`${words.marks.joint}${sums.typicalNote}`)] : [];
  if (share === undefined || gap.size.kind === 'unknown') return [{ text: planned, notes }, ...after];
  const over = capacity.value > gap.size.value ? `${words.comma}${sums.capped}` : '';
  return [{ text: `${sums.closes} ${formatPercent(language, share)} = ${planned} ÷ ${exact(job, link, gap.size, gap.answer === 'extend' ? undefined : digitsOf(gap.balance))}${over}`, notes }, ...after];
}

/** Figures, bar and sums of a link; with a closing, what one firm would add. */
export function bandOf(job: Job, subject: Subject): Band {
  const { link, closing } = subject;
  const balance = job.assessment.balances.get(link.code);
  const gap = job.assessment.gapOfLink.get(link.code);
  if (balance === undefined) return { figures: [], sums: [] };
  const figures = figuresOf(job, subject);
  return {
    figures,
    bar: {
      figures: { demand: floorOf(balance.demand), supply: floorOf(balance.supply), added: gap === undefined || closing === undefined ? 0 : floorOf(closing.capacity) },
      label: figures.map(({ label, value }) => `${label} ${value.map(({ text }) => text).join('')}`).join(job.words.comma),
    },
    sums: [
      demandSum(job, link, balance), supplySum(job, subject, balance),
      ...(gap === undefined ? [] : gapSums(job, gap)), ...(gap === undefined || closing === undefined ? [] : [closingSum(job, gap, closing)]),
    ],
  };
}
