// Holds the rules of who may import what, by reading the sources as text.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const slashed = (path: string): string => path.split(sep).join('/');

interface Source { readonly path: string; readonly text: string; /** Without comments. */ readonly code: string; readonly imports: readonly string[] }

/** Comments go, but not `//` inside an address or a string. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/<!--[\s\S]*?-->/g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** What a file imports: packages by name, files by their path under src. */
function importsOf(path: string, code: string): readonly string[] {
  const named = [...code.matchAll(/(?:^|[;\s])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g), ...code.matchAll(/(?:^|[;\s])import\s*['"]([^'"]+)['"]/g), ...code.matchAll(/import\(\s*['"]([^'"]+)['"]/g), ...code.matchAll(/new URL\(\s*['"](\.[^'"]+)['"]/g)];
  return named.map(found => found[1] ?? '').map(name => (name.startsWith('.') ? slashed(relative(join(root, 'src'), join(root, 'src', dirname(path), name.replace(/\?.*$/, '')))) : name));
}

const sources: readonly Source[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map(slashed)
  .filter(path => /\.(ts|mjs|js|astro|css)$/.test(path)).sort()
  .map(path => {
    const text = readFileSync(join(root, 'src', path), 'utf8');
    const code = withoutComments(text);
    return { path, text, code, imports: /\.css$/.test(path) ? [] : importsOf(path, code) };
  });
const within = (...folders: string[]): readonly Source[] => sources.filter(({ path }) => folders.some(folder => path.startsWith(`${folder}/`)));
const outside = (...folders: string[]): readonly Source[] => sources.filter(({ path }) => !folders.some(folder => path.startsWith(`${folder}/`)));
/** `file: what it has` for everything that breaks a rule; empty when it holds. */
const breaches = (files: readonly Source[], wrong: (source: Source) => readonly string[]): readonly string[] => files.flatMap(source => wrong(source).map(what => `${source.path}: ${what}`));
const isPackage = (name: string): boolean => !sources.some(({ path }) => path === name) && !/^(\.\.|i18n|core|views|io|build|islands|components|layouts|styles|pages|dev)\//.test(name);
const packageOf = (name: string): string => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
const matches = (pattern: RegExp) => ({ code }: Source): readonly string[] => [...code.matchAll(pattern)].map(found => found[0].trim());

const stages = ['schema', 'geo', 'check', 'model', 'analysis', 'layout', 'draw', 'find', 'desk'];
const stageOf = (path: string): number => stages.indexOf(path.split('/')[1] ?? '');
/** Packages that need neither a DOM nor Node. */
const purePackages = new Set(['@turf/kinks', '@turf/boolean-point-in-polygon', 'betterknown', 'flatbush', 'gcoord', 'polyclip-ts', 'proj4', 'polylabel', 'd3-array', 'd3-shape', 'd3-scale', 'd3-path', 'geojson', 'uqr']);

test('there is something to read, and its imports are found', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.find(({ path }) => path === 'core/check/parse-geometry.ts')?.imports).toEqual(expect.arrayContaining(['@turf/kinks', 'core/geo/overlap.ts', 'core/schema/column.ts']));
});

describe('stages of the core', () => {
  test('every file of the core is in a stage', () => { expect(within('core').map(({ path }) => path).filter(path => stageOf(path) === -1)).toEqual([]); });
  test('no stage imports a later one: schema ← geo ← check ← model ← analysis ← layout ← draw ← find ← desk', () => {
    expect(breaches(within('core'), ({ path, imports }) => imports.filter(name => name.startsWith('core/') && stageOf(name) > stageOf(path)))).toEqual([]);
  });
  test('the core imports itself and packages that need neither DOM nor Node', () => {
    expect(breaches(within('core'), ({ imports }) => imports.filter(name => !name.startsWith('core/') && !purePackages.has(packageOf(name))))).toEqual([]);
  });
  test('the core reaches for nothing of its surroundings', () => { expect(breaches(within('core'), matches(/\bprocess\.|\b(globalThis|localStorage|fetch|Math\.random|Date\.now)\b|import\.meta/g))).toEqual([]); });
  test('every file of the core opens with its purpose', () => { expect(within('core').filter(({ text }) => !/^\/\/ \S.{10,}/.test(text)).map(({ path }) => path)).toEqual([]); });
});

test('no file imports itself, however far round', () => {
  const graph = new Map(sources.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) { circles.push([...trail.slice(trail.indexOf(path)), path].join(' → ')); return; }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) if (graph.has(next)) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  expect(circles).toEqual([]);
});

describe('who may import what', () => {
  const users = (files: readonly Source[], wanted: (name: string) => boolean): readonly string[] => breaches(files, ({ imports }) => imports.filter(wanted));
  test('only io knows Papa Parse', () => { expect(users(outside('io'), name => name === 'papaparse')).toEqual([]); });
  test('only build knows Node', () => { expect(users(outside('build'), name => name.startsWith('node:'))).toEqual([]); });
  test('only islands know MapLibre', () => { expect(users(outside('islands'), name => name.startsWith('maplibre-gl'))).toEqual([]); });
  test('io imports the core and its own packages alone', () => { expect(users(within('io'), name => !/^(core|io)\//.test(name) && name !== 'papaparse' && packageOf(name) !== 'hucre')).toEqual([]); });
  test('nothing that the site loads in a browser but the desk’s worker, which checks as the build does, can reach the conversion of coordinate systems: it is heavy', () => {
    const values = (code: string): string => code.replace(/\bimport type\s[^'"`;]*?from\s*['"][^'"]+['"]/g, '');
    const graph = new Map(sources.map(({ path, code }) => [path, importsOf(path, values(code))]));
    const seen = new Set<string>();
    const visit = (path: string): void => { if (!seen.has(path)) { seen.add(path); (graph.get(path) ?? []).forEach(visit); } };
    const apart = 'islands/desk-worker.ts';
    seen.add(apart);
    within('islands').filter(({ path }) => path !== apart).forEach(({ path }) => visit(path));
    expect(['proj4', 'gcoord', 'polyclip-ts', 'flatbush'].filter(name => seen.has(name))).toEqual([]);
  });
  test('build and islands never import each other', () => {
    expect(users(within('build'), name => name.startsWith('islands/'))).toEqual([]);
    expect(users(within('islands'), name => name.startsWith('build/'))).toEqual([]);
  });
  test('words know no pages, no build and no browser', () => { expect(users(within('i18n'), name => !/^(core|i18n)\//.test(name))).toEqual([]); });
  test('views, which the site and the desk share, know the core and the words alone', () => { expect(users(within('views'), name => !/^(core|i18n|views)\//.test(name))).toEqual([]); });
  test('no page, component or layout imports a package but Astro: what it needs stands behind core, io, build or an island', () => {
    expect(breaches(within('pages', 'components', 'layouts'), ({ imports }) => imports.filter(name => isPackage(name) && packageOf(name) !== 'astro' && !name.startsWith('astro:')))).toEqual([]);
  });
});

describe('the browser', () => {
  /** A client script inside a page or component is an island too. */
  const serverCode = ({ path, code }: Source): string => (path.endsWith('.astro') ? code.replace(/<script[\s>][\s\S]*?<\/script>/g, '') : code);
  test('is known to islands alone', () => {
    expect(breaches(outside('islands').filter(({ path }) => /\.(ts|mjs|astro)$/.test(path)), source => [...serverCode(source).matchAll(/(?<![\w.'"-])(document|window|customElements|HTMLElement)\b(?=\??[.[(])/g)].map(found => found[0]))).toEqual([]);
  });
  /** JSON for search engines stands in a page as it is: whatever its texts say, its writer leaves no mark in it that could end the element. */
  const jsonOnly = ({ path, code }: Source): string => (path === 'components/PageHead.astro' ? code.replace('<script is:inline type="application/ld+json" set:html={writeJson(data)} />', '') : code);
  test('is never given markup as text', () => { expect(breaches(sources.map(source => ({ ...source, code: jsonOnly(source) })), matches(/set:html|setHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write\b|createContextualFragment/g))).toEqual([]); });
  test('is given no inline style and no inline handler', () => {
    expect(breaches(sources.filter(({ path }) => path.endsWith('.astro')), matches(/\sstyle=[{"'`]|\son[a-z]+=[{"'`]|\sdefine:vars/g))).toEqual([]);
  });
});

describe('nothing in code knows one county', () => {
  const names = ['肉羊', '生猪', '鲜食玉米', '电子信息', '电商物流', '研学旅游'];
  const chainCodes = readFileSync(join(root, 'data/chains.csv'), 'utf8').replace(/^\ufeff/, '').split(/\r?\n/).slice(1).map(line => line.split(',')[0] ?? '').filter(code => code !== '');
  /** Examples and notes of the schema are what a template shows, in the words of the demonstration. */
  const told = ({ path, code }: Source): string => (path === 'core/check/registers.ts' ? code.replace(/\bSZ\b/g, '') /* Shenzhen's exchange */ : path.startsWith('core/schema/') ? code.replace(/\b(example|note): (['`])(?:(?!\2).)*\2/g, '').replace(/about\('[^']*', '[^']*', '[^']*'\)/g, '') : code);
  test('the demonstration has chains to look for', () => { expect(chainCodes.length).toBeGreaterThan(0); });
  test('no chain’s name stands in it', () => { expect(breaches(sources, source => names.filter(name => told(source).includes(name)))).toEqual([]); });
  test('no chain’s code stands in it', () => {
    expect(breaches(sources, source => chainCodes.filter(code => new RegExp(`['"\`/ ]${code}(?=['"\`/ -]|\\d{2})`).test(told(source))))).toEqual([]);
  });
});

describe('colours', () => {
  const hex = /#[0-9a-f]{3,8}\b/gi;
  const tokens = sources.find(({ path }) => path === 'styles/tokens.css')!;
  test('are named by the tokens alone', () => {
    expect(breaches(sources.filter(({ path }) => /\.(css|astro)$/.test(path) && path !== tokens.path), ({ code }) => [...code.matchAll(/(?<=:[^;{}]*)#[0-9a-f]{3,8}(?=[\s;,)}])/gi)].map(found => found[0]))).toEqual([]);
  });
  test('and there each once', () => {
    const named: readonly string[] = tokens.code.match(hex) ?? [];
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((colour, index) => named.indexOf(colour) !== index)).toEqual([]);
  });
});

describe('shape', () => {
  test('no file is longer than 300 lines', () => { expect(sources.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([]); });
  test('TypeScript files are kebab-case, Astro components PascalCase', () => {
    expect(sources.map(({ path }) => path).filter(path => /\.ts$/.test(path) && !path.startsWith('pages/') && !/^([a-z0-9]+(-[a-z0-9]+)*)(\.d)?\.ts$/.test(path.split('/').at(-1) ?? ''))).toEqual([]);
    expect(within('components', 'layouts').map(({ path }) => path).filter(path => path.endsWith('.astro') && !/\/[A-Z][A-Za-z]*\.astro$/.test(path))).toEqual([]);
  });
});
