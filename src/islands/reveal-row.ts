// A row that the address names is shown whatever is chosen, and opened.

/** Shows the row of `list` that the address's hash names; `clear` lets go of the filters that hide it. */
export function revealRow(list: HTMLElement, clear: () => void): void {
  const named = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (named === null || !list.contains(named)) return;
  if (named.hidden) clear();
  named.querySelector('details')?.setAttribute('open', '');
  named.scrollIntoView({ block: 'center' });
}
