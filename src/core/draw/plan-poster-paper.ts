// The plan as paper wants it: patterns become lines, and cleared grounds stand in for halos, which a PDF holds as second texts.

import { leading, sizesOf, spacing } from '../layout/plan-sizes.ts';
import { isWide, textWidth } from '../layout/text-width.ts';
import { parcelStatuses, type ParcelStatus } from '../schema/parcel-kinds.ts';
import { element, round, type Drawn, type DrawnElement } from './element.ts';
import { drawHatchedShape } from './plan-poster-hatch.ts';
import { forPaper, isPatterned } from './poster-paper.ts';

const sizes = sizesOf(false);
const classOf = (drawn: Drawn): string => (typeof drawn === 'string' ? '' : String(drawn.attributes['class'] ?? ''));
const wordsOf = (drawn: Drawn): string => (typeof drawn === 'string' ? drawn : drawn.children.map(wordsOf).join(''));
const statusOf = (kind: string): ParcelStatus | undefined => (Object.keys(parcelStatuses) as ParcelStatus[]).find(status => kind.includes(`is-${status}`));

const clearing = (x: number, y: number, w: number, h: number, transform?: string | number): DrawnElement =>
  element('rect', { class: 'clearing', x: round(x - w / 2), y: round(y - h / 2), width: round(w), height: round(h), transform });

const air = 2;

/** A ground behind a row of a label: on hatching alone is it needed. */
function clearRow(row: DrawnElement): readonly Drawn[] {
  const size = sizes[classOf(row).split(' ').at(-1) as keyof typeof sizes] ?? sizes.note;
  const width = textWidth(wordsOf(row), size) * (classOf(row).includes('code') ? 1.08 : 1);
  return [clearing(Number(row.attributes['x']), Number(row.attributes['y']) - size * 0.36, width + 2 * air, size * leading), row];
}

/** A ground behind what shows how far a project has come: its cells and their words. */
function clearProgress(progress: DrawnElement): readonly Drawn[] {
  const boxes = progress.children.flatMap((child): readonly (readonly [number, number, number])[] => {
    if (typeof child === 'string') return [];
    const [x, y] = [Number(child.attributes['x']), Number(child.attributes['y'])];
    return child.tag === 'rect' ? [[x, x + Number(child.attributes['width']), y + Number(child.attributes['height']) / 2]] : child.tag === 'text' ? [[x, x + textWidth(wordsOf(child), sizes.note), y - sizes.note * 0.36]] : [];
  });
  if (boxes.length === 0) return [progress];
  const flag = progress.children.some(child => classOf(child) === 'flag') ? sizes.note : 0;
  const [left, right] = [Math.min(...boxes.map(([from]) => from)) - flag - air, Math.max(...boxes.map(([, to]) => to)) + air];
  return [clearing((left + right) / 2, boxes[0]?.[2] ?? 0, right - left, sizes.note * leading), progress];
}

/** Characters one below the other, each at a place of its own: few programs that open a file know text that runs down. */
function setUpright(name: DrawnElement): DrawnElement {
  const characters = [...wordsOf(name)];
  const [x, y] = [Number(name.attributes['x']), Number(name.attributes['y'])];
  const step = sizes.line * (1 + spacing);
  const ys = characters.map((_, index) => round(y + (index - (characters.length - 1) / 2) * step + sizes.line * 0.36));
  return { ...name, attributes: { ...name.attributes, class: classOf(name).replace(/ (spaced|upright)/g, ''), x: characters.map(() => round(x)).join(' '), y: ys.join(' ') } };
}

/** A road's name interrupts its edges. */
function clearLineName(name: DrawnElement): readonly Drawn[] {
  const [words, kind] = [wordsOf(name), classOf(name)];
  if (!kind.includes('road')) return [kind.includes('upright') ? setUpright(name) : name];
  const size = sizes.line;
  const length = textWidth(words, size) + (isWide(words) ? [...words].length * size * spacing : 0) + 2 * air;
  const [x, y, turned] = [Number(name.attributes['x']), Number(name.attributes['y']), name.attributes['transform']];
  return kind.includes('upright') ? [clearing(x, y, size, length, turned), setUpright(name)] : [clearing(x, y - size * 0.36, length, size, turned), name];
}

function onPaper(drawn: DrawnElement): readonly Drawn[] {
  const kind = classOf(drawn);
  const status = /\bplan-parcel\b/.test(kind) ? statusOf(kind) : undefined;
  if (status !== undefined && drawn.children.some(child => typeof child !== 'string' && isPatterned(child))) {
    const children = drawn.children.flatMap((child): readonly Drawn[] => (typeof child === 'string' ? [] : isPatterned(child) ? drawHatchedShape(status, String(child.attributes['d'])) : child.tag === 'text' ? clearRow(child) : classOf(child).startsWith('progress') ? clearProgress(child) : [child]));
    return [{ ...drawn, children }];
  }
  return kind.includes('line-name') ? clearLineName(drawn) : [{ ...drawn, children: drawn.children.filter(child => child !== ' ') }];
}

/** What stands inside a plan's or a swatch's svg. */
export const planOnPaper = (svg: DrawnElement): readonly Drawn[] => forPaper(svg.children, onPaper);
