// Codes that public registers give out, checked by their own rules.

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Unified social credit code: 18 characters, the last a check over base 31 (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(text[index] ?? ''), 0);
  return alphabet[(31 - (sum % 31)) % 31] === text[17];
}

/** Mainland stock codes, six digits and the exchange: Shenzhen, Shanghai, Beijing. */
export function isStockCode(text: string): boolean {
  return /^((0|2|3)\d{5}\.SZ|(6|9)\d{5}\.SH|(4|8|9)\d{5}\.BJ)$/.test(text);
}

/** Where a six-digit code is listed, by its first digits. */
const exchanges: readonly (readonly [RegExp, string])[] = [[/^92/, 'BJ'], [/^[023]/, 'SZ'], [/^[69]/, 'SH'], [/^[48]/, 'BJ']];

/** What a stock code was before a spreadsheet took its noughts, or before somebody left its exchange out or wrote it in front: 858, 000858, sz000858. Undefined where nobody can tell. */
export function stockCodeMeant(text: string): { readonly code: string; readonly zeros: boolean } | undefined {
  const [, before, digits = '', behind] = /^(?:(SZ|SH|BJ)\W?)?(\d{1,6})(?:\.0)?(?:\W?(SZ|SH|BJ|SS|XSHE|XSHG))?$/i.exec(text) ?? [];
  if (digits === '') return undefined;
  const six = digits.padStart(6, '0');
  const stated = (before ?? behind)?.toUpperCase();
  const exchange = exchanges.find(([pattern]) => pattern.test(six))?.[1];
  const same = stated === undefined || stated === exchange || ({ SS: 'SH', XSHG: 'SH', XSHE: 'SZ' } as Readonly<Record<string, string>>)[stated] === exchange;
  return exchange === undefined || !same ? undefined : { code: `${six}.${exchange}`, zeros: digits.length < 6 };
}
