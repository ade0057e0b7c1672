// The least supplies that meet all demand: y = max(s, e + A·y), circle by circle, exactly, in a bounded number of rounds.

import { findCircles } from './find-circles.ts';

/** One node a link. `uses[i]` are the nodes that use what i makes, with how much of it for each of theirs. */
export interface SupplyTask {
  /** What is supplied now, and what outside demand there is; none below zero. */
  readonly supply: readonly number[];
  readonly outside: readonly number[];
  readonly uses: readonly (readonly { readonly to: number; readonly ratio: number }[])[];
  /** Nodes whose supply may grow to meet demand; others stay at their supply. */
  readonly grows: readonly boolean[];
}

export interface SupplyAnswer {
  /** Demand once all that may grow has grown; undefined where it grows without end. */
  readonly demand: readonly (number | undefined)[];
  /** Supply then: the larger of what is there and what is wanted, where it may grow. */
  readonly supply: readonly (number | undefined)[];
  /** Circles of nodes that feed each other's growth, and whether each comes to an end. */
  readonly circles: readonly { readonly nodes: readonly number[]; readonly ends: boolean }[];
}

/** A pivot this near to nought stands for a circle that needs as much of itself as it makes. */
const least = 1e-9;
/** What exceeds by less is met, but for the last binary digits. */
const enough = 1 + 1e-12;

/**
 * Solves (I − A)·y = b by elimination without pivoting, A not negative. All pivots are above nought if and only if the
 * circle comes to an end (spectral radius under 1: I − A is then an M-matrix); otherwise there is no answer.
 */
export function solveCircle(a: readonly (readonly number[])[], b: readonly number[]): readonly number[] | undefined {
  const size = b.length;
  const rows = a.map((row, i) => [...row.map((value, j) => (i === j ? 1 : 0) - value), b[i] ?? 0]);
  for (let k = 0; k < size; k++) {
    const pivotRow = rows[k] as number[];
    const pivot = pivotRow[k] ?? 0;
    if (pivot <= least) return undefined;
    for (let i = k + 1; i < size; i++) {
      const row = rows[i] as number[];
      const factor = (row[k] ?? 0) / pivot;
      if (factor !== 0) for (let j = k; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0);
    }
  }
  const y = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] as number[];
    let rest = row[size] ?? 0;
    for (let j = i + 1; j < size; j++) rest -= (row[j] ?? 0) * (y[j] ?? 0);
    y[i] = rest / (row[i] ?? 1);
  }
  return y;
}

/**
 * A node that is once short of demand stays so while others grow; so the set of growing nodes only gets larger, and
 * as many rounds as there are nodes suffice. Returns the supplies of `nodes`, or undefined where they grow without end.
 */
function settle(nodes: readonly number[], { supply, grows, uses }: SupplyTask, base: (node: number) => number): readonly number[] | undefined {
  const place = new Map(nodes.map((node, index) => [node, index]));
  const inside = nodes.map(node => (uses[node] ?? []).flatMap(({ to, ratio }) => { const at = place.get(to); return at === undefined ? [] : [{ at, ratio }]; }));
  const fixed = nodes.map(base);
  let y: readonly number[] = nodes.map(node => supply[node] ?? 0);
  let growing: readonly number[] = [];
  for (let round = 0; round <= nodes.length; round++) {
    const wanted = nodes.map((_, i) => (fixed[i] ?? 0) + (inside[i] ?? []).reduce((total, { at, ratio }) => total + ratio * (y[at] ?? 0), 0));
    const short = nodes.flatMap((node, i) => (grows[node] === true && !growing.includes(i) && (wanted[i] ?? 0) > (y[i] ?? 0) * enough ? [i] : []));
    if (short.length === 0) return y;
    growing = [...growing, ...short].sort((a, b) => a - b);
    const index = new Map(growing.map((i, k) => [i, k]));
    const matrix = growing.map(i => { const row = new Array<number>(growing.length).fill(0); for (const { at, ratio } of inside[i] ?? []) { const k = index.get(at); if (k !== undefined) row[k] = (row[k] ?? 0) + ratio; } return row; });
    const given = growing.map(i => (fixed[i] ?? 0) + (inside[i] ?? []).reduce((total, { at, ratio }) => total + (index.has(at) ? 0 : ratio * (y[at] ?? 0)), 0));
    const grown = solveCircle(matrix, given);
    if (grown === undefined) return undefined;
    y = y.map((value, i) => { const k = index.get(i); return k === undefined ? value : grown[k] ?? value; });
  }
  return y;
}

export function solveSupply(task: SupplyTask): SupplyAnswer {
  const { uses, grows, supply } = task;
  const demand: (number | undefined)[] = [];
  const after: (number | undefined)[] = [...supply];
  const circles: { nodes: readonly number[]; ends: boolean }[] = [];
  // Growth travels from a node that may grow to what it uses; the rest stays as it is.
  const next = uses.map(list => list.flatMap(({ to, ratio }) => (ratio > 0 && grows[to] === true ? [to] : [])));
  for (const nodes of findCircles(next)) {
    const members = new Set(nodes);
    const fed = (node: number, all: boolean): number | undefined => (uses[node] ?? []).reduce<number | undefined>((total, { to, ratio }) => {
      if (total === undefined || ratio === 0 || (!all && members.has(to))) return total;
      // what may not grow stays at its supply, and what may has been solved before
      const used = after[to];
      return used === undefined ? undefined : total + ratio * used;
    }, task.outside[node] ?? 0);
    const bases = new Map(nodes.map(node => [node, fed(node, false)]));
    const open = [...bases.values()].every(base => base !== undefined);
    const settled = open ? settle(nodes, task, node => bases.get(node) ?? 0) : undefined;
    nodes.forEach((node, index) => { after[node] = grows[node] === true ? settled?.[index] : supply[node]; });
    for (const node of nodes) demand[node] = settled === undefined ? undefined : fed(node, true);
    const circular = nodes.length > 1 || (next[nodes[0] ?? 0] ?? []).includes(nodes[0] ?? 0);
    if (circular && open) circles.push({ nodes, ends: settled !== undefined });
  }
  return { demand, supply: after, circles };
}
