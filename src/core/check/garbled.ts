// Text that a wrong encoding has spoilt: what no planner ever wrote, told by the marks that each mistake leaves.

/** Bytes that a program could not read, saved as 锟斤拷 (GBK over UTF-8's stand-in); memory that was never filled; the stand-in itself. */
const destroyed = /\ufffd|锟斤|斤拷|烫烫烫|屯屯屯/;
/** UTF-8 read as GBK: the commonest characters that it comes out as, none of which is in everyday use. One of them may be somebody's name. */
const gbkMarks = '犲鍘窛鏄銆旂眬鍙紝鍏鍚紙鐢鐩鍖笟鍔鏉涘鍦佸啘堟鎶屽紨氬浜湴鍒姇拰鏀鍗鍐勪鏃鍥熷鎵鎴紑鑲栧敤鐗閫鐧憡厓钀枡晢鐜皟愬叕鏍呮彂惀敹鐐侀囦閾岀戞祫鐞锛涓缇緤鐚尓閭';
const asGbk = new RegExp(`[${gbkMarks}]`, 'g');
/** UTF-8 read as Western European: a letter with an accent and two signs for each Chinese character. */
const asLatin = /(?:[ä-é][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}){2}/;
/** GBK read as Western European: letters with accents and signs, two for each Chinese character. */
const gbkAsLatin = /(?:[\u00b0-\u00f7][\u00a1-\u00fe]){3}/;

/** The Chinese characters among the marks of these mistakes. */
export const spoiltMarks = `锟斤烫屯${gbkMarks}`;

/** One of the characters that every mistake above leaves: most texts have none and are looked at no further. */
const suspect = new RegExp(`[\\ufffdä-é\\u00b0-\\u00f7${spoiltMarks}]`);

export function isGarbled(text: string): boolean {
  return suspect.test(text) && (destroyed.test(text) || (text.match(asGbk)?.length ?? 0) >= 2 || asLatin.test(text) || gbkAsLatin.test(text));
}
