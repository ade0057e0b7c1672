// Findings as people read them: by file, the same thing in the same column together, the gravest first; of many only the first few, and where the others are.

import { groupBy } from '../schema/group-by.ts';
import type { Finding, Level } from './finding.ts';

export interface FindingGroup {
  /** At least one; all are of one file, code and column. */
  readonly shown: readonly Finding[];
  readonly more: readonly Finding[];
  /** Rows of `more`: 「8–20、31」. Empty where they have none. */
  readonly rows: string;
}
export interface FileFindings { readonly file: string; readonly groups: readonly FindingGroup[] }

const grave: Readonly<Record<Level, number>> = { error: 0, warning: 1, notice: 2 };
/** No more stretches are written out. */
const mostStretches = 12;

/** 3, 4, 5, 9 → 3–5、9. What would be endless closes with an ellipsis. */
export function rowRanges(rows: readonly number[], comma = '、'): string {
  const stretches: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else stretches.push([row, row]);
  }
  const written = stretches.slice(0, mostStretches).map(([from, to]) => (from === to ? String(from) : to === from + 1 ? `${from}${comma}${to}` : `${from}–${to}`));
  return `${written.join(comma)}${stretches.length > mostStretches ? '…' : ''}`;
}

function groupOf(findings: readonly Finding[], most: number, comma: string): FindingGroup {
  // one more costs no more room than to say that there is one more
  const cut = findings.length <= most + 1 ? findings.length : most;
  const more = findings.slice(cut);
  return { shown: findings.slice(0, cut), more, rows: rowRanges(more.flatMap(({ row }) => row ?? []), comma) };
}

/** Files with errors first, since what is noticed in others often follows from them; then as they are first named. `most`: how many of a kind are shown; Infinity for all. */
export function groupFindings(findings: readonly Finding[], most = 3, comma = '、'): readonly FileFindings[] {
  const gravest = (own: readonly Finding[]): number => own.reduce((least, { level }) => Math.min(least, grave[level]), 2);
  // sorting keeps the order of what is alike
  return [...groupBy(findings, ({ file }) => file)].sort(([, a], [, b]) => gravest(a) - gravest(b)).map(([file, own]) => {
    const kinds = [...groupBy(own, ({ code, column, level }) => `${level} ${code} ${column ?? ''}`).values()];
    return { file, groups: kinds.sort((a, b) => gravest(a) - gravest(b)).map(kind => groupOf(kind, most, comma)) };
  });
}

/** Tables that are not there, which are one thing to know however many they are; and all other findings. */
export function partAbsent(findings: readonly Finding[]): { readonly absent: readonly Finding[]; readonly others: readonly Finding[] } {
  const absent = findings.filter(({ code }) => code === 'file-absent');
  return absent.length > 1 ? { absent, others: findings.filter(({ code }) => code !== 'file-absent') } : { absent: [], others: findings };
}
