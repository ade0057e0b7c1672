// Gestures of the desk: files dropped anywhere on it, and arrow keys among its tabs.

import type { DeskTab } from '../views/desk-bar.ts';

/** `take` hears what was dropped, while the event lasts. `mark` shows that it may be dropped here. */
export function wireDrop(host: HTMLElement, mark: HTMLElement, take: (transfer: DataTransfer) => void): void {
  host.addEventListener('dragover', event => { event.preventDefault(); mark.classList.add('over'); });
  host.addEventListener('dragleave', event => { if (!(event.relatedTarget instanceof Node) || !host.contains(event.relatedTarget)) mark.classList.remove('over'); });
  host.addEventListener('drop', event => {
    event.preventDefault();
    mark.classList.remove('over');
    if (event.dataTransfer !== null) take(event.dataTransfer);
  });
}

/** ← → Home End go from tab to tab, and open it. The list is drawn anew in between. */
export function stepTabs(event: KeyboardEvent, list: HTMLElement, open: (tab: DeskTab) => void): void {
  if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
  event.preventDefault();
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.findIndex(tab => tab === event.target);
  const next = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : (at + (event.key === 'ArrowRight' ? 1 : -1) + tabs.length) % tabs.length;
  const tab = tabs[next]?.dataset['tab'] as DeskTab | undefined;
  if (tab === undefined) return;
  open(tab);
  list.querySelector<HTMLElement>(`[data-tab="${tab}"]`)?.focus();
}
