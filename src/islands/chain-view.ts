// What of a chain is shown: the chosen link in the address's hash, all else in its query, so that a shared address shows the same.

export interface ChainView {
  readonly chosen: string;
  /** How far suppliers and users are followed; Infinity for all. */
  readonly steps: number;
  readonly states: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  /** Stages that are not dimmed, by number; all where it is empty. */
  readonly stages: ReadonlySet<string>;
  readonly company: string;
  /** Stages folded, by number. */
  readonly folded: ReadonlySet<string>;
  readonly zoom: number;
}

const setOf = (text: string | null): ReadonlySet<string> => new Set((text ?? '').split('.').filter(part => part !== '' && part !== 'none'));
export const textOf = (set: ReadonlySet<string>): string => [...set].sort().join('.');

/** Reads the address. What it does not say is the default, `fold` that of folding; what makes no sense is ignored. */
export function readView(address: URL | Location, fold = ''): ChainView {
  const query = new URLSearchParams(address.search);
  const steps = query.get('steps');
  const zoom = Number(query.get('zoom') ?? 1);
  return {
    chosen: decodeURIComponent(address.hash.slice(1)),
    steps: steps === 'all' ? Infinity : steps === '2' ? 2 : 1,
    states: setOf(query.get('state')), answers: setOf(query.get('answer')), stages: setOf(query.get('stage')),
    company: query.get('company') ?? '', folded: setOf(query.get('fold') ?? fold),
    zoom: Number.isFinite(zoom) && zoom >= 0.5 && zoom <= 6 ? zoom : 1,
  };
}

/** The query of a view, without what is at its default. The hash is left alone: it belongs to the browser's own navigation. */
export function writeQuery(view: ChainView, fold = ''): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string, usual: string): void => { if (value !== usual) query.set(name, value === '' ? 'none' : value); };
  put('steps', view.steps === Infinity ? 'all' : String(view.steps), '1');
  put('state', [...view.states].join('.'), '');
  put('answer', [...view.answers].join('.'), '');
  put('stage', textOf(view.stages), '');
  put('company', view.company, '');
  put('fold', textOf(view.folded), fold);
  put('zoom', String(Math.round(view.zoom * 100) / 100), '1');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** A set with a member put in, or taken out if it was there. */
export function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
