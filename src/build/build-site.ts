// Checks the data and builds the site; what start and build share. A build with errors stops and shows them.

import { readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { recordsFor } from '../core/check/check-data.ts';
import { hasErrors } from '../core/check/finding.ts';
import type { Atlas } from '../core/model/atlas.ts';
import { buildAtlas } from '../core/model/build-atlas.ts';
import { prepareFolder } from './hosting/prepare-folder.ts';
import { loadData } from './load-data.ts';
import type { Options } from './options.ts';
import { lineOf, printCounts, printFindings, summaryOf } from './print-findings.ts';
import { bringOver, configOf, mark, mayEmpty } from './run-astro.ts';
import { settlePolicies } from './settle-policy.ts';
import { takeTurn } from './take-turn.ts';
import { writeSitemap } from './write-sitemap.ts';

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} 秒`;

/** The atlas of the edition wanted; undefined where the data has errors, which are printed. */
async function checkFirst(options: Options): Promise<Atlas | undefined> {
  const data = await loadData(options.data);
  if (data.stopped) {
    for (const finding of data.findings) console.error(lineOf(finding).trim().replace(/\s*\n\s*/, ' '));
    return undefined;
  }
  printCounts(data, data.sheets);
  printFindings(data.findings);
  console.log(`\n${summaryOf(data.findings)}。`);
  if (hasErrors(data.findings)) {
    console.error('数据里有错误，没有生成网站。请按上面的提示修改后再试。');
    return undefined;
  }
  return buildAtlas(recordsFor(data, options.audience), options.audience);
}

/** Runs the build proper. The data has passed its checks by now, so what fails here is ours to mend, and is said so. */
async function runAstro(options: Options): Promise<boolean> {
  try {
    const { build } = await import('astro');
    await build(configOf(options));
    await bringOver(options);
    return true;
  } catch (error) {
    const { message, stack } = error as Error;
    console.error(`生成网站时程序出错了。这不是数据的问题，请把下面这句话报告给开发者：\n  ${message.split('\n')[0]}`);
    console.error(process.env['LIANTU_DEBUG'] === '1' ? stack : '  (开发者：设 LIANTU_DEBUG=1 可看详情)');
    return false;
  }
}

/** Builds into `options.out`; false when the data or the folder do not allow it, with the reason printed. */
export async function buildSite(options: Options): Promise<boolean> {
  const started = performance.now();
  const edition = options.audience === 'public' ? '公开版' : '内部版';
  console.log(`链图：检查 ${relative(process.cwd(), options.data) || options.data}`);
  const atlas = await checkFirst(options);
  if (atlas === undefined) return false;
  if (!(await mayEmpty(options.out))) {
    console.error(`输出文件夹「${options.out}」里有别的文件，为免误删没有写入。请换一个空文件夹，或先清空它。`);
    return false;
  }
  const giveBack = await takeTurn(() => console.log('这个项目的另一次生成还没有结束，等它结束后接着生成……'));
  const built = await runAstro(options).finally(giveBack);
  // A build that broke off has emptied the folder all the same: it stays ours to empty again.
  await mark(options, atlas.settings.asOf ?? '');
  if (!built) return false;
  await settlePolicies(options.out);
  await writeSitemap(options.out, atlas);
  await prepareFolder(options);
  const pages = (await readdir(options.out, { recursive: true })).filter(name => name.endsWith('.html')).length;
  console.log(`${edition}已生成：${pages} 页，${relative(process.cwd(), options.out) || options.out}，用时 ${seconds(started)}。`);
  return true;
}

