// <lt-chain>: hover, focus or choice of a link lights its suppliers and users; the choice is the address's hash, so it can be shared.

class ChainGraph extends HTMLElement {
  #boxes = new Map<string, Element[]>();
  #flows: SVGGElement[] = [];

  connectedCallback(): void {
    for (const box of this.querySelectorAll('a.box')) {
      const code = box.getAttribute('data-link') ?? '';
      this.#boxes.set(code, [...(this.#boxes.get(code) ?? []), box]);
    }
    this.#flows = [...this.querySelectorAll<SVGGElement>('g.flow')];
    for (const type of ['pointerover', 'focusin'] as const) this.addEventListener(type, event => this.#hover(event));
    for (const type of ['pointerout', 'focusout'] as const) this.addEventListener(type, () => this.#light(this.#chosen()));
    this.addEventListener('keydown', event => { if (event.key === 'Escape' && this.#chosen() !== '') this.#choose(''); });
    // A second click on the chosen box lets it go.
    this.addEventListener('click', event => {
      const code = this.#codeAt(event);
      if (code === undefined || code !== this.#chosen()) return;
      event.preventDefault();
      this.#choose('');
    });
    window.addEventListener('hashchange', () => this.#show());
    this.#show();
  }

  /** The link that the address names, or ''. */
  #chosen(): string {
    const code = decodeURIComponent(location.hash.slice(1));
    return this.#boxes.has(code) ? code : '';
  }

  #codeAt(event: Event): string | undefined {
    const box = event.target instanceof Element ? event.target.closest('a.box') : null;
    return box?.getAttribute('data-link') ?? undefined;
  }

  /** Navigates rather than sets, so that :target, history and the panel stay one. */
  #choose(code: string): void {
    const { scrollX, scrollY } = window;
    location.hash = code === '' ? 'graph' : code;
    window.scrollTo(scrollX, scrollY);
  }

  #hover(event: Event): void {
    const code = this.#codeAt(event);
    if (code !== undefined) this.#light(code);
  }

  #show(): void {
    const chosen = this.#chosen();
    for (const [code, boxes] of this.#boxes) for (const box of boxes) {
      if (code === chosen) box.setAttribute('aria-current', 'true');
      else box.removeAttribute('aria-current');
    }
    this.#light(chosen);
  }

  /** Marks a link, its suppliers and its users; '' clears. */
  #light(code: string): void {
    const near = new Set([code]);
    for (const flow of this.#flows) {
      const { from = '', to = '' } = flow.dataset;
      const lit = code !== '' && (from === code || to === code);
      flow.classList.toggle('lit', lit);
      if (lit) near.add(from).add(to);
    }
    for (const [other, boxes] of this.#boxes) for (const box of boxes) box.classList.toggle('near', code !== '' && near.has(other));
    this.classList.toggle('lighting', code !== '');
  }
}

customElements.define('lt-chain', ChainGraph);
