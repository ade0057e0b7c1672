// Dates and months as planners write them → ISO text.

import { wrong, type CellResult } from './cell-result.ts';

const pad = (part: number): string => String(part).padStart(2, '0');

/** Whether a day exists in the Gregorian calendar. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Day number of Excel's calendar (1900, with its false leap day) → ISO date. */
function fromSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

const digits = '〇一二三四五六七八九';
/** 二〇二六年九月三十日 → 2026年9月30日. 零 is written for 〇, and 十 stands in days and months. */
function fromChinese(written: string): string {
  const text = written.replaceAll('○', '〇');
  if (!/^[〇零一二三四五六七八九]{4}年/.test(text)) return text;
  return text.replace(/[〇零一二三四五六七八九十]+/g, word => {
    const value = (mark: string): string => (mark === '零' ? '0' : String(digits.indexOf(mark)));
    if (!word.includes('十')) return [...word].map(value).join('');
    const [tens = '', ones = ''] = word.split('十');
    return `${tens === '' ? '1' : value(tens)}${ones === '' ? '0' : value(ones)}`;
  });
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Which month an English word names, from 1; 0 for none. */
const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
/** 30-Sep-2026, Sep 30, 2026: the month is a word, so that no order can be mistaken. A year of two figures is taken for one of this century. */
function fromEnglish(text: string): { readonly parts: readonly [number, number, number]; readonly short: boolean } | undefined {
  const [, day, word, year] = /^(\d{1,2})[-\s./]([A-Za-z]{3,9})[-\s.,/]+(\d{4}|\d{2})$/.exec(text) ?? [];
  const [, word2, day2, year2] = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(text) ?? [];
  const month = monthOf(word ?? word2 ?? '');
  const full = Number(year ?? year2);
  return month === 0 ? undefined : { parts: [full < 100 ? 2000 + full : full, month, Number(day ?? day2)], short: full < 100 };
}

/** Figures whose order nobody can know: 30/9/2026, 9/30/26, 26-9-30. The likeliest reading, to be written out; undefined where there is none. */
function guessOrder(text: string): string | undefined {
  const [a, b, c] = (/^(\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,4})[日号]?$/.exec(text)?.slice(1) ?? []).map(Number);
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const orders = [[c, b, a], [c, a, b], [2000 + a, b, c], [2000 + c, a, b], [2000 + c, b, a]] as const;
  const [year, month, day] = orders.find(([y, m, d]) => y > 1949 && y < 2100 && isDay(y, m, d)) ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : `${year}-${pad(month)}-${pad(day)}`;
}

const written = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/;

/** The hour and the day of the week say nothing of the day: 2026-09-30T08:30:00.000Z, 2026年9月30日 星期三. */
const withoutHour = (text: string): string => text
  .replace(/(?:^|\s*)(?:星期|周|礼拜)[一二三四五六日天]\s*|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '')
  .replace(/(\d[日号]?)(?:T|\s)\s*(?:上午|下午)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s*(?:[AP]M|Z|[-+]\d{2}:?\d{2})?$/i, '$1');

/** Excel's number of a day, which stands where the format of a date was lost. */
function daySerial(text: string): string | undefined {
  const serial = /^\d{5}(?:\.\d{1,12})?$/.test(text) ? Math.floor(Number(text)) : NaN;
  return serial > 20_000 && serial < 80_000 ? fromSerial(serial) : undefined;
}

export function readDate(text: string): CellResult {
  // No date is as long, and the patterns would look at every part of it.
  if (text.length > 60) return wrong('cell-date');
  const plain = withoutHour(fromChinese(text));
  const english = fromEnglish(plain);
  const parts = (written.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain))?.slice(1).map(Number) ?? english?.parts;
  if (parts === undefined) {
    const serial = daySerial(text);
    if (serial !== undefined) return wrong('cell-date-serial', serial);
    const meant = guessOrder(plain);
    return meant === undefined ? wrong('cell-date') : wrong('cell-date-order', meant);
  }
  const [year = 0, month = 0, day = 0] = parts;
  if (!isDay(year, month, day)) return wrong('cell-date-impossible');
  const value = `${year}-${pad(month)}-${pad(day)}`;
  return english?.short === true ? wrong('cell-date-order', value) : { value };
}

/** What a month was before Excel wrote it its own way: Sep-26, 26-Sep, or the number of its first day. */
function monthMeant(text: string): string | undefined {
  const [, before, word = '', behind] = /^(?:(\d{2})[-\s])?([A-Za-z]{3,9})(?:[-\s](\d{4}|\d{2}))?$/.exec(text) ?? [];
  const [month, year] = [monthOf(word), before ?? behind];
  if (month !== 0 && year !== undefined) return `${year.length === 2 ? `20${year}` : year}-${pad(month)}`;
  const serial = daySerial(text);
  return serial?.endsWith('-01') === true ? serial.slice(0, 7) : undefined;
}

export function readMonth(text: string): CellResult {
  if (text.length > 60) return wrong('cell-month');
  const plain = withoutHour(fromChinese(text));
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*(?:月?份?|[-/.月]\s*0?1\s*日?)$/.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain);
  const month = Number(parts?.[2]);
  if (parts !== null && month >= 1 && month <= 12) return { value: `${parts[1]}-${pad(month)}` };
  const meant = monthMeant(text);
  return meant === undefined ? wrong('cell-month') : wrong('cell-month-meant', meant);
}
