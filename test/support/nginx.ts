// Runs the machine's own nginx, if it has one, with the file that the project ships.
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const shipped = resolve('hosting/nginx.conf');
const places = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/nginx/sbin/nginx'];

/** The program, or undefined on a machine without one. */
export const nginxProgram = places.find(place => spawnSync(place, ['-v']).status === 0);
export const nginxVersion = (): string => /nginx\/[\d.]+/.exec(spawnSync(nginxProgram ?? '', ['-v']).stderr.toString())?.[0] ?? 'nginx';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address() as AddressInfo;
  await new Promise(done => { server.close(done); });
  return port;
}

/** The places of the shipped file that it says are to be changed; throws where one is no longer there. */
function change(text: string, places: readonly (readonly [from: string, to: string])[]): string {
  return places.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`hosting/nginx.conf has no 「${from}」`);
    return changed.replaceAll(from, to);
  }, text);
}

export interface NginxOptions {
  /** The sub-path, changed by hand as the file's comments say. `root` is then the folder above. */
  readonly base?: string;
  readonly workers?: number;
}
export interface Nginx {
  /** Address of the host, without the base. */
  readonly url: string;
  /** What nginx itself says of the file. */
  readonly said: string;
  readonly errors: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Serves `root`; the caller closes it. */
export async function startNginx(root: string, { base = '/', workers = 2 }: NginxOptions = {}): Promise<Nginx> {
  if (nginxProgram === undefined) throw new Error('no nginx on this machine');
  const folder = await mkdtemp(join(tmpdir(), 'liantu-nginx-'));
  await mkdir(join(folder, 'passing'));
  const port = await freePort();
  await writeFile(join(folder, 'site.conf'), change(await readFile(shipped, 'utf8'), [
    ['listen 80;', `listen 127.0.0.1:${port};`], ['root /srv/liantu;', `root ${resolve(root)};`],
    ...(base === '/' ? [] : [['location ^~ / {', `location ^~ ${base} {`], ['/404.html;', `${base}404.html;`]] as const),
  ]));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${join(folder, 'passing', name)};`).join(' ');
  // as a server's own nginx.conf has it around the file: a log, gzip and a table of types that the file must not depend on
  await writeFile(join(folder, 'nginx.conf'), `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes ${workers}; pid ${folder}/pid; error_log ${folder}/error.log warn;
events { worker_connections 1024; }
http { ${temporary} access_log ${folder}/access.log; sendfile on; tcp_nopush on; types { text/html html htm; } include ${folder}/site.conf; }
`);
  const words = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  const tried = spawnSync(nginxProgram, [...words, '-t']);
  const said = tried.stderr.toString();
  if (tried.status !== 0) throw new Error(said);
  const child = spawn(nginxProgram, words, { stdio: 'ignore' });
  const ended = new Promise(done => { child.on('close', done); });
  const url = `http://127.0.0.1:${port}`;
  for (let wait = 0; wait < 100 && child.exitCode === null; wait += 1) {
    if (await fetch(url, { method: 'HEAD' }).then(() => true, () => false)) break;
    await new Promise(next => { setTimeout(next, 50); });
  }
  return {
    url, said, errors: () => readFile(join(folder, 'error.log'), 'utf8'),
    close: async () => { child.kill('SIGQUIT'); await ended; await rm(folder, { recursive: true, force: true }); },
  };
}
