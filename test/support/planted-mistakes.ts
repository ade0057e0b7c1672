// The demonstration county as a planner's Excel on a Chinese Windows saves it, with mistakes planted whose right values are known.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { columnLetter } from '../../src/core/check/finding.ts';

/** A cell's address as findings say it, and what stands there when all is right. */
export interface Planted { readonly file: string; readonly row: number; readonly column: string; readonly right: string }

/** Table, row as Excel counts, header without its unit, what is wrong there. */
const wrong: readonly (readonly [table: string, row: number, header: string, text: string])[] = [
  ['links', 3, '产业链', 'YRR'], ['links', 4, '位置', '上油'], ['links', 5, '外部需求', '约500'], ['links', 6, '外部需求', '500-800'], ['links', 7, '单价', '1.2.3'],
  ['links', 8, '更新日期', '2026/13/40'], ['links', 9, '公开', '也许'], ['links', 10, '名称', ''], ['links', 12, '典型投资', '-5'], ['links', 14, '外部需求', '#REF!'],
  ['companies', 4, '角色', '本地企'], ['companies', 6, '统一社会信用代码', '9.1E+17'], ['companies', 8, '营收', '三千万'], ['companies', 10, '更新日期', '46234'], ['companies', 12, '经度', '912.5'],
  ['capacities', 3, '企业', 'L-YR-0001'], ['capacities', 5, '产能', '########'], ['capacities', 7, '企业', 'L-YR-0002'],
  ['flows', 4, '上游环节', 'YRO1'], ['flows', 6, '用量', '￥￥'],
];
/** The demonstration's own remarks that a figure is missing, which the check would mention. */
const remarks: ReadonlySet<string> = new Set(['暂无', '—', 'N/A']);

/** Writes the county into `folder` in the encoding that Excel there saves; says where the mistakes are, and what was right. */
export async function plantMistakes(folder: string, from = 'data'): Promise<readonly Planted[]> {
  await mkdir(folder, { recursive: true });
  const planted: Planted[] = [];
  for (const file of (await readdir(from)).filter(name => name.endsWith('.csv'))) {
    const rows = Papa.parse<string[]>((await readFile(join(from, file), 'utf8')).replace(/^\ufeff/, '').trimEnd()).data.map(row => row.map(cell => (remarks.has(cell) ? '' : cell)));
    for (const [table, row, header, text] of wrong) {
      if (`${table}.csv` !== file) continue;
      const index = rows[0]!.findIndex(name => name.replace(/[(（].*$/, '') === header);
      if (index === -1) throw new Error(`${file} has no ${header}`);
      planted.push({ file, row, column: columnLetter(index), right: rows[row - 1]![index]! });
      rows[row - 1]![index] = text;
    }
    await writeFile(join(folder, file), iconv.encode(`${Papa.unparse(rows, { newline: '\r\n' })}\r\n`, 'gb18030'));
  }
  return planted;
}
