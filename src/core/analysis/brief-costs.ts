// The factor costs that matter to a project: by what it needs, those nearest to its trade and place first.

import type { Atlas } from '../model/atlas.ts';
import type { Needs } from './match-parcels.ts';

export type Cost = Atlas['costs'][number];
type Kind = Cost['kind'];

/** Industrial rates stand in where nothing says more of the trade. */
const trade = '工业';
/** What every project pays for, whatever else it needs. */
const always: readonly Kind[] = ['power', 'labour', 'freight', 'finance', 'talent'];
const needed: readonly (readonly [Kind, (needs: Needs) => number | undefined])[] = [
  ['land', needs => needs.needLand], ['building', needs => needs.needFloor], ['water', needs => needs.needWater],
  ['sewage', needs => needs.needSewage], ['steam', needs => needs.needSteam], ['gas', needs => needs.needGas],
];
/** In the order in which a sheet names them. */
const order: readonly Kind[] = ['land', 'building', 'power', 'water', 'sewage', 'steam', 'gas', 'labour', 'freight', 'finance', 'talent'];

/** Signs, blanks and figures part words: no pair runs across them. */
function pairsIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/[\s\d\p{P}]/u).flatMap(word => { const marks = [...word]; return marks.slice(1).map((mark, at) => `${marks[at]}${mark}`); }));
}

/** How many pairs of characters two texts share: 「食品园工业用地」 is nearer to a project in 「食品产业园」 than 「物流仓储用地」. */
export function kinship(a: string, b: string): number {
  const pairs = pairsIn(b);
  return [...pairsIn(a)].filter(pair => pairs.has(pair)).length;
}

/**
 * Costs of a kind in turn, each kind's nearest before any kind's second, so that a short list leaves no kind out.
 * `about`: words of the trade and the place, by which rows of a kind are told apart.
 */
export function findCosts(atlas: Atlas, needs: Needs, about: string): readonly Cost[] {
  const kinds = new Set([...always, ...needed.filter(([, of]) => (of(needs) ?? 0) > 0).map(([kind]) => kind)]);
  // Sorting leaves rows that are equally near in the order of the atlas.
  const lists = order.filter(kind => kinds.has(kind)).map(kind => atlas.costs.filter(cost => cost.kind === kind && cost.value !== undefined)
    .map(cost => ({ cost, near: kinship(cost.name, `${trade}。${about}`) })).sort((a, b) => b.near - a.near).map(({ cost }) => cost));
  const rounds = Math.max(0, ...lists.map(list => list.length));
  return Array.from({ length: rounds }, (_, round) => lists.flatMap(list => list[round] ?? [])).flat();
}
