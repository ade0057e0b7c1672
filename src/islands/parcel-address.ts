// The chosen parcel is the page's hash.

import { parcelAnchor } from '../core/draw/parcel-anchor.ts';

export const parcelAddress = (code: string): string => `#${parcelAnchor(encodeURIComponent(code))}`;

/** The parcel that the address names, or ''; whether the page has it is another matter. */
export const parcelInAddress = (): string => (location.hash.startsWith(parcelAddress('')) ? decodeURIComponent(location.hash.slice(parcelAddress('').length)) : '');
