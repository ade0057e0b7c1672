// Partners, policies and costs as lists of a sheet; each is cut to the lines that it was given, and says by how much.

import type { Cost } from '../core/analysis/brief-costs.ts';
import { firmsInTurn, type Partner, type PartnerFirm, type Seat } from '../core/analysis/brief-partners.ts';
import type { Policies } from '../core/analysis/brief-policies.ts';
import { traceCapacity, traceCode, traceCost } from '../core/analysis/brief-trace.ts';
import { formatDate, formatNumber, formatQuantity } from './format.ts';
import { unitIn } from './names.ts';
import { headLines, linesIn, mostLines, nameLines, textOf, type Draft } from './sheet-columns.ts';
import { inOwn, named, plainName, quiet, townSaid, type Job } from './sheet-job.ts';
import type { Cell, Said } from './sheet-types.ts';

export const ones = (count: number): readonly number[] => Array.from({ length: count }, () => 1);

export function saySeat(job: Job, { parcel, town }: Seat): readonly Said[] {
  return parcel !== undefined ? [{ text: parcel }] : town !== undefined ? [townSaid(job, town)] : [];
}

/** 柳沟万垛牧业有限公司(柳沟镇)· 出栏育肥羊 9 万只 */
function partnerItem(job: Job, { partner: { link, flow }, firm: { company, capacity, seat } }: PartnerFirm, notes: readonly number[]): Cell {
  const { language, words } = job;
  const place = saySeat(job, seat);
  const [open = '', close = ''] = job.say.paren('\n').split('\n');
  return [
    named(job, company), ...(place.length === 0 ? [] : [quiet(open), ...place.map((said): Said => ({ ...said, tone: 'quiet' })), quiet(close)]), quiet(' · '),
    { ...inOwn(job, flow.item, flow.itemEn), tone: 'quiet' },
    { text: ` ${capacity.kind === 'unknown' ? words.link.capacityUnknown : formatQuantity(language, capacity, unitIn(language, link))}`, notes },
  ];
}

/** Local firms of the links upstream or downstream. */
export function partnersDraft(job: Job, partners: readonly Partner[], { title, none }: { readonly title: string; readonly none: string }): Draft {
  const { say, words, book } = job;
  const all = firmsInTurn(partners);
  const lacking = partners.filter(({ firms }) => firms.length === 0).map(({ link }) => plainName(job, link));
  const remarks = lacking.length === 0 ? [] : [say.lacking(words.list(lacking))];
  return {
    fixed: headLines + remarks.reduce((sum, text) => sum + linesIn(text, mostLines.remark), 0) + (all.length === 0 ? 1 : 0),
    wish: { lines: all.map(entry => linesIn(textOf(partnerItem(job, entry, [0])), mostLines.item)), least: 2, most: 8 },
    block: count => {
      const rest = all.slice(count);
      const more = [...(rest.length > 0 ? [say.moreFirms(rest.length, new Set(rest.map(({ partner }) => partner.link.code)).size)] : []), ...remarks];
      return { kind: 'list', title, items: all.slice(0, count).map(entry => partnerItem(job, entry, book.note([traceCapacity(entry.firm.row)]))), more, ...(all.length === 0 ? { empty: partners.length === 0 ? none : say.noFirms } : {}) };
    },
  };
}

export function policiesDraft(job: Job, { valid, expired }: Policies): Draft {
  const { language, say, words, book } = job;
  const items = valid.map(({ policy }) => {
    const until = policy.validUntil === undefined ? say.untilUnknown : say.until(formatDate(language, policy.validUntil));
    const text: Cell = [{ ...inOwn(job, policy.number ?? ''), tone: 'quiet' }, quiet(`${words.comma}${until}${words.marks.joint}`), inOwn(job, policy.content, policy.contentEn)];
    return { policy, text, lines: 1 + linesIn(textOf(text), mostLines.clause) };
  });
  return {
    fixed: headLines + (expired.length > 0 ? 1 : 0) + (items.length === 0 ? 1 : 0), wish: { lines: items.map(({ lines }) => lines), least: 1, most: 5 },
    block: count => {
      const more = [...(items.length > count ? [say.morePolicies(items.length - count)] : []), ...(expired.length > 0 ? [say.expired(expired.length)] : [])];
      return {
        kind: 'clauses', title: say.policies, ...(items.length === 0 ? { empty: say.noPolicies } : {}), more: more.length === 0 ? [] : [more.join(words.comma)],
        items: items.slice(0, count).map(({ policy, text }) => ({ name: [{ ...named(job, policy), notes: book.note([traceCode('policies', policy)]) }], text })),
      };
    },
  };
}

/** Units of money and measure in English. */
const unitWords: Readonly<Record<string, string>> = { 亩: 'mu', 年: 'year', 月: 'month', 日: 'day', 件: 'item', 人: 'person', '㎡': 'm²' };

/** 0.61 元/kWh; in English ¥0.61/kWh, and in Chinese where a part of the unit has no English here. */
export function costSaid(job: Pick<Job, 'language'>, { value = 0, unit }: Pick<Cost, 'value' | 'unit'>): Said {
  const plain = inOwn(job, `${formatNumber(job.language, value)} ${unit}`);
  if (job.language === 'zh') return plain;
  const [, large, rest = ''] = /^(万?)元(.*)$/u.exec(unit) ?? [];
  const parts = (large === undefined ? unit : rest).split(/([/·])/u).map(part => unitWords[part] ?? (/\p{Script=Han}/u.test(part) ? undefined : part));
  if (parts.includes(undefined)) return plain;
  return { text: large === undefined ? `${formatNumber('en', value)} ${parts.join('')}` : `¥${formatNumber('en', large === '' ? value : value * 10_000)}${parts.join('')}` };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
export function periodSaid(job: Pick<Job, 'language'>, period: string): Said {
  const [, year, month] = /^(\d{4}) ?年(?: ?(\d{1,2}) ?月)?$/u.exec(period) ?? [];
  return job.language === 'zh' || year === undefined ? inOwn(job, period) : { text: month === undefined ? year : `${months[Number(month) - 1] ?? month} ${year}` };
}

export function costsDraft(job: Job, costs: readonly Cost[]): Draft {
  const { say, book } = job;
  const heights = costs.map(cost => nameLines(`${named(job, cost).text}00`, 'cost'));
  return {
    fixed: headLines + (costs.length === 0 ? 1 : 0), wish: { lines: heights, least: 4, most: 11 },
    block: count => ({
      kind: 'rows', shape: 'costs', title: say.costs, extra: heights.slice(0, count).reduce((sum, height) => sum + height - 1, 0), ...(costs.length === 0 ? { empty: say.noCosts } : {}), more: costs.length > count ? [say.moreCosts(costs.length - count)] : [],
      lines: costs.slice(0, count).map((cost): readonly Cell[] => [[{ ...named(job, cost), notes: book.note([traceCost(cost)]) }], [costSaid(job, cost), ...(cost.period === undefined ? [] : [{ ...periodSaid(job, cost.period), text: ` ${periodSaid(job, cost.period).text}`, tone: 'quiet' as const }])]]),
    }),
  };
}
