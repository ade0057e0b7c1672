// npm run bench:search: milliseconds a keystroke of the search box at 2,000 entries, typing every search letter by letter, beside MiniSearch on the same terms.
// --entries 2000 --rounds 5; --strict fails where 95 of 100 keystrokes do not stay within 10 ms or the demonstration's index is above 60 kB; --json prints figures alone.
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { listFind } from '../../src/build/list-find.ts';
import { loadSite } from '../../src/build/load-site.ts';
import type { FindEntry } from '../../src/core/find/find-entry.ts';
import { findHits } from '../../src/core/find/find-hits.ts';
import { makeIndex, type FindData } from '../../src/core/find/find-index.ts';
import { packFind, unpackFind } from '../../src/core/find/pack-find.ts';
import { initialTerms, soundTerms, syllablesIn, textTerms, typedWords } from '../../src/core/find/terms.ts';
import { makeRandom } from '../../src/core/layout/make-random.ts';

const { values } = parseArgs({ options: { entries: { type: 'string', default: '2000' }, rounds: { type: 'string', default: '5' }, strict: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } });
const budget = { keystroke: 10, index: 60_000 };

const { atlas } = await loadSite();
const own = listFind(atlas);
const ownSize = gzipSync(JSON.stringify(packFind(own))).length;

/** As many entries as asked: the demonstration's own, then others whose names are put together from two of them. */
function enlarge(data: FindData, count: number): FindData {
  const random = makeRandom(11);
  const any = (): FindEntry => data.entries[random(data.entries.length)]!;
  const half = (text: string, second: boolean): string => { const signs = [...text]; return signs.slice(second ? signs.length >> 1 : 0, second ? undefined : signs.length >> 1).join(''); };
  const more = Array.from({ length: Math.max(0, count - data.entries.length) }, (_, at): FindEntry => {
    const [one, other] = [any(), any()];
    return { ...one, code: `${one.code}-${at}`, name: half(one.name, false) + half(other.name, true), nameEn: one.nameEn === undefined ? undefined : `${one.nameEn} ${other.nameEn ?? ''}`.trim() };
  });
  // Entries of one kind stand together.
  const kinds = [...new Set(data.entries.map(({ kind }) => kind))];
  const all = [...data.entries, ...more];
  return { ...data, odd: new Map(), entries: kinds.flatMap(kind => all.filter(entry => entry.kind === kind)) };
}

const large = enlarge(own, Number(values.entries));
const packed = JSON.stringify(packFind(large));
const timed = <T>(act: () => T): readonly [T, number] => { const start = performance.now(); const result = act(); return [result, performance.now() - start]; };
const at = (times: readonly number[], share: number): number => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** MiniSearch as it would be used: the same terms, prefixes, two letters wrong at most. */
function makePeer({ entries, sounds }: FindData): MiniSearch {
  const peer = new MiniSearch<{ id: number; terms: string }>({ fields: ['terms'], tokenize: text => text.split(' '), processTerm: term => term });
  peer.addAll(entries.map((entry, id) => {
    const parts = syllablesIn(sounds, entry.name).flat();
    return { id, terms: [...textTerms([entry.name, entry.nameEn, entry.code, entry.also, entry.note, entry.noteEn].join(' ')), ...soundTerms(parts), ...initialTerms(parts)].join(' ') };
  }));
  return peer;
}
const askPeer = (peer: MiniSearch, typed: string): unknown => peer.search(typedWords(typed).map(([, word]) => word).join(' '), { prefix: true, combineWith: 'AND', fuzzy: term => (term.length >= 9 ? 2 : term.length >= 5 ? 1 : false) });

const searches = ['肉羊', '屠宰分割', '食品产业园', '冷链物流', '标准厂房租金', '屠载分割', '量子计算机', 'rouyang', 'tuzaifenge', 'tuzaifneg', 'shipinchanyeyuan', 'zzglxmydsc', 'mutton sheep', 'slaughter and dressing', 'slaughtr', 'electronics', 'asdfghjkl', 'P-YR-01', '002714', '2025'];
const strokes = searches.flatMap(text => [...text].map((_, place) => [...text].slice(0, place + 1).join('')));

const opened = Array.from({ length: 5 }, () => timed(() => makeIndex(unpackFind(JSON.parse(packed))))[1]);
const index = makeIndex(unpackFind(JSON.parse(packed)));
const [peer, peerOpened] = timed(() => makePeer(large));
const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < Number(values.rounds); round++) for (const typed of strokes) { ours.push(timed(() => findHits(index, typed))[1]); theirs.push(timed(() => askPeer(peer, typed))[1]); }
const slowest = strokes.map((typed, place) => ({ typed, ms: at(ours.filter((_, stroke) => stroke % strokes.length === place), 0.5) })).sort((a, b) => b.ms - a.ms).slice(0, 3);

const figures = {
  entries: large.entries.length, strokes: ours.length, median: at(ours, 0.5), p95: at(ours, 0.95), worst: Math.max(...ours), slowest,
  opening: at(opened, 0.5), gzip: gzipSync(packed).length, demonstration: { entries: own.entries.length, gzip: ownSize },
  minisearch: { median: at(theirs, 0.5), p95: at(theirs, 0.95), opening: peerOpened },
};
const good = figures.p95 <= budget.keystroke && ownSize <= budget.index;
if (values.json) console.log(JSON.stringify(figures));
else {
  const ms = (value: number): string => `${value.toFixed(2).padStart(8)} ms`;
  console.log(`${figures.entries} entries, ${figures.strokes} keystrokes, at most ${budget.keystroke} ms each`);
  console.log(`                median         p95   index made`);
  console.log(`liantu     ${ms(figures.median)} ${ms(figures.p95)} ${ms(figures.opening)}   slowest ${ms(figures.worst).trim()}; most for ${slowest.map(({ typed, ms: took }) => `${typed} ${took.toFixed(1)}`).join(', ')}`);
  console.log(`minisearch ${ms(figures.minisearch.median)} ${ms(figures.minisearch.p95)} ${ms(figures.minisearch.opening)}`);
  console.log(`index of the demonstration: ${own.entries.length} entries, ${(ownSize / 1000).toFixed(1)} kB gzip, at most ${budget.index / 1000} kB; of ${figures.entries} entries ${(figures.gzip / 1000).toFixed(1)} kB`);
}
if (values.strict && !good) process.exitCode = 1;
