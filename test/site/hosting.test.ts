// The built site on a real nginx with the file that the project ships; skipped, saying so, on a machine without nginx.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFiles } from '../../src/build/hosting/compress-files.ts';
import { launchChromium } from '../browser/chromium.ts';
import { ask } from '../support/ask.ts';
import { checkHosting } from '../support/hosting-claims.ts';
import { nginxProgram, startNginx, type Nginx } from '../support/nginx.ts';
import { builtSite, filesOf, scratch } from '../support/sites.ts';
import { visit } from '../support/visit.ts';

describe('the built folder', () => {
  it('carries _headers, and runs no script within a page, which the header would not let run', async () => {
    const files = await filesOf(builtSite);
    expect(files.get('_headers')?.toString()).toMatch(/^\/\*\n {2}Content-Security-Policy: /);
    const inline = [...files].filter(([file]) => file.endsWith('.html')).flatMap(([file, bytes]) => [...bytes.toString().matchAll(/<script\b([^>]*)>/g)]
      .filter(([, attributes = '']) => !/\bsrc=/.test(attributes) && !/type="application\/(ld\+)?json"/.test(attributes)).map(([tag]) => `${file}: ${tag}`));
    expect(inline).toEqual([]);
  });
});

describe.skipIf(nginxProgram === undefined)(`nginx${nginxProgram === undefined ? ' (skipped: this machine has none)' : ''}`, () => {
  let folder: string;
  let whole: Nginx;
  let below: Nginx;
  let browser: Browser;
  beforeAll(async () => {
    folder = await scratch('hosting');
    // the same files under a path serve to ask the server; what their links say is base.test.ts's
    await Promise.all([cp(builtSite, join(folder, 'packed'), { recursive: true }), cp(builtSite, join(folder, 'below/xinye'), { recursive: true })]);
    // kinds of files that not every county's site has
    await mkdir(join(folder, 'packed/basemap'));
    await Promise.all(['basemap/basemap.pmtiles', 'places.geojson', 'app.webmanifest', 'feeds.xml', 'photo.webp'].map(file => writeFile(join(folder, 'packed', file), 'x'.repeat(5000))));
    await compressFiles(join(folder, 'packed'));
    [whole, below, browser] = await Promise.all([startNginx(join(folder, 'packed')), startNginx(join(folder, 'below'), { base: '/xinye/' }), launchChromium()]);
  });
  afterAll(async () => { await Promise.all([whole?.close(), below?.close(), browser?.close()]); await rm(folder, { recursive: true, force: true }); });

  it('reads the shipped file without a warning', () => { expect(whole.said).not.toMatch(/\[(warn|emerg|error)\]/); });
  it('keeps every promise of the file, with compressed copies beside the files', async () => {
    for (const { claim, breaches } of await checkHosting(`${whole.url}/`, join(folder, 'packed'))) expect(breaches, claim).toEqual([]);
  });
  it('keeps them under a sub-path too, changed as the file says, and compressing as it goes', async () => {
    for (const { claim, breaches } of await checkHosting(`${below.url}/xinye/`, join(folder, 'below/xinye'))) expect(breaches, claim).toEqual([]);
    expect((await ask(`${below.url}/`)).headers['content-security-policy']).toBeUndefined();
  });
  it('sends the compressed copy where there is one', async () => {
    const packed = await ask(`${whole.url}/find.json`, { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-length']).toBe(String((await filesOf(join(folder, 'packed'))).get('find.json.gz')?.length));
  });
  it.each(['', 'en/', 'what-if/', 'desk/', 'data/', 'costs/'])('the page /%s works under both policies: nothing is refused, nothing complained of', async path => {
    const { page, complaints, foreign, close } = await visit(browser, { url: `${whole.url}/`, port: 0, close: async () => {} }, path);
    await page.waitForLoadState('networkidle');
    expect([complaints, foreign]).toEqual([[], []]);
    await close();
  });
});
