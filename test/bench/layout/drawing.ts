// What every engine gives back and the measures read: boxes by their centres and flows as sampled lines.
import type { LayoutGraph, LayoutNode } from '../../../src/core/layout/graph.ts';

export type Point = readonly [number, number];
export type EngineName = 'ours' | 'dot' | 'elk' | 'dagre' | 'd3-dag';

/** A graph to be laid out, with the name that it is printed under. */
export interface BenchGraph extends LayoutGraph {
  readonly name: string;
  readonly nodes: readonly (LayoutNode & { readonly label?: string })[];
}

/** Centres and sizes. */
export interface Box { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

/** `points` from `s` to `t`, curves sampled; `bends` where the engine knows them better than the samples tell. */
export interface Line { readonly s: string; readonly t: string; readonly pts: readonly Point[] }

export interface Drawing {
  readonly nodes: Readonly<Record<string, Box>>;
  readonly edges: readonly Line[];
}

/** Columns as ours chose them: the column of every node. */
export type ColumnOf = ReadonlyMap<string, number>;

/** The cubic from `a` to `d` in `steps` points, without its start. */
export function sampleCubic(a: Point, b: Point, c: Point, d: Point, steps = 12): readonly Point[] {
  return Array.from({ length: steps }, (_, i): Point => {
    const t = (i + 1) / steps;
    const s = 1 - t;
    const at = (k: 0 | 1): number => s * s * s * a[k] + 3 * s * s * t * b[k] + 3 * s * t * t * c[k] + t * t * t * d[k];
    return [at(0), at(1)];
  });
}
