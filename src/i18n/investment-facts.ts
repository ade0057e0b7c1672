// Words of the library's policies, costs, business environment and services, in both languages.

import type { Validity } from '../core/analysis/list-policies.ts';
import type { Language } from './language.ts';

const zh = {
  policies: {
    title: '政策', lead: (count: number, live: number, expired: number) => `${count} 条，现行 ${live} 条${expired > 0 ? `，已过期 ${expired} 条` : ''}`,
    none: '还没有公布的政策。政策公布后会列在这里。',
    note: (asOf: string, days: number) => `有效期按 ${asOf} 计；${days} 天内到期的标「将到期」。内容照录原文，以文件为准。`,
    withheld: (count: number) => `另有 ${count} 条没有文号，或带有公平竞争审查不许的说法，没有公布；检查结果里逐条写明。`,
    facets: { chain: '产业链', link: '环节', validity: '有效期' }, anyLink: '不限环节',
    validities: { inForce: '有效', ending: '将到期', open: '期限未填', expired: '已过期' } as Readonly<Record<Validity, string>>,
    /** What stands behind the word for its validity. */
    until: (date: string) => `至 ${date}`, ending: (date: string, days: number) => `至 ${date}，还有 ${days} 天`, expired: (date: string) => `${date} 止`,
    everyChain: '各链通用', everyLink: '全链', for: '适用', ended: '已过期，供查考', issuer: '发布单位', number: '文号', original: '原文',
    heads: ['编码', '名称', '适用', '内容', '文号', '发布单位', '有效期', '来源', '更新日期'],
    sorts: { '': '按链', until: '先到期在前', '-updated': '最近更新在前' } as Readonly<Record<string, string>>,
  },
  costs: {
    title: '要素成本', lead: (count: number, kinds: number) => `${count} 项，${kinds} 类`, none: '还没有要素成本数据。填好 costs.csv 后会列在这里。',
    note: '同类、同单位的才画在一起比较，自零起，由低到高；单位不同的不能相比。每张图旁边的表是同样的数字。',
    columns: { name: '项目', value: '数值', period: '适用期', note: '说明', source: '来源与更新' }, unknown: '未知',
    chart: (kind: string, unit: string) => `${kind}比较，单位 ${unit}`, unit: (unit: string) => `单位 ${unit}`, others: '其他单位', kinds: '类别',
  },
  environment: {
    title: '营商环境', lead: (count: number, met: number, judged: number) => `${count} 项指标，${judged} 项有目标，${met} 项已达到`, none: '还没有营商环境指标。填好 indicators.csv 后会列在这里。',
    note: '每图一项指标，纵轴各按自己的范围，不从零起；虚线是目标。', goal: (goal: string) => `目标 ${goal}`, noGoal: '目标未填', better: { lower: '越低越好', higher: '越高越好' }, noBetter: '方向未填',
    met: '已达目标', short: (short: string) => `距目标还差 ${short}`, at: (date: string) => `${date}`, from: (value: string, date: string) => `${date} 为 ${value}`, once: '只测过一次，不画线',
    table: '各次数值与来源', columns: { date: '日期', value: '数值', goal: '目标', source: '来源与更新' }, chart: (name: string) => `${name}历次数值与目标`,
  },
  services: {
    title: '办事流程：从意向到投产', lead: '每一步由谁负责，一般多久，找谁',
    note: (schedules: number) => `步骤取自项目的阶段；各步之间的节点、次序和天数取自 ${schedules} 个项目的节点计划(milestones.csv)，是实际情况的中位数，不是承诺时限。负责单位取自项目的责任单位(projects.csv)。`,
    none: '还没有项目节点和小分队的数据。有事请打招商热线。', now: (count: number) => `现有 ${count} 个项目在这一步`, units: '责任单位', noUnits: '这一步的项目都没有写明责任单位', unit: (name: string, count: number) => `${name} ${count}`, more: (count: number) => `另 ${count} 家`, unnamed: (count: number) => `${count} 个项目未填责任单位`,
    days: (days: string, of: number) => `距上一节点 ${days} 天(${of} 个项目的中位数)`, noDays: (fewest: number) => `走完这一段的项目不足 ${fewest} 个，不算天数`, have: (planned: number, done: number) => `${planned} 个项目排了，${done} 个已办`,
    useful: '用得着', uses: { projects: '看储备项目', fit: '我适合吗', costs: '要素成本', policies: '政策', parks: '园区与地块', environment: '各项审批时间' },
    contact: '联系', hotline: '招商热线', email: '电子邮箱', address: '地址', host: '主办单位', notGiven: '未填',
    teams: '招商小分队', noTeams: '还没有小分队。', seat: (city: string) => `驻${city}`, covers: (regions: string) => `区域：${regions}`, leads: '各链牵头部门', offices: '园区管理单位', problems: '在办问题', problem: (open: number, all: number) => `${open} 件未销号，共 ${all} 件`, internal: '内部',
    steps: '步骤', where: '一览它们去哪里',
  },
};

export type FactWords = typeof zh;
const plural = (count: number | string, one: string, many = `${one}s`): string => `${count} ${String(count) === '1' ? one : many}`;

const en: FactWords = {
  policies: {
    title: 'Policies', lead: (count, live, expired) => `${plural(count, 'clause')}, ${live} in force${expired > 0 ? `, ${expired} expired` : ''}`,
    none: 'No policy has been published yet. Policies will be listed here.',
    note: (asOf, days) => `Validity as of ${asOf}; what ends within ${days} days is marked. The English is for information; the document decides.`,
    withheld: count => `${plural(count, 'clause')} without a document number, or with a wording that fair competition review bars, ${count === 1 ? 'is' : 'are'} not published; the findings name each.`,
    facets: { chain: 'Chain', link: 'Link', validity: 'Validity' }, anyLink: 'Any link',
    validities: { inForce: 'In force', ending: 'Ending soon', open: 'End not given', expired: 'Expired' },
    until: date => `until ${date}`, ending: (date, days) => `until ${date}, ${plural(days, 'day')} left`, expired: date => date,
    everyChain: 'Every chain', everyLink: 'whole chain', for: 'For', ended: 'Expired, kept for reference', issuer: 'Issued by', number: 'Document', original: 'original',
    heads: ['Code', 'Name', 'For', 'Content', 'Document', 'Issued by', 'Validity', 'Source', 'Updated'],
    sorts: { '': 'By chain', until: 'Ending first', '-updated': 'Newest first' },
  },
  costs: {
    title: 'Factor costs', lead: (count, kinds) => `${plural(count, 'item')} of ${plural(kinds, 'kind')}`, none: 'No factor costs have been published yet.',
    note: 'Only items of one kind in one unit are drawn together, from zero, the lowest first; other units cannot be compared. The table beside each chart holds the same figures.',
    columns: { name: 'Item', value: 'Figure', period: 'Applies', note: 'Note', source: 'Source and date' }, unknown: 'unknown',
    chart: (kind, unit) => `${kind} compared, ${unit}`, unit: unit => `Unit: ${unit}`, others: 'Other units', kinds: 'Kinds',
  },
  environment: {
    title: 'Business environment', lead: (count, met, judged) => `${plural(count, 'indicator')}, ${judged} with a goal, ${met} at it`, none: 'No indicators have been published yet.',
    note: 'One indicator a chart; each has its own vertical range, which does not start at zero. The dashed line is the goal.', goal: goal => `goal ${goal}`, noGoal: 'no goal given', better: { lower: 'less is better', higher: 'more is better' }, noBetter: 'direction not given',
    met: 'goal met', short: short => `${short} short of the goal`, at: date => date, from: (value, date) => `${value} on ${date}`, once: 'measured once: no line',
    table: 'All measurements and sources', columns: { date: 'Date', value: 'Figure', goal: 'Goal', source: 'Source and date' }, chart: name => `${name}: measurements and goal`,
  },
  services: {
    title: 'From intent to production', lead: 'Who is answerable at each step, how long it usually takes, whom to call',
    note: schedules => `The steps are the stages of projects; the milestones between them, their order and days are read off the schedules of ${plural(schedules, 'project')} (milestones.csv): medians of what happened, not promises. Offices are those that projects name as responsible (projects.csv).`,
    none: 'No schedules or teams have been published yet. Please call the hotline.', now: count => `${plural(count, 'project')} here now`, units: 'Responsible', noUnits: 'no project here names a responsible office', unit: (name, count) => `${name} ${count}`, more: count => `${count} more`, unnamed: count => `${plural(count, 'project')} without one`,
    days: (days, of) => `${plural(days, 'day')} after the one before (median of ${plural(of, 'project')})`, noDays: fewest => `fewer than ${fewest} projects have come through here: no days given`, have: (planned, done) => `in ${plural(planned, 'schedule')}, done in ${done}`,
    useful: 'Useful here', uses: { projects: 'projects in the pool', fit: 'do I fit?', costs: 'factor costs', policies: 'policies', parks: 'parks and parcels', environment: 'times of approvals' },
    contact: 'Contact', hotline: 'Hotline', email: 'E-mail', address: 'Address', host: 'Host', notGiven: 'not given',
    teams: 'Promotion teams', noTeams: 'No teams yet.', seat: city => `based in ${city}`, covers: regions => `covers ${regions}`, leads: 'Lead departments of the chains', offices: 'Park offices', problems: 'Problems in hand', problem: (open, all) => `${open} open of ${all}`, internal: 'internal',
    steps: 'Steps', where: 'where they go',
  },
};

export const factWordsOf = (language: Language): FactWords => (language === 'zh' ? zh : en);
