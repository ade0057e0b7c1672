// Rows of a sheet that are no row of data and that nobody meant as one: totals, footnotes, signatures, the header once more.

import type { FindingCode } from './messages.ts';
import { tidy } from './normalise.ts';
import type { MatchedHeader } from './sheet.ts';

const total = /^(本页|本表|全县)?(合计|总计|小计|共计|累计|总数|total|subtotal|sum)[::]?$/i;
const note = /^(注|备注|附注|说明|数据来源|资料来源|来源|填报说明|填表说明|单位)\s*[0-9一二三]*\s*[::.、]|^[*※]/;
const signature = /^(填表|填报|制表|审核|复核|审批|单位负责|负责人|联系人|联系电话|填报日期|制表日期|报送日期)\S{0,4}\s*[::]/;

/** Which finding tells that this row is no data; undefined for a row of data. Blank rows are the caller's. */
export function reasonToSkip(cells: readonly string[], header: MatchedHeader): Extract<FindingCode, 'row-total' | 'row-note' | 'row-header'> | undefined {
  const filled = cells.map(cell => tidy(cell)).filter(cell => cell !== '');
  const first = filled[0] ?? '';
  // a code or a name that happens to be such a word has its row's other texts beside it; a total has figures alone
  if (total.test(first.replace(/\s/g, '')) && filled.slice(1).every(cell => /^[-+]?[\d.,%]+$/.test(cell) || cell === '-' || cell === '—')) return 'row-total';
  if ((filled.length === 1 && note.test(first)) || signature.test(first)) return 'row-note';
  const same = header.columns.filter(column => tidy(cells[column.index] ?? '') === tidy(column.header)).length;
  return same >= 2 && same >= header.columns.length * 0.6 ? 'row-header' : undefined;
}
