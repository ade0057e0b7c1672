// A field that finds as one types: a combobox with a list of its own, as the ARIA practices have it.

export interface Finding<T> {
  /** Nothing typed finds nothing. */
  readonly find: (typed: string) => readonly T[];
  /** What an option shows. */
  readonly show: (found: T) => readonly (Node | string)[];
  readonly choose: (found: T) => void;
  /** What the list says where nothing is found. */
  readonly none: string;
  /** Enter, where nothing is found. */
  readonly give?: (typed: string) => void;
  /** Told how much is found, for who hears the page. */
  readonly tell?: (count: number) => void;
}

/** Wires an input and its list. ↓ ↑ move, Enter takes the one that is marked, Esc closes. The first is marked as one types. */
export function wireCombobox<T>(input: HTMLInputElement, list: HTMLElement, { find, show, choose, none, give, tell }: Finding<T>): void {
  let hits: readonly T[] = [];
  let active = 0;
  const close = (): void => { list.hidden = true; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
  const pick = (hit: T): void => { close(); choose(hit); };
  const drawOption = (hit: T, at: number): HTMLElement => {
    const item = document.createElement('li');
    item.id = `${list.id}-${at}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', String(at === active));
    item.append(...show(hit));
    item.addEventListener('pointerdown', event => { if (event.button === 0) event.preventDefault(); });
    item.addEventListener('click', () => pick(hit));
    return item;
  };
  const draw = (): void => {
    hits = find(input.value);
    active = Math.min(active, Math.max(0, hits.length - 1));
    const empty = Object.assign(document.createElement('li'), { textContent: none, className: 'quiet' });
    list.replaceChildren(...(hits.length > 0 ? hits.map(drawOption) : [empty]));
    list.hidden = input.value.trim() === '';
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (hits.length > 0 && !list.hidden) input.setAttribute('aria-activedescendant', `${list.id}-${active}`); else input.removeAttribute('aria-activedescendant');
    if (!list.hidden) { list.children[active]?.scrollIntoView({ block: 'nearest' }); tell?.(hits.length); }
  };
  const move = (step: number): void => { active = list.hidden ? 0 : Math.max(0, Math.min(hits.length - 1, active + step)); draw(); };
  const enter = (): void => {
    if (list.hidden) draw();
    const hit = hits[active];
    if (hit !== undefined) pick(hit); else if (input.value.trim() !== '') { close(); give?.(input.value); }
  };
  input.addEventListener('input', () => { active = 0; draw(); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    // A word that is still being composed takes these keys for itself.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { move(event.key === 'ArrowDown' ? 1 : -1); event.preventDefault(); }
    if (event.key === 'Enter') { enter(); event.preventDefault(); }
    if (event.key === 'Escape' && !list.hidden) { close(); event.preventDefault(); event.stopPropagation(); }
  });
}
