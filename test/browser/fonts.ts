// Gives the browser of the tests the packaged Chinese font, so that a picture is the same on every Linux machine.
import { writeFontConfig } from '../../src/build/packaged-fonts.ts';

/**
 * The environment that makes a browser on Linux draw with the packaged font alone. Elsewhere it is empty: those systems
 * bring Chinese fonts and no fontconfig. `LIANTU_FONTS=system` keeps the machine's own fonts.
 *
 * @param cache a folder of our own, for the configuration and fontconfig's cache
 */
export async function fontEnvironment(cache: string): Promise<Record<string, string>> {
  if (process.platform !== 'linux' || process.env['LIANTU_FONTS'] === 'system') return {};
  return { FONTCONFIG_FILE: await writeFontConfig(cache) };
}
