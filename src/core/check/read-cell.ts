// One cell's text → its value, or what is wrong with it. A reader a kind of column.

import type { Column, Kind } from '../schema/column.ts';
import { headerOf } from '../schema/column.ts';
import { parseGeometry } from './parse-geometry.ts';
import { isMissingWord, nearest, tidy } from './normalise.ts';
import { convert, unitFactor } from '../schema/units.ts';
import { fault, wrong, type CellResult, type Fault } from './cell-result.ts';
import { isStockCode, isCreditCode } from './registers.ts';
import { readCrs } from './read-crs.ts';
import { readDate, readMonth } from './read-date.ts';

type Reader = (text: string, column: Column, written: string, factor: number) => CellResult;

/** ="001", by which planners keep Excel's hands off a text. */
const quotedFormula = /^=\s*"((?:[^"]|"")*)"$/;

/** A result with one more thing said of it. */
const withFault = (result: CellResult, more: Fault): CellResult => ({ ...result, faults: [more, ...result.faults ?? []] } as CellResult);

const thousands = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const plainNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;

/** 112°30′15″, 112度30分15秒, with or without the letter of a half of the earth. */
const degrees = /^[NSEW东西南北]?\s*(\d{1,3})\s*[°度]\s*(?:(\d{1,2}(?:\.\d+)?)\s*[′'分]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:[″"秒]|''|′′)\s*)?[NSEW]?$/i;

function decimalOf(text: string): string | undefined {
  const found = degrees.exec(text);
  return found === null ? undefined : (Number(found[1]) + Number(found[2] ?? 0) / 60 + Number(found[3] ?? 0) / 3600).toFixed(6);
}

/** 3.2亿元 in a column of 万元: read in the column's unit, and said. */
function readWithUnit(text: string, column: Column, written: string): CellResult | undefined {
  const [, figure, unit] = /^([-+]?[\d.,]+)\s*([^\d\s.,(].*)$/.exec(text) ?? [];
  const factor = column.unit === undefined || unit === undefined ? undefined : unitFactor(unit, column.unit);
  if (figure === undefined || factor === undefined) return undefined;
  const read = readNumber(figure, column, written, factor);
  return read.value === undefined ? read : withFault(read, fault('cell-converted', `${String(read.value)} ${column.unit}`));
}

const readNumber: Reader = (text, column, written, factor) => {
  const bare = thousands.test(text) ? text.replaceAll(',', '') : text;
  if (!plainNumber.test(bare)) {
    const decimal = decimalOf(text);
    if (decimal !== undefined) return wrong('cell-degrees', decimal);
    if (/[约余近~～至到]|以上|以下|左右|\d\s*[-–—]\s*\d/.test(text)) return wrong('cell-number-vague', column.example);
    const united = readWithUnit(text, column, written);
    if (united !== undefined) return united;
    if (/^[-+]?\d[\d.,]*\s*[^\d\s.,(]\S*$/.test(text)) return wrong('cell-number-unit', column.unit ?? '见表头或本环节');
    return wrong('cell-number', column.example);
  }
  // `+ 0` makes 0 of -0, which would be printed with its sign.
  const value = convert(Number(bare), factor) + 0;
  if (!Number.isFinite(value)) return wrong('cell-number', column.example);
  if (column.min !== undefined && value < column.min) return wrong('cell-low', column.min);
  if (column.max !== undefined && value > column.max) return wrong('cell-high', column.max);
  return { value };
};

const readInteger: Reader = (text, column, written, factor) => {
  const read = readNumber(text, column, written, factor);
  return typeof read.value === 'number' && !Number.isInteger(read.value) ? wrong('cell-integer', column.example) : read;
};

const readCode: Reader = (text, column) => {
  if (/^\d(\.\d+)?e\+?\d+$/i.test(text)) return wrong('cell-code-lost');
  return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(text) ? { value: text } : wrong('cell-code', column.example);
};

const yes = new Set(['是', 'y', 'yes', 'true', '1', '公开', '√', '✓']);
const no = new Set(['否', 'n', 'no', 'false', '0', '内部', '×']);
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

/** Signs inside brackets part nothing: 承装(修、试)电力设施许可证 is one. */
const split = (text: string): string[] => text.split(/[、;；|\n,，](?![^（(]*[）)])/).map(part => part.trim()).filter(part => part !== '');
const readList: Reader = text => ({ value: split(text) });
const readReferences: Reader = text => ({ value: split(text).map(part => part.trim()) });

const readUrl: Reader = text => (/^https?:\/\/[^\s/?#]+\S*$/i.test(text) ? { value: text } : wrong('cell-url'));

const readText: Reader = (_text, _column, written) => ({ value: written.trim() });

const readers: Readonly<Record<Kind, Reader>> = {
  text: readText,
  list: readList,
  code: readCode,
  number: readNumber,
  integer: readInteger,
  flag: readFlag,
  choice: readChoice,
  date: readDate,
  month: readMonth,
  url: readUrl,
  creditCode: text => (isCreditCode(text) ? { value: text } : wrong('cell-credit-code')),
  stockCode: text => (isStockCode(text) ? { value: text } : wrong('cell-stock-code')),
  coordinateSystem: readCrs,
  geometry: parseGeometry,
  reference: text => ({ value: text }),
  references: readReferences,
};

const excelErrors = /^#(REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|N\/A|#+)$/i;

/** Reads one cell. Blank gives `undefined`; a required cell that is blank is a fault. `factor` turns the figures of the file's unit into those of the column's. */
export function readCell(column: Column, written: string, factor = 1): CellResult {
  if (written.includes('\0')) return withFault(readCell(column, written.replaceAll('\0', ''), factor), fault('cell-nul'));
  const text = tidy(written);
  const inner = quotedFormula.exec(text)?.[1]?.replaceAll('""', '"');
  if (inner !== undefined) return withFault(readCell(column, inner, factor), fault('cell-formula-text', inner));
  if (/^=[A-Za-z(+\-$]/.test(text)) return wrong('cell-formula');
  if (/锟斤拷|烫烫烫|\ufffd/.test(written)) return wrong('cell-garbled');
  if (excelErrors.test(text) && (column.kind === 'text' || !isMissingWord(text))) return wrong('cell-excel-error', text);
  const saysMissing = isMissingWord(text) && column.kind !== 'text';
  if (text === '' || saysMissing) {
    if (column.required) return wrong('cell-required', headerOf(column));
    return saysMissing ? { value: undefined, faults: [fault('cell-missing-word')] } : { value: undefined };
  }
  return readers[column.kind](text, column, written, factor);
}
