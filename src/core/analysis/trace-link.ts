// From which rows the figures of a link's card came: its balance, those of the inputs that could be extended, its targets and the parcels named.

import { listAt, type Capacity, type Link, type Parcel } from '../model/atlas.ts';
import type { Assessment } from './assess-atlas.ts';
import { openTraceBook, traceBalance, traceCapacity, traceCode, traceFlow, type TraceGroup } from './brief-trace.ts';

/** Rows by source, each once. A gap that extends a surplus rests on the balances of its inputs too. */
export function traceLink({ atlas, gapOfLink }: Assessment, link: Link, targets: readonly Capacity[], parcels: readonly Parcel[]): readonly TraceGroup[] {
  const gap = gapOfLink.get(link.code);
  const inputs = gap === undefined ? [] : listAt(atlas.index.flowsTo, link.code).flatMap(flow => {
    const from = atlas.index.link.get(flow.from);
    return [traceFlow(flow), ...(from === undefined ? [] : traceBalance(atlas, from))];
  });
  const book = openTraceBook();
  book.note([...traceBalance(atlas, link), ...inputs, ...targets.map(traceCapacity), ...parcels.map(parcel => traceCode('parcels', parcel))]);
  return book.groups();
}
