// Starts a Chromium for the browser tests and pictures: the machine's own if it has one, else the packaged one.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { fontEnvironment } from './fonts.ts';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/liantu-browser');
const FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Program {
  executablePath: string;
  env: Record<string, string>;
}

export interface LaunchOptions {
  /** Whether pages get WebGL; it is drawn in software and makes every page a third slower, so only those who need it ask. */
  webgl?: boolean;
  /** Where the browser's own tools listen on this machine, for programs that speak to it beside us. */
  port?: number;
}

/**
 * A running headless Chromium; the caller closes it. Nothing is ever downloaded.
 *
 * `LIANTU_CHROMIUM` names the program to use, or is `bundled` for the packaged one even where another is installed.
 * Throws an Error saying what to install when the machine has none and the packaged one doesn't run on it.
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const wanted = process.env['LIANTU_CHROMIUM'];
  if (wanted && wanted !== 'bundled') {
    if (!existsSync(wanted)) throw new Error(`LIANTU_CHROMIUM 指向的程序不存在 / no such program: ${wanted}`);
    return launch({ executablePath: wanted, env: {} }, options);
  }
  const installed = wanted ? undefined : usualPaths().find((path) => existsSync(path));
  if (!installed) return launch(await packagedProgram(), options);
  try {
    return await launch({ executablePath: installed, env: {} }, options);
  } catch (error) {
    // some systems put a stub there that only tells how to install a browser
    const program = await packagedProgram().catch(() => Promise.reject(error));
    return launch(program, options);
  }
}

async function launch(program: Program, options: LaunchOptions): Promise<Browser> {
  const graphics = options.webgl
    ? ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']
    : ['--disable-gpu', '--disable-3d-apis'];
  // Chromium refuses to sandbox itself for root
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: program.executablePath,
    headless: true,
    args: [...FLAGS, ...sandbox, ...graphics, ...(options.port === undefined ? [] : [`--remote-debugging-port=${options.port}`])],
    env: { ...ownEnvironment(), ...program.env, ...(await fontEnvironment(CACHE)) },
  });
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function usualPaths(): string[] {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return names.flatMap((name) =>
      ['', process.env['HOME'] ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
  return [...names.map((name) => `/usr/bin/${name}`), '/opt/google/chrome/chrome'];
}

/** The packaged Chromium, unpacked once into the cache: 215 MB, some two seconds. */
async function packagedProgram(): Promise<Program> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('未找到浏览器:请安装 Chrome 或 Edge,或设置 LIANTU_CHROMIUM / no browser found: install Chrome or Edge, or set LIANTU_CHROMIUM');
  }
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(entry, folder);
  const libraries = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
}

async function unpack(entry: string, folder: string): Promise<void> {
  // unpacked aside and renamed when whole, since several test files may come here at once
  const aside = `${folder}.${process.pid}-${Date.now()}`;
  await mkdir(aside, { recursive: true });
  const bin = join(dirname(entry), '../bin');
  const archives = ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br'].map((name) => join(bin, name));
  const script = `import { inflate } from ${JSON.stringify(pathToFileURL(entry).href)};
    await Promise.all(${JSON.stringify(archives)}.map(inflate));`;
  // `inflate` writes to the system's temporary folder and nowhere else, so it runs in a process that has its own
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, TMPDIR: aside } });
  try {
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
