// Writes a tree of elements as an XML document: text comes back from any parser as it went in, but for what XML cannot hold.

import type { Drawn, DrawnElement } from './element.ts';

/** Control characters, halves of pairs and the two that are no characters: no XML 1.0 document may hold them, written out or not. */
const barred = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Line ends and tabs would be made over into others where they stood for themselves. */
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };

/** What of a text an XML document can say. */
export const xmlText = (text: string): string => text.replace(barred, '\ufffd');
const escapeWith = (pattern: RegExp, text: string): string => xmlText(text).replace(pattern, mark => marks[mark] ?? mark);

function writeNode(node: Drawn): string {
  if (typeof node === 'string') return escapeWith(/[&<>\r]/g, node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeWith(/[&<>"\r\n\t]/g, String(value))}"`).join('');
  return node.children.length === 0 ? `<${node.tag}${attributes}/>` : `<${node.tag}${attributes}>${node.children.map(writeNode).join('')}</${node.tag}>`;
}

export const writeXml = (root: DrawnElement): string => `<?xml version="1.0" encoding="utf-8"?>\n${writeNode(root)}\n`;
