// What the shipped nginx file promises of a built site, asked of a running server: each promise with what was found to break it.
import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { contentTypeOf } from '../../src/build/hosting/media-types.ts';
import { caching, hashedFolder, safetyHeaders } from '../../src/build/hosting/policy.ts';
import { ask } from './ask.ts';

export interface Claim { readonly claim: string; readonly breaches: readonly string[] }
type Check = (home: string, files: readonly string[]) => Promise<readonly string[]>;

const gzip = { 'accept-encoding': 'gzip' };
/** A page's address is its folder's. */
export const addressOfFile = (file: string): string => encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
/** The first file of each folder of the site's top and each ending: every kind of thing that it has. */
export function kindsOf(files: readonly string[]): readonly string[] {
  const key = (file: string): string => `${file.split('/').slice(0, file.startsWith('en/') ? 2 : 1).join('/')} ${extname(file)}`;
  return [...new Map(files.filter(file => file !== '_headers').map(file => [key(file), file] as const)).values()];
}
const unlike = (what: string, found: unknown, wanted: unknown): readonly string[] => (found === wanted ? [] : [`${what}: ${String(found)}, not ${String(wanted)}`]);
const overKinds = async (files: readonly string[], look: (file: string) => Promise<readonly string[]>): Promise<readonly string[]> => (await Promise.all(kindsOf(files).map(look))).flat();
const hashed = (file: string): boolean => file.startsWith(`${hashedFolder}/`);

const claims: Readonly<Record<string, Check>> = {
  'every answer has each safety header once, an error too': async (home, files) => {
    const look = async (path: string): Promise<readonly string[]> => { const { headers } = await ask(home + path); return safetyHeaders.flatMap(([name, value]) => unlike(`${path} ${name}`, headers[name.toLowerCase()], value)); };
    return [...await overKinds(files, file => look(addressOfFile(file))), ...await look('no-such-page/'), ...await look('chains')];
  },
  'the server does not tell its version': async home => (await Promise.all(['', 'no-such-page/'].map(async path => {
    const { headers, body } = await ask(home + path);
    return [...unlike(`${path} server`, headers['server'], 'nginx'), ...(/nginx\/\d/.test(body.toString()) ? [`${path} body`] : [])];
  }))).flat(),
  'each kind of file has its type, text says UTF-8': (home, files) => overKinds(files, async file => { const { status, headers } = await ask(home + addressOfFile(file)); return [...unlike(file, status, 200), ...unlike(file, headers['content-type'], contentTypeOf(extname(file).slice(1)))]; }),
  'what has a hash in its name is kept a year, everything else is asked for anew, what is missing is never kept': async (home, files) => [
    ...await overKinds(files, async file => unlike(file, (await ask(home + addressOfFile(file))).headers['cache-control'], hashed(file) ? caching.hashed : file.endsWith('.pmtiles') ? caching.tiles : caching.other)),
    ...unlike('missing', (await ask(`${home}${hashedFolder}/gone.0123abcd.js`)).headers['cache-control'], caching.other),
  ],
  'an unchanged file is answered 304, without a body and with its caching': (home, files) => overKinds(files, async file => {
    const path = home + addressOfFile(file);
    const first = await ask(path, gzip);
    const again = await ask(path, { ...gzip, 'if-none-match': first.headers['etag'] ?? 'none' });
    return [...unlike(file, again.status, 304), ...unlike(file, again.body.length, 0), ...unlike(file, again.headers['cache-control'], first.headers['cache-control'])];
  }),
  'text of a kilobyte and more comes compressed to who takes it, plain to who does not, and says that it varies': (home, files) => overKinds(files.filter(file => contentTypeOf(extname(file).slice(1)).includes('charset')), async file => {
    const [packed, plain] = await Promise.all([ask(home + addressOfFile(file), gzip), ask(home + addressOfFile(file))]);
    if (plain.body.length < 1024) return [];
    if (packed.headers['content-encoding'] !== 'gzip') return [`${file} is not compressed`];
    return [...unlike(file, plain.headers['content-encoding'], undefined), ...unlike(file, packed.headers['vary'], 'Accept-Encoding'), ...(gunzipSync(packed.body).equals(plain.body) ? [] : [`${file} unpacks to something else`])];
  }),
  'parts of a file come as parts': async (home, files) => {
    const file = files.find(each => each.endsWith('.pmtiles')) ?? files.find(each => each.endsWith('.xlsx')) ?? files.find(each => each.endsWith('.svg')) ?? '';
    const [whole, part] = await Promise.all([ask(home + addressOfFile(file)), ask(home + addressOfFile(file), { range: 'bytes=3-12' })]);
    return [...unlike(file, part.status, 206), ...unlike(file, part.headers['content-range'], `bytes 3-12/${whole.body.length}`), ...(part.body.equals(whole.body.subarray(3, 13)) ? [] : ['other bytes'])];
  },
  "what is missing is answered 404 with the site's own page, in a folder without a page too": async home => {
    const own = (await ask(`${home}404.html`)).body;
    const missing = ['no-such-page/', 'en/no-such-page/', 'chains/no-such', `${hashedFolder}/`, 'a/b/c.json', '%E6%B2%A1%E6%9C%89/'];
    return (await Promise.all(missing.map(async path => { const { status, body } = await ask(home + path); return [...unlike(path, status, 404), ...(body.equals(own) ? [] : [`${path} shows another page`])]; }))).flat();
  },
  'an address without its slash is sent to the one with it, by path alone, its query kept': async (home, files) => {
    const base = new URL(home).pathname;
    const folders = [...new Set(files.filter(file => /.\/index\.html$/.test(file)).map(file => file.replace(/\/index\.html$/, '')))].slice(0, 5);
    return (await Promise.all(folders.map(async folder => { const { status, headers } = await ask(`${home}${encodeURI(folder)}?a=1`); return [...unlike(folder, status, 301), ...unlike(folder, headers['location'], `${base}${encodeURI(folder)}/?a=1`)]; }))).flat();
  },
  'two slashes send nobody to another host': async home => {
    const { headers } = await ask(`${new URL(home).origin}//example.com/..%2f`);
    return /^(https?:)?\/\//.test(headers['location'] ?? '') ? [headers['location'] ?? ''] : [];
  },
  'what would change something is refused': async home => (await Promise.all(['POST', 'PUT', 'DELETE'].map(async method => unlike(method, (await ask(home, {}, { method })).status, 405)))).flat(),
};

/** `home`: address of the site with its base. */
export async function checkHosting(home: string, folder: string): Promise<readonly Claim[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile() && !entry.name.endsWith('.gz')).map(entry => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1)).sort();
  const checked: Claim[] = [];
  for (const [claim, look] of Object.entries(claims)) checked.push({ claim, breaches: await look(home, files).catch((error: unknown) => [String(error)]) });
  return checked;
}
