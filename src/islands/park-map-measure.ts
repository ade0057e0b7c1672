// The button that begins and ends measuring, on whichever plan is shown; what measures is loaded when it is first pressed.

import type { Measuring, MeasureWords } from './park-measure.ts';

export interface Measurer { readonly toggle: () => Promise<void>; /** Does nothing where nothing is measured. */ readonly end: () => void }

/** `host` holds plans, button and status line, and the words as `data-measure`. */
export function makeMeasurer(host: HTMLElement): Measurer {
  const button = host.querySelector<HTMLElement>('[data-do="measure"]');
  const status = host.querySelector<HTMLElement>('.park-tools [role="status"]');
  let measuring: Measuring | undefined;
  const end = (): void => {
    if (measuring === undefined) return;
    measuring.close();
    measuring = undefined;
    button?.setAttribute('aria-pressed', 'false');
  };
  const toggle = async (): Promise<void> => {
    if (measuring !== undefined) return end();
    const plan = [...host.querySelectorAll<SVGSVGElement>('.park-drawings > .plan-svg')].find(each => each.getClientRects().length > 0);
    if (plan === undefined || status === null) return;
    const { startMeasure } = await import('./park-measure.ts');
    if (measuring !== undefined) return;
    measuring = startMeasure(plan, JSON.parse(host.dataset['measure'] ?? '{}') as MeasureWords, text => { status.textContent = text; }, () => { end(); button?.focus(); });
    button?.setAttribute('aria-pressed', 'true');
  };
  return { toggle, end };
}
