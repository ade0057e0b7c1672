// Which of the qualifications that a link requires a company states that it holds.

import type { Company, Link } from '../model/atlas.ts';

export interface Held {
  readonly required: readonly string[];
  readonly held: readonly string[];
  /** Stated as still being applied for. */
  readonly pending: readonly string[];
  /** Required and not stated: perhaps held, but nobody has written it down. */
  readonly unstated: readonly string[];
}

const pendingWords = /在审|在办|办理中|申请中|审核中/u;
/** 食品生产许可证 and SC 食品生产许可 are one: signs, spaces and the last 证 or 证书 tell nothing. */
const keyOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{Script=Han}a-z0-9]/gu, '').replace(/(证书|证)$/u, '');

/** What is stated may say more than what is required: 牛羊定点屠宰证 is a 定点屠宰证. */
const meets = (stated: string, required: string): boolean => required.split('或').some(one => keyOf(one) !== '' && keyOf(stated).includes(keyOf(one)));

/** Undefined where the link requires none, or the company states none at all: which of the two is the caller's to ask. */
export function holdQualifications(company: Pick<Company, 'qualifications'>, link: Pick<Link, 'qualifications'>): Held | undefined {
  const [required, stated] = [link.qualifications ?? [], company.qualifications ?? []];
  if (required.length === 0 || stated.length === 0) return undefined;
  const held = required.filter(one => stated.some(other => !pendingWords.test(other) && meets(other, one)));
  const pending = required.filter(one => !held.includes(one) && stated.some(other => pendingWords.test(other) && meets(other, one)));
  return { required, held, pending, unstated: required.filter(one => !held.includes(one) && !pending.includes(one)) };
}
