// Words of 我适合吗 that stand in the page from the beginning, in both languages: its frame, its form, its index.

import type { Site } from '../core/analysis/fit-parcels.ts';
import type { Language } from './language.ts';

const zh = {
  title: '我适合吗', nav: '适合吗', home: '您做一样产品？看看它在本县适不适合', lead: '写下您做的产品，就看到本县缺不缺它、谁供给您、谁向您买、哪宗地够用。', privacy: '全在您的浏览器里算：这一页打开以后，您写的、改的，一样也不传出去。', find: '您做什么产品？', hint: '中文、拼音、首字母、英文都行',
  examples: '例如', off: '查找和比对要在浏览器里算，眼下脚本没有运行。下面按链列着全部环节和产品，点开看缺不缺、谁在做、哪宗地合适。', index: '全部产品，按链', inChain: (count: number) => `${count} 个环节`, call: '拿不准，直接问：', callTo: '要落实，打这个电话：',
  make: '您一年做', needs: '您要什么条件', needsNote: '先按典型项目填好，改一项，右边马上重排。空着是不要求。', sites: { any: '都可以', land: '净地', building: '现成楼宇' } as Readonly<Record<Site, string>>,
  site: '地还是楼', eia: '环评类别',
  eiaNone: '不要求', processes: '有没有这些工艺', undo: '撤回', redo: '重做', reset: '回到典型项目', copy: '复制链接', print: '打印', tools: '工具',
};
type FitPageWords = typeof zh;

const s = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const en: FitPageWords = {
  title: 'Do I fit here?', nav: 'Do I fit?', home: 'You make something? See whether it fits here',
  lead: 'Type what you make: whether the county lacks it, who would supply you, who would buy, which parcel has what you need.',
  privacy: 'All of it is worked out in your browser: once this page is open, nothing that you type or change leaves it.', find: 'What do you make?',
  hint: 'English, Chinese, pinyin or initials', examples: 'For instance',
  off: 'Finding and comparing is done in the browser, and scripts are not running. Below are all links and products by chain; each leads to whether it is lacking, who makes it and which parcels suit.',
  index: 'All products, by chain', inChain: count => s(count, 'link'), call: 'In doubt, ask:', callTo: 'To go on, call:', make: 'You would make a year', needs: 'What you need',
  needsNote: 'Filled in from a typical project; change one and the list is ranked anew. Left blank, it is not asked for.', sites: { any: 'Either', land: 'Land', building: 'A building' },
  site: 'Land or building', eia: 'EIA category', eiaNone: 'not asked', processes: 'Processes you would run', undo: 'Undo', redo: 'Redo', reset: 'Back to typical', copy: 'Copy link',
  print: 'Print', tools: 'Tools',
};
export const fitPageWordsOf = (language: Language): FitPageWords => (language === 'zh' ? zh : en);
