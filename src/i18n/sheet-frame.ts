// What stands round every sheet: kicker, marks, whom to call, QR address, notes on sources, colophon. Written last, when the book of traces is full.

import type { Link, Parcel } from '../core/model/atlas.ts';
import { formatDate } from './format.ts';
import { pick, publicAddress } from './language.ts';
import type { SheetWords } from './sheet.ts';
import { airOf, columnRoom, isDense, fillColumn, notesRoom, type Draft } from './sheet-columns.ts';
import { inOwn, labelled, plainName, type Job } from './sheet-job.ts';
import { sourceNotes } from './sheet-notes.ts';
import type { Band, Block, Cell, Figure, Said, SheetText } from './sheet-types.ts';

export interface Subject { readonly kind: keyof SheetWords['kinds']; readonly code: string; readonly link?: Link | undefined; /** The parcel that the sheet speaks of first. */ readonly parcel: Parcel | undefined }

export interface SheetBody {
  readonly title: Cell;
  readonly finding: Said;
  readonly lead: readonly Cell[];
  readonly band: Band;
  readonly left: readonly (Block | Draft)[];
  readonly right: readonly (Block | Draft)[];
  readonly aside?: readonly Figure[];
}

/** A page of the public web; undefined where the county has named no base address. */
function webAddress({ language, atlas: { settings: { baseUrl } } }: Job, { kind, link, parcel }: Subject): string | undefined {
  const path = kind !== 'parcel' && link !== undefined ? `chains/${encodeURIComponent(link.chain)}/#${encodeURIComponent(link.code)}`
    : parcel === undefined ? '' : `parks/${encodeURIComponent(parcel.park)}/?parcel=${encodeURIComponent(parcel.code)}#parcel-${encodeURIComponent(parcel.code)}`;
  return publicAddress(language, baseUrl, path);
}

function contactOf(job: Job): Omit<SheetText['contact'], 'aside'> {
  const { language, atlas: { settings }, say } = job;
  const line = (label: string, value: Cell | undefined): readonly Cell[] => (value === undefined ? [] : [labelled(job, label, ...value)]);
  return {
    title: say.contact, host: pick(language, settings.host ?? settings.county ?? '', settings.hostEn ?? settings.countyEn),
    lines: [
      ...line(say.hotline, settings.hotline === undefined ? undefined : [{ text: settings.hotline, tone: 'strong' }]),
      ...line(say.email, settings.email === undefined ? undefined : [{ text: settings.email }]),
      ...line(say.address, settings.address === undefined ? undefined : [inOwn(job, settings.address)]),
    ],
  };
}

/** The whole sheet: lists cut to what head and foot leave, in reading order, so that the notes are numbered as they come. */
export function frameSheet(job: Job, subject: Subject, body: SheetBody): SheetText {
  const { language, atlas, words, say } = job;
  const { settings } = atlas;
  const { kind, code, link, parcel } = subject;
  const { left, right, aside = [], ...head } = body;
  const room = columnRoom({ ...head, aside: aside.length });
  const columns = { left: fillColumn(room, left), right: fillColumn(room, right) };
  const air = airOf(room, [columns.left, columns.right]);
  const chain = link === undefined ? undefined : atlas.index.chain.get(link.chain);
  const address = webAddress(job, subject);
  const host = pick(language, settings.host ?? '', settings.hostEn);
  return {
    code, link, parcel, ...head, band: { ...head.band, dense: isDense(head.band.figures) }, ...columns, air,
    kicker: [pick(language, settings.county ?? '', settings.countyEn), ...(chain === undefined ? [] : [words.chain.title(plainName(job, chain))]), say.colophon(say.kinds[kind], code)].filter(part => part !== '').join(' · '),
    marks: [...(settings.demo ? [words.demo] : []), ...(atlas.audience === 'internal' ? [words.internalMark] : [])],
    contact: { ...contactOf(job), aside },
    scan: { address, text: address === undefined ? say.noAddress : kind === 'parcel' ? say.scanParcel : say.scan },
    sources: { title: say.sources, notes: sourceNotes(job, notesRoom(aside.length)) },
    colophon: [...(settings.asOf === undefined ? [] : [words.asOf(formatDate(language, settings.asOf))]), ...(host === '' ? [] : [words.hosted(host)]), ...(settings.demo ? [words.demoNote] : [])],
  };
}

