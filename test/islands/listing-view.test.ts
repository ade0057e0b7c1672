import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareData, readListing, writeListing, type ListingDomain } from '../../src/islands/listing-view.ts';

const domain: ListingDomain = { facets: { chain: ['A', 'B'], stage: ['pool'] }, sorts: ['', '-money'] };

describe('the address of a list', () => {
  it('gives back what was chosen', () => {
    fc.assert(fc.property(fc.subarray(['A', 'B']), fc.subarray(['pool']), fc.string().map(text => text.trim()), fc.constantFrom('', '-money'), (chain, stage, text, sort) => {
      const view = { facets: { chain, stage }, text, sort };
      expect(readListing(writeListing(view, '?other=1'), domain)).toEqual(view);
    }));
  });
  it('keeps what else stands in it, and is empty where nothing is chosen', () => {
    const none = { facets: { chain: [], stage: [] }, text: ' ', sort: '' };
    expect([writeListing(none, '?chain=A&q=x&other=1'), writeListing(none, '?chain=A')]).toEqual(['?other=1', '']);
  });
  it('is not obeyed where it names what the page does not have', () => {
    expect(readListing('?chain=A.Z&stage=none&sort=colour', domain)).toEqual({ facets: { chain: ['A'], stage: [] }, text: '', sort: '' });
  });
});

it('figures sort as figures, dates as dates, and what is unknown comes last either way', () => {
  const sorted = (values: readonly (string | undefined)[], way: 1 | -1) => [...values].sort((a, b) => compareData(a, b, way));
  expect(sorted(['9', undefined, '10', ''], 1)).toEqual(['9', '10', '', undefined]);
  expect(sorted(['9', undefined, '10'], -1)).toEqual(['10', '9', undefined]);
  expect(sorted(['2026-09-30', '2025-12-31'], -1)).toEqual(['2026-09-30', '2025-12-31']);
});
