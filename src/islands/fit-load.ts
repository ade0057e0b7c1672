// Fetches, from the site itself and once, all that 我适合吗 will ever ask for.

import { unpackFit } from '../core/analysis/fit-page.ts';
import type { Atlas } from '../core/model/atlas.ts';
import type { PackedAtlas } from '../core/model/pack-atlas.ts';
import { addressOf, type Language } from '../i18n/language.ts';
import type { Syllables } from '../core/analysis/find-products.ts';

/** A browser asks for the page's icon whenever the address changes: from here on it has it in the page. */
async function keepIcon(): Promise<void> {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const answer = icon === null ? undefined : await fetch(icon.href);
  if (icon !== null && answer?.ok === true) icon.href = `data:image/svg+xml,${encodeURIComponent(await answer.text())}`;
}

/** The atlas of this edition, and how names and products of its links sound, in their order. */
export async function loadFit(language: Language): Promise<{ readonly atlas: Atlas; readonly syllables: readonly Syllables[] }> {
  const [answer] = await Promise.all([fetch(addressOf(language, 'fit/atlas.json')), keepIcon().catch(() => undefined)]);
  if (!answer.ok) throw new Error(String(answer.status));
  const { atlas, syllables } = await answer.json() as { readonly atlas: PackedAtlas; readonly syllables: readonly Syllables[] };
  return { atlas: unpackFit(atlas), syllables };
}
