// Reads the texts of a page's HTML, each with the language that holds where it stands.

export interface PageText { readonly text: string; readonly lang: string; /** The tag around it, and the attribute where it is the value of one. */ readonly at: string }

const voids: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Attributes that are read out or shown. */
const said = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'data-none', 'data-hint'];
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

export const readEntities = (text: string): string => text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, ten: string | undefined, sixteen: string | undefined, name: string | undefined) => (ten !== undefined ? String.fromCodePoint(Number(ten)) : sixteen !== undefined ? String.fromCodePoint(Number.parseInt(sixteen, 16)) : named[name ?? ''] ?? whole));

/** Attributes of a tag, by name. */
export function readAttributes(tag: string): ReadonlyMap<string, string> {
  return new Map([...tag.matchAll(/\s([^\s=>/"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)].map(([, name = '', ...values]) => [name.toLowerCase(), readEntities(values.find(value => value !== undefined) ?? '')]));
}

/** All texts of the page but those of scripts and styles. The HTML is what our own build writes: every element is closed. */
export function readTexts(html: string): readonly PageText[] {
  const texts: PageText[] = [];
  const open: { readonly name: string; readonly lang: string }[] = [];
  const parts = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '').matchAll(/<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/gi);
  for (const [, closing = '', name = '', rest = '', text = ''] of parts) {
    const around = open.at(-1);
    if (text.trim() !== '') texts.push({ text: readEntities(text).trim(), lang: around?.lang ?? '', at: around?.name ?? '' });
    if (name === '') continue;
    const tag = name.toLowerCase();
    if (closing !== '') { const at = open.findLastIndex(each => each.name === tag); if (at !== -1) open.length = at; continue; }
    const attributes = readAttributes(rest);
    const lang = attributes.get('lang') ?? around?.lang ?? '';
    for (const attribute of said) { const value = attributes.get(attribute) ?? ''; if (value.trim() !== '') texts.push({ text: value.trim(), lang, at: `${tag}[${attribute}]` }); }
    if (tag === 'meta' && attributes.get('name') === 'description') texts.push({ text: attributes.get('content') ?? '', lang, at: 'meta[description]' });
    if (!voids.has(tag) && !rest.endsWith('/')) open.push({ name: tag, lang });
  }
  return texts;
}
