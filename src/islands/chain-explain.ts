// What is lit, in words. The sentences come from the page, in its language, with places for names.

import type { Walk } from '../core/analysis/walk-flows.ts';
import type { ChainPicture } from './chain-picture.ts';

const most = 6;

/** Names as a list, cut to a few with the number of the rest. */
function listNames(words: DOMStringMap, picture: ChainPicture, codes: ReadonlySet<string>): string {
  const names = [...codes].map(code => picture.boxes.get(code)?.name ?? code);
  const listed = names.slice(0, most).join(words['separator'] ?? ', ');
  return names.length > most ? (words['more'] ?? '{names} +{count}').replace('{names}', listed).replace('{count}', String(names.length)) : listed;
}

/** A sentence on the lit link; the hint where none is lit. */
export function explainWalk(words: DOMStringMap, picture: ChainPicture, code: string, walk: Walk): string {
  const box = picture.boxes.get(code);
  if (box === undefined) return words['hint'] ?? '';
  const parts = [
    ...(walk.suppliers.size > 0 ? [(words['from'] ?? '').replace('{names}', listNames(words, picture, walk.suppliers))] : []),
    ...(walk.users.size > 0 ? [(words['to'] ?? '').replace('{names}', listNames(words, picture, walk.users))] : []),
  ];
  return `${box.name}${words['colon'] ?? ': '}${parts.length > 0 ? parts.join(words['joint'] ?? '; ') : words['alone'] ?? ''}`;
}

/** What the filters leave, in words; the hint where there is none. */
export function sayFilter(words: DOMStringMap, buttons: readonly HTMLElement[], firm: string, kept: number, count: number): string {
  const pressed = buttons.filter(({ dataset, ariaPressed }) => ['state', 'answer', 'stage'].includes(dataset['do'] ?? '') && ariaPressed === 'true');
  const names = [...pressed.map(button => [...button.childNodes].filter(part => part.nodeName !== 'SMALL').map(part => part.textContent).join('').trim()), firm].filter(name => name !== '');
  if (names.length === 0) return words['hint'] ?? '';
  return (words['filtered'] ?? '').replace('{filters}', names.join(words['separator'] ?? ', ')).replace('{kept}', String(kept)).replace('{count}', String(count));
}
