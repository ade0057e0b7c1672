// Finds a link or a firm by name, pinyin or initials. A combobox as the ARIA practices have it.

export interface Hit { readonly kind: string; readonly code: string; readonly name: string; readonly note: string; readonly keys: readonly string[] }

/** The index that the page carries, one item a link or firm. */
export function readIndex(list: Element): readonly Hit[] {
  return [...list.children].map(item => {
    const { kind = '', code = '', keys = '', note = '' } = (item as HTMLElement).dataset;
    const name = item.textContent ?? '';
    return { kind, code, name, note, keys: [name.toLowerCase(), ...keys.toLowerCase().split(' ')] };
  });
}

/** Hits whose name, pinyin or initials hold what was typed; those that begin with it first. Nothing typed finds nothing. */
export function findHits(index: readonly Hit[], typed: string, most = 8): readonly Hit[] {
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, '');
  if (wanted === '') return [];
  const rank = (hit: Hit): number => Math.min(...hit.keys.map(key => { const at = key.replace(/\s+/g, '').indexOf(wanted); return at === -1 ? Infinity : at === 0 ? 0 : 1; }));
  return index.map(hit => ({ hit, at: rank(hit) })).filter(({ at }) => at < Infinity).sort((a, b) => a.at - b.at).slice(0, most).map(({ hit }) => hit);
}

/** Wires an input and its list; `choose` is told what was picked. */
export function wireFind(input: HTMLInputElement, list: HTMLElement, index: readonly Hit[], none: string, choose: (hit: Hit) => void): void {
  let hits: readonly Hit[] = [];
  let active = 0;
  const close = (): void => { list.hidden = true; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
  const pick = (hit: Hit | undefined): void => { if (hit === undefined) return; input.value = hit.name; close(); choose(hit); };
  const draw = (): void => {
    hits = findHits(index, input.value);
    active = Math.min(active, Math.max(0, hits.length - 1));
    const items = hits.map((hit, at) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${at}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(at === active));
      item.append(hit.name, Object.assign(document.createElement('small'), { textContent: hit.note }));
      item.addEventListener('pointerdown', event => { event.preventDefault(); pick(hit); });
      return item;
    });
    const empty = Object.assign(document.createElement('li'), { textContent: none, className: 'quiet' });
    list.replaceChildren(...(items.length > 0 ? items : [empty]));
    list.hidden = input.value.trim() === '';
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (items.length > 0) input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
  };
  input.addEventListener('input', () => { active = 0; draw(); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { active = Math.max(0, Math.min(hits.length - 1, active + (event.key === 'ArrowDown' ? 1 : -1))); draw(); event.preventDefault(); }
    if (event.key === 'Enter') { pick(hits[active]); event.preventDefault(); }
    if (event.key === 'Escape' && !list.hidden) { close(); event.stopPropagation(); }
  });
}
