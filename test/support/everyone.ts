// What a page must bear for everyone, asked inside the page: text that is cut off or overprinted, marks that forced colours take away, motion that stays, stops of the Tab key.
// Each function is sent to the browser as it stands, and so uses nothing outside itself.

/** Text in sight that a box around it cuts off, or that other text runs over: selectors with the text's beginning, the same at every width. */
export function findSpoiledText(): readonly string[] {
  const nameOf = (element: Element): string => `${element.tagName.toLowerCase()}${element.id === '' ? '' : `#${element.id}`}${[...element.classList].map(name => `.${name}`).join('')}`;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const texts: { readonly element: Element; readonly text: string; readonly box: DOMRect }[] = [];
  const cut = new Set<string>();
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => { const known = styles.get(element) ?? getComputedStyle(element); styles.set(element, known); return known; };
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (element === null || text === '' || element.closest('svg, script, style, noscript, select, [aria-hidden="true"], .visually-hidden') !== null || !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true })) continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    let moves = false;
    for (let around: Element | null = element; around !== null && around !== document.body; around = around.parentElement) {
      const style = styleOf(around);
      if (style.position === 'fixed' || style.position === 'sticky') moves = true;
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) { moves = true; break; }
      // For screen readers alone.
      if (style.clipPath !== 'none') { moves = true; break; }
      if (style.display === 'inline' || !/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
      // Shortened on purpose, and said whole to whoever points at it.
      if (around.closest('[title]') !== null) { moves = true; break; }
      const frame = around.getBoundingClientRect();
      const slack = 2 + (Number.parseFloat(style.overflowClipMargin) || 0);
      if (box.left < frame.left - slack || box.right > frame.right + slack || box.top < frame.top - slack || box.bottom > frame.bottom + slack) { cut.add(`${nameOf(element)} 「${text.slice(0, 24)}」 cut by ${nameOf(around)}`); moves = true; break; }
    }
    if (!moves) for (const line of range.getClientRects()) texts.push({ element, text, box: line });
  }
  texts.sort((one, other) => one.box.top - other.box.top);
  const over = new Set<string>();
  for (const [index, one] of texts.entries()) {
    for (let next = index + 1; next < texts.length && texts[next]!.box.top < one.box.bottom - 4; next++) {
      const other = texts[next]!;
      if (one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      // Lines may touch: more than a third of the lower one's height is overprinted.
      const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (wide > 3 && high > Math.min(one.box.height, other.box.height) / 3) over.add(`${nameOf(one.element)} 「${one.text.slice(0, 16)}」 over ${nameOf(other.element)} 「${other.text.slice(0, 16)}」`);
    }
  }
  return [...cut, ...over];
}

/** How far the page can be pushed sideways, and what reaches out. */
export function findOverhang(): string | undefined {
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  if (over <= 0) return undefined;
  const wide = [...document.querySelectorAll('main *, .masthead *, .colophon *')].find(element => element.getBoundingClientRect().right > root.clientWidth + 1 && element.closest('svg') === null);
  return `${over} px sideways: ${wide?.tagName.toLowerCase() ?? ''}.${wide?.getAttribute('class') ?? ''}`;
}

/** Numbers the marks that are drawn with a background alone: asked before forced colours, which take backgrounds away. */
export function numberMarks(): number {
  let count = 0;
  for (const element of document.querySelectorAll<HTMLElement>('main *, .masthead *')) {
    if (element.closest('svg') !== null || (element.textContent ?? '') !== '' || element.childElementCount > 0 || !element.checkVisibility()) continue;
    const { width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2 || /^(INPUT|SELECT|BUTTON|METER|PROGRESS|CANVAS|IMG|OPTION)$/.test(element.tagName)) continue;
    if (!/rgba\(.*, 0\)|transparent/.test(getComputedStyle(element).backgroundColor)) element.dataset['mark'] = String(count++);
  }
  return count;
}

/** With forced colours: marks that are gone, links that look like text, choices that look like what was not chosen. */
export function findForcedFaults(): readonly string[] {
  const nameOf = (element: Element): string => `${element.parentElement?.tagName.toLowerCase() ?? ''}.${element.parentElement?.getAttribute('class') ?? ''} > ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  const probe = document.createElement('a');
  probe.href = '#';
  const plain = document.createElement('span');
  document.body.append(probe, plain);
  const [linkColour, textColour, ground] = [getComputedStyle(probe).color, getComputedStyle(plain).color, getComputedStyle(document.documentElement).backgroundColor];
  probe.remove();
  plain.remove();
  const faults = new Set<string>();
  for (const mark of document.querySelectorAll<HTMLElement>('[data-mark]')) {
    const style = getComputedStyle(mark);
    const framed = ['Top', 'Right', 'Bottom', 'Left'].some(side => style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== 'none' && style.getPropertyValue(`border-${side.toLowerCase()}-width`) !== '0px');
    if (mark.checkVisibility() && !framed && style.backgroundImage === 'none' && (style.backgroundColor === ground || /^rgba\(.*, 0\)$/.test(style.backgroundColor))) faults.add(`mark gone: ${nameOf(mark)}`);
  }
  for (const link of document.querySelectorAll('main a[href], .masthead a[href], .colophon a[href]')) {
    if (link.closest('svg') !== null || !link.checkVisibility() || (link.textContent ?? '').trim() === '') continue;
    const style = getComputedStyle(link);
    if (style.color === textColour && linkColour !== textColour && style.textDecorationLine === 'none' && style.borderBottomStyle === 'none') faults.add(`link looks like text: ${nameOf(link)}`);
  }
  const look = (element: Element): string => { const style = getComputedStyle(element); return [style.backgroundColor, style.color, style.borderTopColor, style.borderBottomColor, style.borderStyle, style.borderWidth, style.outline, style.fontWeight, style.textDecorationLine, style.boxShadow].join('|'); };
  for (const chosen of document.querySelectorAll('[aria-pressed="true"], [aria-selected="true"], a[aria-current]')) {
    if (!chosen.checkVisibility() || chosen.closest('svg') !== null) continue;
    const attribute = ['aria-pressed', 'aria-selected', 'aria-current'].find(name => chosen.hasAttribute(name)) ?? '';
    const others = [...(chosen.closest('ul, nav, [role=group], [role=tablist], [role=listbox], [role=toolbar]') ?? chosen.parentElement ?? document.body).querySelectorAll(chosen.tagName)].filter(each => each !== chosen && (each.getAttribute(attribute) ?? 'false') === 'false' && !(each as HTMLButtonElement).disabled && each.checkVisibility());
    if (others.some(other => look(other) === look(chosen))) faults.add(`chosen looks like the others: ${nameOf(chosen)}`);
  }
  return [...faults];
}

/** With less motion asked for: what still moves for longer than an instant, what is there and what may come. */
export function findMotion(): readonly string[] {
  const seconds = (text: string): number => Math.max(0, ...text.split(',').map(part => (part.trim().endsWith('ms') ? Number.parseFloat(part) / 1000 : Number.parseFloat(part) || 0)));
  const still = new Set<string>();
  // Stands for all that comes later: whatever its own rules say, it must not move.
  const probe = document.createElement('div');
  probe.className = 'whatever-comes';
  Object.assign(probe.style, { transition: 'opacity 2s', animation: 'whatever 2s', scrollBehavior: 'smooth' });
  document.body.append(probe);
  for (const element of document.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    if (seconds(style.transitionDuration) > 0.02 || (style.animationName !== 'none' && seconds(style.animationDuration) > 0.02)) still.add(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} moves`);
    if (style.scrollBehavior === 'smooth') still.add(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} scrolls smoothly`);
  }
  probe.remove();
  return [...still];
}

/** Readies the walk by keyboard: what Tab must reach, numbered in the order of the page, one of each group of radio buttons. Left out: what a composite control moves to by arrows. */
export function numberStops(): { readonly count: number; readonly faults: readonly string[] } {
  const nameOf = (element: Element): string => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  const faults = new Set<string>();
  let count = 0;
  const groups = new Set<string>();
  for (const element of document.querySelectorAll<HTMLElement | SVGElement>('a[href], button, input, select, textarea, summary, [tabindex], [role=button], [contenteditable]')) {
    if (!element.checkVisibility({ checkVisibilityCSS: true }) || element.closest('[inert]') !== null || (element as HTMLButtonElement).disabled) continue;
    if (element.tabIndex > 0) faults.add(`tabindex of its own: ${nameOf(element)}`);
    if (element.tabIndex < 0) {
      // Its composite has a stop of its own, or it only takes the focus that a script gives.
      const inside = element.closest('svg, [role=toolbar], [role=tablist], [role=listbox], [role=grid], [role=menu], table') !== null;
      if (!inside && element.matches('a[href], button, input, select, textarea, summary, [role=button]')) faults.add(`not reached by Tab: ${nameOf(element)}`);
      continue;
    }
    if (element instanceof HTMLInputElement && element.type === 'radio') { if (groups.has(element.name)) continue; groups.add(element.name); }
    element.setAttribute('data-stop', String(count));
    count += 1;
  }
  return { count, faults: [...faults] };
}

/** Where the focus is: the number of its stop, its look and that of what is around it, and whether it is in sight. */
export function readStop(): { readonly stop: number; readonly name: string; readonly plain: boolean; readonly changed: boolean; readonly inSight: boolean } {
  const kept = window as unknown as { stopLooks?: Map<Element, string>; before?: Element };
  const focused = document.activeElement ?? document.body;
  const lookOf = (element: Element): string => {
    const near = [element, element.parentElement, element.parentElement?.parentElement, ...[...element.querySelectorAll('*')].slice(0, 8), ...[...(element.closest('g') ?? element).querySelectorAll('*')].slice(0, 12), ...(element.id === '' ? [] : document.querySelectorAll(`label[for="${CSS.escape(element.id)}"]`))];
    return near.flatMap(each => { if (each === null || each === undefined) return []; const style = getComputedStyle(each); return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.borderColor, style.borderWidth, style.boxShadow, style.stroke, style.strokeWidth, style.fill, style.textDecoration]; }).join();
  };
  const style = getComputedStyle(focused);
  const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1 && !/rgba\(.*, 0\)/.test(style.outlineColor);
  let changed = outlined;
  if (!outlined && focused instanceof HTMLElement || !outlined && focused instanceof SVGElement) {
    const there = lookOf(focused);
    (focused as HTMLElement).blur();
    changed = lookOf(focused) !== there;
    (focused as HTMLElement).focus({ preventScroll: true });
  }
  const box = focused.getBoundingClientRect();
  return { stop: Number(focused.getAttribute('data-stop') ?? -1), name: `${focused.tagName.toLowerCase()}.${focused.getAttribute('class') ?? ''} ${(focused.textContent ?? '').trim().slice(0, 20)}`, plain: focused === document.body || kept.before === focused, changed, inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth };
}
