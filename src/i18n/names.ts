// Names and units of things of the atlas in the page's language.

import { stages } from '../core/schema/stages.ts';
import type { Link } from '../core/model/atlas.ts';
import { pick, type Language } from './language.ts';

interface Named { readonly name: string; readonly nameEn?: string | undefined }

export const nameIn = (language: Language, thing: Named): string => pick(language, thing.name, thing.nameEn);
export const unitIn = (language: Language, link: Link): string => pick(language, link.unit, link.unitEn);
export const stageIn = (language: Language, stage: Link['stage']): string => stages[stage][language];
