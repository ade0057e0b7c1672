// A steady load on a server: so many requests a second whether it keeps up or not, timed from when each was due, over kept connections.
import { Agent } from 'node:http';
import { ask, type Answer } from './ask.ts';

export interface Wanted {
  readonly kind: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is wrong with an answer; undefined where nothing is. */
  readonly wrong: (answer: Answer) => string | undefined;
}
export interface Load { readonly kind: string; readonly requests: number; readonly errors: readonly string[]; readonly bytes: number; readonly times: readonly number[] }
export interface LoadRun { readonly kinds: readonly Load[]; readonly seconds: number }

/** The value below which so large a share lies. */
export const share = (times: readonly number[], part: number): number => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;

export async function runLoad(wanted: readonly Wanted[], { rate, seconds, connections = 64 }: { readonly rate: number; readonly seconds: number; readonly connections?: number }): Promise<LoadRun> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const kinds = new Map<string, { kind: string; requests: number; errors: string[]; bytes: number; times: number[] }>();
  const total = rate * seconds;
  const under: Promise<void>[] = [];
  const began = performance.now();
  const one = async ({ kind, url, headers, wrong }: Wanted, due: number): Promise<void> => {
    const own = kinds.get(kind) ?? { kind, requests: 0, errors: [], bytes: 0, times: [] };
    kinds.set(kind, own);
    own.requests += 1;
    try {
      const answer = await ask(url, headers, { agent });
      own.bytes += answer.body.length;
      const what = wrong(answer);
      if (what !== undefined) own.errors.push(`${url}: ${what}`);
    } catch (error) { own.errors.push(`${url}: ${String(error)}`); }
    own.times.push(performance.now() - due);
  };
  for (let sent = 0; sent < total;) {
    const now = performance.now();
    for (; sent < total && began + sent * 1000 / rate <= now; sent += 1) under.push(one(wanted[sent % wanted.length]!, began + sent * 1000 / rate));
    await new Promise(next => { setTimeout(next, 1); });
  }
  await Promise.all(under);
  const took = (performance.now() - began) / 1000;
  agent.destroy();
  return { kinds: [...kinds.values()], seconds: took };
}
