// Who supplies a link and who uses what it makes, one, two or all steps away.

export interface Edge { readonly from: string; readonly to: string }

export interface Walk {
  /** Links from which the product comes, the link itself left out. */
  readonly suppliers: ReadonlySet<string>;
  readonly users: ReadonlySet<string>;
  /** Places in the list of edges of every flow walked. */
  readonly edges: ReadonlySet<number>;
}

function reach(edges: readonly Edge[], start: string, steps: number, near: (edge: Edge) => string, far: (edge: Edge) => string, walked: Set<number>): Set<string> {
  const found = new Set([start]);
  let rim = new Set([start]);
  for (let step = 0; step < steps && rim.size > 0; step++) {
    const next = new Set<string>();
    edges.forEach((edge, index) => {
      if (!rim.has(near(edge))) return;
      walked.add(index);
      if (!found.has(far(edge))) { found.add(far(edge)); next.add(far(edge)); }
    });
    rim = next;
  }
  found.delete(start);
  return found;
}

/** Upstream and downstream are walked apart: a supplier's other customers are no part of this link's story. */
export function walkFlows(edges: readonly Edge[], start: string, steps: number): Walk {
  const walked = new Set<number>();
  const suppliers = reach(edges, start, steps, edge => edge.to, edge => edge.from, walked);
  const users = reach(edges, start, steps, edge => edge.from, edge => edge.to, walked);
  return { suppliers, users, edges: walked };
}
