// The index of the search box, read once a page: from the page itself where it carries one, else from the site.

import { makeIndexBySteps, type FindData, type FindIndex } from '../core/find/find-index.ts';
import { unpackFind, type PackedFind } from '../core/find/pack-find.ts';

/** `hues`: of each chain by code. */
export interface Findable { readonly index: FindIndex; readonly hues: Readonly<Record<string, number>> }
type Packed = PackedFind & Pick<Findable, 'hues'>;

/** A page that may not fetch carries the index as an element of this id. */
const carried = 'find-data';

async function readPacked(address: string): Promise<Packed> {
  const own = document.getElementById(carried)?.textContent;
  if (own !== undefined && own !== null) return JSON.parse(own) as Packed;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return await answer.json() as Packed;
}

/** A step takes a few milliseconds; keys and pictures have their turn in between. */
async function makeGently(data: FindData): Promise<FindIndex> {
  const steps = makeIndexBySteps(data, 50);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await new Promise(next => { setTimeout(next); });
  }
}

let kept: Promise<Findable> | undefined;

/** Read once; a failure is not kept, so that asking again tries again. */
export function loadFind(address: string): Promise<Findable> {
  kept ??= readPacked(address).then(async packed => ({ index: await makeGently(unpackFind(packed)), hues: packed.hues }));
  kept.catch(() => { kept = undefined; });
  return kept;
}
