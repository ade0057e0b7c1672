// A configuration for fontconfig that knows the packaged Chinese font alone, so that a picture is the same on every machine.

import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGE = '@expo-google-fonts/noto-sans-sc';
const FAMILY = 'Noto Sans SC';
const WEIGHTS = ['400Regular', '700Bold'];
const GENERIC = ['sans-serif', 'serif', 'monospace', 'system-ui', 'ui-sans-serif', 'ui-serif', 'cursive', 'fantasy'];

/** Writes it into `cache`, a folder of our own that also takes fontconfig's cache, and gives its path. */
export async function writeFontConfig(cache: string): Promise<string> {
  const fonts = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
  const file = join(cache, 'fonts.conf');
  await mkdir(cache, { recursive: true });
  await writeFile(file, configuration(WEIGHTS.map((weight) => join(fonts, weight)), join(cache, 'fontconfig')));
  return file;
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
