// A drawing is a tree of plain elements: Astro renders it, islands make nodes of it, tests and downloads write it as text.
// Text stays text: nothing here can become markup that the data did not mean.

export type Attributes = Readonly<Record<string, string | number | undefined>>;
export interface DrawnElement { readonly tag: string; readonly attributes: Attributes; readonly children: readonly Drawn[] }
export type Drawn = DrawnElement | string;

/** Makes one element; attributes that are undefined are left out, children that are undefined or false too. */
export function element(tag: string, attributes: Attributes = {}, ...children: readonly (Drawn | undefined | false | readonly (Drawn | undefined | false)[])[]): DrawnElement {
  const kept = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
  return { tag, attributes: kept, children: children.flat().filter((child): child is Drawn => child !== undefined && child !== false) };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeText = (text: string): string => text.replace(/[&<>"']/g, mark => escapes[mark] ?? mark);

/** Coordinates to a tenth: finer is not seen, and text stays short and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Writes a drawing as SVG text, everything escaped. */
export function writeMarkup(drawn: Drawn): string {
  if (typeof drawn === 'string') return escapeText(drawn);
  const attributes = Object.entries(drawn.attributes).map(([name, value]) => ` ${name}="${escapeText(String(value))}"`).join('');
  const inside = drawn.children.map(writeMarkup).join('');
  return inside === '' ? `<${drawn.tag}${attributes}/>` : `<${drawn.tag}${attributes}>${inside}</${drawn.tag}>`;
}
