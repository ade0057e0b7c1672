// Findings put together as people read them: nothing is lost, and the gravest is first.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Level } from '../../../src/core/check/finding.ts';
import { groupFindings, partAbsent, rowRanges } from '../../../src/core/check/group-findings.ts';

const finding = (file: string, row: number | null, code = 'cell-number', level: Level = 'error', column: string | null = 'A'): Finding =>
  ({ file, row, column, header: 'h', value: 'v', level, code, message: 'm', suggestion: 's', english: { message: 'm', suggestion: 's' } });
const rows = (...numbers: readonly number[]): readonly Finding[] => numbers.map(row => finding('a.csv', row));

describe('rows as stretches', () => {
  test.each([
    ['nothing', [], ''], ['one row', [3], '3'], ['two that follow', [3, 4], '3、4'], ['three that follow', [3, 4, 5], '3–5'], ['stretches and single rows', [9, 3, 4, 5, 12, 13], '3–5、9、12、13'], ['a row told twice', [7, 7], '7'],
  ])('%s', (_, numbers, written) => { expect(rowRanges(numbers)).toBe(written); });
  test('what would be endless closes with an ellipsis', () => { expect(rowRanges(Array.from({ length: 50 }, (_, index) => index * 3))).toMatch(/^0、3、6、.*…$/); });
});

describe('groups', () => {
  test('of many alike the first three are shown, and the rows of the others told', () => {
    const [file] = groupFindings(rows(2, 3, 4, 5, 6, 9));
    expect(file?.groups).toMatchObject([{ shown: rows(2, 3, 4), rows: '5、6、9' }]);
  });
  test('one more than are shown is shown too', () => { expect(groupFindings(rows(2, 3, 4, 5))[0]?.groups[0]).toMatchObject({ more: [], rows: '' }); });
  test('what is in another column, or another thing, is another group', () => {
    expect(groupFindings([finding('a.csv', 2), finding('a.csv', 3, 'cell-number', 'error', 'B'), finding('a.csv', 4, 'cell-low')])[0]?.groups.length).toBe(3);
  });
  test('errors stand before warnings and notices, files with errors before others, and otherwise they keep their order', () => {
    const files = groupFindings([finding('a.csv', 1, 'x', 'notice'), finding('b.csv', 9, 'y', 'warning'), finding('b.csv', 10, 'z', 'error'), finding('c.csv', 1, 'x', 'notice')]);
    expect(files.map(({ file, groups }) => [file, groups.map(({ shown }) => shown[0]?.code)])).toEqual([['b.csv', ['z', 'y']], ['a.csv', ['x']], ['c.csv', ['x']]]);
  });
  test('every finding is in one group, shown or counted, whatever there is', () => {
    const any = fc.record({ file: fc.constantFrom('a.csv', 'b.csv'), row: fc.option(fc.nat(30)), code: fc.constantFrom('p', 'q'), level: fc.constantFrom<Level>('error', 'warning', 'notice'), column: fc.option(fc.constantFrom('A', 'B')) })
      .map(({ file, row, code, level, column }) => finding(file, row, code, level, column));
    fc.assert(fc.property(fc.array(any), fc.constantFrom(1, 3, Infinity), (all, most) => {
      const found = groupFindings(all, most).flatMap(({ groups }) => groups.flatMap(({ shown, more }) => [...shown, ...more]));
      expect(found.length).toBe(all.length);
      expect(new Set(found)).toEqual(new Set(all));
    }));
  });
});

test('tables that are not there are told together, a single one by itself', () => {
  const [one, two] = [finding('x.csv', null, 'file-absent', 'notice'), finding('y.csv', null, 'file-absent', 'notice')];
  expect(partAbsent([one, ...rows(2)])).toEqual({ absent: [], others: [one, ...rows(2)] });
  expect(partAbsent([one, ...rows(2), two])).toEqual({ absent: [one, two], others: rows(2) });
});
