// Where a parcel's figures stand in a page: plans, lists and addresses lead there.

/** Address, inside the page, of a parcel's figures. */
export const parcelAnchor = (code: string): string => `parcel-${code}`;
