// The order of earlier pictures, kept beside the data in `.layout.json`: small, and harmless to delete.

import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LayoutOrder } from '../core/layout/graph.ts';
import { dataFolder } from './load-site.ts';

/** The order of a picture, a digest of the graph that it is of, and the earlier order that it was made from, if any. */
export interface Kept { readonly of: string; readonly from?: LayoutOrder; readonly order: LayoutOrder }

type Orders = Record<string, Kept>;

const fileOf = (folder: string): string => join(folder, '.layout.json');
/** The two audiences see different links; neither is to move the other's. */
const keyOf = (name: string): string => `${process.env['LIANTU_AUDIENCE'] ?? 'public'} ${name}`;

let held: { readonly folder: string; readonly orders: Promise<Orders> } | undefined;
let writing: Promise<void> = Promise.resolve();

function readOrders(folder: string): Promise<Orders> {
  if (held?.folder !== folder) held = { folder, orders: readFile(fileOf(folder), 'utf8').then(readText).catch(() => ({})) };
  return held.orders;
}

/** What was edited by hand or broken off is as good as deleted. */
function readText(text: string): Orders {
  const parsed = JSON.parse(text) as unknown;
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, Kept] => isKept(entry[1])));
}

function isKept(value: unknown): value is Kept {
  const { of, from, order } = (value ?? {}) as { of?: unknown; from?: unknown; order?: unknown };
  return typeof of === 'string' && isOrder(order) && (from === undefined || isOrder(from));
}

function isOrder(value: unknown): value is LayoutOrder {
  return Array.isArray(value) && value.every((column: unknown) => {
    const { stage, rows, at } = (column ?? {}) as { stage?: unknown; rows?: unknown; at?: unknown };
    return Number.isInteger(stage) && Array.isArray(rows) && Array.isArray(at) && at.every(Number.isFinite)
      && rows.every((row: unknown) => typeof row === 'string' || (Array.isArray(row) && row.length === 1 && typeof row[0] === 'string'));
  });
}

export async function readKept(name: string): Promise<Kept | undefined> {
  return (await readOrders(dataFolder()))[keyOf(name)];
}

/** Writes the file only where something is another; a folder that cannot be written keeps nothing, and that is all. */
export async function writeKept(name: string, kept: Kept): Promise<void> {
  const folder = dataFolder();
  const orders = await readOrders(folder);
  if (JSON.stringify(orders[keyOf(name)]) === JSON.stringify(kept)) return;
  orders[keyOf(name)] = kept;
  // One after the other: pages are built side by side.
  writing = writing.then(async () => {
    const text = Object.keys(orders).sort().map(key => `${JSON.stringify(key)}:${JSON.stringify(orders[key])}`).join(',\n');
    const aside = `${fileOf(folder)}.${process.pid}`;
    await writeFile(aside, `{${text}}\n`);
    await rename(aside, fileOf(folder));
  }).catch(() => undefined);
  await writing;
}
