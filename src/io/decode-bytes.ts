// Bytes → text. BOM first, then UTF-8, then GB18030: the label `gbk` decodes four-byte characters wrongly, so it is never used.

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'not-csv'; readonly what: string }
  /** Some lines in one encoding, some in another; `row` is the first that differs from those before it. */
  | { readonly kind: 'mixed'; readonly row: number }
  | { readonly kind: 'unknown' };

const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, index) => bytes[index] === byte);

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without its mark: of plain letters, digits, commas and line ends every second byte is nothing. */
function isBareUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 400);
  const odd = head.filter((byte, index) => index % 2 === 1 && byte === 0).length;
  return head.length >= 8 && odd > head.length / 8 && head.every((byte, index) => index % 2 === 1 || byte !== 0);
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (starts(bytes, 0xff, 0xfe)) return ['utf-16le'];
  if (starts(bytes, 0xfe, 0xff)) return ['utf-16be'];
  return isBareUtf16(bytes) ? ['utf-16le', 'utf-8', 'gb18030'] : ['utf-8', 'gb18030'];
}

/** The rows of a file that are not plain ASCII, counted as Excel counts: a line end within quotes ends none, and a line that names the separator is none. */
function* tellingRows(bytes: Uint8Array): Generator<{ readonly row: number; readonly line: Uint8Array }> {
  let [start, row, quoted, telling] = [0, 1, false, false];
  for (let at = 0; at <= bytes.length; at++) {
    const byte = at === bytes.length ? 10 : bytes[at] as number;
    if (byte === 34) quoted = !quoted;
    else if (byte > 127) telling = true;
    else if ((byte === 10 || (byte === 13 && bytes[at + 1] !== 10)) && (!quoted || at === bytes.length)) {
      const line = bytes.subarray(start, at);
      if (telling) yield { row, line };
      if (!(row === 1 && start === 0 && /^"?sep=/i.test(String.fromCharCode(...line.subarray(0, 5))))) row += 1;
      [start, telling] = [at + 1, false];
    }
  }
}

/** Which encoding a row is in. Undefined where it may be either: 学校 in GBK is also two letters in UTF-8, and m³ the other way round. */
function encodingOf(line: Uint8Array): 'utf-8' | 'gb18030' | 'neither' | undefined {
  if (decode(line, 'utf-8') !== undefined) return line.some(byte => byte >= 0xe0) ? 'utf-8' : undefined;
  return decode(line, 'gb18030') === undefined ? 'neither' : 'gb18030';
}

/** Two files pasted together, or one saved in two ways: where rows of one encoding give way to rows of the other. */
function findMixture(bytes: Uint8Array): number | undefined {
  let first: string | undefined;
  for (const { row, line } of tellingRows(bytes)) {
    const encoding = encodingOf(line);
    if (encoding === undefined) continue;
    first ??= encoding;
    if (encoding !== first) return row;
  }
  return undefined;
}

/** Cyrillic and further east without one Chinese character: short words of GBK, which happen to be letters in UTF-8. */
const isLikelierGbk = (text: string, bytes: Uint8Array): boolean =>
  text.length < 10_000 && /[\u0400-\u07ff]/.test(text) && !/[\u0800-\uffff]/.test(text) && decode(bytes, 'gb18030') !== undefined;

/** What a text is that is no table: a page or a workbook under a table's name. */
function whatElse(text: string): string | undefined {
  if (/^\s*<\?xml/i.test(text)) return '一张 XML 表格改了扩展名';
  if (/^\s*<(!--|!doctype|[a-z]+[\s>/])/i.test(text) || /^\s*MIME-Version:/i.test(text)) return '一张网页(HTML)改了扩展名';
  if (/^[^\n]{0,200}[\x01-\x08\x0e-\x19\x1b-\x1f]/.test(text)) return '一个不是文字的文件(图片、压缩包等)改了扩展名';
  if (/^\0+$/.test(text)) return '一片空字节(写盘没有写完)';
  return /^\s*[{[]\s*["{[]/.test(text) ? '一个 JSON 文件改了扩展名' : undefined;
}

/** Text of a planner's file, or why it is none. Never throws. */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return { kind: 'not-csv', what: ' Excel 工作簿(.xlsx)改了扩展名' };
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { kind: 'not-csv', what: '旧版 Excel 工作簿(.xls)改了扩展名' };
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return { kind: 'not-csv', what: '一个 PDF 改了扩展名' };
  const encodings = encodingsOf(bytes);
  for (const encoding of encodings) {
    // any two bytes may be GB18030: a file that is UTF-8 but for some lines would come out as other characters
    const row = encoding === 'gb18030' ? findMixture(bytes) : undefined;
    if (row !== undefined) return { kind: 'mixed', row };
    const text = decode(bytes, encoding);
    if (text === undefined || (encoding === 'utf-8' && isLikelierGbk(text, bytes))) continue;
    const what = whatElse(text);
    return what === undefined ? { kind: 'text', text, encoding } : { kind: 'not-csv', what };
  }
  return { kind: 'unknown' };
}
