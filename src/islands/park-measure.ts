// Measures on the plan: points set by click or by a cross that arrow keys move; length and enclosed area are said as it goes. Loaded when asked for.

import { measurePath } from '../core/layout/measure-path.ts';
import type { Point } from '../core/layout/plan-types.ts';
import { squareMetresOfMu } from '../core/schema/mu.ts';
import { placeOf } from './plan-place.ts';

/** Sentences with {length}, {area}, {mu} and {count} to be filled. */
export interface MeasureWords { readonly label: string; readonly start: string; readonly line: string; readonly area: string }
export interface Measuring { readonly close: () => void }

const namespace = 'http://www.w3.org/2000/svg';
const steps: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function say(words: MeasureWords, points: readonly Point[], scale: number): string {
  const figures = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 0 });
  const { length, area } = measurePath(points, scale);
  const mu = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(area / squareMetresOfMu);
  const pattern = points.length < 2 ? words.start : points.length === 2 ? words.line : words.area;
  return pattern.replace('{count}', String(points.length)).replace('{length}', figures.format(length)).replace('{area}', figures.format(area)).replace('{mu}', mu);
}

function makeOverlay(plan: SVGSVGElement, label: string) {
  const make = (tag: string, name: string, host: SVGElement): SVGElement => {
    const made = document.createElementNS(namespace, tag) as SVGElement;
    made.setAttribute('class', name);
    host.append(made);
    return made;
  };
  const overlay = make('g', 'measure', plan);
  for (const [name, value] of [['tabindex', '0'], ['role', 'application'], ['aria-label', label]] as const) overlay.setAttribute(name, value);
  return { overlay, shape: make('path', 'measure-area', overlay), line: make('path', 'measure-line', overlay), dots: make('path', 'measure-dots', overlay), cross: make('path', 'measure-cross', overlay) };
}

/** Begins to measure on this plan; `onEnd` when Escape ends it. */
export function startMeasure(plan: SVGSVGElement, words: MeasureWords, tell: (text: string) => void, onEnd: () => void): Measuring {
  const abort = new AbortController();
  const { signal } = abort;
  const { overlay, shape, line, dots, cross } = makeOverlay(plan, words.label);
  const { width, height } = plan.viewBox.baseVal;
  const scale = placeOf(plan).scale;
  let [points, at]: [readonly Point[], Point] = [[], [width / 2, height / 2]];
  const draw = (): void => {
    const path = points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
    line.setAttribute('d', path === '' ? '' : `M${path}`);
    shape.setAttribute('d', points.length < 3 ? '' : `M${path}Z`);
    dots.setAttribute('d', points.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join(''));
    cross.setAttribute('d', `M${at[0] - 9} ${at[1]}h18M${at[0]} ${at[1] - 9}v18`);
    tell(say(words, points, scale));
  };
  const set = (next: readonly Point[]): void => { points = next; draw(); };
  // before the plan's own links hear of it: a click measures, and chooses nothing
  plan.addEventListener('click', event => {
    event.preventDefault();
    event.stopPropagation();
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(plan.getScreenCTM()?.inverse());
    at = [place.x, place.y];
    overlay.focus({ preventScroll: true });
    set([...points, at]);
  }, { signal, capture: true });
  overlay.addEventListener('keydown', event => {
    const step = steps[event.key];
    const end = event.key === 'Escape';
    if (step === undefined && !end && !['Enter', ' ', 'Backspace', 'Delete'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const metres = event.shiftKey ? 50 : 5;
    if (step !== undefined) { at = [Math.min(width, Math.max(0, at[0] + step[0] * metres / scale)), Math.min(height, Math.max(0, at[1] + step[1] * metres / scale))]; draw(); }
    else if (end) onEnd();
    else set(event.key === 'Enter' || event.key === ' ' ? [...points, at] : points.slice(0, -1));
  }, { signal });
  plan.classList.add('measuring');
  draw();
  overlay.focus({ preventScroll: true });
  return { close: () => { abort.abort(); overlay.remove(); plan.classList.remove('measuring'); tell(''); } };
}
