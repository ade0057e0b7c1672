// The words of every finding, in both languages.

import { describe, expect, test } from 'vitest';
import { describeCode, findingCodes } from '../../../src/core/check/describe-code.ts';
import { englishMessages } from '../../../src/core/check/messages-en.ts';
import { messages, wordsOf, type FindingCode } from '../../../src/core/check/messages.ts';

/** What stands for a case's own words. */
const mark = 'X1';
const all = findingCodes.map(code => [code, describeCode(code, mark)] as const);
/** Names out of the planner's file stand as they are there; sentences do not. */
const chinese = /\p{Script=Han}{6,}/u;

test('there are codes, and no English is left of one that is gone', () => {
  expect(findingCodes.length).toBeGreaterThan(90);
  expect(Object.keys(englishMessages).filter(code => !(code in messages))).toEqual([]);
});

describe.each(all)('%s', (_, { message, suggestion, english }) => {
  test('says in English what is wrong and what to do', () => {
    for (const text of [english.message, english.suggestion]) {
      expect(text).toMatch(/^[A-Z“0-9$X]/);
      expect(text).not.toMatch(/undefined|(?<!\()NaN|\[object/);
    }
    expect(english.message).not.toMatch(/[.…,:;]$/);
    expect(english.suggestion).toMatch(/[.?]$/);
  });
  test('has no Chinese punctuation in English, and no Chinese words but those of the file', () => {
    const text = `${english.message} ${english.suggestion}`;
    expect(text).not.toMatch(/[\u3000-\u303f\uff00-\uffef]/);
    expect(text).not.toMatch(chinese);
  });
  test('says in Chinese the same, and ends what to do with a full stop or a question', () => {
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(suggestion).toMatch(/[。？]$/);
  });
  test('tells in English whatever a case tells in Chinese', () => { expect([message + suggestion, english.message + english.suggestion].map(text => text.includes(mark))).not.toEqual([true, false]); });
});

describe('what differs from case to case', () => {
  const english = <C extends FindingCode>(code: C, ...args: Parameters<(typeof messages)[C]>): string => { const { english: { message, suggestion } } = wordsOf(code, ...args); return `${message}. ${suggestion}`; };
  test.each([
    ['one line', english('quote-open', 1), '1 further line ran'], ['several lines', english('quote-open', 3), '3 further lines ran'], ['one cell', english('row-overlong', 1), '1 cell more'],
    ['the nearest header', english('header-unknown', '产直', '产值(万元)'), 'Is “产值(万元)” meant?'], ['no nearest header', english('header-unknown', '产直'), 'may stay'],
    ['the nearest code', english('reference-unknown', '环节', 'A9', 'A1'), 'Is “A1” meant?'], ['no nearest code', english('reference-unknown', '环节', 'A9'), 'Add it to the table 环节'],
    ['the words to choose from', english('cell-choice', '配套、上游', '上游'), 'It can be: 配套, 上游.'], ['a unit that is the link’s', english('cell-number-unit', '见表头或本环节'), 'the unit of its header or its link'],
    ['what a file is', english('not-csv', ' Excel 工作簿(.xlsx)改了扩展名'), 'Excel workbook (.xlsx)'], ['a reason without a code', english('file-unreadable', '未知原因'), 'no reason was given'], ['a reason with its code', english('file-unreadable', 'EBUSY'), 'EBUSY'],
  ])('%s is said in English', (_, said, wanted) => { expect(said).toContain(wanted); });
});
