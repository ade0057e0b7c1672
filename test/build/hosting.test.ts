// One policy in three forms: in the pages, in `_headers`, in the nginx file.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compressFiles } from '../../src/build/hosting/compress-files.ts';
import { writeHeaders } from '../../src/build/hosting/headers-file.ts';
import { contentTypeOf, mediaTypes } from '../../src/build/hosting/media-types.ts';
import { writeNginx } from '../../src/build/hosting/nginx-file.ts';
import { caching, headerPolicy, pageDirectives, safetyHeaders } from '../../src/build/hosting/policy.ts';

interface Rule { readonly path: string; readonly headers: Readonly<Record<string, string>> }
/** `_headers` as a host reads it: a path, then its indented headers. */
function readHeaders(text: string): readonly Rule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n').filter(each => each !== '')) {
    if (!line.startsWith('  ')) rules.push({ path: line, headers: {} });
    else { const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? []; rules.at(-1)!.headers[name] = value; }
  }
  return rules;
}
const matches = ({ path }: Rule, address: string): boolean => new RegExp(`^${path.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(address);
/** What a host sends: values of one header that stands in several rules, put together. */
const sentTo = (rules: readonly Rule[], address: string): Readonly<Record<string, readonly string[]>> => {
  const sent: Record<string, string[]> = {};
  for (const [name, value] of rules.filter(rule => matches(rule, address)).flatMap(({ headers }) => Object.entries(headers))) (sent[name] ??= []).push(value);
  return sent;
};
const sourcesOf = (policy: string): ReadonlyMap<string, readonly string[]> => new Map(policy.split('; ').map(directive => { const [name = '', ...sources] = directive.split(' '); return [name, sources]; }));

test('the shipped nginx file is the one that the policy gives (run with -u to write it anew)', async () => { await expect(writeNginx()).toMatchFileSnapshot('../../hosting/nginx.conf'); });

test('the header allows whatever a page’s own policy allows, and says what a page cannot', () => {
  const header = sourcesOf(headerPolicy);
  for (const [name, sources] of sourcesOf([...pageDirectives].join('; '))) expect(header.get(name)).toEqual(expect.arrayContaining([...sources]));
  expect(header.get('frame-ancestors')).toEqual(["'self'"]);
  // hashes in a second policy would have to be every page's; where inline is allowed there must be none, or it is not
  expect([header.get('style-src'), headerPolicy.includes('sha256')]).toEqual([["'self'", "'unsafe-inline'"], false]);
  expect(header.get('script-src')).toEqual(["'self'"]);
});

test('every safety header is in both files, in the same words; the long memory of HTTPS is in neither', () => {
  const [nginx, [everywhere]] = [writeNginx(), readHeaders(writeHeaders('/'))];
  for (const [name, value] of safetyHeaders) {
    expect(everywhere?.headers[name]).toBe(value);
    expect(nginx).toMatch(new RegExp(`^ +add_header ${name} +"${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}" always;$`, 'm'));
  }
  expect(nginx).toMatch(/# add_header Strict-Transport-Security/);
  for (const text of [nginx.replace(/#.*$/gm, ''), writeHeaders('/')]) expect(text).not.toContain('Strict-Transport');
});

test('no header reaches an address twice, wherever the site stands', () => {
  const path = fc.array(fc.constantFrom('_astro', 'data', 'templates', 'basemap', 'en', 'x.csv', 'a.js', 'basemap.pmtiles', 'index.html'), { maxLength: 4 });
  fc.assert(fc.property(fc.constantFrom('/', '/xinye/', '/a/b/'), path, (base, parts) => {
    for (const values of Object.values(sentTo(readHeaders(writeHeaders(base)), base + parts.join('/')))) expect(values).toHaveLength(1);
  }));
});

test('_headers carries the base, however it is written, and keeps hashed files and no others', () => {
  for (const base of ['/xinye/', 'xinye', '/xinye']) {
    const rules = readHeaders(writeHeaders(base));
    expect(rules.every(({ path }) => path.startsWith('/xinye/'))).toBe(true);
    const cachingOf = (path: string): readonly string[] | undefined => sentTo(rules, path)['Cache-Control'];
    expect([cachingOf('/xinye/_astro/a.js'), cachingOf('/xinye/index.html'), cachingOf('/xinye/data/links.csv')]).toEqual([[caching.hashed], undefined, undefined]);
    expect(sentTo(rules, '/xinye/data/links.csv')['Content-Type']).toEqual(['text/csv; charset=utf-8']);
  }
  // a host reads no more than 2,000 characters of a line
  expect(Math.max(...writeHeaders('/').split('\n').map(line => line.length))).toBeLessThan(2000);
});

test('each ending has one type, and what nobody knows is bytes', () => {
  const endings = mediaTypes.flatMap(({ extensions }) => extensions);
  expect(new Set(endings).size).toBe(endings.length);
  expect([contentTypeOf('webmanifest'), contentTypeOf('CSV'), contentTypeOf('pmtiles'), contentTypeOf('xyz')]).toEqual(['application/manifest+json; charset=utf-8', 'text/csv; charset=utf-8', 'application/vnd.pmtiles', 'application/octet-stream']);
});

test('compressed copies unpack to their texts, are the same each time, and small texts and pictures have none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'liantu-gzip-'));
  const text = '链图'.repeat(500);
  await Promise.all([writeFile(join(folder, 'a.html'), text), writeFile(join(folder, 'b.html'), 'x'), writeFile(join(folder, 'c.png'), text)]);
  await compressFiles(folder);
  const first = await readFile(join(folder, 'a.html.gz'));
  expect((await readdir(folder)).sort()).toEqual(['a.html', 'a.html.gz', 'b.html', 'c.png']);
  expect(gunzipSync(first).toString()).toBe(text);
  await compressFiles(folder);
  expect(await readFile(join(folder, 'a.html.gz'))).toEqual(first);
  await rm(folder, { recursive: true });
});
