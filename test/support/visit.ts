// A page of a built site in the browser, with whatever it complains of and whatever it asks of other hosts.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { FolderServer } from '../../src/build/serve-folder.ts';

export interface Visit { readonly page: Page; readonly complaints: string[]; readonly foreign: string[]; close(): Promise<void> }

/** Keeps what a page complains of, and what it asks of other hosts. */
export function watch(page: Page, server: FolderServer): { readonly complaints: string[]; readonly foreign: string[] } {
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', message => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => { if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url())) foreign.push(request.url()); });
  return { complaints, foreign };
}

/** Opens a path of the served site in a context of its own. */
export async function visit(browser: Browser, server: FolderServer, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const { complaints, foreign } = watch(page, server);
  await page.goto(server.url + path, { waitUntil: 'load' });
  return { page, complaints, foreign, close: () => context.close() };
}

/** The page's address as the page itself has it: the browser tells the outside of a changed query or hash a moment later, and on a busy machine too late. */
export async function addressOf(page: Page): Promise<URL> {
  return new URL(await page.evaluate(() => location.href));
}
