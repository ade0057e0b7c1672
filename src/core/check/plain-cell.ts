// Cells that need no pattern: most are a short code, a figure or plain words, which a look at each character tells.

import { missingWords } from '../schema/cell-words.ts';
import { spoiltMarks } from './garbled.ts';

const [textMark, codeMark] = [1, 2] as const;

/** What each character may stand in: plain text, a code. Those that Excel, converters and other encodings leave behind may in none. */
const marks = new Uint8Array(65_536);
for (let code = 32; code < 127; code++) marks[code] = textMark;
for (let code = 0x4e00; code < 0xa000; code++) marks[code] = textMark;
for (const mark of '，。、：；（）《》「」“”—–·℃㎡²³×−±°') marks[mark.charCodeAt(0)] = textMark;
for (const mark of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-') marks[mark.charCodeAt(0)] = textMark | codeMark;

for (const mark of spoiltMarks) marks[mark.charCodeAt(0)] = 0;

const isAll = (text: string, mark: number): boolean => {
  for (let at = 0; at < text.length; at++) if (((marks[text.charCodeAt(at)] as number) & mark) === 0) return false;
  return true;
};

const [space, hash, apostrophe, equals, zero, nine, dot, letterE] = [32, 35, 39, 61, 48, 57, 46, 69] as const;
const isDigit = (code: number): boolean => code >= zero && code <= nine;

/** With what words for nothing begin: 暂无, 不详, n/a. */
const initials: ReadonlySet<string> = new Set(missingWords.map(word => word[0] ?? ''));

/** Words that mean themselves: no word for nothing, no formula, none kept from being one, no error of Excel's, no figure in powers of ten. */
export function isPlainText(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text.length > 2000 || first === space || first === hash || first === apostrophe || first === equals || text.charCodeAt(text.length - 1) === space) return false;
  if (text.length < 24 && (isDigit(first) || first === letterE)) return false;
  return !(text.length < 8 && initials.has((text[0] ?? '').toLowerCase())) && isAll(text, textMark);
}

/** A code that is its own value. `na` and `null` are words for nothing, 1E+05 has a sign that codes do not. */
export function isPlainCode(text: string): boolean {
  const first = text.charCodeAt(0);
  const initial = first | 32;
  return text.length <= 40 && (isDigit(first) || (initial >= 97 && initial <= 122)) && initial !== 110 && isAll(text, codeMark);
}

/** A figure without sign, grouping or power, of at most fifteen digits, which is exact; undefined for anything else. */
export function plainFigure(text: string): number | undefined {
  let [whole, decimals] = [0, -1];
  if (text.length > 16) return undefined;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === dot && decimals === -1 && at > 0) decimals = 0;
    else if (isDigit(code)) { whole = whole * 10 + code - zero; if (decimals !== -1) decimals += 1; }
    else return undefined;
  }
  return text.length - (decimals === -1 ? 0 : 1) > 15 ? undefined : decimals < 1 ? whole : whole / 10 ** decimals;
}
