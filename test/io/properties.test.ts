import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/core/check/check-data.ts';
import { tableNames } from '../../src/core/schema/tables.ts';
import { readSheet } from '../../src/io/read-sheet.ts';
import { anyCell } from '../support/arbitrary.ts';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('whatever stands in a file', () => {
  test('any bytes become rows or a finding, never a throw', () => {
    fc.assert(fc.property(fc.constantFrom(...tableNames), fc.uint8Array({ maxLength: 60 }), (name, bytes) => {
      const sheet = readSheet(name, `${name}.csv`, bytes);
      expect(sheet.rows.length + sheet.findings.length).toBeGreaterThan(0);
      expect(checkData([sheet]).findings.length).toBeGreaterThan(0);
    }), { numRuns: 500 });
  });
  test('any text does, quotes, delimiters and line ends among it', () => {
    fc.assert(fc.property(fc.constantFrom(...tableNames), fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '编码', '名称', 'A', ' ', '\0'), maxLength: 40 }), (name, text) => {
      expect(() => checkData([readSheet(name, `${name}.csv`, new TextEncoder().encode(text))])).not.toThrow();
    }), { numRuns: 500 });
  });
  test('cells that are quoted come back as they were, but for the kind of their line ends', () => {
    const cell = anyCell.filter(text => !/[\r\ud800-\udfff]/.test(text));
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = ['编码,名称', ...rows.map(row => row.map(quoted).join(','))].join(end);
      const sheet = readSheet('chains', 'chains.csv', new TextEncoder().encode(text));
      expect(sheet.rows.slice(1)).toEqual(rows);
    }), { numRuns: 200 });
  });
});
