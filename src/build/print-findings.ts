// Findings as a planner reads them in a terminal: by file and kind, each with its place, what is wrong and how to mend it.

import { styleText } from 'node:util';
import type { CheckedData } from '../core/check/check-data.ts';
import type { Finding, Level } from '../core/check/finding.ts';
import { groupFindings, partAbsent } from '../core/check/group-findings.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { tables, tableNames } from '../core/schema/tables.ts';
import { findingWordsOf, sayCell, sayPlace } from '../i18n/findings.ts';

const words = findingWordsOf('zh');
const colours = { error: 'red', warning: 'yellow', notice: 'gray' } as const;
type Print = (line: string) => void;

const arrow = (text: string): string => `       ${styleText('dim', `→ ${text}`)}`;

/** One finding on two lines. */
export function lineOf(finding: Finding): string {
  const { value, level, message, suggestion } = finding;
  const cell = sayCell('zh', value);
  return `  ${styleText(colours[level], words.level[level])} ${sayPlace('zh', finding)}${cell === '' ? '' : ` ${cell}`} ${message}\n${arrow(suggestion)}`;
}

/** Findings by file and kind; of each kind the first few, unless `all`. */
export function printFindings(findings: readonly Finding[], { all = false, print = console.log as Print } = {}): void {
  const { absent, others } = partAbsent(findings);
  for (const { file, groups } of groupFindings(others, all ? Infinity : 3)) {
    print(styleText('bold', `\n${file}`));
    for (const { shown, more, rows } of groups) {
      for (const finding of shown) print(lineOf(finding));
      if (more.length > 0) print(`       ${words.more(more.length, rows)}${styleText('dim', '(--all 全部列出)')}`);
    }
  }
  if (absent.length > 0) print(`\n  ${styleText(colours.notice, words.level.notice)} ${words.absent}:${absent.map(({ file }) => file).join('、')}\n${arrow(words.absentRemedy)}`);
}

/** A closing line: how many of each. */
export function summaryOf(findings: readonly Finding[]): string {
  const count = (level: Level): number => findings.filter(finding => finding.level === level).length;
  const said = (level: Level, text: string): string => (count(level) > 0 ? styleText(colours[level], text) : text);
  return `共 ${said('error', `${count('error')} 个错误`)}、${said('warning', `${count('warning')} 个提醒`)}、${said('notice', `${count('notice')} 个说明`)}`;
}

/** Chinese characters are twice as wide as letters. */
const widthOf = (text: string): number => [...text].reduce((sum, mark) => sum + (mark.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(1, width - widthOf(text)));

/** Table, rows, used, findings: what a check or a build prints before it begins. Rows that are blank throughout are none. */
export function printCounts(data: CheckedData, sheets: readonly Sheet[], print: Print = console.log): void {
  const fileOf = new Map(sheets.map(({ table, file }) => [table, file]));
  const width = Math.max(16, ...[...fileOf.values()].map(widthOf)) + 2;
  for (const name of tableNames) {
    const { rows, used, blank } = data.counts[name];
    const file = fileOf.get(name);
    const start = `  ${pad(tables[name].label.zh, 14)}${pad(file ?? `${name}.csv`, width)}`;
    if (file === undefined) { print(`${start}${styleText('dim', '     —  没有这张表')}`); continue; }
    const found = data.findings.filter(finding => finding.file === file).length;
    print(`${start}${String(used).padStart(6)} / ${String(rows - blank).padEnd(6)} 行${found > 0 ? `  ${found} 条检查结果` : ''}`);
  }
}
