// Chooses a place for every label so that none meets another: greedy at first, then a seeded search that lets labels change places.

import { makeRandom } from './make-random.ts';
import { labelsMeet, type Candidate } from './rings-candidates.ts';

export interface LabelWish {
  /** Cheapest first. */
  readonly candidates: readonly Candidate[];
  /** What it costs to leave the label out. */
  readonly worth: number;
}

const rounds = 20_000;
/** Temperature at the start, in units of cost. */
const heat = 6;

type Choice = Candidate | undefined;

const costOf = (wish: LabelWish | undefined, choice: Choice): number => choice?.cost ?? wish?.worth ?? 0;

/** Labels that stand where `choice` wants to. */
function inTheWay(choices: readonly Choice[], own: number, choice: Candidate): readonly number[] {
  return choices.flatMap((other, index) => (index !== own && other !== undefined && labelsMeet(choice, other) ? [index] : []));
}

/** Those with the fewest places first, each in the cheapest that is free. */
function chooseGreedily(wishes: readonly LabelWish[]): Choice[] {
  const choices: Choice[] = wishes.map(() => undefined);
  const order = wishes.map((wish, index) => ({ index, room: wish.candidates.length / wish.worth })).sort((a, b) => a.room - b.room || a.index - b.index);
  for (const { index } of order) choices[index] = wishes[index]?.candidates.find(candidate => inTheWay(choices, index, candidate).length === 0);
  return choices;
}

/** One place a wish, in their order, no two in each other's way; undefined where no room was found. The same wishes give the same places. */
export function chooseLabels(wishes: readonly LabelWish[]): readonly Choice[] {
  const choices = chooseGreedily(wishes);
  const open = wishes.flatMap((wish, index) => (wish.candidates.length > 0 ? [index] : []));
  if (open.length === 0) return choices;
  const random = makeRandom(7);
  const total = (): number => wishes.reduce((sum, wish, index) => sum + costOf(wish, choices[index]), 0);
  let best = [...choices];
  let [now, least] = [total(), total()];
  for (let round = 0; round < rounds; round++) {
    const own = open[random(open.length)] ?? 0;
    const wish = wishes[own];
    const { length } = wish?.candidates ?? [];
    // the cheaper ones are tried more often
    const candidate = wish?.candidates[Math.floor(length * (random(1000) / 1000) ** 2)];
    if (candidate === undefined || candidate === choices[own]) continue;
    const ousted = inTheWay(choices, own, candidate);
    const change = candidate.cost - costOf(wish, choices[own]) + ousted.reduce((sum, index) => sum + (wishes[index]?.worth ?? 0) - costOf(wishes[index], choices[index]), 0);
    const warmth = heat * (1 - round / rounds) ** 2;
    if (change > 0 && (warmth <= 0 || random(1e6) / 1e6 > Math.exp(-change / warmth))) continue;
    for (const index of ousted) choices[index] = undefined;
    choices[own] = candidate;
    now += change;
    if (now < least - 1e-9) { least = now; best = [...choices]; }
  }
  return settle(wishes, squeezeIn(wishes, best));
}

/** How many places may be tried for all labels that were left out together: each costs a look at all others. */
const patience = 20_000;

interface Search { readonly wishes: readonly LabelWish[]; patience: number }

/** Places one label where at most three others are in its way and each of them finds another place, theirs moved likewise if `depth` allows. */
function moveAside(search: Search, choices: readonly Choice[], own: number, depth: number, settled: ReadonlySet<number>): readonly Choice[] | undefined {
  for (const candidate of search.wishes[own]?.candidates ?? []) {
    if (search.patience-- <= 0) return undefined;
    const others = inTheWay(choices, own, candidate);
    if (others.length > 3 || (others.length > 0 && depth === 0) || others.some(index => settled.has(index))) continue;
    let tried: readonly Choice[] | undefined = choices.map((choice, index) => (index === own ? candidate : others.includes(index) ? undefined : choice));
    const fixed = new Set([...settled, own]);
    for (const index of others) tried = tried && moveAside(search, tried, index, depth - 1, fixed);
    if (tried !== undefined) return tried;
  }
  return undefined;
}

/** Chance leaves some out that would fit if a few others moved aside: the most wanted first. */
function squeezeIn(wishes: readonly LabelWish[], choices: readonly Choice[]): readonly Choice[] {
  const left = wishes.map((wish, index) => ({ index, worth: wish.worth })).filter(({ index }) => choices[index] === undefined).sort((a, b) => b.worth - a.worth || a.index - b.index);
  const each = Math.ceil(patience / Math.max(1, left.length));
  return left.reduce((now, { index }) => moveAside({ wishes, patience: each }, now, index, 1, new Set()) ?? moveAside({ wishes, patience: each }, now, index, 2, new Set()) ?? now, choices);
}

/** Last, each label once more into the cheapest place that is free: chance leaves some a step off. */
function settle(wishes: readonly LabelWish[], choices: readonly Choice[]): readonly Choice[] {
  const settled = [...choices];
  for (let turn = 0; turn < 3; turn++) wishes.forEach((wish, index) => {
    const free = wish.candidates.find(candidate => candidate === settled[index] || inTheWay(settled, index, candidate).length === 0);
    if (free !== undefined && free.cost <= costOf(wish, settled[index])) settled[index] = free;
  });
  return settled;
}
