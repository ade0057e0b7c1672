// Modules loaded afresh as often as wanted, in one process: each import of the sandbox has a number in its address, and a new number is a new module.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Gives every import of the sandbox a number: `g` for the source as loaded, `r` for the tests of one run. A new number is a fresh module. Returns who imports each file. */
export function numberImports(sandbox: string): ReadonlyMap<string, ReadonlySet<string>> {
  const root = pathToFileURL(`${sandbox}/`).href;
  const importers = new Map<string, Set<string>>();
  const pathOf = (url: string): string => new URL(url).pathname.slice(new URL(root).pathname.length);
  const ours = (url: string): boolean => url.startsWith(root) && !url.includes('/node_modules/');
  const plain = new Map<string, string>();
  const sourceOf = (url: string): string => {
    const path = fileURLToPath(url);
    const known = plain.get(path);
    if (known !== undefined) return known;
    const text = stripTypeScriptTypes(readFileSync(path, 'utf8'));
    // What Vite gives to the few modules that ask where the site is.
    const source = text.includes('import.meta.env') ? `import.meta.env = { BASE_URL: '/' }; ${text}` : text;
    plain.set(path, source);
    return source;
  };
  registerHooks({
    resolve: (specifier, context, next) => {
      const { parentURL: parent = '' } = context;
      if (!ours(parent)) return next(specifier, context);
      if (specifier === 'vitest' || specifier === 'fast-check') return { url: new URL('cases.ts', import.meta.url).href, shortCircuit: true };
      const found = next(specifier, context);
      if (!ours(found.url)) return found;
      importers.set(pathOf(found.url), (importers.get(pathOf(found.url)) ?? new Set()).add(pathOf(parent)));
      const numbers = new URL(parent).searchParams;
      const url = new URL(found.url);
      url.searchParams.set('g', numbers.get('g') ?? '0');
      if (found.url.startsWith(`${root}test/`)) url.searchParams.set('r', numbers.get('r') ?? '0');
      return { ...found, url: url.href };
    },
    load: (url, context, next) => (ours(url) && new URL(url).pathname.endsWith('.ts') ? { format: 'module', source: sourceOf(url), shortCircuit: true } : next(url, context)),
  });
  return importers;
}

/** A file and all that import it, however far off. */
export function reachOf(file: string, importers: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set([file]);
  for (const each of found) for (const importer of importers.get(each) ?? []) found.add(importer);
  return found;
}
