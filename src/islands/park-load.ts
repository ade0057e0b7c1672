// Reads the parcels of a page that has too many to hold them: asked for once, whoever asks.

import { unpackParcels, type ListedParcel, type PackedParcels } from '../core/analysis/pack-parcels.ts';
import type { PackedGrounds } from '../core/layout/unpack-ring.ts';

export interface LoadedParcels { readonly parcels: readonly ListedParcel[]; /** Absent where parcels of several parks are listed together. */ readonly grounds?: PackedGrounds }

const asked = new Map<string, Promise<LoadedParcels>>();

async function read(address: string): Promise<LoadedParcels> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { parcels, ...rest } = await answer.json() as { readonly parcels: PackedParcels; readonly grounds?: PackedGrounds };
  return { parcels: unpackParcels(parcels), ...rest };
}

/** Rejects where the file cannot be read; it is then asked for again the next time. */
export function loadParcels(address: string): Promise<LoadedParcels> {
  const known = asked.get(address) ?? read(address);
  asked.set(address, known);
  known.catch(() => asked.delete(address));
  return known;
}
