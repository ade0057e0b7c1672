// Words of what goes on in a park: projects and how far they have come, who supplies whom, what a landing would change. Both languages.

import type { StandingProject } from '../core/analysis/stand-projects.ts';
import { formatDate } from './format.ts';
import type { Language } from './language.ts';
import { sheetWordsOf } from './sheet.ts';

const zh = {
  projects: { title: '项目进度', sum: (count: number, late: number) => `${count} 个项目在地块上${late > 0 ? `，${late} 个逾期` : '，都没有逾期'}`, heads: { project: '项目', parcel: '地块', stage: '阶段', node: '节点' }, overdue: (node: string, date: string, days: number) => `${node} 应于 ${date}，已逾 ${days} 天`, next: (node: string, date: string) => `下一步 ${node} ${date}`, none: '没有待办节点', here: '在建项目' },
  supply: {
    title: '环节供需', note: '展开一个环节，图上连线：实线是本园现有供需，虚线是目标企业落地后才有的。', stands: '本园', suppliers: '上游供应', users: '下游用户',
    elsewhere: (count: number) => `园外 ${count} 家`, missing: '县内还没有', target: '拟落位', sumOne: '图上有 {now} 条供需线。', sumLater: '图上有 {now} 条供需线，另有 {later} 条要等目标企业落地(虚线)。',
    crowd: '地块太多，这里不逐个环节列供需；请看各链的图谱。', nobody: '园内没有', nolines: '这个环节在园内没有上下游，图上没有连线。',
  },
  landing: { title: '这家落地之后', play: '落地试算', closes: '补上', narrows: '收窄', opens: '新增需求', nothing: '缺口没有变化' },
};

const en: typeof zh = {
  projects: { title: 'Projects', sum: (count, late) => `${count} project${count === 1 ? '' : 's'} on parcels, ${late === 0 ? 'none' : late} overdue`, heads: { project: 'Project', parcel: 'Parcel', stage: 'Stage', node: 'Milestone' }, overdue: (node, date, days) => `${node} was due ${date}, ${days} day${days === 1 ? '' : 's'} overdue`, next: (node, date) => `next: ${node}, ${date}`, none: 'no milestone to come', here: 'Projects here' },
  supply: {
    title: 'Supply by link', note: 'Open a link to see its lines on the plan: solid where firms here supply each other now, dashed where a target would first have to land.', stands: 'Here', suppliers: 'Suppliers', users: 'Buyers',
    elsewhere: count => `${count} outside the park`, missing: 'nobody in the county yet', target: 'possible site', sumOne: 'Supply lines on the plan: {now}.', sumLater: 'Supply lines on the plan: {now}; once targets land, {later} more (dashed).',
    crowd: 'Too many parcels to list supply link by link here; see the chains.', nobody: 'none in the park', nolines: 'This link has nobody up- or downstream in the park, so there are no lines.',
  },
  landing: { title: 'If this firm landed', play: 'Try it', closes: 'closes', narrows: 'narrows', opens: 'new demand', nothing: 'no gap changes' },
};

export type WorkWords = typeof zh;
export const workWordsOf = (language: Language): WorkWords => (language === 'zh' ? zh : en);

/** The name of a milestone; that of the data where it is not one of the usual ones. */
const nodeNameOf = (language: Language, node: string): string => sheetWordsOf(language).nodes[node] ?? node;

/** The name of that milestone where it is Chinese on an English page. */
export function ownNodeName(language: Language, { overdue, next }: StandingProject): string | undefined {
  const node = (overdue ?? next)?.milestone.node;
  return node === undefined || language === 'zh' || sheetWordsOf(language).nodes[node] !== undefined ? undefined : node;
}

/** What is due, or overdue, on a project. */
export function sayNode(language: Language, { overdue, next }: StandingProject): string {
  const { projects } = workWordsOf(language);
  if (overdue !== undefined) return projects.overdue(nodeNameOf(language, overdue.milestone.node), formatDate(language, overdue.milestone.planned), overdue.days ?? 0);
  return next === undefined ? projects.none : projects.next(nodeNameOf(language, next.milestone.node), formatDate(language, next.milestone.planned));
}
