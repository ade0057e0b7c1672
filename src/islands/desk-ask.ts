// The page's end of what the desk and its worker say to each other: edits go in order, an answer that is out of date is dropped.

import type { Finding } from '../core/check/finding.ts';
import type { Audience } from '../core/check/pick-audience.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { diffSheets } from '../core/desk/patch-sheets.ts';
import type { DrawnElement } from '../core/draw/element.ts';
import type { PackedAtlas } from '../core/model/pack-atlas.ts';
import type { Language } from '../i18n/language.ts';
import type { Answer, DeskLook, DroppedFile, Question, Reading, Report } from './desk-talk.ts';

export interface Listener {
  readonly report: (report: Report) => void;
  readonly picture: (look: DeskLook, drawn: readonly DrawnElement[]) => void;
  /** Our own mistake: `message` is for the console. */
  readonly crash: (message: string) => void;
}

export class DeskWorker {
  readonly #worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
  readonly #listener: Listener;
  readonly #readings = new Map<number, (reading: Reading) => void>();
  #asked = 0;
  #patched = 0;
  #looked = 0;
  #opened: () => void = () => undefined;
  /** Rejects where the worker's code cannot be had. */
  readonly ready: Promise<void>;
  /** The sheets as the worker has them. */
  #sheets: readonly Sheet[] = [];

  constructor(language: Language, published: PackedAtlas | undefined, listener: Listener) {
    this.#listener = listener;
    this.#worker.addEventListener('message', (event: MessageEvent<Answer>) => this.#hear(event.data));
    this.ready = new Promise((done, fail) => {
      this.#opened = done;
      this.#worker.addEventListener('error', event => { fail(new Error(event.message)); listener.crash(event.message); });
    });
    this.#send({ kind: 'open', ask: ++this.#asked, language, published });
  }

  #send(question: Question): void { this.#worker.postMessage(question); }

  #hear(answer: Answer): void {
    if (answer.kind === 'ready') this.#opened();
    else if (answer.kind === 'read') { this.#readings.get(answer.ask)?.(answer); this.#readings.delete(answer.ask); }
    else if (answer.kind === 'crash') this.#listener.crash(answer.message);
    // what was asked before the last edit or the last look is no longer wanted
    else if (answer.kind === 'report') { if (answer.ask >= this.#patched) this.#listener.report(answer); }
    else if (answer.ask >= Math.max(this.#patched, this.#looked)) this.#listener.picture(answer.look, answer.drawn);
  }

  read(files: readonly DroppedFile[]): Promise<Reading> {
    const ask = ++this.#asked;
    return new Promise(done => { this.#readings.set(ask, done); this.#send({ kind: 'read', ask, files }); });
  }

  /** The sheets are now these; the worker is told what differs. `told` with the first ones of a folder. */
  show(sheets: readonly Sheet[], told?: readonly Finding[]): void {
    const whole = told !== undefined;
    const patches = diffSheets(whole ? [] : this.#sheets, sheets);
    this.#sheets = sheets;
    this.#patched = ++this.#asked;
    this.#send({ kind: 'patch', ask: this.#patched, whole, patches, ...(told === undefined ? {} : { told }) });
  }

  look(look: DeskLook, audience?: Audience): void {
    this.#looked = ++this.#asked;
    if (audience !== undefined) this.#patched = this.#looked;
    this.#send({ kind: 'look', ask: this.#looked, look, ...(audience === undefined ? {} : { audience }) });
  }
}
