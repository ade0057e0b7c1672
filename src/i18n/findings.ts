// What is said around findings: where one stands, how many more there are. In both languages.

import type { Finding, Level } from '../core/check/finding.ts';
import type { Language } from './language.ts';

const zh = {
  level: { error: '错误', warning: '提醒', notice: '说明' } as Readonly<Record<Level, string>>,
  row: (row: number) => `第 ${row} 行`, column: (letter: string, header: string) => `${letter} 列「${header}」`, cell: (value: string) => `「${value}」`,
  more: (count: number, rows: string) => `还有 ${count} 处同样的${rows === '' ? '' : `：第 ${rows} 行`}`, comma: '、',
  absent: '没有这些表，按空表处理', absentRemedy: '需要时新建文件即可。',
  /** Header of the column that an annotated copy has more. */
  annotation: '检查结果', ofFile: '整张表', semicolon: '；', colon: '：',
};
const en: typeof zh = {
  level: { error: 'error', warning: 'warning', notice: 'notice' },
  row: row => `row ${row}`, column: (letter, header) => `column ${letter} “${header}”`, cell: value => `“${value}”`,
  more: (count, rows) => `${count} more of the same${rows === '' ? '' : `: rows ${rows}`}`, comma: ', ',
  absent: 'These tables are not there and count as empty', absentRemedy: 'Make the files when they are needed.',
  annotation: 'Findings', ofFile: 'Whole table', semicolon: '; ', colon: ': ',
};

export type FindingWords = typeof zh;
export const findingWordsOf = (language: Language): FindingWords => ({ zh, en })[language];

/** 第 3 行 D 列「位置」; empty for a whole file. */
export function sayPlace(language: Language, { row, column, header }: Finding): string {
  const words = findingWordsOf(language);
  return [...(row === null ? [] : [words.row(row)]), ...(column === null ? [] : [words.column(column, header ?? '')])].join(language === 'zh' ? ' ' : ', ');
}

/** What is wrong and what to do, in the language. */
export const sayFinding = (language: Language, { message, suggestion, english }: Finding): { readonly message: string; readonly suggestion: string } => (language === 'zh' ? { message, suggestion } : english);

/** A cell's text on one line, its end left out where it is long. */
export function sayCell(language: Language, value: string | null, most = 40): string {
  const line = (value ?? '').replace(/\s+/g, ' ');
  return line === '' ? '' : findingWordsOf(language).cell(line.length > most ? `${line.slice(0, most - 1)}…` : line);
}
