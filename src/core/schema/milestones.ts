// 节点: one row a node of a project's schedule (倒排工期).

import { date, reference, text } from './column.ts';
import { table } from './table.ts';

export const milestones = table({
  name: 'milestones',
  label: { zh: '节点', en: 'Milestones' },
  row: { zh: '项目的一个节点', en: "a node of a project's schedule" },
  columns: {
    project: reference('projects', { zh: '项目', en: 'Project', required: true, example: 'P-YR-01' }),
    node: text({ zh: '节点', en: 'Node', required: true, example: '开工' }),
    planned: date({ zh: '计划日期', en: 'Planned', required: true, example: '2026-05-30' }),
    actual: date({ zh: '实际日期', en: 'Actual', example: '2026-06-18' }),
  },
  unique: ['project', 'node'],
});
