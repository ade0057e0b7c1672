// How wide a label is, without a font at hand, and how a company's name gets short enough for a map.

const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]|[\u{20000}-\u{3fffd}]/u;

function emOf(mark: string): number {
  if (wide.test(mark)) return 1;
  if (/[iljtfrI.,:;'|!()[\]\s]/.test(mark)) return 0.34;
  return /[mwMW%@&]/.test(mark) ? 0.88 : /[A-Z]/.test(mark) ? 0.67 : 0.57;
}

/** Width in px of a text set at `size` px, rather above than below what the usual system fonts take. A Chinese character takes 1 em. */
export const textWidth = (text: string, size: number): number => [...text].reduce((sum, mark) => sum + emOf(mark), 0) * size;

export const isWide = (text: string): boolean => wide.test(text);

const legal = /(?:(?:股份|集团)?有限(?:责任)?公司|集团公司|股份公司|集团|专业合作社(?:联合社)?|农民合作社|合作社|,?\s*(?:Co\.,?\s*Ltd\.?|Ltd\.?|Inc\.?|Group|Corporation|Corp\.?))$/u;

/** A company's name without its county in front and its legal form behind; never shorter than two characters. */
export function shortenName(name: string, county: string | undefined): string {
  const place = (county ?? '').replace(/[县市区]$/u, '');
  const cut = (text: string, shorter: string): string => ([...shorter].length >= 2 ? shorter : text);
  const bare = cut(name, name.replace(legal, '').trim());
  if (place === '' || !bare.startsWith(place)) return bare;
  return cut(bare, bare.slice(place.length).replace(/^[县市区]/u, ''));
}

/** Cut to `most` px with an ellipsis; the text itself where it fits. */
export function cutText(text: string, size: number, most: number): string {
  if (textWidth(text, size) <= most) return text;
  const marks = [...text];
  while (marks.length > 1 && textWidth(`${marks.join('')}…`, size) > most) marks.pop();
  return `${marks.join('').trimEnd()}…`;
}

/** Two lines of about equal width; Latin words stay whole. One line where it cannot be parted. */
export function halve(text: string, size: number): readonly string[] {
  const marks = [...text];
  const may = (index: number): boolean => marks[index] === ' ' || (wide.test(marks[index] ?? '') && wide.test(marks[index - 1] ?? ''));
  const cuts = marks.map((_, index) => index).filter(index => index > 0 && index < marks.length - 1 && may(index));
  const parts = cuts.map(index => [marks.slice(0, index).join('').trim(), marks.slice(index).join('').trim()] as const);
  const widest = (pair: readonly [string, string]): number => Math.max(textWidth(pair[0], size), textWidth(pair[1], size));
  return parts.sort((a, b) => widest(a) - widest(b))[0] ?? [text];
}
