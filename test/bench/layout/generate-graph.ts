// Chain-like graphs of any size: most flows go to the next stage, some inside a stage, few past a stage, a few back.
import { makeRandom } from '../../../src/core/layout/make-random.ts';
import type { BenchGraph } from './drawing.ts';

const BOX = { w: 180, h: 60 };

/** `density`: flows a link. The same arguments give the same graph. */
export function generateGraph(links: number, stages = 4, density = 1.6, seed = 1): BenchGraph {
  const random = makeRandom(seed * 7919 + links * 31 + stages);
  const id = (i: number): string => `n${String(i).padStart(4, '0')}`;
  // Stages differ in size by up to a half.
  const weights = Array.from({ length: stages }, () => 100 + random(100));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ends = weights.map((_, i) => Math.round((weights.slice(0, i + 1).reduce((sum, weight) => sum + weight, 0) / total) * links));
  const nodes = Array.from({ length: links }, (_, i) => ({ id: id(i), label: `环节${i + 1}`, stage: ends.findIndex((end) => i < end), ...BOX }));
  const members = weights.map((_, stage) => nodes.flatMap((node, i) => (node.stage === stage ? [i] : [])));
  const seen = new Set<string>();
  const edges: { id: string; s: string; t: string }[] = [];
  for (let tries = 0; edges.length < links * density && tries < links * density * 40; tries++) {
    const from = tries < links ? tries : random(links);
    const kind = random(100);
    const stage = nodes[from]!.stage + (kind < 30 ? 0 : kind < 84 ? 1 : kind < 95 ? 2 : -1);
    const goal = members[stage] ?? [];
    if (goal.length === 0) continue;
    // Like goes to like: what lies alike in its stage is near.
    const own = members[nodes[from]!.stage]!;
    const share = own.indexOf(from) / own.length;
    const spread = 0.45 * (random(1000) + random(1000) - 1000) / 1000;
    const to = goal[Math.max(0, Math.min(goal.length - 1, Math.round((share + spread) * goal.length)))]!;
    const key = `${from} ${to}`;
    // Inside a stage flows run forwards, but for a few.
    if (from === to || seen.has(key) || (stage === nodes[from]!.stage && from > to && random(10) > 0)) continue;
    seen.add(key);
    edges.push({ id: `e${String(edges.length).padStart(4, '0')}`, s: id(from), t: id(to) });
  }
  return { name: `${links} links, ${stages} stages, ×${density}, seed ${seed}`, stages: weights.map((_, i) => `${i + 1}`), nodes, edges };
}
