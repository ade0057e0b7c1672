// Findings as a planner reads them in a terminal: by file, each with its place, what is wrong and how to mend it.

import { styleText } from 'node:util';
import type { CheckedData } from '../core/check/check-data.ts';
import type { Finding, Level } from '../core/check/finding.ts';
import { tables, tableNames } from '../core/schema/tables.ts';

const words: Readonly<Record<Level, string>> = { error: '错误', warning: '提醒', notice: '说明' };
const colours = { error: 'red', warning: 'yellow', notice: 'gray' } as const;

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};

/** One finding on two lines. */
export function lineOf(finding: Finding): string {
  const { row, column, header, value, level, message, suggestion } = finding;
  const place = [row === null ? '' : `第 ${row} 行`, column === null ? '' : `${column} 列「${header}」`].filter(part => part !== '').join(' ');
  const cell = value === null || value === '' ? '' : ` 「${shorten(value)}」`;
  return `  ${styleText(colours[level], words[level])} ${place}${cell} ${message}\n       ${styleText('dim', `→ ${suggestion}`)}`;
}

/** All findings, grouped by file. */
export function printFindings(findings: readonly Finding[], print: (line: string) => void = console.log): void {
  let file = '';
  for (const finding of findings) {
    if (finding.file !== file) print(styleText('bold', `\n${file = finding.file}`));
    print(lineOf(finding));
  }
}

/** A closing line: how many of each. */
export function summaryOf(findings: readonly Finding[]): string {
  const count = (level: Level): number => findings.filter(finding => finding.level === level).length;
  return `共 ${count('error')} 个错误、${count('warning')} 个提醒、${count('notice')} 个说明`;
}

/** Table, rows, used, findings: what a build prints before it begins. */
export function printCounts(data: CheckedData, print: (line: string) => void = console.log): void {
  for (const name of tableNames) {
    const { rows, used } = data.counts[name];
    const found = data.findings.filter(finding => finding.file.toLowerCase() === `${name}.csv`).length;
    print(`  ${tables[name].label.zh.padEnd(8, ' ')}${`${name}.csv`.padEnd(18)}${String(used).padStart(6)} / ${String(rows).padEnd(6)} 行${found > 0 ? `  ${found} 条检查结果` : ''}`);
  }
}
