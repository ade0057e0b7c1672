// The order of earlier pictures, kept beside the data in `.layout.json`: small, and harmless to delete.

import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LayoutOrder } from '../core/layout/graph.ts';
import { dataFolder } from './load-site.ts';

type Orders = Record<string, LayoutOrder>;

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
  return Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, LayoutOrder] => isOrder(entry[1])));
}

function isOrder(value: unknown): value is LayoutOrder {
  return Array.isArray(value) && value.every((column: unknown) => {
    const { stage, rows } = (column ?? {}) as { stage?: unknown; rows?: unknown };
    return Number.isInteger(stage) && Array.isArray(rows)
      && rows.every((row: unknown) => typeof row === 'string' || (Array.isArray(row) && row.length === 1 && typeof row[0] === 'string'));
  });
}

export async function readKeptOrder(name: string): Promise<LayoutOrder | undefined> {
  return (await readOrders(dataFolder()))[keyOf(name)];
}

/** Writes the file only where the order is another; a folder that cannot be written keeps nothing, and that is all. */
export async function writeKeptOrder(name: string, order: LayoutOrder): Promise<void> {
  const folder = dataFolder();
  const orders = await readOrders(folder);
  if (JSON.stringify(orders[keyOf(name)]) === JSON.stringify(order)) return;
  orders[keyOf(name)] = order;
  // One after the other: pages are built side by side.
  writing = writing.then(async () => {
    const text = Object.keys(orders).sort().map(key => `${JSON.stringify(key)}:${JSON.stringify(orders[key])}`).join(',\n');
    const aside = `${fileOf(folder)}.${process.pid}`;
    await writeFile(aside, `{${text}}\n`);
    await rename(aside, fileOf(folder));
  }).catch(() => undefined);
  await writing;
}
