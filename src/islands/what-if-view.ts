// What of what-if is shown, in the address's query, so that a shared link shows the same: ?land=T1@P1.T2&with=T3&chain=C&park=P

import { landCompany, readScenario, undoLanding, writeScenario, type Landing, type Refusal, type Scenario } from '../core/analysis/scenario.ts';
import type { Atlas } from '../core/model/atlas.ts';
import type { Course as CourseOf } from './course.ts';

export interface WhatIfView {
  readonly land: Scenario;
  /** The scenario kept to compare with. */
  readonly kept: Scenario | undefined;
  /** Chain and park that the reader chose; '' where what changed most is shown. */
  readonly chain: string;
  readonly park: string;
}
export interface ReadView { readonly view: WhatIfView; readonly refused: readonly Refusal[] }

/** Reads the address; what it says that cannot be is told. A chain or a park that is not there is as if not said. */
export function readWhatIf(search: string, atlas: Atlas): ReadView {
  const query = new URLSearchParams(search);
  const land = readScenario(query.get('land') ?? '', atlas);
  const other = query.get('with');
  const kept = other === null ? undefined : readScenario(other, atlas);
  const [chain, park] = [query.get('chain') ?? '', query.get('park') ?? ''];
  return {
    view: { land: land.scenario, kept: kept === undefined || kept.scenario.length === 0 ? undefined : kept.scenario, chain: atlas.index.chain.has(chain) ? chain : '', park: atlas.index.park.has(park) ? park : '' },
    refused: [...land.refused, ...kept?.refused ?? []],
  };
}

/** The query of a view; '' where nothing is landed or chosen. Codes stand in an address as they are. */
export function writeWhatIf({ land, kept, chain, park }: WhatIfView): string {
  const pairs = [['land', writeScenario(land)], ['with', writeScenario(kept ?? [])], ['chain', chain], ['park', park]] as const;
  const text = pairs.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%40', '@')}`).join('&');
  return text === '' ? '' : `?${text}`;
}

/** A view with one more landing, or one moved to another parcel; what changes most is then shown again. */
export const landIn = (view: WhatIfView, landing: Landing): WhatIfView => ({ ...view, land: landCompany(view.land, landing), chain: '', park: '' });
export const takeBack = (view: WhatIfView, company: string): WhatIfView => ({ ...view, land: undoLanding(view.land, company) });
/** The kept scenario takes the place of the present one, and the other way round. */
export const swapViews = (view: WhatIfView): WhatIfView => (view.kept === undefined ? view : { ...view, land: view.kept, kept: view.land.length === 0 ? undefined : view.land });

/** The views before and after the present one. */
export type Course = CourseOf<WhatIfView>;
export { begin, goOn, redo, undo } from './course.ts';

/** Choosing what is shown is no step of its own. */
export const look = (course: Course, chosen: Partial<Pick<WhatIfView, 'chain' | 'park'>>): Course => ({ ...course, now: { ...course.now, ...chosen } });
