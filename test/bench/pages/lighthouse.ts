// Lighthouse from this folder's own packages, which are installed when it is first wanted: it is twenty times as large as the product.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Kind } from './kinds.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

export interface Reading {
  /** Of 100. */
  readonly scores: Readonly<Record<Category, number>>;
  readonly lcp: number; readonly cls: number; readonly tbt: number;
  /** Audits that cost points, with their category. */
  readonly faults: readonly string[];
}

interface Audit { readonly id: string; readonly score: number | null; readonly numericValue?: number; readonly title: string; readonly displayValue?: string; readonly details?: { readonly items?: readonly { readonly node?: { readonly snippet?: string; readonly selector?: string } }[] } }
interface Report { readonly runtimeError?: { readonly message: string }; readonly audits: Readonly<Record<string, Audit>>; readonly categories: Readonly<Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>> }
/** As much of its page as is used here. */
interface Page { goto(url: string, options?: object): Promise<unknown>; click(selector: string): Promise<void>; waitForSelector(selector: string, options?: object): Promise<unknown>; close(): Promise<void>; createCDPSession(): Promise<{ send(method: string, params?: object): Promise<unknown> }> }
interface Remote { newPage(): Promise<Page>; disconnect(): Promise<void> }
type Lighthouse = (requestor: string | (() => Promise<void>), flags: object, config: object | undefined, page: Page) => Promise<{ readonly lhr: Report } | undefined>;

const folder = import.meta.dirname;
const packages = join(folder, 'node_modules');

/** Installs from the lock file; says so, since it takes a while. */
function ensureInstall(): void {
  if (existsSync(join(packages, 'lighthouse/package.json'))) return;
  console.error('installing Lighthouse into test/bench/pages (170 MB, once) …');
  const { status } = spawnSync('npm ci --no-audit --no-fund', { cwd: folder, shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('Lighthouse could not be installed: this bench needs the network once');
  console.error('installed.');
}

export interface Reader { read(address: string, kind: Kind): Promise<Reading>; readonly version: string; close(): Promise<void> }

/** Speaks to a browser that listens on `port`. */
export async function startReader(port: number): Promise<Reader> {
  ensureInstall();
  const { default: lighthouse } = await import(pathToFileURL(join(packages, 'lighthouse/core/index.js')).href) as { default: Lighthouse };
  const { default: puppeteer } = await import(pathToFileURL(join(packages, 'puppeteer-core/lib/puppeteer/puppeteer-core.js')).href) as { default: { connect(options: object): Promise<Remote> } };
  const { default: { version } } = await import(pathToFileURL(join(packages, 'lighthouse/package.json')).href, { with: { type: 'json' } }) as { default: { version: string } };
  const remote = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
  return { version, read: (address, kind) => read(lighthouse, remote, address, kind), close: () => remote.disconnect() };
}

async function read(lighthouse: Lighthouse, remote: Remote, address: string, kind: Kind): Promise<Reading> {
  const page = await remote.newPage();
  // With the map, the page is opened and its button pressed as one: the map is part of what is loaded and measured.
  const open = async (): Promise<void> => { await page.goto(address, { waitUntil: 'load' }); await page.click('[data-do="open"]'); await page.waitForSelector('.park-map canvas', { timeout: 30_000 }); };
  try {
    // On a busy machine a trace may lack its beginning: such a run says nothing, and is made again.
    for (let attempt = 1; ; attempt++) {
      const result = await lighthouse(kind.map ? open : address, { onlyCategories: [...categories], logLevel: 'silent', output: 'json' }, undefined, page);
      if (result !== undefined && result.lhr.runtimeError === undefined) return readReport(result.lhr);
      if (attempt === 4) throw new Error(`${kind.name}: ${result?.lhr.runtimeError?.message ?? 'Lighthouse says nothing'}`);
    }
  } finally { await page.close(); }
}

function readReport({ audits, categories: found }: Report): Reading {
  const value = (id: string): number => audits[id]?.numericValue ?? Number.NaN;
  const faults = categories.flatMap(category => (found[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (audit === undefined || weight === 0 || audit.score === null || audit.score >= (category === 'performance' ? 0.9 : 1)) return [];
    const node = audit.details?.items?.[0]?.node;
    return [`${category}: ${audit.title} ${audit.displayValue ?? ''} ${node?.selector ?? ''} ${node?.snippet?.slice(0, 160) ?? ''}`.replace(/\s+/g, ' ').trim()];
  }));
  const score = (category: Category): number => { const exact = found[category]?.score; return exact === null || exact === undefined ? Number.NaN : Math.round(exact * 100); };
  return { scores: { 'performance': score('performance'), 'accessibility': score('accessibility'), 'best-practices': score('best-practices'), 'seo': score('seo') }, lcp: value('largest-contentful-paint'), cls: value('cumulative-layout-shift'), tbt: value('total-blocking-time'), faults };
}
