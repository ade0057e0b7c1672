// What reading one cell gives: its value, or its faults before anyone knows where the cell stands.

import type { FindingCode, messages } from './messages.ts';

/** A code with its words' arguments, before the place is known. */
export type Fault = { [C in FindingCode]: { readonly code: C; readonly args: Parameters<(typeof messages)[C]> } }[FindingCode];

/** `value` is undefined for a blank cell: unknown. */
export type CellResult = { readonly value: unknown; readonly faults?: readonly Fault[] } | { readonly faults: readonly Fault[]; readonly value?: undefined };

export const fault = <C extends FindingCode>(code: C, ...args: Parameters<(typeof messages)[C]>): Fault => ({ code, args }) as unknown as Fault;
/** A result that is a single fault. */
export const wrong = <C extends FindingCode>(code: C, ...args: Parameters<(typeof messages)[C]>): CellResult => ({ faults: [fault(code, ...args)] });
/** A result with one more thing said of it. */
export const withFault = (result: CellResult, more: Fault): CellResult => ({ ...result, faults: [more, ...result.faults ?? []] } as CellResult);
