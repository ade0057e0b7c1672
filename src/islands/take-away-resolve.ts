// Reads a drawing as the page shows it and writes its looks into it, so that it needs no style sheet: the shown parts only.

import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';

const shapes = new Set(['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'dx', 'dy', 'width', 'height', 'points', 'transform', 'id', 'patternUnits', 'patternTransform', 'viewBox']);
/** Inherited ones need to be written only where they differ from the parent's. */
const inherited = ['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'letter-spacing', 'font-variant-numeric'] as const;
/** What a file without any attribute has. */
const initial: Looks = {
  fill: '#000000', 'fill-opacity': '1', stroke: 'none', 'stroke-opacity': '1', 'stroke-width': '1', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter',
  'font-family': '', 'font-size': '', 'font-weight': '400', 'text-anchor': 'start', 'letter-spacing': 'normal', 'font-variant-numeric': 'normal',
};
export type Looks = Readonly<Record<(typeof inherited)[number], string>>;

interface Paint { readonly colour: string; readonly opacity: number }

const hex = (part: number): string => Math.round(part).toString(16).padStart(2, '0');
let pixel: CanvasRenderingContext2D | null | undefined;

/** Any colour that CSS knows, in the notation that every drawing program knows. */
function readColour(css: string): Paint {
  const plain = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(css);
  if (plain !== null) return { colour: `#${[1, 2, 3].map(at => hex(Number(plain[at]))).join('')}`, opacity: Number(plain[4] ?? 1) };
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/.exec(css);
  if (mixed !== null) return { colour: `#${[1, 2, 3].map(at => hex(255 * Number(mixed[at]))).join('')}`, opacity: Number(mixed[4] ?? 1) };
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (pixel === null) return { colour: '#000000', opacity: 1 };
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = pixel.getImageData(0, 0, 1, 1).data;
  return { colour: `#${hex(red)}${hex(green)}${hex(blue)}`, opacity: alpha / 255 };
}

/** A paint server is named by its id alone: the file is its own world. */
function readPaint(css: string, opacity: string): readonly [string, string] {
  const server = /^url\("?[^")]*#([^")]+)"?\)/.exec(css);
  if (server !== null) return [`url(#${server[1]})`, opacity];
  if (css === 'none') return ['none', '1'];
  const paint = readColour(css);
  return [paint.colour, String(Math.round(Number(opacity) * paint.opacity * 1000) / 1000)];
}

const withoutUnit = (css: string): string => css.split(/,\s*/).map(part => part.replace(/px$/, '')).join(' ');

function readLooks(style: CSSStyleDeclaration): Looks {
  const [fill, fillOpacity] = readPaint(style.fill, style.fillOpacity);
  const [stroke, strokeOpacity] = readPaint(style.stroke, style.strokeOpacity);
  return {
    fill, 'fill-opacity': fillOpacity, stroke, 'stroke-opacity': strokeOpacity,
    'stroke-width': withoutUnit(style.strokeWidth), 'stroke-dasharray': withoutUnit(style.strokeDasharray), 'stroke-linecap': style.strokeLinecap, 'stroke-linejoin': style.strokeLinejoin,
    'font-family': style.fontFamily, 'font-size': withoutUnit(style.fontSize), 'font-weight': style.fontWeight, 'text-anchor': style.textAnchor,
    'letter-spacing': withoutUnit(style.letterSpacing), 'font-variant-numeric': style.fontVariantNumeric,
  };
}

/** What is of no effect on an element is not written there. */
function matters(name: string, tag: string, own: Looks): boolean {
  if (/^(g|svg|defs|pattern)$/.test(tag)) return false;
  if (/^(font|text|letter)/.test(name)) return tag === 'text' || tag === 'tspan';
  if (/^stroke-/.test(name)) return own.stroke !== 'none';
  return name !== 'fill-opacity' || own.fill !== 'none';
}

function resolveNode(node: SVGElement, above: Looks): DrawnElement | undefined {
  if (isControl(node)) return undefined;
  if (node.localName === 'title') return element('title', {}, node.textContent ?? '');
  const style = getComputedStyle(node);
  const defines = node.closest('defs') !== null;
  if (!defines && (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0')) return undefined;
  const tag = node.localName === 'a' ? 'g' : node.localName;
  const own = readLooks(style);
  const attributes: Record<string, string> = {};
  for (const { name, value } of node.attributes) if (shapes.has(name)) attributes[name] = value;
  const passed: Record<string, string> = { ...above };
  for (const name of inherited) {
    if (!matters(name, tag, own) || own[name] === above[name]) continue;
    attributes[name] = own[name];
    passed[name] = own[name];
  }
  if (style.opacity !== '1') attributes['opacity'] = style.opacity;
  const label = node.getAttribute('aria-label');
  const halo = tag === 'text' && style.paintOrder.startsWith('stroke') && own.stroke !== 'none';
  const children = [...node.childNodes].map((child): Drawn | undefined => (child instanceof SVGElement ? resolveNode(child, passed as Looks) : child.nodeType === Node.TEXT_NODE ? child.textContent ?? '' : undefined));
  const drawn = element(tag, attributes, node.localName === 'a' && label !== null && element('title', {}, label), children);
  return halo ? layHalo(drawn) : drawn;
}

/** Few drawing programs can paint a text's outline beneath it: the halo becomes a text of its own, below the words. */
function layHalo({ tag, attributes, children }: DrawnElement): DrawnElement {
  const bare = Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.startsWith('stroke')));
  return element('g', {}, element(tag, { ...attributes, fill: attributes['stroke'], 'aria-hidden': 'true' }, children.filter(child => typeof child === 'string')), element(tag, bare, children));
}

/** What invites to click has no meaning in a file. */
const isControl = (node: SVGElement): boolean => node.classList.contains('fold-mark') || (node.localName === 'title' && node.parentElement?.getAttribute('role') === 'button');

/** A drawing on the page as one group with attributes alone; nothing in it names a class, a style sheet or another file. */
export function resolveDrawing(svg: SVGSVGElement, transform?: string): DrawnElement {
  const { fontFamily } = getComputedStyle(svg);
  const children = [...svg.children].map(child => (child instanceof SVGElement ? resolveNode(child, { ...initial, 'font-family': fontFamily }) : undefined));
  return element('g', { transform, 'font-family': fontFamily }, children);
}
