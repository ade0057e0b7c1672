// Installs the packages when they are missing or not those of package-lock.json; otherwise says nothing.
// Runs before `npm start` and `npm test`, on any Node from 20 on, so it is plain JavaScript and needs no package.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const windows = process.platform === 'win32';

/** What makes an installation necessary, in Chinese and English, or undefined. */
function reasonToInstall() {
  if (!existsSync(join(root, 'node_modules'))) return '尚未安装依赖 / packages are not installed';
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (!wanted || !present || !inStep(wanted, present)) {
    return '依赖与 package-lock.json 不一致 / packages differ from package-lock.json';
  }
  if (!packagedNodeRuns()) return '自带的 Node 无法运行 / the packaged Node does not run';
  return undefined;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function inStep(wanted, present) {
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const installed = present[path];
    if (!installed) {
      if (!isForThisMachine(path, entry)) continue;
      return false;
    }
    if (installed.version !== entry.version || !existsSync(join(root, path))) return false;
  }
  // npm marks what was added with --no-save as extraneous; that is somebody's experiment, not a fault
  return Object.entries(present).every(([path, entry]) => path in wanted || entry.extraneous);
}

/** An optional package belongs here only if it names this system; without a system it is some other package's own. */
function isForThisMachine(path, entry) {
  if (!entry.optional) return true;
  if (!entry.os && !entry.cpu) return false;
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch) && allows(entry.libc, libc());
}

function allows(list, own) {
  if (!list || own === undefined) return true;
  if (list.includes(`!${own}`)) return false;
  return list.includes(own) || list.every((name) => name.startsWith('!'));
}

let libcFound;
function libc() {
  if (process.platform !== 'linux') return undefined;
  if (!libcFound) {
    // without this the report asks the network for host names, which can take seconds
    process.report.excludeNetwork = true;
    libcFound = process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  }
  return libcFound;
}

function packagedNodeRuns() {
  const file = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');
  if (!existsSync(file)) return false;
  if (isThisProcess(file)) return true;
  const run = windows ? spawnSync(`"${file}" --version`, { shell: true }) : spawnSync(file, ['--version']);
  return run.status === 0;
}

function isThisProcess(file) {
  return realpathSync(file) === realpathSync(process.execPath);
}

/** The environment without this project's own commands, so that npm runs on the Node of the machine and not on the one it replaces. */
function environment() {
  const separator = windows ? ';' : ':';
  const entries = Object.entries(process.env).map(([name, value]) => {
    if (!/^path$/i.test(name)) return [name, value];
    const folders = value.split(separator).filter((folder) => !/[\\/]node_modules[\\/]\.bin[\\/]?$/.test(folder));
    return [name, folders.join(separator)];
  });
  return Object.fromEntries(entries);
}

function fail(chinese, english) {
  console.error(`\n${chinese}\n${english}`);
  process.exit(1);
}

function install(reason) {
  // Windows can't delete a program that is running, and this may be the very Node to be replaced
  if (windows && realpathSync(process.execPath).startsWith(realpathSync(root))) {
    fail(`${reason.split(' / ')[0]}。请先运行 npm ci,再重试。`, `${reason.split(' / ')[1]}: run npm ci, then try again.`);
  }
  console.log(`${reason} → npm ci`);
  // the development packages hold the tools that build the site, so they are asked for even under NODE_ENV=production
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const options = { cwd: root, env: environment(), stdio: 'inherit' };
  const run = windows
    ? spawnSync(`npm.cmd ${words.join(' ')}`, { ...options, shell: true })
    : spawnSync('npm', words, options);
  if (run.error) fail('找不到 npm,请先安装 Node.js(自带 npm)。', 'npm was not found: install Node.js, which brings it.');
  if (run.status !== 0) {
    fail(
      '依赖安装失败,原因见上。请检查网络或代理(可换镜像:npm config set registry 镜像地址),然后重试。',
      'Installing the packages failed, for the reason above. Check the network, proxy or npm registry, then try again.',
    );
  }
  if (!packagedNodeRuns()) {
    fail(
      '依赖已安装,但自带的 Node 无法运行。若 npm 设置了 ignore-scripts,请关闭后运行 npm ci。',
      'The packages are installed, but the packaged Node does not run. If npm has ignore-scripts set, unset it and run npm ci.',
    );
  }
}

const reason = reasonToInstall();
if (reason) install(reason);
