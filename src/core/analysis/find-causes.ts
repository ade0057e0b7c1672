// Which landing moves which link: the firm adds to the supply of its own links and to the demand for what it uses.

import { listAt, type Atlas, type Flow } from '../model/atlas.ts';
import { floorOf, quantityOf, times, type Quantity } from '../model/quantity.ts';
import { intendedCapacity, landedRows } from './balance-links.ts';

/** `supply`: makes what the link makes. `demand`: uses it, along `flow`. `input`: makes or uses what the link is made of, along `flow`. */
export type CauseKind = 'supply' | 'demand' | 'input';
export interface Cause {
  readonly kind: CauseKind;
  /** The firm that lands (sign 1) or is taken away (sign −1). */
  readonly company: string;
  readonly sign: 1 | -1;
  /** The link that the firm stands in. */
  readonly link: string;
  readonly flow: Flow | undefined;
  /** In the unit of the link that is moved; for an input, in that of the link that the input comes from. */
  readonly quantity: Quantity;
}
export type Causes = ReadonlyMap<string, readonly Cause[]>;

const without = (set: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> => new Set([...set].filter(code => !other.has(code)));

function causesOf(atlas: Atlas, landed: ReadonlySet<string>, sign: 1 | -1): readonly (readonly [string, Cause])[] {
  return landedRows(atlas, landed).flatMap(({ row, link }) => {
    const { capacity } = intendedCapacity(row, link);
    const cause = { company: row.company, sign, link: link.code };
    return [
      [link.code, { ...cause, kind: 'supply', flow: undefined, quantity: capacity }] as const,
      ...listAt(atlas.index.flowsTo, link.code).map(flow => [flow.from, { ...cause, kind: 'demand', flow, quantity: times(capacity, quantityOf(flow.ratio)) }] as const),
    ];
  });
}

/** Under each link that is moved, what moves it when the landed firms change from `before` to `after`. */
export function findCauses(atlas: Atlas, before: ReadonlySet<string>, after: ReadonlySet<string>): Causes {
  const causes = new Map<string, Cause[]>();
  for (const [link, cause] of [...causesOf(atlas, without(after, before), 1), ...causesOf(atlas, without(before, after), -1)]) {
    const list = causes.get(link);
    if (list === undefined) causes.set(link, [cause]);
    else list.push(cause);
  }
  return causes;
}

/** By how much demand less supply moves: somewhere from `least` to `most`, which are infinite where a figure is unknown. */
export interface Shift { readonly least: number; readonly most: number }

export function shiftOf(causes: readonly Cause[]): Shift {
  let [least, most, size] = [0, 0, 0];
  for (const { kind, sign, quantity } of causes) {
    if (kind === 'input') continue;
    const way = kind === 'demand' ? sign : -sign;
    const floor = floorOf(quantity);
    const open = quantity.kind !== 'known';
    least += way > 0 ? floor : open ? -Infinity : -floor;
    most += way < 0 ? -floor : open ? Infinity : floor;
    size += floor;
  }
  // What cancels out need not do so to the last binary digit.
  const clean = (value: number): number => (Math.abs(value) <= size * 1e-12 ? 0 : value);
  return { least: clean(least), most: clean(most) };
}

/** Which way a shift goes. One that may be nought and may be more is taken to be more: unknown is never zero. */
export function directionOf({ least, most }: Shift): 'none' | 'up' | 'down' | 'unknown' {
  if (least === 0 && most === 0) return 'none';
  return least >= 0 ? 'up' : most <= 0 ? 'down' : 'unknown';
}
