// A file of UTF-8 that some program took for GBK, and saved: every Chinese text in it is another. Found by turning the first lines back.

/** Two-byte characters of GBK → their bytes; made when the first file asks for it. */
let bytesOfGbk: ReadonlyMap<string, readonly [number, number]> | undefined;
function gbk(): ReadonlyMap<string, readonly [number, number]> {
  if (bytesOfGbk !== undefined) return bytesOfGbk;
  const decoder = new TextDecoder('gb18030');
  const made = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) made.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return bytesOfGbk = made;
}

/** What a text was before UTF-8 was read as GBK; bytes that got lost on the way come out as stand-ins. Undefined where a character is not of GBK. */
export function turnBack(text: string): string | undefined {
  const bytes: number[] = [];
  for (const mark of text) {
    const pair = mark.charCodeAt(0) < 0x80 ? [mark.charCodeAt(0)] : mark === '\ufffd' ? [0xff] : gbk().get(mark);
    if (pair === undefined) return undefined;
    bytes.push(...pair);
  }
  return new TextDecoder('utf-8').decode(Uint8Array.from(bytes));
}
