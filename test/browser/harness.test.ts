// What the browser tests and pictures stand on: a browser that draws Chinese and WebGL, a server, an installer.
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FolderServer, serveFolder } from '../../src/build/serve-folder.ts';
import { launchChromium } from './chromium.ts';
import { kindsOf } from './shots.ts';

const scratch = await mkdtemp(join(tmpdir(), 'liantu-harness-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

const packaged = process.platform === 'linux' && process.arch === 'x64';

describe.each(packaged ? ['', 'bundled'] : [''])('a browser (LIANTU_CHROMIUM=%j)', (program) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    vi.stubEnv('LIANTU_CHROMIUM', program);
    browser = await launchChromium({ webgl: true });
    page = await browser.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    vi.unstubAllEnvs();
  });

  it.each(['sans-serif', 'serif', 'monospace', 'system-ui'])('draws Chinese glyphs, not boxes, in %s', async (family) => {
    const drawn = await page.evaluate((font) => ['链', '图', '\ue000', '\ue001'].map((glyph) => {
      const context = document.createElement('canvas').getContext('2d')!;
      context.font = `40px ${font}`;
      context.fillText(glyph, 10, 60);
      return context.getImageData(0, 0, 80, 80).data.join();
    }), family);
    const [chain, map, box] = drawn;
    expect(new Set([chain, map, box]).size).toBe(3);
  });

  it('has WebGL 2 when it is asked for', async () => {
    expect(await hasWebgl(page)).toBe(true);
  });

  it('has no WebGL else', { timeout: 60_000 }, async () => {
    const plain = await launchChromium();
    expect(await hasWebgl(await plain.newPage())).toBe(false);
    await plain.close();
  });
});

it('a browser named by LIANTU_CHROMIUM that is not there is an error, not another browser', async () => {
  vi.stubEnv('LIANTU_CHROMIUM', join(scratch, 'nothing'));
  await expect(launchChromium()).rejects.toThrow('no such program');
  vi.unstubAllEnvs();
});

function hasWebgl(page: Page): Promise<boolean> {
  return page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
}

describe('serveFolder', () => {
  const site = join(scratch, 'site');
  let server: FolderServer;
  beforeAll(async () => {
    await mkdir(join(site, 'chains/产业'), { recursive: true });
    await writeFile(join(site, 'index.html'), '<h1>链图</h1>');
    await writeFile(join(site, '404.html'), '没有这一页');
    await writeFile(join(site, 'chains/产业/index.html'), '产业');
    await writeFile(join(site, 'data.csv'), '编码\n'.repeat(100));
    await writeFile(join(scratch, 'secret.txt'), 'secret');
    await symlink(join(scratch, 'secret.txt'), join(site, 'link.txt')).catch(() => undefined);
    server = await serveFolder(site, { headers: { 'X-Test': 'yes' } });
  });
  afterAll(() => server.close());

  it('answers folders with their index.html, with its type and charset', async () => {
    const answer = await fetch(server.url);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-test')).toBe('yes');
    expect(await answer.text()).toBe('<h1>链图</h1>');
  });

  it('redirects a folder without its slash, and keeps the query', async () => {
    const answer = await fetch(`${server.url}chains/产业?a=1`, { redirect: 'manual' });
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe(`${encodeURI('/chains/产业/')}?a=1`);
    expect(await raw(server, '//chains//产业')).toMatchObject({ status: 301, location: encodeURI('/chains/产业/') });
  });

  it('answers what is missing with 404.html and status 404', async () => {
    const answer = await fetch(`${server.url}nothing/`);
    expect([answer.status, await answer.text()]).toEqual([404, '没有这一页']);
  });

  it.each([
    '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '/chains/../../secret.txt',
    '/link.txt', '/%00', '/%zz', '//etc/passwd', 'http://x/../secret.txt', '/site/../secret.txt', '/index.html/',
  ])('refuses paths outside its folder, or malformed: %s', async (path) => {
    const { status, body } = await raw(server, path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('secret');
  });

  it('compresses text for those who accept it', async () => {
    const plain = await raw(server, '/data.csv');
    const zipped = await raw(server, '/data.csv', { 'accept-encoding': 'br, gzip' });
    const refused = await raw(server, '/data.csv', { 'accept-encoding': 'gzip;q=0' });
    expect([plain.encoding, zipped.encoding, refused.encoding]).toEqual([undefined, 'gzip', undefined]);
    expect(zipped.body.length).toBeLessThan(plain.body.length / 5);
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await fetch(`${server.url}data.csv`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
  });

  it('lives under a base path when it has one', async () => {
    const based = await serveFolder(site, { base: '/liantu' });
    const root = based.url.replace('/liantu/', '');
    expect(await (await fetch(based.url)).text()).toBe('<h1>链图</h1>');
    expect((await fetch(`${root}/liantu`, { redirect: 'manual' })).headers.get('location')).toBe('/liantu/');
    expect((await fetch(`${root}/liantuo/`)).status).toBe(404);
    await based.close();
  });

  it('leaves a taken port to the caller', async () => {
    await expect(serveFolder(site, { port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

interface RawAnswer {
  status: number | undefined;
  location: string | undefined;
  encoding: string | undefined;
  body: string;
}

/** A request with the path exactly as given: fetch would tidy it up first. */
function raw(server: FolderServer, path: string, headers = {}) {
  return new Promise<RawAnswer>((done, failed) => {
    const encoded = path.replace(/[^\x21-\x7e]/g, encodeURIComponent);
    const sent = request({ host: '127.0.0.1', port: server.port, path: encoded, headers }, (answer) => {
      let body = '';
      answer.setEncoding('latin1').on('data', (part: string) => (body += part));
      answer.on('end', () =>
        done({ status: answer.statusCode, location: answer.headers.location, encoding: answer.headers['content-encoding'], body }));
    });
    sent.on('error', failed).end();
  });
}

describe.skipIf(process.platform === 'win32')('ensure-install', () => {
  const script = join(import.meta.dirname, '../../src/build/ensure-install.mjs');

  it('says nothing when all is there', async () => {
    expect(await run(script)).toEqual({ code: 0, said: '' });
  });

  const a = { 'node_modules/a': { version: '1.0.0' } };
  const optional = (os: string) => ({ 'node_modules/x': { version: '1.0.0', optional: true, os: [os] } });

  it.each([
    ['is in step', a, 0, ''],
    ['has another version', { 'node_modules/a': { version: '2.0.0' } }, 0, 'called with ci'],
    ['lacks a package', { 'node_modules/b': { version: '1.0.0' } }, 0, 'called with ci'],
    ['lacks what is for other systems', { ...a, ...optional('no-such-os') }, 0, ''],
    ['lacks what is for this system', { ...a, ...optional(process.platform) }, 0, 'called with ci'],
  ])('installs or not when the folder %s', async (_, packages, code, said) => {
    const result = await run(await project({ '': {}, ...packages }, 0));
    expect(result.code).toBe(code);
    if (said) expect(result.said).toContain(said);
    else expect(result.said).toBe('');
  });

  it('says what to do when npm fails, without a stack trace', async () => {
    const { code, said } = await run(await project({ 'node_modules/a': { version: '3.0.0' } }, 7));
    expect(code).toBe(1);
    expect(said).toContain('依赖安装失败');
    expect(said).not.toContain('    at ');
  });

  /** A project that has package a 1.0.0 installed, where npm only says how it was called; the path of its script. */
  async function project(wanted: object, npmStatus: number): Promise<string> {
    const root = await mkdtemp(join(scratch, 'project-'));
    await mkdir(join(root, 'src/build'), { recursive: true });
    await mkdir(join(root, 'node_modules/a'), { recursive: true });
    await mkdir(join(root, 'node_modules/.bin'));
    await cp(script, join(root, 'src/build/ensure-install.mjs'));
    await symlink(process.execPath, join(root, 'node_modules/.bin/node'));
    await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    await writeFile(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: a }));
    await writeFile(join(root, 'npm'), `#!/bin/sh\necho called with "$@"\nexit ${npmStatus}\n`);
    await chmod(join(root, 'npm'), 0o755);
    return join(root, 'src/build/ensure-install.mjs');
  }

  function run(file: string): Promise<{ code: number; said: string }> {
    const env = { ...process.env, PATH: `${join(file, '../../..')}:/usr/bin:/bin` };
    return new Promise((done) => {
      execFile(process.execPath, [file], { env }, (error, out, err) => done({ code: error ? Number(error.code) : 0, said: out + err }));
    });
  }
});

it('pages are one kind when only the name after a collection differs', () => {
  const files = ['index.html', '404.html', 'chains/index.html', 'chains/a/index.html', 'chains/b/index.html', 'chains/a/table/index.html',
    'companies/x/index.html', 'rule/index.html', 'en/index.html', 'en/chains/a/index.html', ...['p', 'q', 'r', 's'].map((name) => `sheets/gaps/${name}/index.html`)];
  expect(kindsOf(files.map((file) => ({ file, size: file.includes('/b/') ? 2 : 1 })))).toEqual([
    { name: '404', path: '404.html' },
    { name: 'chain', path: 'chains/b/' },
    { name: 'chain-table', path: 'chains/a/table/' },
    { name: 'chains', path: 'chains/' },
    { name: 'company', path: 'companies/x/' },
    { name: 'home', path: '' },
    { name: 'rule', path: 'rule/' },
    { name: 'sheet-gap', path: 'sheets/gaps/p/' },
  ]);
});
