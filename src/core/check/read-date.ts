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
function fromChinese(text: string): string {
  if (!/^[〇零一二三四五六七八九]{4}年/.test(text)) return text;
  return text.replace(/[〇零一二三四五六七八九十]+/g, word => {
    const value = (mark: string): string => (mark === '零' ? '0' : String(digits.indexOf(mark)));
    if (!word.includes('十')) return [...word].map(value).join('');
    const [tens = '', ones = ''] = word.split('十');
    return `${tens === '' ? '1' : value(tens)}${ones === '' ? '0' : value(ones)}`;
  });
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** 30-Sep-2026, Sep 30, 2026: the month is a word, so that no order can be mistaken. */
function fromEnglish(text: string): readonly [number, number, number] | undefined {
  const [, day, word, year] = /^(\d{1,2})[-\s.]([A-Za-z]{3,9})[-\s.,]+(\d{4})$/.exec(text) ?? [];
  const [, word2, day2, year2] = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(text) ?? [];
  const month = months.indexOf((word ?? word2 ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : [Number(year ?? year2), month, Number(day ?? day2)];
}

/** Figures whose order nobody can know: 30/9/2026, 9/30/26, 26-9-30. The likeliest reading, to be written out; undefined where there is none. */
function guessOrder(text: string): string | undefined {
  const [a, b, c] = (/^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/.exec(text)?.slice(1) ?? []).map(Number);
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const orders = [[c, b, a], [c, a, b], [2000 + a, b, c], [2000 + c, a, b], [2000 + c, b, a]] as const;
  const [year, month, day] = orders.find(([y, m, d]) => y > 1949 && y < 2100 && isDay(y, m, d)) ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : `${year}-${pad(month)}-${pad(day)}`;
}

const written = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[ T]*\d{1,2}:\d{2}(?::\d{2})?)?$/;

export function readDate(text: string): CellResult {
  const plain = fromChinese(text);
  const parts = (written.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain))?.slice(1).map(Number) ?? fromEnglish(plain);
  if (parts === undefined) {
    const serial = /^\d{5}$/.test(text) ? Number(text) : NaN;
    if (serial > 20_000 && serial < 80_000) return wrong('cell-date-serial', fromSerial(serial));
    const meant = guessOrder(text);
    return meant === undefined ? wrong('cell-date') : wrong('cell-date-order', meant);
  }
  const [year = 0, month = 0, day = 0] = parts;
  return isDay(year, month, day) ? { value: `${year}-${pad(month)}-${pad(day)}` } : wrong('cell-date-impossible');
}

export function readMonth(text: string): CellResult {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*(?:月?|[-/.月]\s*0?1\s*日?)$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  const month = Number(parts?.[2]);
  return parts !== null && month >= 1 && month <= 12 ? { value: `${parts[1]}-${pad(month)}` } : wrong('cell-month');
}
