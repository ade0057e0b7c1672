import { expect, test } from 'vitest';
import { settlePolicy } from '../../src/build/settle-policy.ts';

const page = (policy: string): string => `<head><meta http-equiv="content-security-policy" content="${policy}"><title>x</title></head>`;

test('hashes found in another order give the same page', () => {
  const a = page("default-src 'self'; script-src 'self' 'sha256-b' 'sha256-a'; style-src 'self' 'sha256-c'");
  const b = page("default-src 'self';script-src 'self' 'sha256-a' 'sha256-b' 'sha256-a'; style-src 'self' 'sha256-c';");
  expect(settlePolicy(a)).toBe(settlePolicy(b));
});

test('nothing but the order of hashes is changed', () => {
  expect(settlePolicy(page("default-src 'self'; img-src 'self' data: blob:; script-src 'self' 'sha256-a'"))).toBe(page("default-src 'self'; img-src 'self' data: blob:; script-src 'self' 'sha256-a'"));
});
