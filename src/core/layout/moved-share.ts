// Stability, measured: how many links a reader would have to look for anew.
import type { LayoutNode, LayoutOrder } from './graph.ts';

/** So many of the links may move by more than a box height when one is added. */
export const FEW = 0.25;

const ROUNDED = 1; // px, about what the places of an order may be off

interface Place { readonly at: number; readonly mid: number | undefined }

/** The share of the links in both orders, 0 to 1, that lie further from where they were than they are high. Their sizes are as they were. */
export function movedShare(nodes: readonly LayoutNode[], before: LayoutOrder, after: LayoutOrder): number {
  const [was, is] = [placesOf(before), placesOf(after)];
  let [both, moved] = [0, 0];
  for (const { id, h } of nodes) {
    const [p, q] = [was.get(id), is.get(id)];
    if (!p || !q) continue;
    both++;
    if (Math.hypot(q.at - p.at, p.mid === undefined || q.mid === undefined ? 0 : q.mid - p.mid) > h - ROUNDED) moved++;
  }
  return both > 0 ? moved / both : 0;
}

/** Where the boxes of an order were: their start across the stages and their middle along them. */
export function placesOf(order: LayoutOrder): ReadonlyMap<string, Place> {
  return new Map(order.flatMap(({ rows, at = [], mid }) => (
    rows.filter((row) => typeof row === 'string').flatMap((row, i) => (at[i] === undefined ? [] : [[row, { at: at[i], mid }] as const])))));
}
