// Points → SVG path data.

import type { Point, Polygon, Ring } from '../layout/plan-types.ts';
import { round } from './element.ts';

const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

export const writeLine = (line: Ring): string => `M${line.map(at).join('L')}`;
export const writeLines = (lines: readonly Ring[]): string => lines.map(writeLine).join('');
/** The closing point is left to Z. */
export const writePolygons = (polygons: readonly Polygon[]): string => polygons.flat().map(ring => `${writeLine(ring.slice(0, -1))}Z`).join('');
