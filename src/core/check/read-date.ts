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

export function readDate(text: string): CellResult {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]0{1,2}:00(?::00)?)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) {
    const serial = /^\d{5}$/.test(text) ? Number(text) : NaN;
    return serial > 20_000 && serial < 80_000 ? wrong('cell-date-serial', fromSerial(serial)) : wrong('cell-date');
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isDay(year, month, day) ? { value: `${year}-${pad(month)}-${pad(day)}` } : wrong('cell-date-impossible');
}

export function readMonth(text: string): CellResult {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*(?:月?|[-/.月]\s*0?1\s*日?)$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  const month = Number(parts?.[2]);
  return parts !== null && month >= 1 && month <= 12 ? { value: `${parts[1]}-${pad(month)}` } : wrong('cell-month');
}
