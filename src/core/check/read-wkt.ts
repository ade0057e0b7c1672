// A WKT cell as QGIS and Excel leave it → geometry, or the one thing that keeps it from being read, with where.

import { wktToGeoJSON } from 'betterknown';
import type { Geometry } from '../schema/column.ts';
import { fault, type Fault } from './cell-result.ts';
import type { Format } from './messages-geometry.ts';
import { nearest } from './normalise.ts';

/** Levels of brackets by kind. */
const depths = { POINT: 1, LINESTRING: 1, MULTILINESTRING: 2, POLYGON: 2, MULTIPOLYGON: 3 } as const;
type Kind = keyof typeof depths;
/** Kinds that WKT knows and no plan can show. */
const others = ['MULTIPOINT', 'GEOMETRYCOLLECTION', 'CIRCULARSTRING', 'COMPOUNDCURVE', 'CURVEPOLYGON', 'MULTICURVE', 'MULTISURFACE', 'POLYHEDRALSURFACE', 'TIN', 'TRIANGLE', 'LINEARRING'];

/** The most characters that Excel keeps in a cell. */
const mostOfACell = 32_767;

/** What changes nothing of the shape: quotes around it, SRID, line breaks, full-width marks that NFKC leaves, a mark at the end. */
const clean = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ').replace(/^[\s"'`“”„‟‘’«»「」]+|[\s"'`“”„‟‘’«»「」,;。、]+$/g, '')
  .replace(/^SRID\s*=\s*\d+\s*;\s*/i, '').replaceAll('、', ',').replace(/[−‐–—]/g, '-').replaceAll('。', '.');

/** The number that a cell names before its WKT: SRID=4490;POLYGON … */
export const sridOf = (text: string): string | undefined => /^\W*SRID\s*=\s*(\d+)/i.exec(text)?.[1];

/** Other ways to write a shape, by how they begin. */
const formats: readonly (readonly [RegExp, Format])[] = [
  [/^\{/, 'geoJson'], [/^\[/, 'json'], [/^<\s*(gml|ogc)/i, 'gml'], [/^</, 'kml'], [/^(\\x)?0[01][0-9a-f]{16,}$/i, 'wkb'], [/^[-+]?\d[\d.,;\s-]*$/, 'bare'],
];

type Read = { readonly geometry: Geometry } | { readonly fault: Fault };
const refuse = (found: Fault): { readonly fault: Fault } => ({ fault: found });

/** Brackets pair and close at the end only; else what is wrong with them. */
function faultOfBrackets(body: string, written: number): Fault | undefined {
  let [depth, ended] = [0, -1];
  for (let at = 0; at < body.length && ended === -1; at++) {
    if (body[at] === '(') depth += 1;
    if (body[at] === ')' && --depth === 0) ended = at;
  }
  const count = (mark: string): number => body.split(mark).length - 1;
  const rest = ended === -1 ? '' : body.slice(ended + 1).trim();
  if (ended === -1 && written >= mostOfACell - 8) return fault('geometry-cut');
  if (count('(') !== count(')')) return fault('geometry-brackets', count('('), count(')'));
  if (/^[,;]?\s*[a-z]+\s*(z|m|zm)?\s*\(/i.test(rest)) return fault('geometry-several');
  return rest === '' ? undefined : fault('geometry-rest', rest.slice(0, 20));
}

/** No system of the earth has figures as large; the largest are eastings with a zone's number, 45 million. */
const beyondMeasure = 1e9;
const plainNumber = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** Why points have too few figures: commas for decimal points, or in the place of blanks, which spoil every point alike. */
function faultOfMarks(body: string): Fault | undefined {
  const decimal = /\d+,\d+ +[-+]?\d+,\d+/.exec(body);
  const between = /\(\s*[-+]?[\d.]+\s*,\s*[-+]?[\d.]+ +[-+]?[\d.]+\s*,\s*[-+]?[\d.]+ /.exec(body);
  // 0,0 10,0 10,10 has single figures at the ends of a ring alone; a decimal comma also between its points.
  const singles = [...body.matchAll(/[(,]\s*[-+]?[\d.]+\s*(?=[,)])/g)].length;
  const rings = body.split(/\([^()]+\)/).length - 1;
  if (between !== null && singles === 2 * rings) return fault('geometry-separators', between[0].replace('(', '').trim());
  return decimal !== null ? fault('geometry-decimal-comma', decimal[0]) : undefined;
}

/** Every point's first two figures; heights and measures go, which no plan shows. */
function flatten(body: string): string | Fault {
  let nth = 0;
  let found: Fault | undefined;
  const flat = body.replace(/[^(),]+|,(?=\s*[,)])/g, part => {
    const words = part.trim().split(/\s+/).filter(word => word !== '' && word !== ',');
    if (part.trim() === '' && part !== ',') return part;
    nth += 1;
    const bad = words.find(word => !plainNumber.test(word) || !(Math.abs(Number(word)) < beyondMeasure));
    if (bad !== undefined) found ??= fault('geometry-number', nth, bad.slice(0, 20));
    else if (words.length < 2 || words.length > 4) found ??= fault('geometry-figures', nth, words.join(' ').slice(0, 40), words.length);
    return words.slice(0, 2).join(' ');
  });
  return found ?? (faultless(flat) ? flat : fault('geometry-syntax'));
}

const faultless = (flat: string): boolean => !/,\s*,|\(\s*,|,\s*\)/.test(flat);

const isEmpty = (rest: string): boolean => /^EMPTY$/i.test(rest) || /^[\s(),]*$/.test(rest.replace(/\bEMPTY\b/gi, '')) && rest !== '';

/** `written`: how many characters the cell had as the file gives it. `areal`: nothing but areas is wanted. */
export function readWkt(text: string, written: number, required: boolean, areal: boolean): Read {
  const wkt = clean(text);
  const format = formats.find(([pattern]) => pattern.test(wkt));
  if (format !== undefined) return refuse(fault('geometry-format', format[1]));
  const [, head = '', rest = ''] = /^([a-z]+(?:25D)?)([\s\S]*)$/i.exec(wkt) ?? [];
  if (head === '') return refuse(fault('geometry-syntax'));
  const word = head.toUpperCase();
  const kind = [word, word.replace(/(25D|ZM|Z|M)$/, '')].find(name => name in depths || others.includes(name));
  const body = rest.replace(/^\s*(ZM|Z|M)(?=[\s(]|$)/i, '').trim();
  if (kind === undefined) return refuse(fault('geometry-word', head.slice(0, 20), nearest(word, Object.keys(depths))));
  if (isEmpty(body)) return refuse(fault('geometry-empty', required));
  if (!(kind in depths)) return refuse(areal || kind === 'GEOMETRYCOLLECTION' || !/POINT/.test(kind) ? fault('geometry-kind', kind) : fault('geometry-word', kind, 'POINT'));
  return readBody(kind as Kind, body, written);
}

function readBody(kind: Kind, body: string, written: number): Read {
  const broken = body.startsWith('(') ? faultOfBrackets(body, written) : fault('geometry-nesting', kind, depths[kind]);
  if (broken !== undefined) return refuse(broken);
  const flat = flatten(body);
  if (typeof flat !== 'string') return refuse((flat.code === 'geometry-figures' ? faultOfMarks(body) : undefined) ?? flat);
  try {
    const geometry = wktToGeoJSON(`${kind} ${flat}`) as Geometry | null;
    return geometry === null ? refuse(fault('geometry-syntax')) : { geometry };
  } catch {
    return refuse(fault('geometry-nesting', kind, depths[kind]));
  }
}
