import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, round, writeMarkup } from '../../../src/core/draw/element.ts';

const unescape = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

describe('elements', () => {
  test('attributes that are undefined and children that are false are left out; 0 stays', () => {
    expect(writeMarkup(element('g', { id: undefined, x: 0 }, false, undefined, ['a', element('b')]))).toBe('<g x="0">a<b/></g>');
  });
  test('coordinates are written to a tenth', () => { expect([round(1.25), round(-0.04), round(3)]).toEqual([1.3, -0, 3]); });
});

describe('markup', () => {
  test('a script in a name is text', () => { expect(writeMarkup(element('text', { 'aria-label': '"><script>' }, '<script>alert(1)</script>&'))).toBe('<text aria-label="&quot;&gt;&lt;script&gt;">&lt;script&gt;alert(1)&lt;/script&gt;&amp;</text>'); });
  test('no text whatever becomes markup, and every text comes back as it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'a', ';', '#') }), (inside, around) => {
      const found = /^<text id="([^"<>]*)">([^<>"']*)<\/text>$/s.exec(writeMarkup(element('text', { id: around }, `x${inside}`)));
      expect(found).not.toBeNull();
      expect([unescape(found?.[1] ?? ''), unescape(found?.[2] ?? '')]).toEqual([around, `x${inside}`]);
    }));
  });
});
