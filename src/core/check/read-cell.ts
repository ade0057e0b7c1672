// One cell's text → its value, or what is wrong with it. A reader a kind of column.

import { noWords, yesWords } from '../schema/cell-words.ts';
import type { Column, Kind } from '../schema/column.ts';
import { headerOf } from '../schema/column.ts';
import { parseGeometry } from './parse-geometry.ts';
import { isMissingWord, nearest, tidy } from './normalise.ts';
import { fault, withFault, wrong, type CellResult } from './cell-result.ts';
import { isGarbled } from './garbled.ts';
import { isCreditCode, isStockCode, stockCodeMeant } from './registers.ts';
import { readCrs } from './read-crs.ts';
import { readDate, readMonth } from './read-date.ts';
import { readInteger, readNumber } from './read-number.ts';

type Reader = (text: string, column: Column, written: string, factor: number) => CellResult;

/** ="001", by which planners keep Excel's hands off a text. */
const quotedFormula = /^=\s*"((?:[^"]|"")*)"$/;

/** A code that Excel took for a figure: 9.1E+17. One that is typed has no plus sign. */
const lostToPower = /^\d(\.\d+)?E\+\d{2,3}$/i;
/** Excel keeps fifteen digits of a figure. */
const lostDigits = /^\d{15}0{3,}$/;

const readCode: Reader = (text, column) => (/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(text) ? { value: text } : wrong('cell-code', column.example));

const yes: ReadonlySet<string> = new Set(yesWords);
const no: ReadonlySet<string> = new Set(noWords);
const readFlag: Reader = text => {
  const word = text.toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word) ? { value: false } : wrong('cell-flag');
};

const readChoice: Reader = (text, column) => {
  const choices = Object.entries(column.choices ?? {});
  const found = choices.find(([key, label]) => [key, label.zh, label.en].some(name => tidy(name).toLowerCase() === text.toLowerCase()));
  if (found !== undefined) return { value: found[0] };
  const words = choices.map(([, label]) => label.zh);
  return wrong('cell-choice', words.join('、'), nearest(text, words));
};

/** The parts of a list. Signs inside brackets part nothing: 承装(修、试)电力设施许可证 is one. Read from the end, where it is known whether a bracket closes further on. */
function split(text: string): string[] {
  const parts: string[] = [];
  let [end, inside] = [text.length, false];
  for (let at = text.length - 1; at >= -1; at--) {
    const mark = text[at] ?? '';
    if (mark === ')' || mark === '）') inside = true;
    else if (mark === '(' || mark === '（') inside = false;
    else if (at === -1 || (!inside && '、;；|\n,，'.includes(mark))) { parts.push(text.slice(at + 1, end).trim()); end = at; }
  }
  return parts.filter(part => part !== '').reverse();
}
const readList: Reader = text => ({ value: split(text) });
const readReferences: Reader = text => ({ value: split(text) });

const readUrl: Reader = text => (/^https?:\/\/[^\s/?#]+\S*$/i.test(text) ? { value: text } : wrong('cell-url'));

const readText: Reader = (_text, _column, written) => ({ value: written.trim() });

function readStockCode(text: string): CellResult {
  if (isStockCode(text)) return { value: text };
  const meant = stockCodeMeant(text);
  if (meant === undefined) return wrong('cell-stock-code');
  return wrong(meant.zeros ? 'stock-code-zeros' : 'stock-code-exchange', meant.code);
}

const readers: Readonly<Record<Kind, Reader>> = {
  text: readText,
  list: readList,
  code: readCode,
  number: (text, column, _written, factor) => readNumber(text, column, factor),
  integer: (text, column, _written, factor) => readInteger(text, column, factor),
  flag: readFlag,
  choice: readChoice,
  date: readDate,
  month: readMonth,
  url: readUrl,
  creditCode: text => (isCreditCode(text) ? { value: text } : wrong(lostDigits.test(text) ? 'cell-digits-lost' : 'cell-credit-code')),
  stockCode: readStockCode,
  coordinateSystem: readCrs,
  geometry: parseGeometry,
  reference: text => ({ value: text }),
  references: readReferences,
};

/** =SUM(A1:A3), =A1, =1+1, ={1}, @SUM(1): what a spreadsheet would work out. */
const formula = /^=\s*[\w(+\-$@{.']|^@[A-Z]+\(/i;
const excelErrors = /^(#(REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|GETTING_DATA|#+)|Err:\d{3})$/i;
/** Kinds whose text is a name for something, not a figure or a day. */
const naming: ReadonlySet<Kind> = new Set(['code', 'text', 'creditCode', 'stockCode', 'reference', 'references']);
const dash = /^[-—–/\\]+$/;

/** What Excel or a converter has put where the planner's text stood; undefined where the text is theirs. */
function spoilt(text: string, written: string, kind: Kind): CellResult | undefined {
  if (isGarbled(written)) return wrong('cell-garbled');
  if (formula.test(text)) return wrong('cell-formula');
  if (excelErrors.test(text) && (kind === 'text' || !isMissingWord(text))) return wrong('cell-excel-error', text);
  return naming.has(kind) && lostToPower.test(text) ? wrong('cell-code-lost') : undefined;
}

/** The most characters that Excel keeps in a cell. */
const mostOfACell = 32_767;

/** As our own tables are written for Excel: an apostrophe before what would start a formula. */
const guarded = /^'[=+\-@＝＋－＠\t\r\n]/;

/** Reads one cell. Blank gives `undefined`; a required cell that is blank is a fault. `factor` turns the figures of the file's unit into those of the column's. */
export function readCell(column: Column, written: string, factor = 1): CellResult {
  if (written.includes('\0')) return withFault(readCell(column, written.replaceAll('\0', ''), factor), fault('cell-nul'));
  if (written.length > mostOfACell) return readLong(column, written, factor);
  // what was saved with a guard against being taken for a formula is the text behind it
  if (guarded.test(written)) return readers[column.kind](tidy(written.slice(1)), column, written.slice(1), factor);
  const text = tidy(written);
  const inner = quotedFormula.exec(text)?.[1]?.replaceAll('""', '"');
  if (inner !== undefined) return withFault(readCell(column, inner, factor), fault('cell-formula-text', inner));
  const broken = spoilt(text, written, column.kind);
  if (broken !== undefined) return broken;
  // a dash may be a text; 暂无 may be a remark, but no name
  const saysMissing = isMissingWord(text) && (column.kind !== 'text' || (column.required && !dash.test(text)));
  if (text === '' || saysMissing) {
    if (column.required) return wrong('cell-required', headerOf(column));
    return saysMissing ? { value: undefined, faults: [fault('cell-missing-word')] } : { value: undefined };
  }
  return readers[column.kind](text, column, written, factor);
}

/** A cell longer than Excel's is said, and read only where so long a text can mean something. */
function readLong(column: Column, written: string, factor: number): CellResult {
  const said = fault('cell-long', written.length, mostOfACell);
  if (written.trim().length <= mostOfACell) return readCell(column, written.trim(), factor);
  if (column.kind === 'geometry') return readers.geometry(tidy(written), column, written, factor);
  return column.kind === 'text' && !isGarbled(written) ? { value: written.trim(), faults: [said] } : { faults: [said] };
}
