// The forges' workflows run commands that exist, with options that exist, and need no secret.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../support/sites.ts';

const folders = ['.github/workflows', '.workflow'];
const workflows = (await Promise.all(folders.map(async folder => Promise.all((await readdir(folder)).filter(name => name.endsWith('.yml')).map(async name => [`${folder}/${name}`, await readFile(join(folder, name), 'utf8')] as const))))).flat();
const withoutComments = (text: string): string => text.replace(/(^|\s)#.*$/gm, '');

test('there are workflows for both forges', () => { for (const folder of folders) expect(workflows.some(([file]) => file.startsWith(folder))).toBe(true); });

test.each(workflows)('%s runs scripts of the project with options that they know', async (_file, text) => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };
  const help = (await runCommand('check', ['--help'])).output;
  const runs = [...withoutComments(text).matchAll(/npm run (?:--silent )?([\w:-]+)([^\n|]*)/g)];
  expect(runs.length).toBeGreaterThan(0);
  for (const [, script = '', options = ''] of runs) {
    expect(Object.keys(scripts)).toContain(script);
    for (const [option] of options.replace(/^ -- /, ' ').matchAll(/--[a-z]+/g)) expect(help).toContain(`  ${option}`);
  }
});

test.each(workflows)('%s asks for no secret, and pins each action to a major version', (_file, text) => {
  expect(text).not.toMatch(/\bsecrets\./);
  for (const [, version = ''] of text.matchAll(/uses: [\w./-]+@(\S+)/g)) expect(version).toMatch(/^v\d+$/);
});

test.each(workflows)('%s puts nothing that a stranger writes into a command', (_file, text) => {
  // what a request is called or its branch stands in ${{ }} and would be run; commands take the environment instead
  for (const [, command = ''] of text.matchAll(/\brun:(.*(?:\n {10,}.*)*)/g)) expect(command).not.toContain('${{');
});
