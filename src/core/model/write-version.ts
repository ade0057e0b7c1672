// The published JSON with a row a line: so that what a version keeps can be looked through and compared line by line.

import type { Atlas } from './atlas.ts';
import { exportJson } from './export-package.ts';

/** The same JSON as the site publishes, but for where its lines end. */
export function writeVersion(atlas: Atlas): string {
  const { tables, ...head } = exportJson(atlas);
  const written = Object.entries(tables as Readonly<Record<string, readonly unknown[]>>).map(([name, rows]) => ` ${JSON.stringify(name)}: [\n${rows.map(row => `  ${JSON.stringify(row)}`).join(',\n')}\n ]`);
  const fields = Object.entries(head).filter(([, value]) => value !== undefined).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  return `{\n${fields.join('')}"tables": {\n${written.join(',\n')}\n}\n}\n`;
}
