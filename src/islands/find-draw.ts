// What the search box shows: its frame, a hit, and what to try where nothing was typed or found.

import type { FindEntry } from '../core/find/find-entry.ts';
import { exampleSearches } from '../core/find/example-searches.ts';
import type { FindIndex } from '../core/find/find-index.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import { findWordsOf, nameOfEntry, notesOfEntry, type Said } from '../i18n/find.ts';
import type { Language } from '../i18n/language.ts';
import type { Findable } from './find-load.ts';

export function drawBox(language: Language, gazetteer: string): DrawnElement {
  const words = findWordsOf(language);
  return element('dialog', { class: 'find-box', 'aria-label': words.open },
    element('div', { class: 'find-line' },
      element('input', { type: 'search', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'find-list', 'aria-autocomplete': 'list', 'aria-label': words.label, placeholder: words.hint, autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'go', maxlength: 80 }),
      element('button', { type: 'button', 'data-do': 'close' }, words.close)),
    element('p', { class: 'find-status', role: 'status' }),
    element('ul', { id: 'find-list', class: 'find-list', role: 'listbox', 'aria-label': words.list, hidden: '' }),
    element('div', { class: 'find-try' }),
    element('p', { class: 'find-foot' }, element('span', { class: 'find-keys' }, words.move), element('a', { href: gazetteer }, words.all)));
}

const drawSaid = (tag: string, { text, lang }: Said, className?: string): DrawnElement => element(tag, { class: className, lang }, text);

/** Kind, name, and where it stands. The kind is seen once a group, and heard with every hit. */
export function drawHit(language: Language, hit: FindEntry, shown: readonly FindEntry[], findable: Findable | undefined): readonly Drawn[] {
  const chain = findable?.index.entries.find(({ kind, code }) => kind === 'chain' && code === hit.chain);
  const again = shown[shown.indexOf(hit) - 1]?.kind === hit.kind;
  const notes = notesOfEntry(language, hit, chain);
  return [
    element('span', { class: again ? 'kind again' : 'kind' }, `${findWordsOf(language).kinds[hit.kind]} `),
    element('span', { class: 'what', 'data-hue': hit.chain === undefined ? undefined : findable?.hues[hit.chain] },
      element('i', { class: hit.chain === undefined ? 'no-chain' : 'chain-dot' }), drawSaid('span', nameOfEntry(language, hit), 'name'), ' ',
      notes.length > 0 && element('small', {}, notes.flatMap((note, at) => [at > 0 && ' · ', drawSaid('span', note)]))),
  ];
}

export function drawNone(language: Language): readonly Drawn[] {
  return [element('ul', {}, findWordsOf(language).tryThis.map(text => element('li', {}, text)))];
}

/** Things to type, each at a press. */
export function drawExamples(language: Language, index: FindIndex): readonly Drawn[] {
  const examples = exampleSearches(index, language === 'en');
  if (examples.length === 0) return [];
  const langOf = (text: string): string | undefined => (language === 'en' && /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined);
  return [element('p', {}, `${findWordsOf(language).examples} `, examples.map(text => element('button', { type: 'button', 'data-try': text, lang: langOf(text) }, text)))];
}
