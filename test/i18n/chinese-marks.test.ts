// Chinese texts that people read carry Chinese marks: ，；：？！ in full width, as GB/T 15834 has them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../src');
const files = ['i18n', 'core/check', 'core/schema', 'views', 'build'].flatMap(folder => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name))).filter(name => name.endsWith('.ts') && !name.endsWith('-en.ts'));

/** Every text of a file, templates in the pieces between what is put in. */
function textsOf(name: string): readonly string[] {
  const texts: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) texts.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(name, readFileSync(join(root, name), 'utf8'), ts.ScriptTarget.Latest, true));
  return texts;
}

/** English sentences about Chinese names keep their own marks. */
const isEnglish = (text: string): boolean => /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/.test(text.replace(/npm run [a-z:-]+/g, ''));
// A path after a machine's name is no mark.
const halfWidth = /[\p{Script=Han}」』》][,;:?!](?!\/)|[^\s\p{Script=Han}][,;?!](?=\p{Script=Han})/u;

test('no Chinese text has a half-width comma, semicolon, colon, question or exclamation mark', () => {
  const texts = files.flatMap(name => textsOf(name).map(text => ({ name, text })));
  expect(texts.filter(({ text }) => /\p{Script=Han}/u.test(text)).length).toBeGreaterThan(1000);
  expect(texts.filter(({ text }) => !isEnglish(text) && halfWidth.test(text)).map(({ name, text }) => `${name}: ${text.slice(0, 60)}`)).toEqual([]);
});
