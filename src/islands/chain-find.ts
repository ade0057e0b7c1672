// Finds a link or a firm by name, pinyin or initials.

import { wireCombobox } from './combobox.ts';

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
  wireCombobox(input, list, {
    none, find: typed => findHits(index, typed),
    show: ({ name, note }) => [name, Object.assign(document.createElement('small'), { textContent: note })],
    choose: hit => { input.value = hit.name; choose(hit); },
  });
}
