// Whether a county may show where its parks truly are. Light, for it is asked wherever a map's notice is written.

import type { mapModes } from '../schema/site.ts';

/** What the settings say of the map's review. */
export interface MapReview { readonly mapMode: keyof typeof mapModes; readonly mapNumber: string | undefined; readonly mapValidUntil: string | undefined; readonly asOf: string | undefined }

/** Whether there is a review number that had not run out when the data were made. */
export const isNumberValid = ({ mapNumber, mapValidUntil, asOf }: MapReview): boolean => mapNumber !== undefined && (mapValidUntil ?? '') >= (asOf ?? '');

/** Whether true coordinates may be shown: the county asks for it, and its review number is valid. */
export const mayShowTruePlace = (settings: MapReview): boolean => settings.mapMode === 'approved' && isNumberValid(settings);
