// Serves a built site as its shipped nginx file has it: texts compressed beforehand, names with hashes kept for a year. It tells what was sent.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentTypeOf, mediaTypes } from '../../../src/build/hosting/media-types.ts';
import { caching, hashedFolder, safetyHeaders } from '../../../src/build/hosting/policy.ts';

export interface Sent { readonly path: string; readonly bytes: number }
export interface PageServer { readonly url: string; /** What was sent since it was last asked: bytes of bodies. */ takeSent(): readonly Sent[]; close(): Promise<void> }

const packs: ReadonlySet<string> = new Set(mediaTypes.filter(media => media.compress === true).flatMap(({ extensions }) => extensions));
interface Stored { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> }

async function store(site: string, path: string): Promise<Stored | undefined> {
  const name = normalize(path.endsWith('/') ? `${path}index.html` : path);
  const bytes = name.includes('..') ? undefined : await readFile(join(site, name)).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const extension = extname(name).slice(1);
  const packed = packs.has(extension) && bytes.length >= 1024;
  return {
    body: packed ? gzipSync(bytes, { level: 9 }) : bytes,
    headers: { ...Object.fromEntries(safetyHeaders), 'Content-Type': contentTypeOf(extension), 'Cache-Control': name.startsWith(`/${hashedFolder}/`) ? caching.hashed : caching.other, ...(packed ? { 'Content-Encoding': 'gzip', 'Vary': 'Accept-Encoding' } : {}) },
  };
}

/** On a free port of this machine; a path is compressed once, when it is first asked for. */
export async function servePages(site: string): Promise<PageServer> {
  const kept = new Map<string, Promise<Stored | undefined>>();
  let sent: Sent[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const answer = kept.get(path) ?? store(site, path);
    kept.set(path, answer);
    void answer.then(found => {
      if (found === undefined) { response.writeHead(404).end(); return; }
      sent.push({ path, bytes: found.body.length });
      response.writeHead(200, { ...found.headers, 'Content-Length': found.body.length }).end(found.body);
    });
  });
  await new Promise<void>(done => { server.listen(0, '127.0.0.1', done); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    takeSent: () => { const taken = sent; sent = []; return taken; },
    close: () => new Promise(done => { server.close(() => done()); server.closeAllConnections(); }),
  };
}
