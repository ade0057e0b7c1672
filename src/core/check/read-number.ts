// Figures as planners write them → numbers in the column's unit, or what keeps them from being one.

import type { Column } from '../schema/column.ts';
import { convert, unitFactor } from '../schema/units.ts';
import { fault, withFault, wrong, type CellResult } from './cell-result.ts';

const plainInteger = /^-?\d{1,15}$/;
const thousands = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const plainNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;
/** As Excel writes what it finds too long for a cell: 1.2E+05. */
const power = /^[-+]?\d(\.\d+)?E\+\d{2,3}$/;

/** Larger figures lose digits here as in Excel, and none of a county's is as large. */
const mostExact = 1e15;

/** 112°30′15″, 112度30分15秒, 112:30:15, 112.5°E, 东经112°30′. */
const degrees = /^(?:[NSEW]|[东西南北][经纬]?)?\s*(\d{1,3}(?:\.\d+)?)\s*[°度:]\s*(?:(\d{1,2}(?:\.\d+)?)\s*[′'’分:]?\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:[″"”秒]|''|′′)?\s*)?[NSEW]?$/i;
/** 112.5E, N36.2: decimal already, with the half of the earth beside it. */
const half = /^(?:[NSEW东西南北]\s*(\d{1,3}(?:\.\d+)?)|(\d{1,3}(?:\.\d+)?)\s*[NSEW])$/i;

function decimalOf(text: string): string | undefined {
  const minus = /^[SW西南]|[SW]$/i.test(text) ? '-' : '';
  const near = half.exec(text);
  if (near !== null) return minus + (near[1] ?? near[2] ?? '');
  const found = degrees.exec(text);
  return found === null ? undefined : minus + (Number(found[1]) + Number(found[2] ?? 0) / 60 + Number(found[3] ?? 0) / 3600).toFixed(6);
}

/** Words and signs by which a figure is not the figure. */
const vague = /[约余近多几超~～至到≥≤><]|\d\+$|以上|以下|以内|左右|上下|不足|不低于|不少于|\d\s*[-–—―]+\s*\d/;

/** 3.2亿元 in a column of 万元: read in the column's unit, and said. */
function readWithUnit(text: string, column: Column): CellResult | undefined {
  const [, figure, unit] = /^([-+]?[\d.,]+)\s*([^\d\s.,(].*)$/.exec(text) ?? [];
  const factor = column.unit === undefined || unit === undefined ? undefined : unitFactor(unit, column.unit);
  if (figure === undefined || factor === undefined) return undefined;
  const read = readNumber(figure, column, factor);
  return read.value === undefined ? read : withFault(read, fault('cell-converted', `${String(read.value)} ${column.unit}`));
}

function refuse(text: string, column: Column): CellResult {
  // No figure is as long, and the patterns below would look at every part of it.
  if (text.length > 100) return wrong('cell-number', column.example);
  const decimal = decimalOf(text);
  if (decimal !== undefined) return wrong('cell-degrees', decimal);
  if (vague.test(text) && /[\d一二三四五六七八九十百千万亿]/.test(text)) return wrong('cell-number-vague', column.example);
  const united = readWithUnit(text, column);
  if (united !== undefined) return united;
  if (/^[-+]?\d[\d.,]*\s*[^\d\s.,(]\S*$/.test(text)) return wrong('cell-number-unit', column.unit ?? '见表头或本环节');
  return wrong('cell-number', column.example);
}

/** `factor` turns the figures of the file's unit into those of the column's. */
export function readNumber(text: string, column: Column, factor: number): CellResult {
  const bare = plainInteger.test(text) || !thousands.test(text) ? text : text.replaceAll(',', '');
  if (!plainNumber.test(bare)) return refuse(text, column);
  const figure = Number(bare);
  // `+ 0` makes 0 of -0, which would be printed with its sign.
  const value = (factor === 1 ? figure : convert(figure, factor)) + 0;
  if (!Number.isFinite(value)) return wrong('cell-number', column.example);
  if (Math.abs(value) > mostExact) return value > 0 ? wrong('cell-high', mostExact) : wrong('cell-low', -mostExact);
  if (column.min !== undefined && value < column.min) return wrong('cell-low', column.min);
  if (column.max !== undefined && value > column.max) return wrong('cell-high', column.max);
  return power.test(bare) ? { value, faults: [fault('cell-power', value)] } : { value };
}

export function readInteger(text: string, column: Column, factor: number): CellResult {
  const year = /^(\d{4})\s*年度?$/.exec(text)?.[1];
  if (year !== undefined) return withFault(readNumber(year, column, factor), fault('cell-converted', year));
  const read = readNumber(text, column, factor);
  return typeof read.value === 'number' && !Number.isInteger(read.value) ? wrong('cell-integer', column.example) : read;
}
