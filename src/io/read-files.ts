// Files of a planner's folder, as bytes, → sheets and what reading them told. The same in the build and on the desk.

import type { Finding } from '../core/check/finding.ts';
import { aboutFile } from '../core/check/report.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { roleOf } from '../core/check/table-of-file.ts';
import { readSheet } from './read-sheet.ts';
import { readWorkbook } from './read-workbook.ts';

export interface ReadFiles { readonly sheets: readonly Sheet[]; readonly findings: readonly Finding[]; readonly bytes: number }
/** `read` rejects, with a `code` where the system gives one, for what cannot be opened. */
export interface PlannerFile { readonly name: string; readonly read: () => Promise<Uint8Array> }

/** Reads what are tables, in the order of the names; one table twice is an error, and the first is kept. */
export async function readFiles(files: readonly PlannerFile[]): Promise<ReadFiles> {
  const sheets: Sheet[] = [];
  const findings: Finding[] = [];
  let total = 0;
  const take = (sheet: Sheet): void => {
    const first = sheets.find(({ table }) => table === sheet.table);
    if (first === undefined) sheets.push(sheet);
    else findings.push(aboutFile(sheet.file, 'file-repeated', first.file));
  };
  for (const { name, read } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const role = roleOf(name);
    if (role.kind === 'said') findings.push(role.finding);
    if (role.kind === 'said' || role.kind === 'other') continue;
    try {
      const bytes = await read();
      total += bytes.length;
      if (role.kind === 'table') take(readSheet(role.table, name, bytes));
      else {
        const book = await readWorkbook(name, bytes);
        findings.push(...book.findings);
        book.sheets.forEach(take);
      }
    } catch (error) {
      const { code = '未知原因' } = error as { code?: string };
      findings.push(aboutFile(name, 'file-unreadable', code));
    }
  }
  return { sheets, findings, bytes: total };
}
