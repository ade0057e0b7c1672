// Cards of a chain of very many links: they stand on the pages of its stages, and are fetched into the panel as links are chosen.

const pages = new Map<string, Promise<Document>>();

async function readPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** The page of a stage, asked for once; one that failed is asked for again. */
function pageAt(address: string): Promise<Document> {
  const page = pages.get(address) ?? readPage(address);
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}

const clear = (panel: Element): void => { for (const card of panel.querySelectorAll('.link-card')) card.remove(); };

/** A card that says which link it will be of. */
function waitingCard(name: string, note: string): HTMLElement {
  const card = document.createElement('article');
  card.className = 'link-card shown';
  card.append(Object.assign(document.createElement('h2'), { textContent: name }), Object.assign(document.createElement('p'), { className: 'quiet', textContent: note }));
  return card;
}

let asked = '';

/**
 * Shows the card of a link, from the page of its stage, in the panel; '' clears it. Undefined where another was asked for
 * meanwhile. Where the page cannot be fetched, as from a file, the reader is taken to it instead.
 */
export async function showCard(panel: Element, code: string, name: string, address: string, note: string): Promise<HTMLElement | undefined> {
  asked = code;
  clear(panel);
  if (code === '') return undefined;
  panel.append(waitingCard(name, note));
  const found = await pageAt(address).then(page => page.getElementById(code), () => null);
  if (asked !== code) return undefined;
  if (found === null) { location.replace(`${address}#${encodeURIComponent(code)}`); return undefined; }
  const card = document.importNode(found, true);
  card.classList.add('shown');
  clear(panel);
  panel.append(card);
  const { top } = card.getBoundingClientRect();
  if (top < 0 || top > innerHeight * 0.7) card.scrollIntoView();
  return card;
}

/** Makes the links to cards on the pages of this chain's stages show them here. */
export function keepCards(host: Element, choose: (code: string) => void): void {
  const folds = [...host.querySelectorAll<SVGAElement>('a.fold-box')].map(fold => fold.href.baseVal);
  const addresses = new Set([location.href, ...folds].map(address => new URL(address, location.href).pathname));
  // Without scripts a row stands in for its link's card.
  for (const row of document.querySelectorAll('#table tr[id]')) row.removeAttribute('id');
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('main a[href*="/"]') : null;
    if (!(link instanceof HTMLAnchorElement) || link.hash === '' || !addresses.has(link.pathname) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(decodeURIComponent(link.hash.slice(1)));
  });
}
