// Puts the hashes of every page's content security policy in order: the build finds them in the order in which its own work
// happens to end, and the same data must give the same bytes.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One directive with its hashes sorted and written once; everything else stays in its place. */
function settleDirective(directive: string): string {
  const words = directive.trim().split(/\s+/);
  const hashes = [...new Set(words.filter(word => word.startsWith("'sha")))].sort();
  return [...words.filter(word => !word.startsWith("'sha")), ...hashes].join(' ');
}

/** A page with its policy settled. */
export function settlePolicy(html: string): string {
  return html.replace(/(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i, (_whole, head: string, policy: string, tail: string) =>
    head + policy.split(';').filter(part => part.trim() !== '').map(settleDirective).join('; ') + tail);
}

/** Settles every page of a built folder. */
export async function settlePolicies(folder: string): Promise<void> {
  const pages = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.html'));
  await Promise.all(pages.map(async name => {
    const file = join(folder, name);
    const html = await readFile(file, 'utf8');
    await writeFile(file, settlePolicy(html));
  }));
}
