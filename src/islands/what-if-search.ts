// What a target company is found by: its name in either language, pinyin, products, and the links and chains that it would stand in.

import { intendedCapacity } from '../core/analysis/balance-links.ts';
import { listAt, type Atlas } from '../core/model/atlas.ts';
import type { Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { amountOf } from '../i18n/what-if-say.ts';
import { wordsOf } from '../i18n/words.ts';
import type { Hit } from './chain-find.ts';

const bare = (text: string | undefined): string => (text ?? '').toLowerCase().replace(/\s+/g, '');

/** `keys`: pinyin of the targets' names, in the order of the atlas. A hit's note says what it would make here. */
export function searchHits(language: Language, atlas: Atlas, keys: readonly string[]): readonly Hit[] {
  const { index } = atlas;
  return atlas.companies.filter(({ role }) => role === 'target').map((company, at): Hit => {
    const made = listAt(index.capacitiesOfCompany, company.code).flatMap(row => { const link = index.link.get(row.link); return link === undefined ? [] : [{ link, ...intendedCapacity(row, link) }]; });
    const chains = made.flatMap(({ link }) => index.chain.get(link.chain) ?? []);
    return {
      kind: 'company', code: company.code, name: nameIn(language, company),
      note: wordsOf(language).list(made.map(({ link, capacity }) => `${nameIn(language, link)} ${amountOf(language, link, capacity)}`)),
      keys: [company.name, company.nameEn, ...(keys[at] ?? '').split(' '), company.code, company.products, company.productsEn, ...[...made.map(({ link }) => link), ...chains].flatMap(({ name, nameEn }) => [name, nameEn])].map(bare).filter(key => key !== ''),
    };
  });
}
