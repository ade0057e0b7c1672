// Lines of supply on the plan: those of the link that is open in the list, else those of whoever stands on the chosen parcel.
// The lists in the page are the one copy of who supplies whom; `?supply=` keeps the open link.

import { element } from '../core/draw/element.ts';
import { drawSupplyLine } from '../core/draw/supply-line.ts';
import { makeNode } from './make-node.ts';
import { parcelInAddress } from './parcel-address.ts';

/** `CODE@PARCEL`, as the lists write them. */
const standsIn = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter(part => part !== '');

/** What one link's lists say: every pair once. */
function linksOf(details: HTMLElement): readonly (readonly [from: string, to: string])[] {
  const own = standsIn(details.dataset['stands']);
  return [...details.querySelectorAll<HTMLElement>('li[data-here]')].flatMap(item => {
    const others = standsIn(item.dataset['here']);
    return own.flatMap(one => others.filter(other => other !== one).map((other): readonly [string, string] => (item.dataset['way'] === 'from' ? [other, one] : [one, other])));
  });
}

/** The lines to draw: of the open link, or of all on the parcel. */
function readSupply(host: ParentNode, parcel: string): readonly (readonly [from: string, to: string])[] {
  const all = [...host.querySelectorAll<HTMLDetailsElement>('details[data-supply]')];
  const open = all.find(details => details.open);
  const pairs = open !== undefined ? linksOf(open) : parcel === '' ? [] : all.flatMap(linksOf).filter(pair => pair.some(stand => stand.endsWith(`@${parcel}`)));
  const seen = new Set<string>();
  return pairs.filter(pair => { const key = pair.join('>'); const fresh = !seen.has(key); seen.add(key); return fresh; });
}

/** Where a stand's mark is on a plan, in px; that of its parcel's label where it has no mark of its own. */
function placeOf(plan: SVGSVGElement, stand: string): { readonly at: readonly [number, number]; readonly hoped: boolean } | undefined {
  const [code = '', parcel = ''] = stand.split('@');
  const [firm, seat] = [`.plan-firm[data-firm="${CSS.escape(code)}"]`, `.plan-seat[data-seat="${CSS.escape(code)}"]`].map(selector => plan.querySelector(selector));
  const mark = firm ?? seat ?? plan.querySelector(`.plan-parcel[data-parcel="${CSS.escape(parcel)}"]`);
  const [x, y] = (mark?.getAttribute('data-at') ?? '').split(' ').map(Number);
  return x === undefined || y === undefined || Number.isNaN(y) ? undefined : { at: [x, y], hoped: seat !== null && seat !== undefined };
}

/** A line as drawn: ends in px of the plan; `later`: one end is a target that would first have to land. */
export interface DrawnSupply { readonly from: readonly [number, number]; readonly to: readonly [number, number]; readonly later: boolean }

/** Draws the lines on one plan, in place of those drawn before. Returns them. */
function drawSupply(plan: SVGSVGElement, pairs: readonly (readonly [string, string])[]): readonly DrawnSupply[] {
  plan.querySelector(':scope > .supply')?.remove();
  const lines = pairs.flatMap(([from, to]): readonly DrawnSupply[] => {
    const [start, end] = [placeOf(plan, from), placeOf(plan, to)];
    return start === undefined || end === undefined ? [] : [{ from: start.at, to: end.at, later: start.hoped || end.hoped }];
  });
  const clear = plan.classList.contains('small') ? 8 : 12;
  const drawn = lines.flatMap(({ from, to, later }) => drawSupplyLine(from, to, later, clear) ?? []);
  // under the marks, over the land
  if (drawn.length > 0) plan.querySelector(':scope > .firms')?.before(makeNode(element('g', { class: 'supply', 'aria-hidden': 'true' }, drawn), true));
  return lines;
}

class ParkSupply extends HTMLElement {
  connectedCallback(): void {
    const wanted = new URLSearchParams(location.search).get('supply');
    for (const details of this.querySelectorAll<HTMLDetailsElement>('details[data-supply]')) {
      if (details.dataset['supply'] === wanted) details.open = true;
      details.addEventListener('toggle', () => this.#toggled());
    }
    window.addEventListener('hashchange', this.#draw);
    this.#draw();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#draw);
  }

  /** Opening one closes another: two events, one answer. */
  #toggled(): void {
    const { href } = location;
    const address = new URL(href);
    const open = this.querySelector<HTMLDetailsElement>('details[data-supply][open]')?.dataset['supply'];
    if (open === undefined) address.searchParams.delete('supply');
    else address.searchParams.set('supply', open);
    if (address.href !== href) history.replaceState(history.state, '', address);
    this.#draw();
  }

  #draw = (): void => {
    const pairs = readSupply(this, parcelInAddress());
    const [lines = []] = [...document.querySelectorAll<SVGSVGElement>('.park-drawings > .plan-svg')].map(plan => drawSupply(plan, pairs));
    const said = this.querySelector('.supply-said');
    const later = lines.filter(line => line.later).length;
    const open = this.querySelector('details[data-supply][open]') !== null;
    const sentence = lines.length === 0 ? (open ? this.dataset['none'] : '') : later > 0 ? this.dataset['sumLater'] : this.dataset['sum'];
    if (said !== null) said.textContent = (sentence ?? '').replace('{now}', String(lines.length - later)).replace('{later}', String(later));
    window.dispatchEvent(new CustomEvent<readonly DrawnSupply[]>('lt-park-supply', { detail: lines }));
  };
}

customElements.define('lt-park-supply', ParkSupply);
