// npm run check: checks a folder, prints all findings, exits 1 on errors.

import { relative } from 'node:path';
import { hasErrors } from '../core/check/finding.ts';
import { loadData } from './load-data.ts';
import { readOptions } from './options.ts';
import { printCounts, printFindings, summaryOf, lineOf } from './print-findings.ts';

const options = readOptions();
const started = performance.now();
const data = await loadData(options.data);

if (options.json) {
  // Written whole before leaving: a pipe would otherwise be cut off by exit().
  // The English of some findings is for the desk: what is written here has the same keys in every entry.
  process.stdout.write(`${JSON.stringify(data.findings.map(({ english: _english, ...finding }) => finding), null, 1)}\n`);
} else if (data.stopped) {
  for (const finding of data.findings) console.log(lineOf(finding).trim().replace(/\s*\n\s*/, ' '));
} else {
  console.log(`检查 ${relative(process.cwd(), options.data) || options.data}`);
  printCounts(data);
  printFindings(data.findings);
  console.log(`\n${summaryOf(data.findings)},用时 ${Math.round(performance.now() - started)} 毫秒。`);
}
process.exitCode = hasErrors(data.findings) ? 1 : 0;
