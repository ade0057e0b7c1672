// What is written for machines can be read back, whatever the texts are.
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { element } from '../../../src/core/draw/element.ts';
import { writeJson } from '../../../src/core/draw/write-json.ts';
import { writeXml, xmlText } from '../../../src/core/draw/write-xml.ts';

const parser = new (new Window()).DOMParser();
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('</title>', ']]>', '<!--', '&amp;', '&#13;', 'a\r\nb', '\t"\'', '\u0000\u0008\ufffe', '\ud800', '𠀀', '<![CDATA['));

describe('XML', () => {
  test('gives back text and attributes as they were, but for what no document can hold', () => {
    fc.assert(fc.property(anyText, anyText, (text, attribute) => {
      const written = writeXml(element('a', { b: attribute }, element('c', {}, text), element('d')));
      const { documentElement } = parser.parseFromString(written, 'application/xml');
      expect(documentElement.getAttribute('b')).toBe(xmlText(attribute));
      expect(documentElement.querySelector('c')?.textContent).toBe(xmlText(text));
      expect(documentElement.children.length).toBe(2);
    }), { numRuns: 500 });
  });
  test('holds no character that a parser must refuse, and no bare mark', () => {
    fc.assert(fc.property(anyText, text => {
      const written = writeXml(element('a', { b: text }, text));
      expect(written).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
      expect(written.match(/</g)?.length).toBe(3);
    }), { numRuns: 500 });
  });
});

describe('JSON inside a page', () => {
  test('reads back as it was, with no mark that could end the script or a line of it', () => {
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.record({ name: fc.oneof(anyText, fc.constantFrom('</script><script>alert(1)</script>', '\u2028\u2029', '<!--<script>')) })), value => {
      const written = writeJson(value);
      expect(written).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
    }), { numRuns: 500 });
  });
});
