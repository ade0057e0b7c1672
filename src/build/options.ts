// The options that every command takes: --data, --out, --audience, --json. Windows and POSIX alike.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Audience } from '../core/check/pick-audience.ts';

export interface Options {
  readonly data: string;
  readonly out: string;
  readonly audience: Audience;
  readonly json: boolean;
  readonly port: number;
  readonly base: string;
}

const help = `用法  npm run <命令> -- [选项]
  --data 文件夹       数据文件夹(默认 data)
  --out 文件夹        输出文件夹(默认 dist 或 dist-internal)
  --audience 版本     public(公开,默认)或 internal(内部)
  --port 端口         npm start、npm run dev 的端口(默认 4321)
  --base 路径         网站所在的子路径(默认 /)
  --json              npm run check:只打印 JSON`;

/** Reads a command line. Prints help or what is wrong and ends the process; a wrong option is the user's, not a bug. */
export function readOptions(args: readonly string[] = process.argv.slice(2)): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: 'data' }, out: { type: 'string' }, audience: { type: 'string', default: 'public' },
        json: { type: 'boolean', default: false }, port: { type: 'string', default: '4321' }, base: { type: 'string', default: '/' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) { console.log(help); process.exit(0); }
    if (values.audience !== 'public' && values.audience !== 'internal') throw new Error(`--audience 只能是 public 或 internal,不能是「${values.audience}」`);
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port 要一个 0–65535 的整数,不能是「${values.port}」`);
    const out = values.out ?? (values.audience === 'public' ? 'dist' : 'dist-internal');
    return { data: resolve(values.data), out: resolve(out), audience: values.audience, json: values.json, port, base: values.base };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    process.exit(2);
  }
}
