// One HTTP request as it goes over the wire: nothing decompressed, no redirect followed.
import { Agent, request } from 'node:http';

export interface Answer { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer }

export function ask(url: string, headers: Readonly<Record<string, string>> = {}, { method = 'GET', agent }: { readonly method?: string; readonly agent?: Agent } = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    request(url, { method, headers, ...(agent === undefined ? {} : { agent }) }, answer => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => { parts.push(part); });
      answer.on('error', fail);
      answer.on('end', () => {
        const told = Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']);
        done({ status: answer.statusCode ?? 0, headers: Object.fromEntries(told) as Record<string, string>, body: Buffer.concat(parts) });
      });
    }).on('error', fail).end();
  });
}
