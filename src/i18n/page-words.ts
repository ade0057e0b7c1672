// Words that only pages made at build say: home, targets, method, what is wrong in the data. Apart, so that no island carries them.

import type { Language } from './language.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const zh = {
  nav: { label: '主导航', home: '总览', together: '链间', parks: '园区地图', targets: '目标企业', rule: '口径' },
  skip: '跳到正文',
  pass: { print: '打印本页', share: '分享本页', copy: '复制本页链接', copied: '链接已复制' },
  otherLanguage: 'English',
  tools: {
    label: '图的工具', find: '找环节或企业：名称、拼音、首字母', findNone: '没有找到', steps: '上下游', fold: '折叠', zoom: '缩放', zoomIn: '放大', zoomOut: '缩小', fit: '适合', full: '全屏', reset: '还原', keys: '键盘',
    stepNames: { 1: '1 步', 2: '2 步', all: '全部' }, 
    hint: '移到一个环节上，看它由谁供给、供给谁。', manyHint: '环节很多，先按段折叠。点开一段，再移到一个环节上，看它由谁供给、供给谁。', opening: '正在铺开……', fetching: '正在取来……', filtered: '{filters}：{count} 个环节里有 {kept} 个', from: '由 {names} 供给', to: '供给 {names}', more: '{names} 等 {count} 个', alone: '在本链内没有上下游', 
    keyList: [['← →', '到上游、下游的环节'], ['↑ ↓', '在同一段里上下移动'], ['Enter', '打开环节'], ['Esc', '放开环节'], ['f', '折叠、展开一段'], ['/', '查找'], ['t', '到表格'], ['?', '这张表'], ['Ctrl + 滚轮', '缩放']] as readonly (readonly [string, string])[],
  },
  home: {
    title: (county: string) => `${county}产业链图谱`,
    lead: (chains: number, links: number, gaps: number) => `${chains} 条优先产业链 · ${links} 个环节 · ${gaps} 个缺口`,
    worth: (worth: string) => `年缺口${worth}`,
    topGaps: '最该先补的缺口',
    feeds: '链与链怎样相互供给',
    feedsNote: '行是供给的链，列是使用的链；格内是一条链供给另一条链的环节关系数。',
    from: '供给', to: '使用',
    share: '各环节状态',
    projects: '项目推进',
    facts: { chains: '产业链', links: '环节', gaps: '缺口', local: '本地企业', targets: '目标企业', parcels: '可供地块', projects: '项目' },
    started: (rate: string, goal: string) => `开工率 ${rate}(目标 ${goal})`,
    completed: (rate: string, goal: string) => `竣工率 ${rate}(目标 ${goal})`,
    noGaps: '没有发现缺口。',
    noChains: '还没有产业链。请在 chains.csv 里加上第一条。',
  },
  targets: {
    title: '目标企业',
    listed: '上市公司',
    none: '还没有目标企业。请在 companies.csv 里加上角色为「目标」的企业。',
    parcelMet: '全部满足', wished: '意向地块', parcelShort: (count: number) => `差 ${count} 项`, parcelUnknown: (count: number) => `${count} 项未知`, noParcel: '没有合适的可供地块',
  },
  findings: { title: '数据检查结果', level: { error: '错误', warning: '提醒', notice: '说明' }, row: (row: number) => `第 ${row} 行`, stopBuild: '有错误时不能生成网站；改好后保存，这里会自动更新。' },
  rule: {
    title: '缺口怎样算出来',
    lead: '状态、对策和排名全部由数据算出，没有一个是人工填的。',
    example: (name: string) => `举一个例子：${name}`,
  },
  notFound: { title: '没有这一页', text: '网址可能写错了，或者这一行数据已经删去。', back: '回到总览' },
};

const en: typeof zh = {
  nav: { label: 'Main', home: 'Overview', together: 'Together', parks: 'Park map', targets: 'Targets', rule: 'Method' },
  skip: 'Skip to content',
  pass: { print: 'Print this page', share: 'Share this page', copy: 'Copy link to this page', copied: 'Link copied' },
  otherLanguage: '中文',
  tools: {
    label: 'Tools of the graph', find: 'Find a link or a company', findNone: 'Nothing found', steps: 'Steps', fold: 'Fold', zoom: 'Zoom', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Fit', full: 'Full screen', reset: 'Reset', keys: 'Keys',
    stepNames: { 1: '1', 2: '2', all: 'all' }, 
    hint: 'Point at a link to see who supplies it and whom it supplies.', manyHint: 'Many links, so the stages are folded. Open one, then point at a link to see who supplies it and whom it supplies.', opening: 'Laying it out …', fetching: 'Fetching …', filtered: '{filters}: {kept} of {count} links', from: 'supplied by {names}', to: 'supplies {names}', more: '{names} and more, {count} in all', alone: 'has no neighbour in this chain', 
    keyList: [['← →', 'to a link upstream, downstream'], ['↑ ↓', 'up and down within a stage'], ['Enter', 'open the link'], ['Esc', 'let the link go'], ['f', 'fold or open a stage'], ['/', 'find'], ['t', 'to the table'], ['?', 'this list'], ['Ctrl + wheel', 'zoom']],
  },
  home: {
    title: county => `${county}: industry chain atlas`,
    lead: (chains, links, gaps) => `${plural(chains, 'priority chain')} · ${plural(links, 'link')} · ${plural(gaps, 'gap')}`,
    worth: worth => `gaps worth ${worth} a year`,
    topGaps: 'Gaps to close first',
    feeds: 'How the chains feed each other',
    feedsNote: 'Rows supply, columns use; a cell counts the relations by which one chain supplies the other.',
    from: 'supplies', to: 'uses',
    share: 'State of the links',
    projects: 'Projects',
    facts: { chains: 'chains', links: 'links', gaps: 'gaps', local: 'local companies', targets: 'target companies', parcels: 'parcels available', projects: 'projects' },
    started: (rate, goal) => `Started ${rate} (goal ${goal})`,
    completed: (rate, goal) => `Completed ${rate} (goal ${goal})`,
    noGaps: 'No gap was found.',
    noChains: 'There is no chain yet. Add the first one to chains.csv.',
  },
  targets: {
    title: 'Target companies',
    listed: 'listed',
    none: 'There is no target company yet. Add companies whose role is 目标 to companies.csv.',
    parcelMet: 'all needs met', wished: 'its own choice', parcelShort: count => `short of ${count}`, parcelUnknown: count => `${count} unknown`, noParcel: 'no available parcel suits',
  },
  findings: { title: 'Findings in the data', level: { error: 'error', warning: 'warning', notice: 'notice' }, row: row => `row ${row}`, stopBuild: 'A site with errors cannot be built; mend and save, and this updates.' },
  rule: {
    title: 'How the gaps are computed',
    lead: 'States, answers and ranks all follow from the data; none is entered by hand.',
    example: name => `An example: ${name}`,
  },
  notFound: { title: 'No such page', text: 'The address may be wrong, or the row of data is gone.', back: 'Back to the overview' },
};

export type PageWords = typeof zh;
export const pageWordsOf = (language: Language): PageWords => (language === 'zh' ? zh : en);
