// The words of a language.

import { en } from './en.ts';
import type { Language } from './language.ts';
import { zh, type Words } from './zh.ts';

const dictionaries: Readonly<Record<Language, Words>> = { zh, en };

export const wordsOf = (language: Language): Words => dictionaries[language];
export type { Words };
