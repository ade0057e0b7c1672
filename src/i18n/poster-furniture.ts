// What stands round whatever is printed: whose atlas it is, marks, date, whom to call, the page's public address.

import type { Atlas } from '../core/model/atlas.ts';
import type { ContactText } from '../core/draw/poster-text.ts';
import { formatDate } from './format.ts';
import { pick, publicAddress, type Language } from './language.ts';
import { pageWordsOf } from './page-words.ts';
import { wordsOf } from './words.ts';

const zh = { hotline: (number: string) => `招商热线 ${number}`, noAddress: '没有二维码：设置表 site.csv 里还没有「网站地址」。' };
const en: typeof zh = { hotline: number => `Investment hotline ${number}`, noAddress: 'No QR code: site.csv names no base address (网站地址) yet.' };
const furnitureWordsOf = (language: Language): typeof zh => (language === 'zh' ? zh : en);

/** A page on the public web, as `chains/YR/`; undefined where the county has named no base address. */
export function publicPage(language: Language, { settings: { baseUrl } }: Pick<Atlas, 'settings'>, path: string): string | undefined {
  return publicAddress(language, baseUrl, path);
}

/** 演示数据, 内部资料: what every sheet and file is marked with. */
export function marksOf(language: Language, { settings, audience }: Atlas): readonly string[] {
  const words = wordsOf(language);
  return [...(settings.demo ? [words.demo] : []), ...(audience === 'internal' ? [words.internalMark] : [])];
}

/** Date of the data and where it comes from. */
export function datedNotes(language: Language, { settings }: Atlas, source: string | undefined): readonly string[] {
  const words = wordsOf(language);
  return [...(settings.asOf === undefined ? [] : [words.asOf(formatDate(language, settings.asOf))]), ...(source === undefined ? [] : [words.source(source)])];
}

export const hostOf = (language: Language, { settings }: Atlas): string => pick(language, settings.host ?? '', settings.hostEn);

const countyOf = (language: Language, { settings }: Atlas): string => pick(language, settings.county ?? '', settings.countyEn);

/** Above a sheet's title. */
export function kickerOf(language: Language, atlas: Atlas): string {
  const county = countyOf(language, atlas);
  const words = wordsOf(language);
  return county === '' ? words.productLong : pageWordsOf(language).home.title(county);
}

/** `scan`: what the code at that path is for. */
export function contactOf(language: Language, atlas: Atlas, path: string, scan: string): ContactText {
  const { settings } = atlas;
  const words = furnitureWordsOf(language);
  const address = publicPage(language, atlas, path);
  return {
    host: pick(language, settings.host ?? countyOf(language, atlas), settings.hostEn),
    contact: settings.hotline === undefined ? [] : [words.hotline(settings.hotline)],
    address, scan: address === undefined ? words.noAddress : scan,
  };
}
