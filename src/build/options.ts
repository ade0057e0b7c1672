// The options that every command takes: --data, --out, --audience and the like; and those of the check. Windows and POSIX alike.

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
  /** Every finding is printed, however many are alike. */
  readonly all: boolean;
  /** Where annotated copies go; '' for the folder within the data. */
  readonly annotate: string | undefined;
  /** The SARIF file; '' for the standard output. */
  readonly sarif: string | undefined;
  /** How the check prints: for people, or as notes that GitHub puts beside the lines of a change. */
  readonly format: 'text' | 'github';
  /** The build writes a .gz beside each text. */
  readonly gzip: boolean;
}

const help = `用法  npm run <命令> -- [选项]
  --data 文件夹       数据文件夹(默认 data)
  --out 文件夹        输出文件夹(默认 dist 或 dist-internal)
  --audience 版本     public(公开，默认)或 internal(内部)
  --port 端口         npm start、npm run dev 的端口(默认 4321)
  --base 路径         网站所在的子路径(默认 /)

npm run build 另有
  --gzip              每个文本文件旁边再写一份压好的 .gz，给 nginx 的 gzip_static 直接发

npm run check 另有
  --all               全部列出(同样的问题默认只列前几处，其余写明行号)
  --annotate [文件夹] 给每个有问题的表写一份带「检查结果」列的副本(默认放在数据文件夹的「检查结果」里；原表不动)
  --json              只打印 JSON
  --sarif [文件]      写 SARIF 2.1.0，给代码托管平台看；不写文件名就只打印它
  --format github     打印成 GitHub 的批注，显示在改动的那几行旁边(默认 text)

退出码  0 没有错误(可以有提醒和说明)  1 有错误，或没有数据可查  2 命令写错，或结果写不出去`;

/** Options whose value may be left out: one that stands alone is given an empty value. */
const mayStandAlone: ReadonlySet<string> = new Set(['--annotate', '--sarif']);
const completed = (args: readonly string[]): string[] => args.map((arg, index) => { const next = args[index + 1]; return mayStandAlone.has(arg) && (next === undefined || next.startsWith('-')) ? `${arg}=` : arg; });

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const known = {
  data: { ...text, default: 'data' }, out: text, audience: { ...text, default: 'public' }, port: { ...text, default: '4321' }, base: { ...text, default: '/' },
  all: flag, annotate: text, json: flag, sarif: text, format: { ...text, default: 'text' }, gzip: flag, help: { ...flag, short: 'h' },
} as const;

/** Reads a command line. Prints help or what is wrong and ends the process; a wrong option is the user's, not a bug. */
export function readOptions(args: readonly string[] = process.argv.slice(2)): Options {
  try {
    const { values } = parseArgs({ args: completed(args), options: known });
    if (values.help) { console.log(help); process.exit(0); }
    if (values.audience !== 'public' && values.audience !== 'internal') throw new Error(`--audience 只能是 public 或 internal，不能是「${values.audience}」`);
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port 要一个 0–65535 的整数，不能是「${values.port}」`);
    if (values.json && values.sarif === '') throw new Error('--json 和 --sarif 都要打印，只能选一个；或给 --sarif 一个文件名');
    if (/[\s:?#\\]/.test(values.base)) throw new Error(`--base 要一个路径，例如 /xinye/，不能是「${values.base}」`);
    const base = `/${values.base}/`.replace(/\/+/g, '/');
    const { format } = values;
    if (format !== 'text' && format !== 'github') throw new Error(`--format 只能是 text 或 github，不能是「${format}」`);
    if (format === 'github' && (values.json || values.sarif === '')) throw new Error('--format github 和 --json、--sarif 都要打印，只能选一个；或给 --sarif 一个文件名');
    const out = values.out ?? (values.audience === 'public' ? 'dist' : 'dist-internal');
    return {
      data: resolve(values.data), out: resolve(out), audience: values.audience, json: values.json, port, base,
      all: values.all, annotate: values.annotate, sarif: values.sarif, format, gzip: values.gzip,
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    process.exit(2);
  }
}
