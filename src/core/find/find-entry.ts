// What can be found: one entry a thing of the atlas, with its names, where it stands and where it leads.

import { parcelAnchor } from '../draw/parcel-anchor.ts';

/** In the order in which equal hits stand. */
export const findKinds = ['chain', 'link', 'park', 'local', 'target', 'project', 'parcel', 'policy'] as const;
export type FindKind = (typeof findKinds)[number];

export interface FindEntry {
  readonly kind: FindKind;
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  /** Code of the chain that it belongs to, where it belongs to one. */
  readonly chain?: string | undefined;
  /** Code of the link or park that its address goes through. */
  readonly at?: string | undefined;
  /** What stands beside the name: a stage, a city, a park. */
  readonly note?: string | undefined;
  readonly noteEn?: string | undefined;
  /** What else it is found by, in both languages: products, document and stock numbers. Not shown. */
  readonly also?: string | undefined;
}

/** Where an entry stands in the gazetteer itself. */
export const entryAnchor = ({ kind, code }: FindEntry): string => `${kind}-${code}`;

/** The thing's own address, without language and base. A firm that is in no link leads to where the gazetteer names it. */
export function pathOf(entry: FindEntry): string {
  const { kind, chain, at } = entry;
  const code = encodeURIComponent(entry.code);
  const [own, through] = [encodeURIComponent(chain ?? ''), encodeURIComponent(at ?? '')];
  switch (kind) {
    case 'chain': return `chains/${code}/`;
    case 'link': return `chains/${own}/#${code}`;
    case 'park': return `parks/${code}/`;
    case 'local': return at === undefined ? `find/#${entryAnchor({ ...entry, code })}` : `chains/${own}/?company=${code}#${through}`;
    case 'target': return `targets/#${code}`;
    case 'project': return `sheets/projects/${code}/`;
    case 'parcel': return `parks/${through}/?parcel=${code}#${parcelAnchor(code)}`;
    case 'policy': return `policies/#${code}`;
  }
}
