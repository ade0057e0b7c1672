// npm run dev: live site. A CSV that is saved shows at once; mistakes in it show on the page, and go when they are mended.

import { dev } from 'astro';
import { loadData } from './load-data.ts';
import { readOptions } from './options.ts';
import { printFindings, summaryOf } from './print-findings.ts';
import { configOf } from './run-astro.ts';

const options = readOptions();
const { findings } = await loadData(options.data);
printFindings(findings);
console.log(`\n${summaryOf(findings)}。`);
const server = await dev({ ...configOf(options, true), logLevel: 'info' });
console.log(`\n  链图(实时):http://127.0.0.1:${server.address.port}/\n  设计语言：http://127.0.0.1:${server.address.port}/dev/looks`);
