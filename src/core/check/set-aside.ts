// Rows of a sheet that are no row of data and that nobody meant as one: totals, footnotes, signatures, the header once more.

import type { FindingCode } from './messages.ts';
import { tidy } from './normalise.ts';
import type { MatchedHeader } from './sheet.ts';

const total = /^(其中|平均|(本页|本表|全县)?(合计|总计|小计|共计|累计|总数)|(sub|grand)?total|sum)(\(.{0,8}\))?[::]?$/i;
/** What stands beside a total: figures, days, codes, yes and no. */
const figure = /^[-+]?[\d.,%]+$|^[-—]$|^[!-~]{1,16}$|^\d{4}年\S{0,6}$|^[是否]$/;
const note = /^(注|备注|附注|说明|数据来源|资料来源|来源|填报说明|填表说明|单位)\s*[0-9一二三]*\s*[::.、]|^[*※]|^第\s*\d+\s*页|^\d{4}年\d{1,2}月(\d{1,2}日)?$/;
const signature = /^(填表|填报|制表|审核|复核|审批|单位负责|负责人|联系人|联系电话|填报日期|制表日期|报送日期)\S{0,4}\s*[::]/;

/** Columns that say where a row comes from. */
const told: ReadonlySet<string> = new Set(['public', 'source', 'updated', 'note']);

type Reason = Extract<FindingCode, 'row-total' | 'row-note' | 'row-header'>;

/** Characters that begin no such word, nor are blank: a row that begins so is looked at no further. */
const beginsData = new Uint8Array(65_536).fill(1, 33, 127).fill(1, 0x4e00, 0xa000);
for (const mark of '本全合总小共累其平注备附说数资来填单制审复负联报第*GgTtSs0123456789') beginsData[mark.charCodeAt(0)] = 0;

const mayBegin = (cell: string): boolean => beginsData[cell.charCodeAt(0)] !== 1 && !/^[TS](?!o|u)/i.test(cell);

/** A code or a name that happens to be such a word has its row's other texts beside it; a total has figures alone. `aside`: columns that tell nothing of it, where the row comes from and when. */
function isTotal(cells: readonly string[], names: readonly number[], aside: ReadonlySet<number>): boolean {
  const own = cells.map((cell, index) => (cell === '' || aside.has(index) ? '' : tidy(cell)));
  const at = own.findIndex(cell => cell !== '');
  const word = [at, ...names].find(index => total.test((own[index] ?? '').replace(/\s/g, '')));
  return word !== undefined && own.every((cell, index) => cell === '' || index === word || figure.test(cell));
}

function isNote(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell !== '').map(tidy).filter(cell => cell !== '');
  const first = filled[0] ?? '';
  return (filled.length === 1 && note.test(first)) || signature.test(first);
}

/** Which finding tells that a row is no data; undefined for a row of data. Blank rows are the caller's. */
export function rowSkipper({ columns }: MatchedHeader): (cells: readonly string[]) => Reason | undefined {
  const wanted = columns.map(({ index, header }) => ({ index, header: tidy(header), first: header.charCodeAt(0) }));
  const most = wanted.length * 0.4;
  const isHeader = (cells: readonly string[]): boolean => {
    let unlike = 0;
    for (const { index, header, first } of wanted) {
      const cell = cells[index] ?? '';
      const code = cell.charCodeAt(0);
      // a plain character that is another settles it; a full-width or invisible one may still come to the same
      if (cell !== header && (cell === '' || (code !== first && code > 32 && code < 0xa000) || tidy(cell) !== header) && ++unlike > most) return false;
    }
    return wanted.length - unlike >= 2;
  };
  // a row with a code of its own is meant as data, whatever it is called
  const names = columns.some(({ key }) => key === 'code') ? [] : columns.filter(({ column }) => column.required && column.kind === 'text').map(({ index }) => index);
  const aside = new Set(columns.filter(({ key }) => told.has(key)).map(({ index }) => index));
  return cells => {
    let first = 0;
    while (first < cells.length - 1 && cells[first] === '') first += 1;
    const begins = mayBegin(cells[first] ?? '');
    if ((begins || names.some(index => mayBegin(cells[index] ?? ' '))) && isTotal(cells, names, aside)) return 'row-total';
    if (begins && isNote(cells)) return 'row-note';
    return isHeader(cells) ? 'row-header' : undefined;
  };
}
