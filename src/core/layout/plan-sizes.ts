// Sizes of type and marks on the plan, in px at scale 1. The style sheet sets the same sizes by class.

export interface PlanSizes { readonly code: number; readonly note: number; readonly name: number; readonly line: number; readonly callout: number; readonly mark: number }

export const sizesOf = (small: boolean): PlanSizes => (small
  ? { code: 9.5, note: 8.5, name: 8.5, line: 9, callout: 9.5, mark: 7 }
  : { code: 13, note: 11.5, name: 12, line: 12, callout: 13, mark: 10 });

/** Line height of label rows. */
export const leading = 1.22;
/** Extra room between the characters of a road's name, in em. */
export const spacing = 0.16;
