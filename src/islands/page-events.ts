// What the islands ask of a page and its events.

import type { Language } from '../i18n/language.ts';

/** The element at or above the target of an event that the selector names. */
export const targetAt = <E extends Element>(event: Event, selector: string): E | null => (event.target instanceof Element ? event.target.closest<E>(selector) : null);

/** A click that is not meant to open elsewhere. */
export const isPlainClick = (event: MouseEvent): boolean => !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;

export const languageOfPage = (): Language => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
