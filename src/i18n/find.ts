// Words of the search box and of the gazetteer, in both languages.

import type { FindEntry, FindKind } from '../core/find/find-entry.ts';
import { pick, type Language } from './language.ts';

const zh = {
  open: '查找', keys: '快捷键 / 或 Ctrl+K', label: '查找产业链、环节、企业、园区、地块、项目和政策', hint: '中文、拼音、首字母、英文都行', close: '关闭', list: '找到的条目',
  kinds: { chain: '产业链', link: '环节', park: '园区', local: '本地企业', target: '目标企业', project: '项目', parcel: '地块', policy: '政策' } as Readonly<Record<FindKind, string>>,
  loading: '正在读取索引……', failed: '索引没有读到，可能断网了。再打一个字重试，或翻看：',
  found: (count: number, shown: number) => (count === shown ? `找到 ${count} 条` : `找到 ${count} 条，列出最近的 ${shown} 条`),
  near: (count: number) => `没有一模一样的，相近的有 ${count} 条`, none: (typed: string) => `没有找到「${typed}」`,
  tryThis: ['少写几个字，只留最要紧的词', '用拼音或首字母，不分大小写', '写产品、城市、文号或证券代码也行'] as readonly string[],
  examples: '例如', move: '↑ ↓ 选择 · Enter 打开 · Esc 关闭', all: '全部条目', title: '条目索引',
  lead: (count: number) => `全站 ${count} 个条目，分类按拼音排列，地块按编号。`, description: '产业链、环节、企业、园区、地块、项目、政策的总索引，按拼音排列。', none0: '还没有可查的条目。', parts: '分类', comma: '、',
};
type FindWords = typeof zh;

const en: FindWords = {
  open: 'Find', keys: 'Press / or Ctrl+K', label: 'Find chains, links, companies, parks, parcels, projects and policies', hint: 'English, Chinese, pinyin or initials', close: 'Close', list: 'Entries found',
  kinds: { chain: 'Chains', link: 'Links', park: 'Parks', local: 'Local companies', target: 'Target companies', project: 'Projects', parcel: 'Parcels', policy: 'Policies' },
  loading: 'Reading the index…', failed: 'The index could not be read; the network may be down. Type on to try again, or turn to:',
  found: (count, shown) => (count === shown ? `${count} found` : `${count} found, the nearest ${shown} shown`),
  near: count => `Nothing quite like that; ${count} near it`, none: typed => `Nothing found for “${typed}”`,
  tryThis: ['Type less: the one word that matters', 'Try another language: English, Chinese, pinyin or its initials', 'A product, a city, a document or stock number will do as well'],
  examples: 'For instance', move: '↑ ↓ to choose · Enter to open · Esc to close', all: 'All entries', title: 'Gazetteer',
  lead: count => `All ${count} entries of this site by kind and in order of the alphabet; parcels by number.`, description: 'Chains, links, companies, parks, parcels, projects and policies in one alphabetical index.', none0: 'There is nothing to find yet.', parts: 'Kinds', comma: ', ',
};
export const findWordsOf = (language: Language): FindWords => (language === 'zh' ? zh : en);

export interface Said { readonly text: string; readonly lang: string | undefined }
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
/** A text of the data with the language that it is in, where that is not the page's. */
const say = (language: Language, zhText: string, enText: string | undefined): Said => {
  const text = pick(language, zhText, enText);
  return { text, lang: language === 'en' && hasHan(text) ? 'zh-CN' : undefined };
};

/** An entry's name. A parcel is called by its code, if its name does not say it. */
export function nameOfEntry(language: Language, { kind, code, name, nameEn }: FindEntry): Said {
  const said = say(language, name, nameEn);
  return kind === 'parcel' && !said.text.includes(code) ? { ...said, text: `${code} ${said.text}` } : said;
}

/** What stands beside it: its chain, then its stage, city, park or number. */
export function notesOfEntry(language: Language, { kind, note, noteEn }: FindEntry, chain: FindEntry | undefined): readonly Said[] {
  return [...(kind === 'chain' || chain === undefined ? [] : [say(language, chain.name, chain.nameEn)]), ...(note === undefined ? [] : [say(language, note, noteEn)])];
}
