// What there is to look at on the desk, and what is looked at. Apart from what draws it, which only the worker needs.

export const sheetKinds = ['gaps', 'targets', 'parcels', 'projects'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** `code` '' or unknown: the first there is. */
export type Look =
  | { readonly tab: 'chain'; readonly code: string; readonly shape: 'wide' | 'tall' }
  | { readonly tab: 'gaps' }
  | { readonly tab: 'park'; readonly code: string; readonly shape: 'wide' | 'tall' }
  | { readonly tab: 'sheet'; readonly kind: SheetKind; readonly code: string };

export interface Choice { readonly code: string; readonly name: string }
export interface Choices { readonly chain: readonly Choice[]; readonly park: readonly Choice[]; readonly sheet: Readonly<Record<SheetKind, readonly Choice[]>> }
