// Bytes → text. BOM first, then UTF-8, then GB18030: the label `gbk` decodes four-byte characters wrongly, so it is never used.

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'not-csv'; readonly what: string }
  | { readonly kind: 'unknown' };

const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, index) => bytes[index] === byte);

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text of a planner's file, or why it is none. Never throws. */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return { kind: 'not-csv', what: ' Excel 工作簿(.xlsx)改了扩展名' };
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { kind: 'not-csv', what: '旧版 Excel 工作簿(.xls)改了扩展名' };
  const encodings = starts(bytes, 0xff, 0xfe) ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    if (text === undefined) continue;
    if (/^\s*<(!doctype|html|table)/i.test(text)) return { kind: 'not-csv', what: '一张网页(HTML)改了扩展名' };
    if (/^\s*<\?xml/i.test(text)) return { kind: 'not-csv', what: '一张 XML 表格改了扩展名' };
    return { kind: 'text', text, encoding };
  }
  return { kind: 'unknown' };
}
