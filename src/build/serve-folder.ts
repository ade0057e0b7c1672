// Serves a built folder over HTTP on this machine, for looking at it and for the browser tests.
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentTypeOf } from './hosting/media-types.ts';

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** The address to listen on; 127.0.0.1 unless told, so nobody else on the network sees a draft. */
  host?: string;
  /** The path under which the site lives, such as `/liantu/`. */
  base?: string;
  /** Sent with every answer, such as a Content-Security-Policy. */
  headers?: Record<string, string>;
}

export interface FolderServer {
  /** Address of the site's root, base included, with a closing slash. */
  url: string;
  port: number;
  close(): Promise<void>;
}

const compress = promisify(gzip);

/**
 * Starts a static server for `folder`. Folders answer with their index.html, and what is missing with the folder's own
 * 404.html. Rejects with the system's error (`code` EADDRINUSE, EACCES …) when it can't listen, and with ENOENT when
 * the folder is missing.
 */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<FolderServer> {
  const root = await realpath(folder);
  const host = options.host ?? '127.0.0.1';
  const base = `/${options.base ?? ''}/`.replace(/\/+/g, '/');
  const server = createServer((request, response) => {
    answer(root, base, options.headers ?? {}, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, host, done);
  });
  const { port } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${port}${base}`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: string,
  base: string,
  headers: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries({ 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ...headers })) {
    response.setHeader(name, value);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [rawPath = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  const path = decodePath(rawPath);
  if (path === undefined) {
    response.writeHead(400).end();
    return;
  }
  const inSite = `${path}/`.startsWith(base);
  const target = inSite ? await findFile(root, path.slice(base.length)) : undefined;
  if (target === 'folder' && !path.endsWith('/')) {
    // built from the cleaned path, so that `//elsewhere` can't send the reader to another host
    const location = `${path.split('/').filter(Boolean).map(encodeURIComponent).join('/')}/`;
    response.writeHead(301, { Location: `/${location}${query ? `?${query}` : ''}` }).end();
    return;
  }
  const file = target === 'folder' ? await findFile(root, join(path.slice(base.length), 'index.html')) : target;
  if (file && file !== 'folder') return send(file, 200, request, response);
  const notFound = await findFile(root, '404.html');
  if (notFound && notFound !== 'folder') return send(notFound, 404, request, response);
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(request.method === 'HEAD' ? undefined : '404');
}

/** The decoded path, or undefined when it is malformed or could leave the folder on any system. */
function decodePath(raw: string): string | undefined {
  try {
    const path = decodeURIComponent(raw);
    const bad = !path.startsWith('/') || /[\0\\]/.test(path) || path.split('/').includes('..');
    return bad ? undefined : path;
  } catch {
    return undefined;
  }
}

/** The real file below `root`, 'folder' for a folder there, undefined for anything missing or outside. */
async function findFile(root: string, path: string): Promise<string | undefined> {
  try {
    // the real path, so that a link inside the folder doesn't lead out of it
    const file = await realpath(resolve(root, `./${path}`));
    if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
    const found = await stat(file);
    if (found.isDirectory()) return 'folder';
    // `page.html/` is not a page, on a real host either
    return found.isFile() && !path.endsWith('/') ? file : undefined;
  } catch {
    return undefined;
  }
}

/** One range of bytes, as maps ask for tiles out of a large file; anything else is answered whole, which is always right. */
function partOf(range: string | undefined, size: number): { readonly start: number; readonly end: number } | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === undefined || Number(first) >= size) return undefined;
  const end = last === undefined || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return end < Number(first) ? undefined : { start: Number(first), end };
}

async function send(file: string, status: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const type = contentTypeOf(extname(file).slice(1));
  const isText = type.includes('charset');
  const gzipped = isText && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(request.headers['accept-encoding'] ?? ''));
  const head: Record<string, string | number> = { 'Content-Type': type };
  if (isText) head['Vary'] = 'Accept-Encoding';
  if (gzipped) {
    const body = await compress(await readFile(file));
    response.writeHead(status, { ...head, 'Content-Encoding': 'gzip', 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  const { size } = await stat(file);
  const part = status === 200 && !isText ? partOf(request.headers.range, size) : undefined;
  if (part !== undefined) response.writeHead(206, { ...head, 'Content-Range': `bytes ${part.start}-${part.end}/${size}`, 'Content-Length': part.end - part.start + 1 });
  else response.writeHead(status, { ...head, ...(isText ? {} : { 'Accept-Ranges': 'bytes' }), 'Content-Length': size });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file, part), response);
}
