import { expect, test } from 'vitest';
import { syllablesOf } from '../../../src/build/find-keys.ts';
import { loadData } from '../../../src/build/load-data.ts';
import { recordsFor } from '../../../src/core/check/check-data.ts';
import { buildAtlas } from '../../../src/core/model/build-atlas.ts';
import { makeFinder, type Syllables } from '../../../src/core/analysis/find-products.ts';

test('in the demonstration, every link is found by its name, its pinyin, its initials and its English name', async () => {
  const all = buildAtlas(recordsFor(await loadData('data'), 'public'), 'public');
  const sounds = all.links.map(({ name, product }): Syllables => [syllablesOf(name).join(' '), syllablesOf(product).join(' ')]);
  const found = makeFinder(all, sounds);
  const lost = all.links.flatMap((link, place) => {
    const syllables = (sounds[place]?.[0] ?? '').split(' ');
    const typed = [link.name, syllables.join('').replaceAll('ü', 'v').replace(/[^a-z0-9]/gi, ''), link.nameEn ?? link.name];
    return typed.filter(text => !found(text, 5).some(hit => hit.sure && hit.link.code === link.code)).map(text => `${link.code} ${text}`);
  });
  expect(lost).toEqual([]);
});
