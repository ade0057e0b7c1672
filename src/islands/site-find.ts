// The way into the search box from every page: a link to the gazetteer until scripts run, then a button and two keys. What it opens comes when it is asked for.

class SiteFind extends HTMLElement {
  #gone = new AbortController();

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link === null) return;
    this.#gone = new AbortController();
    const options = { signal: this.#gone.signal };
    const load = () => import('./find-box.ts');
    const open = (event: Event): void => {
      event.preventDefault();
      load().then(({ openFind }) => openFind(this, link), () => location.assign(link.href));
    };
    link.addEventListener('click', event => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event); }, options);
    // A hand on its way there, or the focus: what will be wanted is fetched.
    for (const sign of ['pointerenter', 'focus']) link.addEventListener(sign, () => { load().then(({ prepareFind }) => prepareFind(this), () => undefined); }, { ...options, once: true });
    document.addEventListener('keydown', event => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const bare = !event.ctrlKey && !event.metaKey;
      const writing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea, [contenteditable], [contenteditable] *');
      if (bare ? event.key === '/' && !writing : event.key.toLowerCase() === 'k' && !event.shiftKey) open(event);
    }, options);
  }

  disconnectedCallback(): void { this.#gone.abort(); }
}

customElements.define('lt-find', SiteFind);
