// Gives the browser of the tests the packaged Chinese font, so that a picture is the same on every Linux machine.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGE = '@expo-google-fonts/noto-sans-sc';
const FAMILY = 'Noto Sans SC';
const WEIGHTS = ['400Regular', '700Bold'];
const GENERIC = ['sans-serif', 'serif', 'monospace', 'system-ui', 'ui-sans-serif', 'ui-serif', 'cursive', 'fantasy'];

/**
 * The environment that makes a browser on Linux draw with the packaged font alone. Elsewhere it is empty: those systems
 * bring Chinese fonts and no fontconfig. `LIANTU_FONTS=system` keeps the machine's own fonts.
 *
 * @param cache a folder of our own, for the configuration and fontconfig's cache
 */
export async function fontEnvironment(cache: string): Promise<Record<string, string>> {
  if (process.platform !== 'linux' || process.env['LIANTU_FONTS'] === 'system') return {};
  const fonts = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
  const file = join(cache, 'fonts.conf');
  await mkdir(cache, { recursive: true });
  await writeFile(file, configuration(WEIGHTS.map((weight) => join(fonts, weight)), join(cache, 'fontconfig')));
  return { FONTCONFIG_FILE: file };
}

function configuration(folders: string[], cache: string): string {
  // the machine's own fonts are left out on purpose: a page that names one of them would look different elsewhere
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${escape(folder)}</dir>`),
    `  <cachedir>${escape(cache)}</cachedir>`,
    ...GENERIC.map((name) => `  <alias binding="same"><family>${name}</family><prefer><family>${FAMILY}</family></prefer></alias>`),
    '</fontconfig>',
    '',
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
