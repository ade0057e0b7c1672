// Every address in the files of a built site that does not lead to a file of it under its base.
import { posix } from 'node:path';

/** Endings whose text can hold addresses. */
const texts = /\.(html|css|js|svg|xml|txt|json|webmanifest)$/;
const decode = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&#39;', "'");
const all = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, found = '']) => decode(found).trim());

/** Attributes that are addresses by their name, and any other that begins as a path does. */
function addressesInMarkup(markup: string): readonly string[] {
  const tags = markup.match(/<[a-z][^>]*>/gi) ?? [];
  return tags.flatMap(tag => [
    ...all(tag, /\s(?:href|src|action|poster|data|xlink:href|data-address)="([^"]*)"/g),
    ...all(tag, /\ssrcset="([^"]*)"/g).flatMap(set => set.split(',').map(part => part.trim().split(/\s+/)[0] ?? '')),
    ...all(tag, /\s[\w:-]+="(\/(?!\/)[^"<>\s]*)"/g),
    ...all(tag, /"(?:address|href|url|src)&(?:quot|#34);:&(?:quot|#34);([^&"]*)/g),
  ]);
}
const addressesInStyle = (css: string): readonly string[] => [...all(css, /url\(\s*["']?([^"')]+)["']?\s*\)/g), ...all(css, /@import\s+["']([^"']+)["']/g)];

/** What a file asks for or leads to; `home` is the county's own address on the web, which may stand in any text. */
function addressesIn(file: string, text: string, home: string): readonly string[] {
  const absolute = all(text, new RegExp(`(${home.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/[^\\s"'<>)\\\\]*)`, 'g'));
  if (/\.(html|svg|xml)$/.test(file)) return [...absolute, ...addressesInMarkup(text), ...all(text, /<style[^>]*>([^<]*)<\/style>/g).flatMap(addressesInStyle)];
  // parts of a program name each other from where they lie, and by the base what is loaded on request
  if (file.endsWith('.js')) return [...absolute, ...all(text, /["'`](\.\/[\w.-]+\.(?:js|css))["'`]/g), ...all(text, /["'`](\/(?:[\w-]+\/)*_astro\/[\w.-]+)["'`]/g)];
  return [...absolute, ...(file.endsWith('.css') ? addressesInStyle(text) : [])];
}

export interface SiteOnDisk { readonly files: ReadonlyMap<string, Buffer>; readonly base: string; /** The host of the county's base address, without closing slash. */ readonly home: string }
export interface Links { /** `file → address` */ readonly astray: readonly string[]; readonly followed: number; readonly files: ReadonlySet<string> }

/** Other hosts, mail and telephone are not ours to follow, nor what the county's own tables name, such as the text of a policy. */
export function followLinks({ files, base, home }: SiteOnDisk): Links {
  const astray = new Set<string>();
  const reached = new Set<string>();
  let followed = 0;
  const tables = [...files].filter(([file]) => file.endsWith('.csv')).map(([, bytes]) => bytes.toString()).join('\n');
  const has = (path: string): string | undefined => [path, posix.join(path, 'index.html')].find((each, index) => files.has(each) && (index === 0 ? !path.endsWith('/') && path !== '' : path === '' || path.endsWith('/')));
  for (const [file, bytes] of files) {
    if (!texts.test(file)) continue;
    const here = new URL(`${base}${file.replace(/(^|\/)index\.html$/, '$1')}`, home);
    for (const address of new Set(addressesIn(file, bytes.toString(), home))) {
      if (address.startsWith('#') || address === '') continue;
      const url = URL.parse(address, here);
      if (url === null || url.origin !== here.origin) continue;
      followed += 1;
      // a pattern, which the page fills in itself
      if (address.includes('{') && url.pathname.startsWith(base)) continue;
      const found = url.pathname.startsWith(base) ? has(decodeURIComponent(url.pathname.slice(base.length))) : undefined;
      if (found === undefined && address.startsWith(home) && tables.includes(address)) continue;
      if (found === undefined) astray.add(`${file} → ${address}`);
      else reached.add(found);
    }
  }
  return { astray: [...astray], followed, files: reached };
}
