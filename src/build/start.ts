// npm start: builds the site, serves it, prints the address.

import { buildSite } from './build-site.ts';
import { readOptions } from './options.ts';
import { serveFolder } from './serve-folder.ts';

const options = readOptions();
if (await buildSite(options)) {
  try {
    const server = await serveFolder(options.out, { port: options.port, base: options.base });
    console.log(`\n  链图已就绪：${server.url}\n  按 Ctrl+C 结束。`);
  } catch (error) {
    const taken = (error as { code?: string }).code === 'EADDRINUSE';
    console.error(taken ? `端口 ${options.port} 已被占用。请换一个：npm start -- --port 4322` : `无法启动服务：${(error as Error).message}`);
    process.exitCode = 1;
  }
} else process.exitCode = 1;
