// The plan of a park of very many parcels: which one is under the pointer, what is chosen, what the filters leave out. Loaded only for such a park.

import type { ListedParcel } from '../core/analysis/pack-parcels.ts';
import { writePolygons } from '../core/draw/plan-paths.ts';
import { toPx } from '../core/layout/plan-lnglat.ts';
import { unpackRing, type PackedGrounds } from '../core/layout/unpack-ring.ts';
import type { Ring } from '../core/layout/plan-types.ts';
import { makeCover, type Cover, type Spared } from './park-crowd-cover.ts';
import { makeColours } from './park-map-images.ts';
import { placeOf } from './plan-place.ts';

export interface Crowd {
  readonly has: (code: string) => boolean;
  readonly parcel: (code: string) => ListedParcel | undefined;
  /** The parcel under the pointer, or ''. */
  readonly codeAt: (event: MouseEvent) => string;
  /** Draws an outline; '' takes it away. */
  readonly outline: (name: 'chosen' | 'near', code: string) => void;
  /** Covers these parcels. */
  readonly dim: (codes: readonly string[]) => void;
  readonly close: () => void;
}

const namespace = 'http://www.w3.org/2000/svg';
function readGrounds(plan: SVGSVGElement, rings: readonly (readonly Ring[])[]): readonly (readonly Ring[])[] {
  const frame = placeOf(plan);
  return rings.map(list => list.map(ring => ring.map(point => toPx(frame, point))));
}

/** Rings and callouts of targets stand above what is covered. */
function sparedOn(plan: SVGSVGElement): readonly Spared[] {
  const numbers = (mark: Element, ...names: readonly string[]): readonly number[] => names.map(name => Number(mark.getAttribute(name)));
  const rings = [...plan.querySelectorAll('.plan-seat .ring')].map(ring => { const [x = 0, y = 0, r = 0] = numbers(ring, 'cx', 'cy', 'r'); return { x: x - r - 1, y: y - r - 1, w: 2 * r + 2, h: 2 * r + 2 }; });
  const boxes = [...plan.querySelectorAll('.plan-callout .box')].map(box => { const [x = 0, y = 0, w = 0, h = 0] = numbers(box, 'x', 'y', 'width', 'height'); return { x, y, w, h }; });
  return [...rings, ...boxes];
}

/** One canvas and one picture of outlines lie over whichever plan is shown: the plan itself is never painted again. */
function makeOverlay(drawings: Element) {
  const [canvas, marks] = [document.createElement('canvas'), document.createElementNS(namespace, 'svg')];
  canvas.className = 'crowd-cover';
  marks.setAttribute('class', 'crowd-marks');
  const lines = Object.fromEntries(['near', 'chosen'].map(name => {
    const path = document.createElementNS(namespace, 'path');
    path.setAttribute('class', name);
    marks.append(path);
    return [name, path];
  })) as Readonly<Record<'near' | 'chosen', SVGPathElement>>;
  for (const overlay of [canvas, marks]) overlay.setAttribute('aria-hidden', 'true');
  drawings.append(canvas, marks);
  return { canvas, marks, lines };
}

export function makeCrowd(drawings: HTMLElement, parcels: readonly ListedParcel[], grounds: PackedGrounds): Crowd {
  const places = new Map(parcels.map(({ code }, index) => [code, index]));
  const metres = grounds.rings.map(list => list.map(unpackRing));
  const plans = [...drawings.querySelectorAll<SVGSVGElement>(':scope > .plan-svg')];
  const { canvas, marks, lines } = makeOverlay(drawings);
  const outlined = { near: '', chosen: '' };
  const colours = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(max-width: 700px)')];
  let [off, colour]: [Uint8Array, readonly [number, number, number, number]] = [new Uint8Array(parcels.length), [0, 0, 0, 0]];
  let shown: { readonly plan: SVGSVGElement; readonly rings: readonly (readonly Ring[])[]; readonly cover: Cover } | undefined;
  const trace = (name: 'near' | 'chosen'): void => lines[name].setAttribute('d', writePolygons([shown?.rings[places.get(outlined[name]) ?? -1] ?? []]));
  /** The plan that is shown now: another after a phone was turned; its colours too. */
  const take = (): void => {
    const plan = plans.find(each => each.getClientRects().length > 0) ?? shown?.plan ?? plans[0];
    if (plan === undefined) return;
    const { width, height } = plan.viewBox.baseVal;
    const rings = readGrounds(plan, metres);
    shown = { plan, rings, cover: makeCover(canvas, width, height, width < 600 ? 2 : 1, rings, sparedOn(plan)) };
    marks.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const [r = 0, g = 0, b = 0] = makeColours(plan.parentElement ?? plan)('color-mix(in srgb, var(--taken) 42%, var(--paper))').match(/[\d.]+/g)?.map(Number) ?? [];
    colour = [r, g, b, 214];
    shown.cover.show(off, colour);
    trace('near');
    trace('chosen');
  };
  for (const query of colours) query.addEventListener('change', take);
  take();
  return {
    has: code => places.has(code),
    parcel: code => parcels[places.get(code) ?? -1],
    codeAt: event => {
      if (shown === undefined || !(event.target instanceof Node && shown.plan.contains(event.target))) return '';
      const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(shown.plan.getScreenCTM()?.inverse());
      return parcels[shown.cover.at([x, y])]?.code ?? '';
    },
    outline: (name, code) => { if (outlined[name] !== code) { outlined[name] = code; trace(name); } },
    dim: codes => {
      off = new Uint8Array(parcels.length);
      for (const code of codes) off[places.get(code) ?? -1] = 1;
      shown?.cover.show(off, colour);
    },
    close: () => { for (const query of colours) query.removeEventListener('change', take); },
  };
}
