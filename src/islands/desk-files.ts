// Files in and out of the desk: what is dropped or chosen, as bytes; changed tables into the folder where the browser allows it, else as downloads.

import type { Sheet } from '../core/check/sheet.ts';
import { roleOf } from '../core/check/table-of-file.ts';
import { writeTable } from '../io/write-csv.ts';
import type { DroppedFile } from './desk-talk.ts';
import { save } from './save-file.ts';

/** A folder's files; `handle` where the browser can write back to it. */
export interface Dropped { readonly name: string; readonly files: readonly DroppedFile[]; readonly handle?: FileSystemDirectoryHandle }
interface Found { readonly folder: string; readonly name: string; readonly file: File; readonly handle?: FileSystemDirectoryHandle | undefined }

/** Folders below the dropped one that are looked into: people drop what the data folder lies in. */
const deepest = 2;

async function walk(handle: FileSystemHandle, folder: string, depth: number, parent?: FileSystemDirectoryHandle): Promise<readonly Found[]> {
  if (handle.kind === 'file') return [{ folder, name: handle.name, file: await (handle as FileSystemFileHandle).getFile(), handle: parent }];
  if (depth > deepest) return [];
  const found: Found[] = [];
  for await (const child of (handle as FileSystemDirectoryHandle).values()) found.push(...await walk(child, `${folder}/${handle.name}`, depth + 1, handle as FileSystemDirectoryHandle));
  return found;
}

const readEntries = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => new Promise((done, fail) => reader.readEntries(done, fail));

async function walkEntry(entry: FileSystemEntry, folder: string, depth: number): Promise<readonly Found[]> {
  if (entry.isFile) return [{ folder, name: entry.name, file: await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)) }];
  if (depth > deepest) return [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Found[] = [];
  // a reader hands out a hundred at a time
  for (let part = await readEntries(reader); part.length > 0; part = await readEntries(reader)) for (const child of part) found.push(...await walkEntry(child, `${folder}/${entry.name}`, depth + 1));
  return found;
}

/** Of several folders the one with most tables. */
async function gather(found: readonly Found[], fallback: string): Promise<Dropped> {
  const folders = [...new Set(found.map(({ folder }) => folder))];
  const tablesIn = (folder: string): number => found.filter(each => each.folder === folder && ['table', 'workbook'].includes(roleOf(each.name).kind)).length;
  const best = folders.reduce((one, other) => (tablesIn(other) > tablesIn(one) ? other : one), folders[0] ?? '');
  const own = found.filter(({ folder, name }) => folder === best && roleOf(name).kind !== 'other');
  const handle = own[0]?.handle;
  const files = await Promise.all(own.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const [first] = files;
  return { name: best.split('/').at(-1) || (files.length === 1 && first !== undefined ? first.name : fallback), files, ...(handle === undefined ? {} : { handle }) };
}

type HandleItem = DataTransferItem & { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };

/** What was dropped. The items must be asked before anything is waited for: they are gone after the event. */
export async function readDrop(transfer: DataTransfer, fallback: string): Promise<Dropped> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file') as HandleItem[];
  const asked = items.map(item => ({ handle: item.getAsFileSystemHandle?.() ?? Promise.resolve(null), entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(asked.map(async ({ handle, entry, file }) => {
    // some browsers have no handle for what was not dragged from a folder
    const known = await handle.catch(() => undefined) ?? undefined;
    if (known !== undefined) return walk(known, '', 0);
    if (entry !== null) return walkEntry(entry, '', 0);
    return file === null ? [] : [{ folder: '', name: file.name, file }];
  }));
  return gather(found.flat(), fallback);
}

/** What was chosen in a file field: of a folder each file knows its way there. */
export const readPick = (files: readonly File[], fallback: string): Promise<Dropped> =>
  gather(files.map(file => ({ folder: file.webkitRelativePath.split('/').slice(0, -1).join('/'), name: file.name, file })), fallback);

export interface Output { readonly name: string; readonly text: string }

/** A table as a file of its own: a sheet of a workbook, and one under another name, too. */
export const outputOf = ({ table, file, rows }: Sheet): Output => ({ name: /\.csv$/i.test(file) && !file.includes(' › ') ? file : `${table}.csv`, text: writeTable(rows) });

export const download = ({ name, text }: Output): void => save(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);

type Picker = { readonly showDirectoryPicker?: (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle> };
export const canSave = (): boolean => typeof (window as Picker).showDirectoryPicker === 'function';

/** The folder to write to: the one that was dropped, or one that is chosen; undefined where the planner thinks better of it. */
export async function folderToSave(known: FileSystemDirectoryHandle | undefined): Promise<FileSystemDirectoryHandle | undefined> {
  const writable = known as (FileSystemDirectoryHandle & { readonly requestPermission?: (asked: { readonly mode: 'readwrite' }) => Promise<string> }) | undefined;
  if (writable !== undefined && await writable.requestPermission?.({ mode: 'readwrite' }).catch(() => 'denied') === 'granted') return writable;
  return (window as Picker).showDirectoryPicker?.({ mode: 'readwrite' }).catch(() => undefined);
}

/** Names of the files that could not be written; the others are. */
export async function saveTo(folder: FileSystemDirectoryHandle, outputs: readonly Output[]): Promise<readonly string[]> {
  const failed = await Promise.all(outputs.map(async ({ name, text }) => {
    try {
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
      return [];
    } catch {
      return [name];
    }
  }));
  return failed.flat();
}
