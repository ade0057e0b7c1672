// Leading noughts that a spreadsheet took from codes, as far as the codes beside them tell. Suggested, never filled in.

const isFigure = (code: string): boolean => { for (let at = 0; at < code.length; at++) { const mark = code.charCodeAt(at); if (mark < 48 || mark > 57) return false; } return code !== ''; };

/** The width that codes with leading noughts share; undefined where fewer than two have one. */
function widthOf(codes: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  for (const code of codes) if (code.charCodeAt(0) === 48 && code.length > 1 && isFigure(code)) counts.set(code.length, (counts.get(code.length) ?? 0) + 1);
  const [width, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return count < 2 ? undefined : width;
}

/** Which of the codes are figures and shorter than their neighbours, with what they probably were. */
export function findShortCodes(codes: readonly string[]): readonly { readonly nth: number; readonly meant: string }[] {
  const width = widthOf(codes);
  if (width === undefined) return [];
  return codes.flatMap((code, nth) => (code.length < width && code.charCodeAt(0) !== 48 && isFigure(code) ? [{ nth, meant: code.padStart(width, '0') }] : []));
}

const bare = (code: string): string => code.replace(/^0+(?=\d)/, '');

/** Finds the code that differs from a given one in its leading noughts alone. */
export function zerosAside(codes: ReadonlySet<string>): (code: string) => string | undefined {
  let known: ReadonlyMap<string, string> | undefined;
  return code => {
    if (!isFigure(code)) return undefined;
    known ??= new Map([...codes].filter(isFigure).map(other => [bare(other), other]));
    return known.get(bare(code));
  };
}
