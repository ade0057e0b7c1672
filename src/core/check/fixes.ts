// What a cell should say in place of what it says, for the findings that can know it. Suggested, never done unasked.

import type { FindingCode, messages } from './messages.ts';

type Fixes = { readonly [C in FindingCode]?: (...args: Parameters<(typeof messages)[C]>) => string | undefined };

const fixes: Fixes = {
  'header-unknown': (_header, near) => near,
  'cell-choice': (_all, near) => near,
  'cell-required-merged': (_header, above) => above,
  'cell-degrees': decimal => decimal,
  'cell-date-order': meant => meant,
  'cell-date-serial': meant => meant,
  'cell-month-meant': meant => meant,
  'cell-formula-text': value => value,
  'cell-missing-word': () => '',
  'reference-unknown': (_label, _code, near) => near,
  // where the other table lost them, its code is mended and not this one: doing both would part the two again
  'reference-zeros': (_label, code, there) => (there.length > code.length ? there : undefined),
  'setting-unknown': near => near,
  'stock-code-zeros': meant => meant,
  'stock-code-exchange': meant => meant,
  'code-zeros-column': (_width, meant) => meant,
  'code-zeros-referred': (_label, meant) => meant,
};

/** The text that would mend the cell; undefined where only the planner can know it. */
export function fixOf<C extends FindingCode>(code: C, ...args: Parameters<(typeof messages)[C]>): string | undefined {
  return (fixes[code] as ((...args: unknown[]) => string | undefined) | undefined)?.(...args);
}
