// What runs inside the page: how long a choice takes until list, counts, plan and map have answered.

export const choices = ['status', 'kind', 'figure, letter by letter', 'several together', 'all let go'] as const;
export type Choice = (typeof choices)[number];
interface Wish { readonly choice: Choice; /** 0 sets up what the choice starts from, and times nothing. */ readonly runs: number; /** Nothing is chosen: what the same frames cost without. */ readonly still?: boolean }
/** `whole`: until painted, idle frames taken off. `script`: what the event itself took. */
export interface Answers { readonly whole: readonly number[]; readonly script: readonly number[] }

/**
 * Each choice is made inside a frame, at its beginning. The time is from then until the frame after it has been painted too, in which the map draws;
 * what the same two frames take when nothing is done is taken off. Never below the time that the choice's own script took.
 */
export async function measureChoice({ choice, runs, still = false }: Wish): Promise<Answers> {
  const frame = (): Promise<void> => new Promise(done => { requestAnimationFrame(() => done()); });
  const painted = (): Promise<void> => new Promise(done => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(); port2.postMessage(0); });
  const timed = async (act: () => void): Promise<readonly [number, number]> => {
    await new Promise<void>(done => { setTimeout(done, 120); });
    await frame();
    const start = performance.now();
    act();
    const script = performance.now() - start;
    await frame();
    await painted();
    return [performance.now() - start, script];
  };
  const button = (field: string, index: number): HTMLButtonElement | undefined => { const all = document.querySelectorAll<HTMLButtonElement>(`button[data-field="${field}"]`); return all[index % all.length]; };
  const write = (key: string, text: string): void => {
    const input = document.querySelector<HTMLInputElement>(`#find-${key}`);
    if (input === null) return;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const reset = (): void => document.querySelector<HTMLButtonElement>('[data-find="reset"]')?.click();
  const several = (): void => { button('status', 0)?.click(); button('status', 1)?.click(); write('power', '2000'); write('water', '300'); };
  const acts: Readonly<Record<Choice, { readonly before: () => void; readonly act: (run: number) => void }>> = {
    status: { before: reset, act: run => button('status', run)?.click() },
    kind: { before: reset, act: run => button('kind', run)?.click() },
    'figure, letter by letter': { before: reset, act: run => write('power', ['5', '50', '500', '5000', '200', '2000', ''][run % 7] ?? '') },
    'several together': { before: () => { reset(); several(); }, act: run => (run % 2 === 0 ? write('steam', String(1 + run % 6)) : button('kind', run)?.click()) },
    'all let go': { before: () => { reset(); several(); }, act: run => { if (run % 2 === 0) reset(); else { write('power', '2000'); } } },
  };
  if (runs === 0) {
    document.querySelector('.find-more')?.setAttribute('open', '');
    acts[choice].before();
    await timed(() => undefined);
    return { whole: [], script: [] };
  }
  const idles: number[] = [];
  for (let run = 0; run < 7; run++) idles.push((await timed(() => undefined))[0]);
  const idle = idles.sort((a, b) => a - b)[3] ?? 0;
  const [whole, script]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) { const [all, own] = await timed(() => { if (!still) acts[choice].act(run); }); whole.push(Math.max(all - idle, own)); script.push(own); }
  return { whole, script };
}
