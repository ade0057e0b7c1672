// Small marks on a chain's picture and tools: headings that fold, buttons that say what is on, the focus that stays where it was.

import type { ChainPicture } from './chain-picture.ts';
import type { ChainView } from './chain-view.ts';

/** A stage's heading folds it. */
export function makeFold(heading: Element, title: string): void {
  heading.setAttribute('data-unfold', heading.getAttribute('data-stage') ?? '');
  heading.setAttribute('role', 'button');
  heading.setAttribute('tabindex', '-1');
  heading.append(Object.assign(document.createElementNS('http://www.w3.org/2000/svg', 'title'), { textContent: title }));
}

/** Buttons say what is on. */
export function pressButtons(buttons: readonly HTMLButtonElement[], { steps, states, answers, stages }: ChainView): void {
  const on = (what: string, value: string): boolean => ({ steps: value === (steps === Infinity ? 'all' : String(steps)), state: states.has(value), answer: answers.has(value), stage: stages.has(value) })[what] ?? false;
  for (const button of buttons) button.setAttribute('aria-pressed', String(on(button.dataset['do'] ?? '', button.value)));
}

/** The focus stays with its stage, whose boxes came or went. */
export function keepFocus(picture: ChainPicture, focused: Element | null | undefined): void {
  if (!focused || (focused.isConnected && focused.getClientRects().length > 0)) return;
  const stage = focused.getAttribute('data-unfold') ?? focused.getAttribute('data-stage');
  (picture.standing.find(box => box.stage === stage)?.link ?? picture.svg.querySelector<SVGElement>(`.fold-box[data-unfold="${stage}"]`))?.focus();
}
