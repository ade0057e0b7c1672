// How wide a text is drawn, without a browser: a table of character classes that fits the usual system sans fonts from above; and lines made by it.

/** A character of one em: Chinese, Japanese and Korean scripts, full-width signs, and the quotes and dashes that their fonts draw as wide. */
const full = /[\u1100-\u115f\u2e80-\u303e\u3041-\uabff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]|[\u{20000}-\u{3fffd}]/u;
const narrow = /[iljtfrI.,:;'|!()[\]\s]/;
const broad = /[mwMW%@&]/;

function emOf(character: string): number {
  if (full.test(character)) return 1;
  if (character === '·') return 0.6;
  if (narrow.test(character)) return 0.33;
  if (broad.test(character)) return 0.9;
  return /[A-Z]/.test(character) ? 0.68 : 0.57;
}

/** Width of a text in px at a font size in px. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * size;
}

/** The size at which the table's widths hold for a bold text: Latin letters get wider, Chinese characters do not. */
export const boldSize = (text: string, size: number): number => (/[A-Za-z]/.test(text) ? size * 1.08 : size);

/** Whether some character of it takes a whole em: then it may break anywhere, and stand upright. */
export const isWide = (text: string): boolean => full.test(text);

/** Cuts a text to a width, with an ellipsis where something is lost. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Between which a line may break: single CJK characters and Latin words; where need be a word's parts after a hyphen; at last any character. */
const breaks = {
  words: /[\u1100-\uffef\u{20000}-\u{3fffd}]|[^\s\u1100-\uffef\u{20000}-\u{3fffd}]+\s*|\s+/gu,
  hyphens: /[\u1100-\uffef\u{20000}-\u{3fffd}]|[^\s\u1100-\uffef\u{20000}-\u{3fffd}-]+-*\s*|-+\s*|\s+/gu,
  anywhere: /\S\s*|\s+/gu,
} as const;

interface BrokenText { readonly lines: readonly string[]; readonly whole: boolean }

function breakPieces(pieces: readonly string[], size: number, widths: readonly number[]): BrokenText {
  const lines: string[] = [];
  let line = '';
  const room = (): number => widths[lines.length] ?? 0;
  const fits = (text: string): boolean => textWidth(text.trimEnd(), size) <= room();
  for (const [index, piece] of pieces.entries()) {
    if (fits(line + piece)) { line += piece; continue; }
    if (line !== '' && lines.length < widths.length - 1) { lines.push(line.trimEnd()); line = ''; }
    if (!fits(line + piece)) return { lines: [...lines, fitText(line + pieces.slice(index).join(''), size, room())], whole: false };
    line = piece;
  }
  return { lines: line.trimEnd() === '' ? lines : [...lines, line.trimEnd()], whole: true };
}

const breakAt = (text: string, kind: keyof typeof breaks, size: number, widths: readonly number[]): BrokenText => breakPieces(text.trim().match(breaks[kind]) ?? [], size, widths);

/** Breaks a text into lines, the first of `widths[0]` px and so on; the last is cut where it must be. `whole` tells whether nothing was lost. */
export function breakText(text: string, size: number, widths: readonly number[]): BrokenText {
  const broken = breakAt(text, 'words', size, widths);
  return broken.whole ? broken : breakAt(text, 'hyphens', size, widths);
}

/** Breaks a text into at most `most` lines of one width. */
export function wrapText(text: string, size: number, width: number, most: number): readonly string[] {
  return breakText(text, size, Array.from({ length: most }, () => width)).lines;
}

/** As many lines as the whole text needs: nothing is cut. `first` is the width of the first line, where it is another. */
export function wrapWhole(text: string, size: number, width: number, first: number = width): readonly string[] {
  // No line is narrower than its widest character, or it could never stand.
  const least = Math.max(0, ...[...text].map(character => textWidth(character, size)));
  const widths = [...text].map((_, line) => Math.max(least, line === 0 ? first : width));
  const broken = breakText(text, size, widths);
  return broken.whole ? broken.lines : breakAt(text, 'anywhere', size, widths).lines;
}

/** Two lines of about equal width; Latin words stay whole. One line where it cannot be parted. */
export function halve(text: string, size: number): readonly string[] {
  const marks = [...text];
  const may = (index: number): boolean => marks[index] === ' ' || (isWide(marks[index] ?? '') && isWide(marks[index - 1] ?? ''));
  const cuts = marks.map((_, index) => index).filter(index => index > 0 && index < marks.length - 1 && may(index));
  const parts = cuts.map(index => [marks.slice(0, index).join('').trim(), marks.slice(index).join('').trim()] as const);
  const widest = (pair: readonly [string, string]): number => Math.max(textWidth(pair[0], size), textWidth(pair[1], size));
  return parts.sort((a, b) => widest(a) - widest(b))[0] ?? [text];
}
