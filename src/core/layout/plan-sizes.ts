// Sizes of type and marks on the plan, in px at scale 1. The style sheet sets the same sizes by class.

export interface PlanSizes { readonly code: number; readonly note: number; readonly name: number; readonly line: number; readonly callout: number; readonly mark: number }

export const sizesOf = (small: boolean): PlanSizes => (small
  ? { code: 9.5, note: 8.5, name: 8.5, line: 9, callout: 9.5, mark: 7 }
  : { code: 13, note: 11.5, name: 12, line: 12, callout: 13, mark: 10 });

/** A project's steps as small cells in a row, and the flag before them where it is late; in px of a note's size. */
export const progressSizes = (note: number): { readonly pitch: number; readonly cell: number; readonly flag: number; readonly gap: number } => ({ pitch: note * 0.52, cell: note * 0.4, flag: note * 0.95, gap: note * 0.35 });

/** Line height of label rows. */
export const leading = 1.22;
/** Extra room between the characters of a road's name, in em. */
export const spacing = 0.16;
