// What finding says in words: a criterion, a lack, what is to be asked, and what would have to give for the nearest parcel.

import { askedFields, dropField, fieldOf, isFigure, type Criteria, type FieldKey, type FigureKey, type FindParcel } from '../core/analysis/find-fields.ts';
import type { Found, Result } from '../core/analysis/find-parcels.ts';
import type { ListedParcel } from '../core/analysis/pack-parcels.ts';
import type { Language } from '../i18n/language.ts';
import { findWordsOf, sayAmount, sayFigure, type FindTexts, type FindWords } from '../i18n/park-find.ts';

export type PagedParcel = ListedParcel;

/** A criterion that can be let go by itself. */
export interface Chip { readonly text: string; /** Where a word of the data stands in a page of another language. */ readonly lang?: 'zh-CN' | undefined; readonly without: Criteria; readonly key: string }

export interface Speaker {
  readonly words: FindWords;
  /** `lang` of a word of the data that is not in the page's language. */
  readonly foreign: (text: string) => 'zh-CN' | undefined;
  readonly label: (field: FieldKey) => string;
  readonly amount: (key: FigureKey, value: number) => string;
  /** A figure whose unit stands in the heading. */
  readonly figure: (value: number, isArea: boolean) => string;
  readonly value: (value: string) => string;
  readonly chips: (criteria: Criteria) => readonly Chip[];
  /** 供水、蒸汽 of which this parcel says nothing. */
  readonly unknowns: (lacks: readonly Result[]) => string;
  /** 供水放宽到 400 t/d(差 100);不要求层高 */
  readonly loosening: (criteria: Criteria, found: Found) => string;
}

export function makeSpeaker(language: Language, texts: FindTexts): Speaker {
  const words = findWordsOf(language);
  const label = (field: FieldKey): string => texts.fields[field].label;
  const value = (key: string): string => texts.values[key] ?? key;
  const foreign = (text: string): 'zh-CN' | undefined => (language === 'en' && /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined);
  const amount = (key: FigureKey, figure: number): string => sayAmount(language, figure, texts.fields[key].unit, key === 'area');

  const chips = (criteria: Criteria): readonly Chip[] => askedFields(criteria).flatMap((field): readonly Chip[] => {
    if (isFigure(field)) return [{ text: `${label(field)} ${fieldOf(field).way === 'least' ? '≥' : '≤'} ${amount(field, criteria.figures[field] ?? 0)}`, without: dropField(criteria, field), key: field }];
    if (field === 'eia') return [{ text: `${words.eia} ${value(criteria.eia ?? '')}`, without: dropField(criteria, field), key: field }];
    const list = criteria[field];
    return list.map(one => ({ text: value(one), lang: foreign(value(one)), without: { ...criteria, [field]: list.filter(other => other !== one) }, key: `${field}-${one}` }));
  });

  const unknowns = (lacks: readonly Result[]): string => lacks.filter(({ verdict }) => verdict === 'unknown').map(({ field }) => label(field)).join(words.list);

  const give = (criteria: Criteria, parcel: FindParcel, { field, verdict, by }: Result): string => {
    if (isFigure(field)) return verdict === 'short' ? words.shortBy(label(field), amount(field, parcel[fieldOf(field).column] ?? 0), amount(field, Math.round(by * 1e6) / 1e6)) : words.dropField(label(field));
    if (field === 'eia') return words.lowerEia(value(parcel.eia ?? ''));
    if (field === 'processes') return words.allow(criteria.processes.filter(word => parcel.barred?.includes(word)).join(words.list));
    return words.add(label(field), value(String(parcel[field])));
  };
  const loosening = (criteria: Criteria, { parcel, lacks }: Found): string => {
    const open = unknowns(lacks);
    return [...lacks.filter(({ verdict }) => verdict !== 'unknown').map(lack => give(criteria, parcel, lack)), ...(open === '' ? [] : [words.stillAsk(open)])].join(words.semicolon);
  };
  return { words, foreign, label, amount, figure: (figure, isArea) => sayFigure(language, figure, isArea), value, chips, unknowns, loosening };
}
