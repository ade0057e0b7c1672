// What axe objects to on a page: its usual rules, and the size of targets that WCAG 2.2 AA asks for beside them.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Selectors of what alone is looked at, and of what is left out; `colours`: contrast alone is asked, as where a theme has changed and nothing else, or all but it. */
export interface Part { readonly include?: string; readonly exclude?: readonly string[]; readonly colours?: 'alone' | 'not' }

/** The rules that `page` breaks, each with the first piece of HTML that breaks it. */
export async function objections(page: Page, { include, exclude = [], colours }: Part = {}): Promise<readonly string[]> {
  // From the top, lists too: what a fixed head covers half of while something is scrolled is not small.
  // What is drawn only when it comes near stands in a space that is guessed until then: rows would seem to lie over one another.
  await page.evaluate(() => { scrollTo({ top: 0, behavior: 'instant' }); for (const element of document.querySelectorAll('*')) if (element.scrollTop > 0) element.scrollTop = 0; document.styleSheets[0]?.insertRule('* { content-visibility: visible !important; }'); });
  // Run in the page itself, and only what is broken brought back: several times quicker, and no page of ours holds frames.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], ...(colours === 'alone' ? { runOnly: ['color-contrast'] } : { rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: colours !== 'not' } } }) });
  if (include !== undefined) axe.include(include);
  for (const selector of exclude) axe.exclude(selector);
  const { violations } = await axe.analyze();
  await page.evaluate(() => document.styleSheets[0]?.deleteRule(0));
  return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)}`);
}
