// How wide a text is drawn, in em, without a browser: a table of character classes that fits the usual system sans fonts from above.

const narrow = /[iljtfrI.,:;'|!()[\] ]/;
const wide = /[mwMW%@&—…]/;
const cjk = /[\u1100-\u115f\u2e80-\u303e\u3041-\uabff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6·“”‘’]/;

function emOf(character: string): number {
  if (cjk.test(character)) return character === '·' ? 0.6 : 1;
  if (narrow.test(character)) return 0.33;
  if (wide.test(character)) return 0.9;
  return /[A-Z]/.test(character) ? 0.68 : 0.57;
}

/** Width of a text in px at a font size in px. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * size;
}

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

/** The pieces between which a line may break: single CJK characters, Latin words, and where need be their parts after a hyphen. */
function piecesOf(text: string, hyphens: boolean): readonly string[] {
  const pieces = hyphens ? /[\u1100-\uffef]|[^\s\u1100-\uffef-]+-*\s*|-+\s*|\s+/g : /[\u1100-\uffef]|[^\s\u1100-\uffef]+\s*|\s+/g;
  return text.match(pieces) ?? [];
}

interface BrokenText { readonly lines: readonly string[]; readonly whole: boolean }

function breakPieces(pieces: readonly string[], size: number, widths: readonly number[]): BrokenText {
  const lines: string[] = [];
  let line = '';
  for (const [index, piece] of pieces.entries()) {
    const width = widths[lines.length] ?? 0;
    if (textWidth((line + piece).trimEnd(), size) <= width) { line += piece; continue; }
    if (lines.length === widths.length - 1 || line === '') return { lines: [...lines, fitText(line + pieces.slice(index).join(''), size, width)], whole: false };
    lines.push(line.trimEnd());
    line = piece;
  }
  const last = line.trimEnd();
  const width = widths[lines.length] ?? 0;
  return { lines: last === '' ? lines : [...lines, fitText(last, size, width)], whole: last === '' || textWidth(last, size) <= width };
}

/** Breaks a text into lines, the first of `widths[0]` px and so on; the last is cut where it must be. `whole` tells whether nothing was lost. */
export function breakText(text: string, size: number, widths: readonly number[]): BrokenText {
  const broken = breakPieces(piecesOf(text, false), size, widths);
  return broken.whole ? broken : breakPieces(piecesOf(text, true), size, widths);
}

/** Breaks a text into at most `most` lines of one width. */
export function wrapText(text: string, size: number, width: number, most: number): readonly string[] {
  return breakText(text, size, Array.from({ length: most }, () => width)).lines;
}
