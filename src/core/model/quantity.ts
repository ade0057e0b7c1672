// A figure that may be known, known only as a lower bound, or unknown. Unknown is never zero.

export type Quantity =
  | { readonly kind: 'known'; readonly value: number }
  | { readonly kind: 'atLeast'; readonly value: number }
  | { readonly kind: 'unknown' };

export const known = (value: number): Quantity => ({ kind: 'known', value });
export const atLeast = (value: number): Quantity => ({ kind: 'atLeast', value });
export const unknown: Quantity = { kind: 'unknown' };

/** A cell's figure: blank is unknown. */
export function quantityOf(value: number | undefined): Quantity {
  return value === undefined ? unknown : known(value);
}

/** What is certain of a figure that cannot be negative: unknown is certainly no less than 0. */
export function floorOf(quantity: Quantity): number {
  return quantity.kind === 'unknown' ? 0 : quantity.value;
}

/** Sum of figures that cannot be negative. A part unknown makes the whole *at least*; nothing but unknowns stays unknown. */
export function sum(parts: readonly Quantity[]): Quantity {
  const floor = parts.reduce((total, part) => total + floorOf(part), 0);
  if (parts.every(part => part.kind === 'known')) return known(floor);
  return floor > 0 ? atLeast(floor) : unknown;
}

/** Product with a factor that may be unknown. Nothing of something unknown is still nothing. */
export function times(quantity: Quantity, factor: Quantity): Quantity {
  if (quantity.kind === 'known' && quantity.value === 0) return quantity;
  if (factor.kind === 'known' && factor.value === 0) return factor;
  if (quantity.kind === 'unknown' || factor.kind === 'unknown') return unknown;
  const value = quantity.value * factor.value;
  return quantity.kind === 'known' && factor.kind === 'known' ? known(value) : atLeast(value);
}

/** What is left of one figure when another is taken from it, both never below zero, nor what is left. */
export function minus(from: Quantity, taken: Quantity): Quantity {
  if (from.kind === 'unknown') return unknown;
  const left = Math.max(0, from.value - floorOf(taken));
  // However much more is taken than is certain, nothing is still nothing.
  if (from.kind === 'known' && left === 0) return known(0);
  if (taken.kind !== 'known' || left === 0) return unknown;
  return from.kind === 'known' ? known(left) : atLeast(left);
}

/** Whether two figures say the same. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && floorOf(a) === floorOf(b);
}
