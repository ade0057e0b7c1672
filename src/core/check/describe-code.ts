// What a code of finding says in general, with dots where a case's own figures and words would stand: for lists of rules.

import { messages, wordsOf, type FindingCode } from './messages.ts';

type Args = { readonly [C in FindingCode]?: Parameters<(typeof messages)[C]> };

/** Entries whose arguments are looked up and can be no dots. */
const samplesWith = (dots: string): Args => ({
  'geometry-format': ['bare'], 'geometry-srid': [dots, 'CGCS2000'], 'geometry-degrees': [dots, 'local'], 'geometry-projected': [dots, 'CGCS2000'],
  'geometry-zone': [dots, 'CGCS2000'], 'geometry-beyond': [1, dots, 'CGCS2000'], 'geometry-true': [dots],
});

export const findingCodes = Object.keys(messages) as readonly FindingCode[];

/** The words of a code without a case; `dots` stand for what a case would say. */
export function describeCode(code: FindingCode, dots = '…'): ReturnType<typeof wordsOf> {
  const args = samplesWith(dots)[code] ?? Array.from({ length: messages[code].length }, () => dots);
  return (wordsOf as (code: FindingCode, ...args: readonly unknown[]) => ReturnType<typeof wordsOf>)(code, ...args);
}
