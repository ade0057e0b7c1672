// What several gaps are worth together.

import { sum, type Quantity } from '../model/quantity.ts';
import type { Gap } from './find-gaps.ts';

/** In 万元 a year; *at least* where some gap's worth is unknown. */
export function sumWorth(gaps: readonly Gap[]): Quantity {
  return sum(gaps.map(gap => gap.value));
}
