// Fetches what what-if needs from the site itself: the atlas, and pictures when they are first shown.

import { unpackAtlas, type PackedAtlas } from '../core/model/pack-atlas.ts';
import type { Atlas } from '../core/model/atlas.ts';
import { addressOf, type Language } from '../i18n/language.ts';

export interface LoadedAtlas { readonly atlas: Atlas; /** Pinyin of targets' names, in the order of the atlas. */ readonly keys: readonly string[] }

async function read(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer;
}

export async function loadAtlas(): Promise<LoadedAtlas> {
  const { atlas, keys } = await (await read(addressOf('zh', 'what-if/atlas.json'))).json() as { readonly atlas: PackedAtlas; readonly keys: readonly string[] };
  return { atlas: unpackAtlas(atlas), keys };
}

const pictures = new Map<string, Promise<string>>();

/** A picture as nodes of this page, anew each time; its text is fetched once. */
export async function loadPicture(language: Language, name: string): Promise<SVGSVGElement> {
  const address = addressOf(language, `what-if/${name}.svg`);
  const text = pictures.get(address) ?? read(address).then(answer => answer.text());
  pictures.set(address, text);
  text.catch(() => pictures.delete(address));
  const { documentElement } = new DOMParser().parseFromString(await text, 'image/svg+xml');
  if (!(documentElement instanceof SVGSVGElement)) throw new Error(`no picture: ${address}`);
  return document.importNode(documentElement, true);
}
