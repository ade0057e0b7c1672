// What one more maker of a link's product would do to the county's gaps: how much of its own it closes, which it opens by what it needs itself.

import type { Atlas, Capacity, Company, Link } from '../model/atlas.ts';
import { indexAtlas } from '../model/index-atlas.ts';
import { quantityOf, type Quantity } from '../model/quantity.ts';
import { assessAtlas, type Assessment } from './assess-atlas.ts';
import { compareAssessments, type ChangeKind, type LinkChange } from './compare-assessments.ts';
import { closingOf } from './list-targets.ts';

export interface Outlook {
  readonly capacity: Quantity;
  /** The capacity is that of the link's typical project. */
  readonly typical: boolean;
  /** Share of the link's own gap that it would close, at most 1; undefined without a gap or without figures. */
  readonly share: number | undefined;
  /** What becomes of the link itself; undefined where nothing does. */
  readonly own: LinkChange | undefined;
  /** Other links: of what there is to spare some is used; gaps open or widen; and what else moves. None closes: whoever comes needs more, never less. */
  readonly uses: readonly LinkChange[];
  readonly wants: readonly LinkChange[];
  readonly others: readonly LinkChange[];
}

/** No code of a table has this sign in it. */
const newcomer = '*';

const groups: Readonly<Record<'uses' | 'wants', readonly ChangeKind[]>> = { uses: ['eased', 'lowered'], wants: ['opened', 'revealed', 'widened'] };

function withNewcomer(atlas: Atlas, link: Link, capacity: number | undefined): Atlas {
  const company = { code: newcomer, name: newcomer, role: 'target' } as Company;
  return indexAtlas({ ...atlas, companies: [...atlas.companies, company], capacities: [...atlas.capacities, { company: newcomer, link: link.code, capacity } as Capacity] });
}

/** As if somebody came who makes `capacity` a year of the link's product; where nobody says how much, as much as its typical project. */
export function fitOutlook(before: Assessment, link: Link, capacity: number | undefined): Outlook {
  const made = capacity ?? link.typicalCapacity;
  const atlas = withNewcomer(before.atlas, link, made);
  const { links } = compareAssessments(assessAtlas(atlas), assessAtlas(atlas, new Set([newcomer])));
  const others = links.filter(change => change.link.code !== link.code);
  const within = (group: keyof typeof groups): readonly LinkChange[] => others.filter(({ kind }) => groups[group].includes(kind));
  const sorted = Object.values(groups).flat();
  return {
    capacity: quantityOf(made), typical: made === link.typicalCapacity,
    share: closingOf(before, { company: newcomer, link: link.code, capacity: made } as Capacity, link).share,
    own: links.find(change => change.link.code === link.code),
    uses: within('uses'), wants: within('wants'), others: others.filter(({ kind }) => !sorted.includes(kind)),
  };
}
