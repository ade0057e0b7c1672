// The tables on the desk: what was read, what they have become step by step, what of it is saved, and the draft that outlives the tab.

import type { Finding } from '../core/check/finding.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { editSheets, type Edit } from '../core/desk/edit-sheets.ts';
import { begin, goOn, redo, undo, type Course } from './course.ts';
import { countChanged, dropDraft, writeDraft, type Draft } from './desk-draft.ts';
import { download, folderToSave, outputOf, saveTo } from './desk-files.ts';

/** How long the desk waits after an edit before it keeps the draft, ms. */
const draftWait = 400;

/** What became of an attempt to save: names of files written, or of those that could not be; undefined where nobody chose a folder. */
export type Saving = { readonly saved: readonly string[]; readonly failed: readonly string[] } | undefined;

export class DeskData {
  name = '';
  told: readonly Finding[] = [];
  #original: readonly Sheet[] = [];
  #course: Course<readonly Sheet[]> = begin([]);
  #saved: readonly Sheet[] = this.#course.now;
  #handle: FileSystemDirectoryHandle | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Called where the browser keeps no draft. */
  readonly #unkept: () => void;

  constructor(unkept: () => void) { this.#unkept = unkept; }

  get sheets(): readonly Sheet[] { return this.#course.now; }
  get canUndo(): boolean { return this.#course.past.length > 0; }
  get canRedo(): boolean { return this.#course.future.length > 0; }
  /** Tables that differ from what is saved. */
  get changed(): readonly Sheet[] { return this.sheets.filter(sheet => !this.#saved.includes(sheet)); }

  open(name: string, sheets: readonly Sheet[], told: readonly Finding[], handle?: FileSystemDirectoryHandle): void {
    [this.name, this.told, this.#original, this.#course, this.#saved, this.#handle] = [name, told, sheets, begin(sheets), sheets, handle];
  }

  resume({ name, original, sheets, findings }: Draft): void {
    this.open(name, original, findings);
    // what was done since the file was read is one step, which can be taken back
    this.#course = goOn(this.#course, sheets);
  }

  /** False where nothing changes. */
  edit(edits: readonly Edit[]): boolean {
    const sheets = editSheets(this.sheets, edits);
    if (sheets === this.sheets) return false;
    return this.#go(goOn(this.#course, sheets));
  }

  turn(back: boolean): boolean {
    const course = (back ? undo : redo)(this.#course);
    return course !== this.#course && this.#go(course);
  }

  #go(course: Course<readonly Sheet[]>): true {
    this.#course = course;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), draftWait);
    return true;
  }

  async #keep(): Promise<void> {
    const cells = countChanged(this.#original, this.sheets);
    if (cells === 0) { await dropDraft(); return; }
    const kept = await writeDraft({ name: this.name, at: Date.now(), original: this.#original, sheets: this.sheets, findings: this.told, cells });
    if (!kept) this.#unkept();
  }

  download(): void {
    this.changed.forEach(sheet => download(outputOf(sheet)));
    this.#saved = this.sheets;
  }

  async save(): Promise<Saving> {
    const [changed, sheets] = [this.changed, this.sheets];
    if (changed.length === 0) return undefined;
    const folder = await folderToSave(this.#handle);
    if (folder === undefined) return undefined;
    this.#handle = folder;
    const outputs = changed.map(outputOf);
    const failed = await saveTo(folder, outputs);
    if (failed.length === 0) this.#saved = sheets;
    return { failed, saved: outputs.map(({ name }) => name).filter(name => !failed.includes(name)) };
  }
}
