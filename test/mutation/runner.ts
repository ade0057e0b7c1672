// A test runner for Stryker in one process: a mutant costs the tests that reach it, not a start of vitest for each.
// Each test file is one test of Stryker's: it is imported afresh for every mutant, so that what it works out on import is mutated too.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gather } from './cases.ts';
import { numberImports, reachOf } from './number-imports.ts';

type Coverage = Record<string, number>;
/** What Stryker's instrumented code reads and writes. */
interface Namespace {
  activeMutant?: string | undefined; currentTestId?: string | undefined; hitCount?: number | undefined; hitLimit?: number | undefined;
  mutantCoverage?: { static: Coverage; perTest: Record<string, Coverage> };
}
interface MutantRun {
  readonly activeMutant: { readonly id: string; readonly fileName: string }; readonly sandboxFileName: string; readonly testFilter?: readonly string[];
  readonly hitLimit?: number; readonly mutantActivation: 'runtime' | 'static'; readonly reloadEnvironment: boolean;
}

const analysis = 'src/core/analysis';
const tests = 'test/core/analysis';
/** Which tests a constant of a source file can matter to: written by the process that runs all tests first, read by those that run the mutants. */
const reachedFile = 'reached.json';
const namespace = ((globalThis as { __stryker__?: Namespace }).__stryker__ ??= {});

/** Files named *.slow.test.ts, on the whole demonstration data or on pictures, take too long to be run thousands of times. */
const isFast = (file: string): boolean => file.endsWith('.test.ts') && !file.endsWith('.slow.test.ts');

class InProcessRunner {
  static readonly inject: readonly string[] = [];
  private readonly sandbox = process.cwd();
  private readonly files = readdirSync(join(this.sandbox, tests)).filter(isFast).map(file => `${tests}/${file}`);
  /** Milliseconds that a file took when last it passed: the quick ones go first. */
  private readonly spent = new Map<string, number>();
  private importers: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  private generation = 0;
  private run = 0;

  capabilities(): { readonly reloadEnvironment: boolean } { return { reloadEnvironment: true }; }

  init(): Promise<void> {
    this.importers = numberImports(this.sandbox);
    return Promise.resolve();
  }

  private load(file: string): Promise<unknown> {
    return import(`${pathToFileURL(join(this.sandbox, file)).href}?g=${this.generation}&r=${this.run}`);
  }

  /** Loads the source by itself, so that what it does on import is no test's doing. */
  private async loadSource(): Promise<void> {
    this.generation += 1;
    for (const file of readdirSync(join(this.sandbox, analysis))) await import(`${pathToFileURL(join(this.sandbox, analysis, file)).href}?g=${this.generation}`);
  }

  /** The message of the first case that fails; undefined where all pass. */
  private async failureOf(file: string): Promise<string | undefined> {
    const began = performance.now();
    let name = 'import';
    try {
      for (const each of await gather(() => this.load(file))) { name = each.name; await each.work(); }
    } catch (error) {
      return `${file}: ${name}: ${error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error)}`;
    }
    this.spent.set(file, performance.now() - began);
    return undefined;
  }

  /** The tests that import a source file and, where any test runs code of it, do so: only they can notice another constant in it. */
  private testsOf(source: string): readonly string[] {
    const ids = new Set([...readFileSync(join(this.sandbox, source), 'utf8').matchAll(/stryMutAct_\w+\("(\d+)"\)/g)].map(([, id]) => id));
    const reach = reachOf(source, this.importers);
    const near = this.files.filter(file => reach.has(file));
    const runs = near.filter(file => Object.keys(namespace.mutantCoverage?.perTest[file] ?? {}).some(id => ids.has(id)));
    return runs.length > 0 ? runs : near;
  }

  async dryRun(): Promise<unknown> {
    Object.assign(namespace, { activeMutant: undefined, mutantCoverage: { static: {}, perTest: {} } });
    await this.loadSource();
    const results: unknown[] = [];
    for (const file of this.files) {
      this.run += 1;
      namespace.currentTestId = file;
      const failureMessage = await this.failureOf(file);
      namespace.currentTestId = undefined;
      results.push({ id: file, name: file, fileName: join(this.sandbox, file), timeSpentMs: this.spent.get(file) ?? 0, status: failureMessage === undefined ? 0 : 1, failureMessage });
    }
    const sources = readdirSync(join(this.sandbox, analysis)).map(file => `${analysis}/${file}`);
    writeFileSync(join(this.sandbox, reachedFile), JSON.stringify(Object.fromEntries(sources.map(source => [source, this.testsOf(source)]))));
    return { status: 'complete', tests: results, mutantCoverage: namespace.mutantCoverage };
  }

  private reached(source: string): readonly string[] {
    const all = JSON.parse(readFileSync(join(this.sandbox, reachedFile), 'utf8')) as Readonly<Record<string, readonly string[]>>;
    return all[relative(this.sandbox, source)] ?? this.files;
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, mutantActivation, reloadEnvironment }: MutantRun): Promise<unknown> {
    Object.assign(namespace, { activeMutant: mutantActivation === 'static' ? activeMutant.id : undefined, hitCount: 0, hitLimit });
    this.run += 1;
    const own = `${basename(activeMutant.fileName, '.ts')}.test.ts`;
    const cost = (file: string): number => (basename(file) === own ? -1 : this.spent.get(file) ?? (file.includes('properties') ? Infinity : 0));
    let nrOfTests = 0;
    const outOfHits = (): boolean => hitLimit !== undefined && (namespace.hitCount ?? 0) > hitLimit;
    try {
      if (reloadEnvironment || this.generation === 0) await this.loadSource();
      namespace.activeMutant = activeMutant.id;
      for (const file of [...testFilter ?? this.reached(sandboxFileName)].sort((a, b) => cost(a) - cost(b))) {
        nrOfTests += 1;
        const failureMessage = await this.failureOf(file);
        if (outOfHits()) return { status: 'timeout', reason: 'hit limit' };
        if (failureMessage !== undefined) return { status: 'killed', killedBy: [file], failureMessage, nrOfTests };
      }
    } catch (error) {
      // The source itself cannot be loaded any more.
      return { status: 'killed', killedBy: [`${tests}/${own}`], failureMessage: String(error), nrOfTests };
    } finally {
      namespace.activeMutant = undefined;
    }
    return { status: 'survived', nrOfTests };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
