// All that a park of very many parcels asks for beyond its page: the parcels read, the plan made to answer, the card of the chosen one drawn.

import { parcelStatuses } from '../core/schema/parcel-kinds.ts';
import type { FindTexts } from '../i18n/park-find.ts';
import { makeNode } from './make-node.ts';
import { languageOfPage } from './page-events.ts';
import { makeCrowd, type Crowd } from './park-crowd.ts';
import { drawCard } from './park-crowd-card.ts';
import { makeSpeaker } from './park-find-say.ts';
import { loadParcels } from './park-load.ts';
import type { readCrowd } from './park-map-crowd.ts';
import type { Earth, PlanFeatures } from './park-map-read.ts';

export interface CrowdPark extends Crowd {
  /** Puts the card of a parcel into the panel; '' empties it. */
  readonly card: (code: string) => void;
  /** What the map shows. `read` comes with the map, which is loaded on request. */
  readonly features: (plan: SVGSVGElement, earth: Earth, read: typeof readCrowd) => PlanFeatures;
}

/** Rejects where the file cannot be read. `onNear`: the parcel under the pointer on the plan. */
export async function loadCrowd(host: HTMLElement, source: string, onNear: (code: string) => void): Promise<CrowdPark | undefined> {
  const [{ parcels, grounds }, drawings, panel] = [await loadParcels(source), host.querySelector<HTMLElement>('.park-drawings'), host.querySelector('.park-panel')];
  if (grounds === undefined || drawings === null) return undefined;
  const language = languageOfPage();
  const speaker = makeSpeaker(language, JSON.parse(document.querySelector<HTMLElement>('lt-park-find')?.dataset['texts'] ?? '{}') as FindTexts);
  const crowd = makeCrowd(drawings, parcels, grounds);
  let near = '';
  drawings.addEventListener('pointermove', event => {
    const code = crowd.codeAt(event);
    if (code !== near) onNear(near = code);
  });
  const { sheets = '', sheet = '', clear = '' } = host.dataset;
  return {
    ...crowd,
    card: code => {
      const [parcel, shown] = [crowd.parcel(code), panel?.querySelector('.parcel-card')];
      if (shown?.id === `parcel-${code}`) return;
      shown?.remove();
      if (parcel !== undefined) panel?.append(makeNode(drawCard(parcel, speaker, { href: `${sheets}${code}/`, word: sheet }, clear)));
    },
    features: (plan, earth, read) => read(plan, earth, parcels, grounds, parcel => {
      if (parcel.status === 'taken') return '';
      return parcel.status !== 'free' ? parcelStatuses[parcel.status][language] : parcel.area === undefined ? '' : speaker.amount('area', parcel.area);
    }),
  };
}
